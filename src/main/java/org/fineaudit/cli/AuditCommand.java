package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fineaudit.audit.AuditOptions;
import org.fineaudit.audit.Auditor;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFiles;
import org.fineaudit.files.Targets;
import org.fineaudit.intake.Intake;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.WorkbookWarmUp;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.FindingsTable;
import org.fineaudit.result.Masking;
import org.fineaudit.result.ResultFile;
import org.fineaudit.tables.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: the batch audit. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  /** The auditor masks what it finds; once is enough. */
  private static final Masking MASKED_ALREADY = Masking.OFF;

  /** What makes the run end with code 1. */
  enum FailOn {
    NONE,
    HARD,
    ANY
  }

  @Mixin private CommonOptions common;
  @Mixin private RuleOptions rules;
  @Mixin private InputOptions input;

  @Parameters(paramLabel = "INPUT", arity = "1..*")
  private List<Path> inputs;

  @Option(names = "--phase", paramLabel = "NAME", defaultValue = "自查自纠")
  private String phase;

  @Option(names = "--from", paramLabel = "DATE", defaultValue = "2022-01-01")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE")
  private LocalDate to;

  @Option(names = "--unit", paramLabel = "NAME", defaultValue = "")
  private String unit;

  @Option(names = "--date", paramLabel = "DATE")
  private LocalDate date;

  @Option(names = "--out", paramLabel = "RESULT.json")
  private Path out;

  @Option(names = "--ledger", paramLabel = "LEDGER.xlsx")
  private Path ledger;

  @Option(names = "--previous", paramLabel = "LEDGER.xlsx")
  private List<Path> previous = new ArrayList<>();

  @Option(names = "--findings", paramLabel = "FINDINGS.csv")
  private Path findings;

  @Option(names = "--fail-on", paramLabel = "none|hard|any", defaultValue = "none")
  private FailOn failOn;

  @Option(names = "--show-ids")
  private boolean showIds;

  private final Console console;

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, OutputFailedException {
    if (ledger != null) {
      WorkbookWarmUp.start();
    }
    RuleFolder folder = rules.folder();
    RuleContext context = RuleContext.load(folder);
    LedgerLayout layout = LedgerLayout.load(folder);
    LedgerOutput target = new LedgerOutput(layout, previous, MASKED_ALREADY, console);
    List<Path> files = InputOptions.expand(inputs);
    checkTargets(files);
    target.checkOverwrite(Optional.ofNullable(ledger));
    Intake intake = input.intake(folder);
    Auditor auditor = new Auditor(context, intake, Version.tool());
    AuditResult result = audited(auditor, files, target);
    if (!common.quiet()) {
      InputOptions.report(intake, console, common.verbose());
      new AuditReport(console, common.verbose())
          .print(result, inputs, auditor.notUsed(), written());
    }
    return exitCode(result).code();
  }

  /** Runs it and writes what was asked for, telling how far it is. */
  private AuditResult audited(Auditor auditor, List<Path> files, LedgerOutput target)
      throws IOException, OutputFailedException {
    try (ProgressLine progress = ProgressLine.on(console, common);
        OutputFiles outputs = new OutputFiles()) {
      AuditResult result = auditor.run(files, options(), progress);
      if (out != null) {
        progress.writing(out);
        outputs.prepare(out, stream -> ResultFile.write(result, stream));
      }
      if (findings != null) {
        progress.writing(findings);
        outputs.prepare(findings, stream -> FindingsTable.write(result, stream));
      }
      if (ledger != null) {
        progress.writing(ledger);
        target.prepare(outputs, ledger, List.of(result));
        progress.wipe();
        target.tell();
      }
      outputs.publish();
      return result;
    }
  }

  private void checkTargets(List<Path> files) throws IOException, OutputFailedException {
    List<Path> read = new ArrayList<>(files);
    read.addAll(input.beside());
    read.addAll(rules.given());
    if (out != null) {
      Targets.refuseInputs(out, read);
      Targets.refuseInputs(out, previous);
      Targets.refuseWorkbook(out);
    }
    if (findings != null) {
      Targets.refuseInputs(findings, read);
      Targets.refuseInputs(findings, previous);
      Targets.refuseWorkbook(findings);
    }
    if (ledger != null) {
      Targets.refuseInputs(ledger, read);
    }
  }

  private AuditReport.Files written() {
    return new AuditReport.Files(
        Optional.ofNullable(out), Optional.ofNullable(ledger), Optional.ofNullable(findings));
  }

  private AuditOptions options() {
    LocalDate reported = date == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : date;
    return new AuditOptions(phase, unit, reported, from, Optional.ofNullable(to), showIds);
  }

  private ExitCode exitCode(AuditResult result) {
    boolean reached =
        switch (failOn) {
          case NONE -> false;
          case HARD ->
              result.findings().stream()
                  .anyMatch(f -> f.strength() == org.fineaudit.cases.Strength.HARD);
          case ANY -> !result.findings().isEmpty();
        };
    return reached ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
