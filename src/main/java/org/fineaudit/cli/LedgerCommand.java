package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fineaudit.files.InputFile;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFiles;
import org.fineaudit.files.Targets;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;
import org.fineaudit.result.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger}: Attachment 2 from one or more results. */
@Command(name = "ledger")
final class LedgerCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RuleOptions rules;

  @Parameters(paramLabel = "RESULT.json", arity = "1..*")
  private List<Path> results;

  @Option(names = "--out", paramLabel = "LEDGER.xlsx", required = true)
  private Path out;

  @Option(names = "--previous", paramLabel = "LEDGER.xlsx")
  private List<Path> previous = new ArrayList<>();

  @Option(names = "--template", paramLabel = "TEMPLATE.xlsx")
  private Path template;

  private final Console console;

  LedgerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, OutputFailedException {
    LedgerLayout layout = LedgerLayout.load(rules.folder());
    LedgerOutput target =
        new LedgerOutput(layout, previous, Masking.ON, console).into(Optional.ofNullable(template));
    Targets.refuseInputs(out, results);
    Targets.refuseInputs(out, rules.given());
    if (template != null) {
      Targets.refuseInputs(out, List.of(template));
      InputFile.requireReadable(template);
    }
    target.checkOverwrite(Optional.of(out));
    List<AuditResult> read = new ArrayList<>();
    for (Path result : results) {
      read.add(ResultFile.read(result));
    }
    try (ProgressLine progress = ProgressLine.on(console, common);
        OutputFiles files = new OutputFiles()) {
      progress.writing(out);
      target.prepare(files, out, read);
      progress.wipe();
      target.tell();
      files.publish();
    }
    if (!common.quiet()) {
      console.say("cli.ledger-written", out);
      if (template == null) {
        console.say("cli.next");
        console.paragraph(2, console.text("cli.next-fill", out));
        console.paragraph(2, console.text("cli.next-again", out));
      }
    }
    return ExitCode.OK.code();
  }
}
