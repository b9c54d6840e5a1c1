package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** Finds the ledger in a workbook by the names of its header. */
final class PreviousReader {
  private static final int HEADER_WITHIN = 60;
  private static final int OTHER_HEADERS = 3;

  private final String file;
  private final LedgerLayout layout;
  private final Map<String, LedgerColumn> known;
  private final Set<String> numberHeaders = new HashSet<>();
  private final List<Message> doubts = new ArrayList<>();

  /** A column of the sheet: where it stands and what it is called. */
  private record Column(int at, String header, boolean added) {}

  PreviousReader(String file, LedgerLayout layout) {
    this.file = file;
    this.layout = layout;
    this.known = layout.byHeader();
    layout.columns().stream()
        .filter(c -> c.datum() == Datum.NUMBER)
        .forEach(c -> numberHeaders.add(c.header()));
  }

  PreviousLedger read(List<RawSheet> sheets) {
    List<RawSheet> ledgerFirst =
        sheets.stream()
            .sorted(Comparator.comparing(s -> !s.name().strip().equals(SheetNames.LEDGER)))
            .toList();
    for (RawSheet sheet : ledgerFirst) {
      int header = headerRow(sheet);
      if (header > 0) {
        return ledger(sheet, header, sheets);
      }
    }
    throw new UnusableException(Issue.of(file, Message.of("ledger.no-header", layout.idHeader())));
  }

  private int headerRow(RawSheet sheet) {
    return sheet.rows().headMap(HEADER_WITHIN + 1).entrySet().stream()
        .filter(row -> isHeader(row.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private boolean isHeader(List<CellValue> cells) {
    Set<LedgerColumn> headers = new HashSet<>();
    for (CellValue cell : cells) {
      if (cell != null) {
        headers.add(known.get(LedgerLayout.normal(Cells.text(cell))));
      }
    }
    headers.remove(null);
    return headers.size() > OTHER_HEADERS && headers.stream().anyMatch(c -> c.datum() == Datum.ID);
  }

  private PreviousLedger ledger(RawSheet sheet, int header, List<RawSheet> sheets) {
    if (sheet.formulas() > 0) {
      doubts.add(Message.of("ledger.doubt-formulas", file, sheet.formulas()));
    }
    List<Column> columns = columns(sheet, header);
    List<PreviousLedger.Row> rows = new ArrayList<>();
    for (int number : sheet.rows().tailMap(header + 1).keySet()) {
      PreviousLedger.Row row = row(sheet, number, columns);
      if (carries(row, sheet.rows().get(number))) {
        rows.add(row);
      }
    }
    return new PreviousLedger(
        file,
        columns.stream().map(Column::header).toList(),
        columns.stream().filter(Column::added).map(Column::header).toList(),
        rows,
        fields(sheet, header),
        addedSheets(sheet, sheets),
        doubts);
  }

  private List<Column> columns(RawSheet sheet, int header) {
    int width = sheet.rows().tailMap(header).values().stream().mapToInt(List::size).max().orElse(0);
    boolean[] filled = new boolean[width];
    for (List<CellValue> row : sheet.rows().tailMap(header).values()) {
      for (int c = 0; c < row.size(); c++) {
        filled[c] |= row.get(c) != null;
      }
    }
    List<Column> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int at = 0; at < width; at++) {
      if (filled[at]) {
        Column column = column(at, Cells.text(sheet.cell(header, at)), taken);
        if (!LedgerLayout.normal(column.header()).equals(LedgerLayout.normal(layout.status()))) {
          columns.add(column);
        }
      }
    }
    return columns;
  }

  private Column column(int at, String written, Set<String> taken) {
    LedgerColumn ours = known.get(LedgerLayout.normal(written));
    if (ours != null && taken.add(LedgerLayout.normal(written))) {
      return new Column(at, ours.header(), false);
    }
    String letter = CellReference.convertNumToColString(at);
    String name = written.isEmpty() ? "（无表头 " + letter + " 列）" : written;
    if (written.isEmpty()) {
      doubts.add(Message.of("ledger.doubt-unnamed", file, letter, name));
    }
    String unique = name;
    for (int n = 2; !taken.add(LedgerLayout.normal(unique)); n++) {
      unique = name + "（" + n + "）";
    }
    return new Column(at, unique, true);
  }

  private PreviousLedger.Row row(RawSheet sheet, int number, List<Column> columns) {
    Map<String, CellValue> cells = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    for (Column column : columns) {
      CellValue cell = sheet.cell(number, column.at());
      if (!cell.isBlank()) {
        cells.put(column.header(), cell);
      }
      String comment = sheet.comments().get(number + ":" + column.at());
      if (comment != null && !comment.isBlank()) {
        comments.put(column.header(), comment);
      }
    }
    String id = Cells.text(cells.getOrDefault(layout.idHeader(), CellValue.empty()));
    return new PreviousLedger.Row(number, id, cells, comments);
  }

  /** Whether the row is a problem or holds words; a zero report or a repeated header does not. */
  private boolean carries(PreviousLedger.Row row, List<CellValue> raw) {
    if (!row.id().isEmpty()) {
      return !LedgerLayout.normal(row.id()).equals(LedgerLayout.normal(layout.idHeader()))
          || !isHeader(raw);
    }
    boolean onlyZeroReport =
        row.cells().size() == 1
            && Cells.text(row.cells().values().iterator().next()).contains(ZeroReport.MARK);
    boolean onlyNumber = numberHeaders.containsAll(row.cells().keySet());
    return !onlyZeroReport && (!onlyNumber || !row.comments().isEmpty());
  }

  private Map<String, String> fields(RawSheet sheet, int header) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (List<CellValue> row : sheet.rows().headMap(header).values()) {
      List<String> texts =
          row.stream().map(c -> c == null ? "" : Cells.text(c)).filter(t -> !t.isEmpty()).toList();
      for (int i = 0; i < texts.size(); i++) {
        String next = i + 1 < texts.size() ? texts.get(i + 1) : "";
        if (!field(texts.get(i), next, fields) && !ownOrValue(texts, i)) {
          doubts.add(Message.of("ledger.doubt-above", file, texts.get(i)));
        }
      }
    }
    return fields;
  }

  private static boolean field(String text, String next, Map<String, String> fields) {
    for (String label : LedgerField.KEPT) {
      if (text.startsWith(label)) {
        String typed = text.substring(label.length()).replaceFirst("^[\\s]*[:：]", "").strip();
        if (typed.isEmpty() && !LedgerField.isLabel(next)) {
          typed = next;
        }
        if (!typed.isEmpty()) {
          fields.put(label, typed);
        }
        return true;
      }
    }
    return false;
  }

  private boolean ownOrValue(List<String> texts, int i) {
    String text = texts.get(i);
    boolean own =
        Stream.of(layout.attachment(), layout.title(), LedgerField.NOTE).anyMatch(text::equals);
    boolean value = i > 0 && LedgerField.isBareLabel(texts.get(i - 1));
    return own || value || LedgerField.isLabel(text);
  }

  private List<PreviousLedger.AddedSheet> addedSheets(RawSheet ledger, List<RawSheet> sheets) {
    List<PreviousLedger.AddedSheet> added = new ArrayList<>();
    for (RawSheet sheet : sheets) {
      boolean ours = sheet.name().equals(ledger.name()) || SheetNames.ALL.contains(sheet.name());
      if (!ours && !sheet.rows().isEmpty()) {
        doubts.add(Message.of("ledger.doubt-sheet", file, sheet.name()));
        added.add(new PreviousLedger.AddedSheet(sheet.name(), everyRow(sheet)));
      }
    }
    return added;
  }

  private static List<List<CellValue>> everyRow(RawSheet sheet) {
    List<List<CellValue>> rows = new ArrayList<>();
    sheet
        .rows()
        .forEach(
            (number, cells) -> {
              while (rows.size() < number - 1 && rows.size() < HEADER_WITHIN) {
                rows.add(List.of());
              }
              rows.add(cells);
            });
    return rows;
  }
}
