package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFile;
import org.fineaudit.files.Targets;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.TableBook;
import org.fineaudit.phases.Attachment;
import org.fineaudit.phases.DiffJson;
import org.fineaudit.phases.DiffMarkdown;
import org.fineaudit.phases.DiffWorkbook;
import org.fineaudit.phases.PhaseDiff;
import org.fineaudit.phases.PhaseFile;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what became of each problem from one phase to the next. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  /** How the comparison is printed. */
  enum Format {
    TABLE,
    JSON,
    MARKDOWN
  }

  @Mixin private CommonOptions common;
  @Mixin private RuleOptions rules;

  @Parameters(index = "0", paramLabel = "OLD")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW")
  private Path now;

  @Option(names = "--out", paramLabel = "DIFF.xlsx")
  private Path out;

  @Option(names = "--format", paramLabel = "table|json|markdown", defaultValue = "table")
  private Format format;

  private final Console console;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, OutputFailedException {
    RuleFolder folder = rules.folder();
    LedgerLayout layout = LedgerLayout.load(folder);
    if (out != null) {
      Targets.refuseInputs(out, List.of(old, now));
      TableBook.checkOverwrite(out, DiffWorkbook.TITLE);
    }
    boolean own = folder.file(Attachment.FILE).isPresent();
    Attachment attachment = Attachment.load(own ? folder : RuleFolders.builtIn());
    PhaseDiff diff =
        PhaseDiff.of(
            PhaseFile.read(old, layout, attachment), PhaseFile.read(now, layout, attachment));
    console.warn(diff.warnings().stream().map(w -> w.in(console.lang())).toList());
    if (out != null) {
      OutputFile.write(out, stream -> DiffWorkbook.write(diff, layout, attachment, stream));
    }
    print(diff);
    return ExitCode.OK.code();
  }

  private void print(PhaseDiff diff) throws IOException {
    switch (format) {
      case TABLE -> {
        if (!common.quiet()) {
          new DiffReport(console, common.verbose()).print(diff);
          if (out != null) {
            console.say("cli.diff-written", out);
          }
        }
      }
      case JSON ->
          DiffJson.write(diff, Version.tool(), console.lang(), !Console.isUtf8(), console.out());
      case MARKDOWN -> DiffMarkdown.write(diff, console.lang(), console.out());
    }
    console.flush();
  }
}
