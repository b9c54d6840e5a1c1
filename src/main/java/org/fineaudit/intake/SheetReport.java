package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.messages.Issue;

/**
 * How one sheet was read. rowsRead = cases + rowsSetAside; title rows, the header and blank rows
 * are not counted as rows.
 *
 * @param encoding empty for workbooks
 * @param sheet empty for files without sheets
 * @param headerRow from 1
 * @param filled non-blank cells of each field
 */
public record SheetReport(
    String format,
    String encoding,
    String sheet,
    int headerRow,
    int rowsRead,
    int cases,
    int rowsSetAside,
    List<ColumnReport> columns,
    Map<Field, Integer> filled,
    List<Issue> warnings) {
  public SheetReport {
    columns = List.copyOf(columns);
    Map<Field, Integer> copy = new EnumMap<>(Field.class);
    copy.putAll(filled);
    filled = copy;
    warnings = List.copyOf(warnings);
  }

  /** With further warnings after its own. */
  SheetReport withWarnings(List<Issue> more) {
    List<Issue> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new SheetReport(
        format, encoding, sheet, headerRow, rowsRead, cases, rowsSetAside, columns, filled, all);
  }

  /** The headers that stand for no field and are not known to be of no use. */
  public List<String> unknownHeaders() {
    return columns.stream()
        .filter(column -> column.match() == ColumnReport.Match.UNKNOWN)
        .map(ColumnReport::header)
        .filter(header -> !header.isEmpty())
        .toList();
  }
}
