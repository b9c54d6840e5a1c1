package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fineaudit.intake.Inputs;
import org.fineaudit.intake.Intake;
import org.fineaudit.tables.RuleFolder;
import picocli.CommandLine.Option;

/** How to read the exports. */
final class InputOptions {
  @Option(names = "--columns", paramLabel = "FILE")
  private Path columns;

  Intake intake(RuleFolder folder) {
    return Intake.load(folder, Optional.ofNullable(columns));
  }

  static List<Path> expand(List<Path> inputs) throws IOException {
    return Inputs.expand(inputs);
  }
}
