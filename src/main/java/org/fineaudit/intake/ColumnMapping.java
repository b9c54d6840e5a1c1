package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.cases.Field;
import org.fineaudit.intake.ColumnReport.Match;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.values.AmountUnit;

/** How the columns of one sheet map to fields. */
final class ColumnMapping {
  private static final Set<Field> NUMBERS = Set.of(Field.DECISION_NUMBER, Field.CASE_NUMBER);
  private static final Set<Field> FINES =
      Set.of(Field.FINE, Field.PENALTY_CONTENT, Field.DECISION_TEXT);

  private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

  private final List<String> headers;
  private final Map<Field, List<Source>> sources;
  private final List<ColumnReport> reports;
  private final List<Issue> warnings;

  /** A column that a field is read from. */
  record Source(int column, int priority, AmountUnit unit) {}

  private ColumnMapping(
      List<String> headers,
      Map<Field, List<Source>> sources,
      List<ColumnReport> reports,
      List<Issue> warnings) {
    this.headers = List.copyOf(headers);
    this.sources = sources;
    this.reports = List.copyOf(reports);
    this.warnings = List.copyOf(warnings);
  }

  /** How many distinct fields a row names, if it were the header. */
  static int score(List<String> cells, ColumnCatalog catalog) {
    return (int)
        cells.stream()
            .map(cell -> catalog.claim(Header.of(cell)))
            .flatMap(Optional::stream)
            .map(ColumnCatalog.Claim::field)
            .distinct()
            .count();
  }

  static ColumnMapping of(
      String file, String sheet, int row, List<String> cells, ColumnCatalog catalog) {
    Map<Field, List<Source>> sources = new EnumMap<>(Field.class);
    Map<Integer, ColumnCatalog.Claim> claims = new HashMap<>();
    List<Issue> warnings = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int column = i;
      Optional<ColumnCatalog.Claim> claim = catalog.claim(Header.of(cells.get(i)));
      claim.ifPresent(
          c -> {
            claims.put(column, c);
            sources
                .computeIfAbsent(c.field(), f -> new ArrayList<>())
                .add(new Source(column, c.priority(), c.unit()));
          });
      if (claim.isEmpty()) {
        nearMiss(file, sheet, row, i, cells.get(i), catalog).ifPresent(warnings::add);
      }
    }
    for (Map.Entry<Field, List<Source>> entry : sources.entrySet()) {
      entry
          .getValue()
          .sort(Comparator.comparingInt(Source::priority).thenComparingInt(Source::column));
      rivals(file, sheet, row, entry, cells).ifPresent(warnings::add);
    }
    List<ColumnReport> reports = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      reports.add(report(i, cells.get(i), Optional.ofNullable(claims.get(i)), sources, catalog));
    }
    return new ColumnMapping(cells, sources, reports, warnings);
  }

  private static Optional<Issue> nearMiss(
      String file, String sheet, int row, int column, String cell, ColumnCatalog catalog) {
    return catalog
        .nearMiss(Header.of(cell))
        .map(
            near ->
                new Issue(
                    file,
                    sheet,
                    row,
                    column + 1,
                    Message.of("intake.near-miss", cell.strip(), near)));
  }

  private static Optional<Issue> rivals(
      String file,
      String sheet,
      int row,
      Map.Entry<Field, List<Source>> entry,
      List<String> cells) {
    if (entry.getValue().size() < 2) {
      return Optional.empty();
    }
    List<String> names = entry.getValue().stream().map(s -> cells.get(s.column()).strip()).toList();
    return Optional.of(
        new Issue(file, sheet, row, 0, Message.of("intake.rivals", names, entry.getKey().label())));
  }

  private static ColumnReport report(
      int index,
      String cell,
      Optional<ColumnCatalog.Claim> claim,
      Map<Field, List<Source>> sources,
      ColumnCatalog catalog) {
    Header header = Header.of(cell);
    String shown = BREAKS.matcher(cell.strip()).replaceAll(" ");
    if (claim.isEmpty()) {
      boolean unused = catalog.isUnused(header) || header.name().isEmpty();
      Match match = unused ? Match.UNUSED : Match.UNKNOWN;
      Optional<Field> suggestion = unused ? Optional.empty() : catalog.suggestion(header);
      return new ColumnReport(
          index, shown, Optional.empty(), AmountUnit.UNSTATED, match, false, suggestion);
    }
    Field field = claim.get().field();
    Match match = header.names().contains(field.label()) ? Match.NAME : Match.SYNONYM;
    boolean spare = sources.get(field).get(0).column() != index;
    return new ColumnReport(
        index, shown, Optional.of(field), claim.get().unit(), match, spare, Optional.empty());
  }

  /** Whether cases can be read at all: a number, and a fine or a text that it can be read from. */
  boolean isUsable() {
    return sources.keySet().stream().anyMatch(NUMBERS::contains)
        && sources.keySet().stream().anyMatch(FINES::contains);
  }

  Set<Field> fields() {
    return sources.keySet();
  }

  /** Where a field is read from, the first choice first. */
  List<Source> sources(Field field) {
    return sources.get(field);
  }

  List<String> headers() {
    return headers;
  }

  List<ColumnReport> reports() {
    return reports;
  }

  List<Issue> warnings() {
    return warnings;
  }
}
