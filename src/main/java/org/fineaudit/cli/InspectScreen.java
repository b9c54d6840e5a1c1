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
  private static final int INDENT = 2;
  private static final int MOST_ADDED = 3;

  /** Warnings that the table shows as well. */
  private static final Set<String> IN_TABLE = Set.of("intake.near-miss", "intake.rivals");

  private final Console console;
  private final Names names;
  private final boolean verbose;

  InspectScreen(Console console, boolean verbose) {
    this.console = console;
    this.names = new Names(console);
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
          .forEach(issue -> console.paragraph(0, issue.in(console.lang())));
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
                          names.of(field),
                          String.valueOf(sheet.filled().getOrDefault(field, 0)),
                          column.spare() ? "" : seen.sample(sheet.sheet(), field),
                          column.why(console.lang()))));
    }
    table.wrapped(1).wrapped(5).print(console);
    left(sheet, Match.UNKNOWN, "cli.inspect-unknown");
    left(sheet, Match.UNUSED, "cli.inspect-unused");
  }

  private void left(SheetReport sheet, Match match, String key) {
    List<String> headers =
        sheet.columns().stream()
            .filter(column -> column.match() == match && !column.header().isEmpty())
            .map(this::maybe)
            .toList();
    if (!headers.isEmpty()) {
      console.paragraph(
          0, console.text(key, headers.size(), String.join(console.text("cli.comma"), headers)));
    }
  }

  private String maybe(ColumnReport column) {
    return column
        .suggestion()
        .map(field -> console.text("cli.inspect-maybe", column.header(), names.of(field)))
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
                console.paragraph(
                    INDENT,
                    console.text(
                        "cli.inspect-note",
                        names.of(trouble.getKey().field()),
                        console.text("intake." + trouble.getKey().code()),
                        trouble.getValue().count(),
                        places(trouble.getValue()))));
    seen.reasons()
        .forEach(
            reason ->
                console.paragraph(
                    INDENT,
                    console.text(
                        "cli.inspect-set-aside",
                        reason.getValue().count(),
                        names.of(reason.getKey()),
                        places(reason.getValue()),
                        names.advice(reason.getKey()))));
  }

  private String places(Observations.Seen seen) {
    return seen.first().stream()
        .map(
            where ->
                where.words().isEmpty()
                    ? console.text("cli.inspect-row", where.row())
                    : console.text("cli.inspect-place", where.row(), where.words()))
        .collect(Collectors.joining(console.text("cli.comma")));
  }

  /** Which rules can judge every case, and what the others lack. */
  void rules(List<RuleReadiness> rules) {
    console.out().println();
    List<String> lines = new ReadinessView(console, verbose).lines(rules);
    console.paragraph(0, lines.get(0));
    lines.stream().skip(1).forEach(line -> console.paragraph(INDENT, line));
  }

  /**
   * What to do next.
   *
   * @param drafted whether a column mapping has been written
   */
  void next(
      List<FileReport> files,
      List<RuleReadiness> rules,
      Set<Field> columns,
      String input,
      boolean drafted) {
    console.out().println();
    console.say("cli.inspect-next");
    List<ColumnReport> all =
        files.stream()
            .flatMap(f -> f.sheets().stream())
            .flatMap(s -> s.columns().stream())
            .toList();
    if (!drafted && all.stream().anyMatch(c -> c.match() == Match.UNKNOWN)) {
      console.step(console.text("cli.inspect-next-map", input));
    }
    if (files.stream().flatMap(f -> f.sheets().stream()).anyMatch(InspectScreen::lacksUnit)) {
      console.paragraph(INDENT, console.text("cli.inspect-next-unit"));
    }
    List<Field> missed = missed(rules);
    if (!missed.isEmpty()) {
      console.paragraph(INDENT, console.text("cli.inspect-next-add", names.fields(missed)));
    }
    if (!columns.contains(Field.DECISION_TEXT)) {
      console.paragraph(INDENT, console.text("cli.inspect-next-documents"));
    }
    console.step(console.text("cli.inspect-next-audit", input));
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
}
