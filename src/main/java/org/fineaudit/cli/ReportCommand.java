package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFile;
import org.fineaudit.files.Targets;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.TableBook;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.phases.Attachment;
import org.fineaudit.phases.Phase;
import org.fineaudit.phases.PhaseFile;
import org.fineaudit.report.ReportLayout;
import org.fineaudit.report.SelfCheckReport;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;
import org.fineaudit.result.ResultFile;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: the draft of the phase's self-check report. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RuleOptions rules;

  @Parameters(index = "0", paramLabel = "RESULT.json")
  private Path file;

  @Option(names = "--out", paramLabel = "REPORT.docx", required = true)
  private Path out;

  @Option(names = "--ledger", paramLabel = "LEDGER.xlsx")
  private Path ledger;

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, OutputFailedException {
    RuleFolder folder = rules.folder();
    LedgerLayout columns = LedgerLayout.load(folder);
    ReportLayout layout = ReportLayout.load(from(folder, ReportLayout.FILE));
    AuditResult result = Masking.ON.apply(ResultFile.read(file));
    Targets.refuseInputs(out, ledger == null ? List.of(file) : List.of(file, ledger));
    TableBook.checkOverwrite(out, SelfCheckReport.title(result, layout));
    Optional<Phase> worked = Optional.empty();
    if (ledger != null) {
      Attachment attachment = Attachment.load(from(folder, Attachment.FILE));
      Phase phase = PhaseFile.read(ledger, columns, attachment);
      if (!phase.isLedger()) {
        throw new UnusableException(
            Issue.of(String.valueOf(ledger.getFileName()), Message.of("report.not-a-ledger")));
      }
      console.warn(phase.doubts().stream().map(doubt -> doubt.in(console.lang())).toList());
      worked = Optional.of(phase);
    }
    Optional<Phase> state = worked;
    OutputFile.write(out, stream -> SelfCheckReport.write(result, state, columns, layout, stream));
    if (!common.quiet()) {
      console.say("cli.report-written", out);
    }
    return ExitCode.OK.code();
  }

  /** A folder made before there were reports lacks the file; the built-in one does then. */
  private static RuleFolder from(RuleFolder folder, String file) throws IOException {
    return folder.file(file).isPresent() ? folder : RuleFolders.builtIn();
  }
}
