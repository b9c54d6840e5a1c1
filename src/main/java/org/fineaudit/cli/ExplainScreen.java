package org.fineaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.Masking;
import org.fineaudit.rules.Condition;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.rules.Verdict;

/** One case on the screen: its facts, what each rule says and why, its comparable cases. */
final class ExplainScreen {
  private static final int LONGEST_VALUE = 36;
  private static final int LONGEST_NUMBER = 80;
  private static final int LONGEST_DIFFERENCE = 300;
  private static final int LONGEST_MESSAGE = 2_000;

  /** Which rules are spelled out: most, or all. */
  enum Depth {
    USUAL,
    ALL
  }

  /** The last is what stays on the screen. */
  private static final List<Verdict.Kind> MOST =
      List.of(Verdict.Kind.CLEAR, Verdict.Kind.UNDETERMINED, Verdict.Kind.FLAGGED);

  private static final Fact CLUES = Facts.of(DerivedFact.CLUES);

  private final Console console;
  private final Names names;
  private final UnaryOperator<String> clueNames;
  private final List<Rule> rules;

  /**
   * Explains by rules.
   *
   * @param clueNames the Chinese names of clues that facts and rules name by their ids
   */
  ExplainScreen(Console console, List<Rule> rules, UnaryOperator<String> clueNames) {
    this.console = console;
    this.clueNames = clueNames;
    this.names = new Names(console);
    this.rules = rules.stream().filter(rule -> rule.scope() == RuleScope.CASE).toList();
  }

  /**
   * Shows the case.
   *
   * @param depth which rules are spelled out
   */
  void show(FactRow row, Map<FactRow, List<String>> comparable, Depth depth) {
    console.say(
        "cli.explain-case",
        shortened(String.valueOf(row.text(Field.DECISION_NUMBER)), LONGEST_NUMBER),
        row.place().file(),
        row.place().row());
    facts(row);
    notApplicable(row);
    for (Verdict.Kind kind : MOST) {
      rules.stream()
          .filter(rule -> rule.judge(row).kind() == kind)
          .forEach(rule -> verdict(rule, row, depth == Depth.ALL));
    }
    comparable(row, comparable);
    console.say(
        "cli.explain-more",
        rules.size(),
        count(row, Verdict.Kind.FLAGGED),
        count(row, Verdict.Kind.UNDETERMINED),
        count(row, Verdict.Kind.CLEAR),
        count(row, Verdict.Kind.NOT_APPLICABLE));
  }

  private long count(FactRow row, Verdict.Kind kind) {
    return rules.stream().filter(rule -> rule.judge(row).kind() == kind).count();
  }

  private void facts(FactRow row) {
    TextTable facts =
        new TextTable(
            console.text("cli.fact"), console.text("cli.value"), console.text("cli.origin"));
    for (Fact fact : Facts.all()) {
      if (row.isKnown(fact) && !blankCell(fact)) {
        facts.add(List.of(names.of(fact), value(row, fact), names.origin(fact)));
      }
    }
    facts.wrapped(0).print(console);
    console.out().println();
  }

  /** That a cell is or is not blank shows in the field itself. */
  private static boolean blankCell(Fact fact) {
    return fact.name().endsWith("Blank");
  }

  private String value(FactRow row, Fact fact) {
    boolean chinese = console.lang() == Lang.ZH;
    String words =
        !chinese
            ? FactFormat.forFiles(row, fact)
            : fact.equals(CLUES) ? clues(row) : FactFormat.forPeople(row, fact);
    String value = Masking.ON.apply(words).replaceAll("\\s+", " ");
    return value.isBlank()
        ? console.text("cli.nothing")
        : shortened(value, console.terminal() ? LONGEST_VALUE : LONGEST_DIFFERENCE);
  }

  private String clues(FactRow row) {
    List<String> clues = row.list(CLUES);
    return clues.isEmpty()
        ? FactFormat.forPeople(row, CLUES)
        : clues.stream().map(clueNames).collect(Collectors.joining("、"));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  private void verdict(Rule rule, FactRow row, boolean all) {
    Verdict verdict = rule.judge(row);
    String strength =
        verdict.strength().map(s -> console.text("cli.in-brackets", names.of(s))).orElse("");
    console.print(names.of(verdict.kind()) + strength + "  " + names.of(rule));
    if (verdict.kind() == Verdict.Kind.FLAGGED) {
      console.paragraph(4, shortened(Masking.ON.apply(rule.message(row)), LONGEST_MESSAGE));
      console.paragraph(4, String.join(console.text("cli.semicolon"), rule.basis()));
    }
    if (verdict.kind() == Verdict.Kind.UNDETERMINED) {
      console.paragraph(4, console.text("cli.explain-missing", names.facts(verdict.missing())));
    }
    if (all || verdict.kind() != Verdict.Kind.CLEAR) {
      parts("cli.explain-when", rule.concerns(), rule, rule.when(), row);
    }
    parts("cli.explain-flag", rule.flags(), rule, rule.flag(), row);
  }

  private void parts(String heading, String words, Rule rule, Condition condition, FactRow row) {
    console.paragraph(4, console.text(heading, words));
    TextTable table = new TextTable("", "", "");
    for (Condition.Part part : condition.parts()) {
      String values =
          part.facts().stream()
              .map(fact -> names.of(fact) + console.text("cli.colon") + known(row, fact))
              .collect(Collectors.joining(console.text("cli.semicolon")));
      table.add(List.of("      " + word(part.test(row)), said(rule, part), values));
    }
    table.wrapped(1).wrapped(2).printRows(console);
  }

  /** A part as a Chinese sentence with its thresholds; in English as the rule file has it. */
  private String said(Rule rule, Condition.Part part) {
    return console.lang() == Lang.ZH
        ? part.words(clueNames)
        : part.source()
            + rule.thresholdsIn(part).stream()
                .map(t -> console.text("cli.semicolon") + t)
                .collect(Collectors.joining());
  }

  private String known(FactRow row, Fact fact) {
    return row.isKnown(fact) ? value(row, fact) : word(Truth.UNKNOWN);
  }

  private String word(Truth truth) {
    return switch (truth) {
      case TRUE -> console.text("cli.explain-true");
      case FALSE -> console.text("cli.explain-false");
      case UNKNOWN -> console.text("cli.explain-unknown");
    };
  }

  private void notApplicable(FactRow row) {
    List<String> rest = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.judge(row).kind() == Verdict.Kind.NOT_APPLICABLE) {
        rest.add(names.of(rule));
      }
    }
    if (!rest.isEmpty()) {
      console.paragraph(
          0,
          names.of(Verdict.Kind.NOT_APPLICABLE)
              + "  "
              + String.join(console.text("cli.comma"), rest));
    }
  }

  private void comparable(FactRow row, Map<FactRow, List<String>> cases) {
    if (cases.isEmpty()) {
      return;
    }
    console.say("cli.explain-comparable");
    TextTable table =
        new TextTable(
            names.of(Field.DECISION_NUMBER),
            names.of(Field.DECISION_DATE),
            names.of(Facts.of(DerivedFact.COHORT_MEASURE)),
            names.of(Field.AUTHORITY),
            console.text("cli.explain-differs"));
    table.add(line(row, console.text("cli.explain-this")));
    cases.forEach((other, differences) -> table.add(line(other, differences(differences))));
    table.wrapped(0).wrapped(3).wrapped(4).print(console);
  }

  private String differences(List<String> differences) {
    return shortened(String.join(console.text("cli.semicolon"), differences), LONGEST_DIFFERENCE);
  }

  private static List<String> line(FactRow row, String last) {
    return List.of(
        shortened(text(row, Field.DECISION_NUMBER), LONGEST_NUMBER),
        row.date(Field.DECISION_DATE).map(Objects::toString).orElse(""),
        FactFormat.forPeople(row, Facts.of(DerivedFact.COHORT_MEASURE)),
        shortened(text(row, Field.AUTHORITY), LONGEST_NUMBER),
        last);
  }

  private static String text(FactRow row, Field field) {
    return Objects.requireNonNullElse(row.text(field), "");
  }
}
