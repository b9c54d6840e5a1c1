package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fineaudit.audit.FactsExport;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.intake.Intake;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.result.Masking;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.Verdict;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.values.DocketNumbers;
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

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleFolder folder = rules.folder();
    RuleContext context = RuleContext.load(folder);
    Intake intake = input.intake(folder);
    List<FactRow> rows = new FactsExport(context, intake).rows(InputOptions.expand(inputs));
    String wanted = DocketNumbers.normalize(number);
    List<FactRow> found =
        rows.stream()
            .filter(
                row ->
                    wanted.equals(plain(row, Field.DECISION_NUMBER))
                        || wanted.equals(plain(row, Field.CASE_NUMBER)))
            .toList();
    if (found.isEmpty()) {
      console.tell("cli.no-such-case", number);
      Suggestion.nearest(
              wanted, rows.stream().map(row -> plain(row, Field.DECISION_NUMBER)).toList())
          .ifPresent(near -> console.tell("cli.did-you-mean", near));
      return ExitCode.USAGE.code();
    }
    found.forEach(row -> explain(context, row));
    if (common.verbose()) {
      InputOptions.report(intake, console, true);
    }
    return ExitCode.OK.code();
  }

  private static String plain(FactRow row, Field field) {
    String text = row.text(field);
    return text == null ? "" : DocketNumbers.normalize(text);
  }

  private void explain(RuleContext context, FactRow row) {
    console.say(
        "cli.explain-case",
        String.valueOf(row.text(Field.DECISION_NUMBER)),
        row.place().file(),
        row.place().row());
    TextTable facts =
        new TextTable(
            console.text("cli.fact"), console.text("cli.value"), console.text("cli.origin"));
    for (Fact fact : Facts.all()) {
      if (row.isKnown(fact)) {
        String value = Masking.ON.apply(FactFormat.forPeople(row, fact)).replaceAll("\\s+", " ");
        facts.add(List.of(fact.label(), shorten(value), fact.origin()));
      }
    }
    facts.print(console);
    console.out().println();
    for (Rule rule : context.book().active()) {
      verdict(rule, row);
    }
  }

  private static String shorten(String value) {
    int most = 36;
    return value.length() <= most ? value : value.substring(0, most) + "…";
  }

  private void verdict(Rule rule, FactRow row) {
    Verdict verdict = rule.judge(row);
    String strength = verdict.strength().map(s -> "（" + s.label() + "）").orElse("");
    console.out().println(verdict.kind().label() + strength + "  " + rule.name());
    switch (verdict.kind()) {
      case FLAGGED -> console.out().println("    " + Masking.ON.apply(rule.message(row)));
      case UNDETERMINED ->
          console.say(
              "cli.explain-missing",
              String.join("、", verdict.missing().stream().map(Fact::label).toList()));
      case CLEAR, NOT_APPLICABLE -> {}
    }
    if (common.verbose()) {
      console.say("cli.explain-conditions", rule.when().source(), rule.flag().source());
      rule.evidence(row).forEach((n, v) -> console.out().println("      " + n + " = " + v));
    }
  }
}
