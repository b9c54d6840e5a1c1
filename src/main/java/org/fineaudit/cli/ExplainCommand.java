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
import org.fineaudit.audit.FactsExport;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.FactRow;
import org.fineaudit.intake.Intake;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.rules.Rule;
import org.fineaudit.tables.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: one case, every fact, every rule's verdict. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
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
    SharedNumber shared = SharedNumber.find(number, cases.rows());
    if (shared.rows().isEmpty()) {
      console.tell("cli.no-such-case", number);
      near(cases.rows(), shared.normalized())
          .ifPresent(near -> console.tell("cli.did-you-mean", near));
      return ExitCode.USAGE.code();
    }
    if (shared.shown().isEmpty()) {
      console.tell("cli.explain-fewer", shared.number(), shared.rows().size());
      return ExitCode.USAGE.code();
    }
    show(cases, shared, context);
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
        written.putIfAbsent(SharedNumber.plain(row, field), row.text(field));
      }
    }
    return Suggestion.nearest(wanted, written.keySet()).map(written::get);
  }

  /** One case whole; of several with one number, which they are, and the one asked for. */
  private void show(FactsExport.Cases cases, SharedNumber shared, RuleContext context) {
    List<Rule> rules = context.book().active();
    BoundedPage page = new BoundedPage(console);
    ExplainScreen screen = new ExplainScreen(page.console(), rules, context.deriver()::clueName);
    int index = shared.shown().getAsInt();
    if (shared.rows().size() > 1) {
      new SharedNumberScreen(page.console(), rules).list(cases.rows(), shared);
    }
    ExplainScreen.Depth depth =
        common.verbose() ? ExplainScreen.Depth.ALL : ExplainScreen.Depth.USUAL;
    screen.show(cases.rows().get(index), cases.comparable(index), depth);
    page.print();
    if (shared.rows().size() > 1) {
      console.say("cli.explain-another", shared.number(), shared.another());
    }
  }

  private FactsExport.Cases cases(FactsExport export) throws IOException {
    try (ProgressLine progress = ProgressLine.on(console, common)) {
      LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
      return export.cases(InputOptions.expand(inputs), day, progress);
    }
  }
}
