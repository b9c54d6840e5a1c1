package org.fineaudit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules list}: every rule on a line. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {
  @Mixin private RuleFolderArgument folder;

  private final Console console;

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    TextTable table =
        new TextTable(
            console.text("cli.rule-id"),
            console.text("cli.rule-name"),
            console.text("cli.rule-strength"));
    for (Rule rule : RuleBook.load(folder.open()).rules()) {
      List<String> cells = new ArrayList<>(List.of(rule.id(), rule.name(), strength(rule)));
      table.add(cells);
    }
    table.print(console);
    return ExitCode.OK.code();
  }

  private String strength(Rule rule) {
    if (rule.off().isPresent()) {
      return console.text("cli.rule-off");
    }
    boolean both = rule.hardWhen().isPresent();
    return both ? console.text("cli.rule-both") : rule.strength().label();
  }
}
