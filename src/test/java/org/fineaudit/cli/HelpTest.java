package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
  private static void silent(CommandLine command, List<String> found) {
    String name = command.getCommandSpec().qualifiedName();
    if (command.getCommandSpec().usageMessage().description().length == 0) {
      found.add(name);
    }
    List<ArgSpec> all = new ArrayList<>(command.getCommandSpec().options());
    all.addAll(command.getCommandSpec().positionalParameters());
    all.stream()
        .filter(arg -> arg.description().length == 0 || arg.description()[0].isBlank())
        .forEach(arg -> found.add(name + " " + arg.paramLabel()));
    command.getSubcommands().values().forEach(sub -> silent(sub, found));
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandArgumentAndOptionIsExplained(Lang lang) {
    List<String> found = new ArrayList<>();
    silent(ManPages.commands(lang), found);
    assertThat(found).isEmpty();
  }
}
