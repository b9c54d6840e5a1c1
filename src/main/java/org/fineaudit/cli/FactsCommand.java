package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fineaudit.audit.FactsExport;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.facts.FactRow;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFile;
import org.fineaudit.files.Targets;
import org.fineaudit.intake.Intake;
import org.fineaudit.result.Masking;
import org.fineaudit.tables.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code facts}: one row a case, every normalized field and derived fact. */
@Command(name = "facts")
final class FactsCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RuleOptions rules;
  @Mixin private InputOptions input;

  @Parameters(paramLabel = "INPUT", arity = "1..*")
  private List<Path> inputs;

  @Option(names = "--out", paramLabel = "FACTS.csv|FACTS.jsonl", required = true)
  private Path out;

  @Option(names = "--show-ids")
  private boolean showIds;

  private final Console console;

  FactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, OutputFailedException {
    RuleFolder folder = rules.folder();
    Intake intake = input.intake(folder);
    FactsExport export = new FactsExport(RuleContext.load(folder), intake);
    List<Path> files = InputOptions.expand(inputs);
    List<Path> read = new ArrayList<>(files);
    read.addAll(input.beside());
    read.addAll(rules.given());
    Targets.refuseInputs(out, read);
    Targets.refuseWorkbook(out);
    int cases = written(export, files);
    if (!common.quiet()) {
      InputOptions.report(intake, console, common.verbose());
      console.say("cli.facts-written", cases, out);
    }
    return ExitCode.OK.code();
  }

  private int written(FactsExport export, List<Path> files)
      throws IOException, OutputFailedException {
    try (ProgressLine progress = ProgressLine.on(console, common)) {
      LocalDate today = LocalDate.now(ZoneId.systemDefault());
      List<FactRow> rows = export.cases(files, today, progress).rows();
      Masking masking = showIds ? Masking.OFF : Masking.ON;
      boolean json = out.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
      progress.writing(out);
      OutputFile.write(
          out,
          stream -> {
            if (json) {
              FactsExport.writeJsonLines(rows, masking, stream);
            } else {
              FactsExport.writeCsv(rows, masking, stream);
            }
          });
      return rows.size();
    }
  }
}
