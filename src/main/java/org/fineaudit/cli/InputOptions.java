package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fineaudit.intake.Inputs;
import org.fineaudit.intake.Intake;
import org.fineaudit.messages.Issue;
import org.fineaudit.tables.RuleFolder;
import picocli.CommandLine.Option;

/** How to read the exports. */
final class InputOptions {
  private static final int MOST = 8;

  @Option(names = "--columns", paramLabel = "FILE")
  private Path columns;

  @Option(names = "--documents", paramLabel = "DIR")
  private Path documents;

  Intake intake(RuleFolder folder) throws IOException {
    Intake intake = Intake.load(folder, Optional.ofNullable(columns));
    return documents == null ? intake : intake.withDocuments(documents);
  }

  /** Says what became of the documents, every file that was not used by its name. */
  static void report(Intake intake, Console console, boolean verbose) {
    intake
        .documents()
        .ifPresent(
            report -> {
              console.say(
                  "cli.documents",
                  report.files(),
                  report.documents(),
                  report.joined(),
                  report.cases());
              List<Issue> issues = report.issues();
              int shown = verbose ? issues.size() : Math.min(MOST, issues.size());
              issues.subList(0, shown).forEach(i -> console.print("  " + i.in(console.lang())));
              if (shown < issues.size()) {
                console.print("  " + console.text("cli.documents-more", issues.size() - shown));
              }
            });
  }

  /** The files and folders that reading looks at besides the exports. */
  List<Path> beside() {
    return Stream.of(columns, documents).filter(Objects::nonNull).toList();
  }

  static List<Path> expand(List<Path> inputs) throws IOException {
    return Inputs.expand(inputs);
  }
}
