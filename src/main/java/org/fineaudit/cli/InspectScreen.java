package org.fineaudit.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fineaudit.audit.RuleReadiness;
import org.fineaudit.cases.Field;
import org.fineaudit.intake.ColumnReport;
import org.fineaudit.intake.ColumnReport.Match;
import org.fineaudit.intake.FileReport;
import org.fineaudit.intake.SheetReport;

/** How exports were understood, on one screen for a clerk. */
final class InspectScreen {
  private static final int WIDTH = 80;
  private static final int INDENT = 2;
  private static final int MOST_RULES = 6;
  private static final int MOST_LACKS = 2;
  private static final int MOST_ADDED = 3;

  /** Warnings that the table shows as well. */
  private static final Set<String> IN_TABLE = Set.of("intake.near-miss", "intake.rivals");

  private final Console console;
  private final boolean verbose;

  InspectScreen(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  void file(FileReport file, Observations seen) {
    for (SheetReport sheet : file.sheets()) {
      console.say(
          "cli.inspect-sheet",
          file.file(),
          sheet.sheet().isEmpty() ? "" : "[" + sheet.sheet() + "]",
          (sheet.format() + " " + sheet.encoding()).strip(),
          sheet.headerRow(),
          sheet.rowsRead(),
          sheet.cases(),
          sheet.rowsSetAside());
      columns(sheet, seen);
      sheet.warnings().stream()
          .filter(issue -> verbose || !IN_TABLE.contains(issue.message().key()))
          .forEach(issue -> paragraph(0, issue.in(console.lang())));
    }
    console.out().println();
    failures(seen);
  }

  private void columns(SheetReport sheet, Observations seen) {
    TextTable table =
        new TextTable(
            console.text("cli.column"),
            console.text("cli.header"),
            console.text("cli.field"),
            console.text("cli.filled"),
            console.text("cli.sample"),
            console.text("cli.why"));
    for (ColumnReport column : sheet.columns()) {
      column
          .field()
          .ifPresent(
              field ->
                  table.add(
                      List.of(
                          String.valueOf(column.index() + 1),
                          column.header(),
                          field.label(),
                          String.valueOf(sheet.filled().getOrDefault(field, 0)),
                          column.spare() ? "" : seen.sample(sheet.sheet(), field),
                          column.why(console.lang()))));
    }
    table.print(console);
    left(sheet, Match.UNKNOWN, "cli.inspect-unknown");
    left(sheet, Match.UNUSED, "cli.inspect-unused");
  }

  private void left(SheetReport sheet, Match match, String key) {
    List<String> names =
        sheet.columns().stream()
            .filter(column -> column.match() == match && !column.header().isEmpty())
            .map(this::maybe)
            .toList();
    if (!names.isEmpty()) {
      paragraph(0, console.text(key, names.size(), String.join("、", names)));
    }
  }

  private String maybe(ColumnReport column) {
    return column
        .suggestion()
        .map(field -> console.text("cli.inspect-maybe", column.header(), field.label()))
        .orElse(column.header());
  }

  private void failures(Observations seen) {
    if (seen.troubles().isEmpty() && seen.reasons().isEmpty()) {
      console.say("cli.inspect-all-read");
      return;
    }
    console.say("cli.inspect-failed");
    seen.troubles()
        .forEach(
            trouble ->
                paragraph(
                    INDENT,
                    console.text(
                        "cli.inspect-note",
                        trouble.getKey().field().label(),
                        console.text("intake." + trouble.getKey().code()),
                        trouble.getValue().count(),
                        places(trouble.getValue()))));
    seen.reasons()
        .forEach(
            reason ->
                paragraph(
                    INDENT,
                    console.text(
                        "cli.inspect-set-aside",
                        reason.getValue().count(),
                        reason.getKey().label(),
                        places(reason.getValue()))));
  }

  private String places(Observations.Seen seen) {
    return seen.first().stream()
        .map(
            where ->
                where.words().isEmpty()
                    ? console.text("cli.inspect-row", where.row())
                    : console.text("cli.inspect-place", where.row(), where.words()))
        .collect(Collectors.joining("、"));
  }

  /** Which rules can judge every case, and what the others lack. */
  void rules(List<RuleReadiness> rules) {
    List<RuleReadiness> ready = rules.stream().filter(r -> r.undetermined() == 0).toList();
    List<RuleReadiness> lacking = rules.stream().filter(r -> r.undetermined() > 0).toList();
    console.out().println();
    if (lacking.isEmpty()) {
      console.say("cli.inspect-ready-all", rules.size());
      return;
    }
    String names = ready.stream().map(RuleReadiness::name).collect(Collectors.joining("、"));
    String shownNames =
        ready.isEmpty() || !verbose ? "" : console.text("cli.inspect-ready-names", names);
    paragraph(0, console.text("cli.inspect-ready", rules.size(), ready.size(), shownNames));
    int shown = verbose ? lacking.size() : Math.min(MOST_RULES, lacking.size());
    for (RuleReadiness rule : lacking.subList(0, shown)) {
      String lacks =
          rule.lacks().stream()
              .limit(verbose ? Integer.MAX_VALUE : MOST_LACKS)
              .map(this::lack)
              .collect(Collectors.joining(console.text("cli.inspect-and")));
      paragraph(
          INDENT,
          console.text("cli.inspect-rule", rule.name(), rule.cases(), rule.undetermined(), lacks));
    }
    if (shown < lacking.size()) {
      paragraph(INDENT, console.text("cli.inspect-rules-more", lacking.size() - shown));
    }
  }

  /** The text of the whole decision would do for nearly all; that is said once, at the end. */
  private String lack(RuleReadiness.Lack lack) {
    List<Field> absent =
        lack.absent().stream()
            .filter(field -> field != Field.DECISION_TEXT || lack.absent().size() == 1)
            .toList();
    if (absent.isEmpty()) {
      return console.text("cli.inspect-lack-cell", lack.label(), labels(lack.present()));
    }
    return lack.present().isEmpty()
        ? console.text("cli.inspect-lack-column", lack.label(), labels(absent))
        : console.text(
            "cli.inspect-lack-both", lack.label(), labels(lack.present()), labels(absent));
  }

  private static String labels(List<Field> fields) {
    return fields.stream().map(Field::label).collect(Collectors.joining("、"));
  }

  /** What to do next. */
  void next(List<FileReport> files, List<RuleReadiness> rules, Set<Field> columns, String input) {
    console.out().println();
    console.say("cli.inspect-next");
    List<ColumnReport> all =
        files.stream()
            .flatMap(f -> f.sheets().stream())
            .flatMap(s -> s.columns().stream())
            .toList();
    if (all.stream().anyMatch(c -> c.match() == Match.UNKNOWN)) {
      paragraph(INDENT, console.text("cli.inspect-next-map", input));
    }
    if (files.stream().flatMap(f -> f.sheets().stream()).anyMatch(InspectScreen::lacksUnit)) {
      paragraph(INDENT, console.text("cli.inspect-next-unit"));
    }
    List<Field> missed = missed(rules);
    if (!missed.isEmpty()) {
      paragraph(INDENT, console.text("cli.inspect-next-add", labels(missed)));
    }
    if (!columns.contains(Field.DECISION_TEXT)) {
      paragraph(INDENT, console.text("cli.inspect-next-documents"));
    }
    paragraph(INDENT, console.text("cli.inspect-next-audit", input));
  }

  private static boolean lacksUnit(SheetReport sheet) {
    return sheet.columns().stream()
        .anyMatch(
            column ->
                column.field().filter(Field.FINE::equals).isPresent()
                    && column.unit() == org.fineaudit.values.AmountUnit.UNSTATED);
  }

  /** The absent columns that keep rules from judging most often. */
  private static List<Field> missed(List<RuleReadiness> rules) {
    Map<Field, Integer> cases = new LinkedHashMap<>();
    for (RuleReadiness rule : rules) {
      for (RuleReadiness.Lack lack : rule.lacks()) {
        lack.absent().stream()
            .filter(field -> field != Field.DECISION_TEXT)
            .limit(1)
            .forEach(field -> cases.merge(field, lack.cases(), Integer::sum));
      }
    }
    return cases.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_ADDED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A line; on a terminal it is broken where it is full and indented from there on. */
  private void paragraph(int indent, String text) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String sign : text.codePoints().mapToObj(Character::toString).toList()) {
      if (console.terminal() && TextTable.width(line + sign) > WIDTH) {
        console.out().println(line);
        line = new StringBuilder(" ".repeat(indent + INDENT));
      }
      line.append(sign);
    }
    console.out().println(line);
  }
}
