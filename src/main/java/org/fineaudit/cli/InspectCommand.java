package org.fineaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fineaudit.audit.AuditOptions;
import org.fineaudit.audit.Auditor;
import org.fineaudit.audit.CountedCases;
import org.fineaudit.audit.Progress;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.audit.RuleReadiness;
import org.fineaudit.cases.Field;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFile;
import org.fineaudit.intake.ColumnsDraft;
import org.fineaudit.intake.FileReport;
import org.fineaudit.intake.Intake;
import org.fineaudit.intake.SeenRows;
import org.fineaudit.result.AuditResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: how an export was understood, what failed, and which rules can judge it. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RuleOptions rules;
  @Mixin private InputOptions input;

  @Parameters(paramLabel = "INPUT", arity = "1..*")
  private List<Path> inputs;

  @Option(names = "--write-columns", paramLabel = "FILE")
  private Path draft;

  private final Console console;

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, OutputFailedException {
    if (draft != null && Files.exists(draft)) {
      console.tell("cli.columns-exist", draft);
      return ExitCode.IO.code();
    }
    RuleContext context = RuleContext.load(rules.folder());
    Intake intake = input.intake(rules.folder());
    InspectScreen screen = new InspectScreen(console, common.verbose());
    List<Path> files = InputOptions.expand(inputs);
    List<FileReport> reports = new ArrayList<>();
    Set<Field> columns = EnumSet.noneOf(Field.class);
    SeenRows rows = new SeenRows();
    List<RuleReadiness> readiness;
    try (ProgressLine progress = ProgressLine.on(console, common)) {
      CountedCases counted = CountedCases.of(files, progress);
      for (Path file : files) {
        Observations seen = new Observations();
        FileReport report = intake.read(file, counted.into(seen), rows);
        counted.endOfFile(file);
        reports.add(report);
        columns.addAll(seen.columns());
        progress.wipe();
        screen.file(report, seen);
      }
      InputOptions.report(intake, console, common.verbose());
      readiness = readiness(context, intake, files, columns, progress);
    }
    screen.rules(readiness);
    if (draft != null) {
      byte[] text = ColumnsDraft.of(reports, console.lang()).getBytes(StandardCharsets.UTF_8);
      OutputFile.write(draft, out -> out.write(text));
      console.out().println();
      console.say("cli.columns-written", draft);
    }
    screen.next(reports, readiness, columns, names(), draft != null);
    return ExitCode.OK.code();
  }

  private static List<RuleReadiness> readiness(
      RuleContext context, Intake intake, List<Path> files, Set<Field> columns, Progress progress)
      throws IOException {
    AuditOptions all =
        new AuditOptions("", "", LocalDate.EPOCH, LocalDate.MIN, Optional.empty(), false);
    AuditResult result = new Auditor(context, intake, Version.tool()).run(files, all, progress);
    return RuleReadiness.of(context.book(), result, columns);
  }

  private String names() {
    return CommandLines.join(inputs);
  }
}
