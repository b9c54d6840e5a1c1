package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README's commands are the program's; {@link ReadmeIT} runs them. */
class ReadmeTest {
  @Test
  void everyPrintedCommandIsOneTheProgramUnderstands() throws IOException {
    List<String> commands = Readme.commands();
    assertThat(commands).hasSizeGreaterThan(20);
    for (String command : commands) {
      CommandLine line =
          CommandLineFactory.create(
              Console.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Lang.ZH));
      assertThat(line.parseArgs(command.split(" ")).hasSubcommand()).as(command).isTrue();
    }
  }

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    List<String> named =
        Readme.commands().stream().map(c -> c.substring(0, (c + " ").indexOf(' '))).toList();
    assertThat(named)
        .containsAll(
            Arrays.asList(
                "audit", "ledger", "diff", "report", "inspect", "facts", "explain", "schema",
                "rules"));
  }
}
