package org.fineaudit.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fineaudit.audit.RuleReadiness;
import org.fineaudit.cases.Field;
import org.fineaudit.messages.Lang;

/**
 * Which rules can judge an export: those that lack the same columns together, or on request each on
 * its own.
 */
final class ReadinessView {
  private static final int MOST_GROUPS = 8;
  private static final int MOST_NAMES = 2;

  private final Console console;
  private final Names names;
  private final boolean verbose;

  ReadinessView(Console console, boolean verbose) {
    this.console = console;
    this.names = new Names(console);
    this.verbose = verbose;
  }

  /** The lines, not yet broken. */
  List<String> lines(List<RuleReadiness> rules) {
    List<RuleReadiness> ready = rules.stream().filter(r -> r.undetermined() == 0).toList();
    List<RuleReadiness> lacking = rules.stream().filter(r -> r.undetermined() > 0).toList();
    List<String> lines = new ArrayList<>();
    if (lacking.isEmpty()) {
      lines.add(console.text("cli.inspect-ready-all", rules.size()));
      return lines;
    }
    lines.add(console.text("cli.inspect-ready", rules.size(), ready.size()));
    if (verbose) {
      ready.forEach(rule -> lines.add(console.text("cli.inspect-rule-ready", name(rule))));
      lacking.forEach(rule -> lines.add(each(rule)));
    } else {
      together(lacking, lines);
    }
    return lines;
  }

  private String each(RuleReadiness rule) {
    String lacks =
        rule.lacks().stream()
            .map(this::lack)
            .collect(Collectors.joining(console.text("cli.inspect-and")));
    return console.text("cli.inspect-rule", name(rule), rule.cases(), rule.undetermined(), lacks);
  }

  private void together(List<RuleReadiness> lacking, List<String> lines) {
    Map<String, List<RuleReadiness>> groups = new LinkedHashMap<>();
    for (RuleReadiness rule : lacking) {
      groups.computeIfAbsent(names.fields(absent(rule)), c -> new ArrayList<>()).add(rule);
    }
    List<RuleReadiness> inPart = groups.remove("");
    groups.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .limit(MOST_GROUPS)
        .forEach(
            group ->
                lines.add(
                    console.text("cli.inspect-no-column", group.getKey(), some(group.getValue()))));
    if (groups.size() > MOST_GROUPS) {
      lines.add(console.text("cli.inspect-columns-more", groups.size() - MOST_GROUPS));
    }
    if (inPart != null) {
      lines.add(console.text("cli.inspect-in-part", some(inPart)));
    }
    lines.add(console.text("cli.inspect-each"));
  }

  /** The columns whose want is met most often. */
  private static List<Field> absent(RuleReadiness rule) {
    return rule.lacks().stream()
        .map(ReadinessView::absent)
        .filter(fields -> !fields.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The text of the whole decision would do for nearly all; that is said once, at the end. */
  private static List<Field> absent(RuleReadiness.Lack lack) {
    boolean only = lack.absent().size() == 1 && lack.present().isEmpty();
    return lack.absent().stream().filter(f -> f != Field.DECISION_TEXT || only).toList();
  }

  /** The first names, each with its cases, and how many rules there are. */
  private String some(List<RuleReadiness> rules) {
    String names =
        rules.stream()
            .limit(MOST_NAMES)
            .map(r -> console.text("cli.inspect-name", name(r), r.undetermined()))
            .collect(Collectors.joining(console.text("cli.comma")));
    return rules.size() <= MOST_NAMES
        ? names
        : console.text("cli.inspect-names", names, rules.size());
  }

  private String lack(RuleReadiness.Lack lack) {
    List<Field> absent = absent(lack);
    if (absent.isEmpty()) {
      return console.text("cli.inspect-lack-cell", label(lack), names.fields(lack.present()));
    }
    return lack.present().isEmpty()
        ? console.text("cli.inspect-lack-column", label(lack), names.fields(absent))
        : console.text(
            "cli.inspect-lack-both",
            label(lack),
            names.fields(lack.present()),
            names.fields(absent));
  }

  private String name(RuleReadiness rule) {
    return console.lang() == Lang.ZH ? rule.name() : rule.rule();
  }

  private String label(RuleReadiness.Lack lack) {
    return console.lang() == Lang.ZH ? lack.label() : lack.fact();
  }
}
