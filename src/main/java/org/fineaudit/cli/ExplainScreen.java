package org.fineaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.Masking;
import org.fineaudit.rules.Condition;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.rules.Verdict;

/** One case on the screen: its facts, what each rule says and why, its comparable cases. */
final class ExplainScreen {
  private static final int LONGEST_VALUE = 36;

  private final Console console;
  private final List<Rule> rules;

  ExplainScreen(Console console, List<Rule> rules) {
    this.console = console;
    this.rules = rules.stream().filter(rule -> rule.scope() == RuleScope.CASE).toList();
  }

  /**
   * Shows the case.
   *
   * @param all whether to spell out the rules that found nothing as well
   */
  void show(FactRow row, Map<FactRow, List<String>> comparable, boolean all) {
    console.say(
        "cli.explain-case",
        String.valueOf(row.text(Field.DECISION_NUMBER)),
        row.place().file(),
        row.place().row());
    facts(row);
    for (Verdict.Kind kind :
        List.of(Verdict.Kind.FLAGGED, Verdict.Kind.UNDETERMINED, Verdict.Kind.CLEAR)) {
      rules.stream()
          .filter(rule -> rule.judge(row).kind() == kind)
          .forEach(rule -> verdict(rule, row, all));
    }
    notApplicable(row);
    comparable(row, comparable);
    console.say("cli.explain-more", rules.size());
  }

  private void facts(FactRow row) {
    TextTable facts =
        new TextTable(
            console.text("cli.fact"), console.text("cli.value"), console.text("cli.origin"));
    for (Fact fact : Facts.all()) {
      if (row.isKnown(fact) && !blankCell(fact)) {
        facts.add(List.of(fact.label(), value(row, fact), fact.origin()));
      }
    }
    facts.print(console);
    console.out().println();
  }

  /** That a cell is or is not blank shows in the field itself. */
  private static boolean blankCell(Fact fact) {
    return fact.name().endsWith("Blank");
  }

  private static String value(FactRow row, Fact fact) {
    String value = Masking.ON.apply(FactFormat.forPeople(row, fact)).replaceAll("\\s+", " ");
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  private void verdict(Rule rule, FactRow row, boolean all) {
    Verdict verdict = rule.judge(row);
    String strength = verdict.strength().map(s -> "（" + s.label() + "）").orElse("");
    console.out().println(verdict.kind().label() + strength + "  " + rule.name());
    if (verdict.kind() == Verdict.Kind.FLAGGED) {
      console.out().println("    " + Masking.ON.apply(rule.message(row)));
      console.out().println("    " + String.join("；", rule.basis()));
    }
    if (verdict.kind() == Verdict.Kind.UNDETERMINED) {
      console.say(
          "cli.explain-missing",
          verdict.missing().stream().map(Fact::label).collect(Collectors.joining("、")));
    }
    if (all || verdict.kind() != Verdict.Kind.CLEAR) {
      parts("cli.explain-when", rule.concerns(), rule, rule.when(), row);
    }
    parts("cli.explain-flag", rule.flags(), rule, rule.flag(), row);
  }

  private void parts(String heading, String words, Rule rule, Condition condition, FactRow row) {
    console.say(heading, words);
    TextTable table = new TextTable("", "", "");
    for (Condition.Part part : condition.parts()) {
      String values =
          part.facts().stream()
              .map(fact -> fact.label() + "：" + (row.isKnown(fact) ? value(row, fact) : "不详"))
              .collect(Collectors.joining("；"));
      String thresholds =
          rule.thresholdsIn(part).stream().map(t -> "；" + t).collect(Collectors.joining());
      table.add(List.of("      " + word(part.test(row)), part.source(), values + thresholds));
    }
    table.printRows(console);
  }

  private String word(Truth truth) {
    return switch (truth) {
      case TRUE -> console.text("cli.explain-true");
      case FALSE -> console.text("cli.explain-false");
      case UNKNOWN -> console.text("cli.explain-unknown");
    };
  }

  private void notApplicable(FactRow row) {
    List<String> names = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.judge(row).kind() == Verdict.Kind.NOT_APPLICABLE) {
        names.add(rule.name());
      }
    }
    if (!names.isEmpty()) {
      console.out().println(Verdict.Kind.NOT_APPLICABLE.label() + "  " + String.join("、", names));
    }
  }

  private void comparable(FactRow row, Map<FactRow, List<String>> cases) {
    if (cases.isEmpty()) {
      return;
    }
    console.say("cli.explain-comparable");
    TextTable table =
        new TextTable(
            Field.DECISION_NUMBER.label(),
            Field.DECISION_DATE.label(),
            Facts.of(DerivedFact.COHORT_MEASURE).label(),
            Field.AUTHORITY.label(),
            console.text("cli.explain-differs"));
    table.add(line(row, console.text("cli.explain-this")));
    cases.forEach((other, differences) -> table.add(line(other, String.join("；", differences))));
    table.print(console);
  }

  private static List<String> line(FactRow row, String last) {
    return List.of(
        text(row, Field.DECISION_NUMBER),
        row.date(Field.DECISION_DATE).map(Objects::toString).orElse(""),
        FactFormat.forPeople(row, Facts.of(DerivedFact.COHORT_MEASURE)),
        text(row, Field.AUTHORITY),
        last);
  }

  private static String text(FactRow row, Field field) {
    return Objects.requireNonNullElse(row.text(field), "");
  }
}
