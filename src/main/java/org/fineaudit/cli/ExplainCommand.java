package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fineaudit.audit.FactsExport;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.FactRow;
import org.fineaudit.intake.Intake;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.values.DocketNumbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: one case, every fact, every rule's verdict. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  /** Their facts fill the screen many times over. */
  private static final int MOST_SHOWN = 2;

  @Mixin private CommonOptions common;
  @Mixin private RuleOptions rules;
  @Mixin private InputOptions input;

  @Parameters(paramLabel = "NUMBER", index = "0")
  private String number;

  @Option(names = "--in", paramLabel = "INPUT", arity = "1..*", required = true)
  private List<Path> inputs;

  @Option(names = "--date", paramLabel = "DATE")
  private LocalDate date;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleFolder folder = rules.folder();
    RuleContext context = RuleContext.load(folder);
    Intake intake = input.intake(folder);
    FactsExport.Cases cases = cases(new FactsExport(context, intake));
    String wanted = DocketNumbers.normalize(number);
    List<Integer> found =
        IntStream.range(0, cases.rows().size())
            .filter(i -> numbered(cases.rows().get(i), wanted))
            .boxed()
            .toList();
    if (found.isEmpty()) {
      console.tell("cli.no-such-case", number);
      near(cases.rows(), wanted).ifPresent(near -> console.tell("cli.did-you-mean", near));
      return ExitCode.USAGE.code();
    }
    show(
        cases,
        found,
        new ExplainScreen(console, context.book().active(), context.deriver()::clueName));
    if (common.verbose()) {
      InputOptions.report(intake, console, true);
    }
    return ExitCode.OK.code();
  }

  /** The number that was probably meant, as the export writes it. */
  private static Optional<String> near(List<FactRow> rows, String wanted) {
    Map<String, String> written = new LinkedHashMap<>();
    for (FactRow row : rows) {
      for (Field field : List.of(Field.DECISION_NUMBER, Field.CASE_NUMBER)) {
        written.putIfAbsent(plain(row, field), row.text(field));
      }
    }
    return Suggestion.nearest(wanted, written.keySet()).map(written::get);
  }

  /** One case whole; of several with one number, what was found in the first of them. */
  private void show(FactsExport.Cases cases, List<Integer> found, ExplainScreen screen) {
    boolean several = found.size() > 1;
    ExplainScreen.Depth usual = several ? ExplainScreen.Depth.FLAGGED : ExplainScreen.Depth.USUAL;
    ExplainScreen.Depth depth = common.verbose() ? ExplainScreen.Depth.ALL : usual;
    List<Integer> shown = found.subList(0, Math.min(found.size(), MOST_SHOWN));
    for (int index : shown) {
      screen.show(cases.rows().get(index), cases.comparable(index), depth);
    }
    if (several) {
      console.say("cli.explain-several", found.size(), shown.size());
    }
  }

  private FactsExport.Cases cases(FactsExport export) throws IOException {
    try (ProgressLine progress = ProgressLine.on(console, common)) {
      LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
      return export.cases(InputOptions.expand(inputs), day, progress);
    }
  }

  private static boolean numbered(FactRow row, String wanted) {
    return wanted.equals(plain(row, Field.DECISION_NUMBER))
        || wanted.equals(plain(row, Field.CASE_NUMBER));
  }

  private static String plain(FactRow row, Field field) {
    String text = row.text(field);
    return text == null ? "" : DocketNumbers.normalize(text);
  }
}
