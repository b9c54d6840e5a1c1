package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** Finds the ledger in a workbook by the names of its header. */
final class PreviousReader {
  private static final String EARLIER = "(上次)";
  private static final int HEADER_WITHIN = 60;
  private static final int OTHER_HEADERS = 3;

  private final String file;
  private final LedgerLayout layout;
  private final Map<String, LedgerColumn> known;
  private final Set<String> numberHeaders = new HashSet<>();
  private final List<Message> doubts = new ArrayList<>();
  private final List<StrayWords> strays = new ArrayList<>();
  private final List<Integer> statusColumns = new ArrayList<>();
  private RunMemory memory = RunMemory.NONE;

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
    return read(new ReadBook(sheets, RunMemory.NONE, List.of()));
  }

  PreviousLedger read(ReadBook book) {
    RawSheet best = null;
    int most = 0;
    for (RawSheet sheet : book.sheets()) {
      int header = headerRow(sheet);
      int score = header == 0 ? 0 : headers(sheet.rows().get(header)).size() * 4 + 2;
      score += sheet.name().strip().equals(SheetNames.LEDGER) ? 1 : 0;
      score -= SheetNames.isRegenerated(sheet.name()) ? 100 : 0;
      if (header > 0 && (best == null || score > most)) {
        best = sheet;
        most = score;
      }
    }
    if (best == null) {
      throw new UnusableException(
          Issue.of(file, Message.of("ledger.no-header", layout.idHeader())));
    }
    return ledger(best, headerRow(best), book);
  }

  private int headerRow(RawSheet sheet) {
    return sheet.rows().headMap(HEADER_WITHIN + 1).entrySet().stream()
        .filter(row -> isHeader(row.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private boolean isHeader(List<CellValue> cells) {
    Set<LedgerColumn> headers = headers(cells);
    boolean id = headers.stream().anyMatch(c -> c.datum() == Datum.ID);
    return headers.size() > (id ? 1 : OTHER_HEADERS);
  }

  private Set<LedgerColumn> headers(List<CellValue> cells) {
    Set<LedgerColumn> headers = new HashSet<>();
    for (CellValue cell : cells) {
      if (cell != null) {
        headers.add(known.get(LedgerLayout.normal(Cells.text(cell))));
      }
    }
    headers.remove(null);
    return headers;
  }

  private PreviousLedger ledger(RawSheet sheet, int header, ReadBook book) {
    memory = book.memory();
    strays.addAll(memory.strays());
    strays.addAll(book.strays());
    Map<String, String> comments = new HashMap<>(sheet.comments());
    List<Column> columns = columns(sheet, header);
    List<PreviousLedger.Row> rows = new ArrayList<>();
    for (int number : sheet.rows().tailMap(header + 1).keySet()) {
      PreviousLedger.Row row = row(sheet, number, columns);
      if (carries(row, sheet.rows().get(number))) {
        rows.add(row);
        columns.forEach(c -> comments.remove(RawSheet.place(number, c.at())));
        status(sheet, row);
      }
    }
    formulas(sheet, header, columns);
    strays.addAll(Remarks.at(file, sheet.name(), comments));
    Map<String, String> fields = fields(sheet, header);
    return new PreviousLedger(
        file,
        columns.stream().map(Column::header).toList(),
        columns.stream().filter(Column::added).map(Column::header).toList(),
        rows,
        fields,
        addedSheets(sheet, book.sheets()),
        doubts,
        strays,
        memory);
  }

  /** People may have typed into the column that compares with a still earlier ledger. */
  private void status(RawSheet sheet, PreviousLedger.Row row) {
    for (int at : statusColumns) {
      String text = Cells.text(sheet.cell(row.number(), at));
      if (!text.isEmpty() && !LedgerRow.State.isLabel(text)) {
        strays.add(row.stray(layout.status(), text, Message.of("ledger.stray-tool")));
      }
    }
  }

  private void formulas(RawSheet sheet, int header, List<Column> columns) {
    Map<Integer, Column> byPlace = new HashMap<>();
    columns.forEach(c -> byPlace.put(c.at(), c));
    Map<Long, StrayWords> found = new TreeMap<>();
    sheet
        .formulas()
        .forEach(
            (place, formula) -> {
              int row = Integer.parseInt(place.substring(0, place.indexOf(':')));
              int at = Integer.parseInt(place.substring(place.indexOf(':') + 1));
              Column column = byPlace.get(at);
              if (row > header && formula.length() > 1) {
                String result = Cells.text(sheet.cell(row, at));
                found.put(
                    ((long) row << 20) + at,
                    new StrayWords(
                        formula,
                        Message.of("ledger.stray-formula", result),
                        "",
                        column == null ? "" : column.header(),
                        StrayWords.place(file, sheet.name(), row, at)));
              }
            });
    strays.addAll(found.values());
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
        if (LedgerLayout.normal(column.header()).equals(LedgerLayout.normal(layout.status()))) {
          statusColumns.add(at);
        } else {
          columns.add(column);
        }
      }
    }
    return columns;
  }

  private Column column(int at, String written, Set<String> taken) {
    LedgerColumn ours = known.get(LedgerLayout.normal(written));
    if (ours != null && taken.add(LedgerLayout.normal(ours.header()))) {
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
    Map<String, String> colors = new LinkedHashMap<>();
    for (Column column : columns) {
      CellValue cell = sheet.cell(number, column.at());
      if (!cell.isBlank()) {
        cells.put(column.header(), cell);
      }
      String place = RawSheet.place(number, column.at());
      String color = sheet.colors().get(place);
      if (color != null) {
        colors.put(column.header(), color);
      }
      String comment = sheet.comments().get(place);
      if (comment != null && !comment.isBlank()) {
        comments.put(column.header(), comment);
      }
    }
    String id = Cells.text(cells.getOrDefault(layout.idHeader(), CellValue.empty()));
    String status =
        statusColumns.isEmpty() ? "" : Cells.text(sheet.cell(number, statusColumns.get(0)));
    return new PreviousLedger.Row(
        number, id, cells, comments, colors, status, file + " [" + sheet.name() + "]");
  }

  /** Whether the row is a problem or holds words; a zero report or a repeated header does not. */
  private boolean carries(PreviousLedger.Row row, List<CellValue> raw) {
    if (!row.comments().isEmpty()) {
      return true;
    }
    boolean headerAgain =
        isHeader(raw)
            && row.cells().entrySet().stream().allMatch(c -> says(c.getValue(), c.getKey()));
    if (headerAgain || !row.id().isEmpty()) {
      return !headerAgain;
    }
    if (row.cells().size() == 1 && isZeroReport(row)) {
      return false;
    }
    return !row.cells().entrySet().stream()
        .allMatch(
            c -> numberHeaders.contains(c.getKey()) && c.getValue() instanceof CellValue.Figure);
  }

  private static boolean says(CellValue cell, String header) {
    return LedgerLayout.normal(Cells.text(cell)).equals(LedgerLayout.normal(header));
  }

  private boolean isZeroReport(PreviousLedger.Row row) {
    CellValue cell = row.cells().values().iterator().next();
    String text = Cells.text(cell);
    if (memory.rowSums().isEmpty()) {
      if (text.contains(ZeroReport.MARK)) {
        strays.add(row.stray("", text, Message.of("ledger.stray-zero")));
      }
      return text.contains(ZeroReport.MARK);
    }
    return memory.rowSums().contains(Checks.text(text));
  }

  private Map<String, String> fields(RawSheet sheet, int header) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<Integer, List<CellValue>> row : sheet.rows().headMap(header).entrySet()) {
      List<String> texts =
          row.getValue().stream()
              .map(c -> c == null ? "" : Cells.text(c))
              .filter(t -> !t.isEmpty())
              .toList();
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        String next = i + 1 < texts.size() ? texts.get(i + 1) : "";
        boolean value = field(text, next, fields);
        i += value && LedgerField.isBareLabel(text) && !LedgerField.isLabel(next) ? 1 : 0;
        if (!value && !isOwn(text)) {
          String place = StrayWords.place(file, sheet.name(), row.getKey(), -1);
          strays.add(StrayWords.of(text, Message.of("ledger.stray-above"), place));
        }
      }
    }
    return fields;
  }

  private static boolean field(String text, String next, Map<String, String> fields) {
    for (String label : LedgerField.KEPT) {
      boolean bare = LedgerField.isBareLabel(text);
      if (text.matches("(?s)" + label + "\\s*[:：].*|" + label)) {
        String typed = text.substring(label.length()).replaceFirst("^\\s*[:：]", "").strip();
        if (bare && !LedgerField.isLabel(next)) {
          typed = next;
        }
        if (!typed.isEmpty()) {
          fields.merge(label, typed, (a, b) -> a.equals(b) ? a : a + "；" + b);
        }
        return true;
      }
    }
    return false;
  }

  private boolean isOwn(String text) {
    boolean fixed =
        Stream.of(layout.attachment(), layout.title(), LedgerField.NOTE).anyMatch(text::equals);
    boolean unchanged =
        memory.rowSums().isEmpty()
            ? text.matches(LedgerField.DATE + "：\\d{4}年\\d{1,2}月\\d{1,2}日")
            : memory.rowSums().contains(Checks.text(text));
    return fixed || unchanged || LedgerField.isBareLabel(text);
  }

  private List<PreviousLedger.AddedSheet> addedSheets(RawSheet ledger, List<RawSheet> sheets) {
    List<PreviousLedger.AddedSheet> added = new ArrayList<>();
    for (RawSheet sheet : sheets) {
      if (sheet.name().equals(ledger.name()) || sheet.rows().isEmpty()) {
        continue;
      }
      boolean ours = SheetNames.ALL.contains(sheet.name());
      String name = ours ? sheet.name() + EARLIER : sheet.name();
      String key = ours ? "ledger.doubt-changed-sheet" : "ledger.doubt-sheet";
      doubts.add(Message.of(key, file, sheet.name(), name));
      added.add(new PreviousLedger.AddedSheet(name, everyRow(sheet)));
      strays.addAll(Remarks.at(file, sheet.name(), sheet.comments()));
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
