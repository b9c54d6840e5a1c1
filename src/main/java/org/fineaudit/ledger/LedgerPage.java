package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.fineaudit.messages.Message;

/** One sheet of a workbook read as a ledger. */
final class LedgerPage {
  private final String file;
  private final RawSheet sheet;
  private final PageHeader header;
  private final LedgerLayout layout;
  private final RunMemory memory;
  private final List<Column> columns;
  private final List<PreviousLedger.Row> rows = new ArrayList<>();
  private final List<Message> doubts = new ArrayList<>();
  private final List<StrayWords> strays = new ArrayList<>();
  private final List<Integer> statusColumns = new ArrayList<>();

  /** A column of the sheet: where it stands and what it is called. */
  private record Column(int at, String header, boolean added, boolean people) {}

  /**
   * Reads a sheet.
   *
   * @param only nobody reads the sheet's rows after this, so that they are let go one by one
   */
  LedgerPage(String file, RawSheet sheet, PageHeader header, RunMemory memory, boolean only) {
    this.file = file;
    this.sheet = sheet;
    this.header = header;
    this.layout = header.layout();
    this.memory = memory;
    columns = columns();
    Map<String, String> comments = new HashMap<>(sheet.comments());
    List<Picture> pictures = new ArrayList<>(sheet.pictures());
    List<StrayWords> formulas = formulas();
    for (Map.Entry<Integer, List<CellValue>> line :
        sheet.rows().tailMap(header.row() + 1).entrySet()) {
      int number = line.getKey();
      PreviousLedger.Row row = row(number);
      if (carries(row, line.getValue())) {
        rows.add(row);
        columns.forEach(c -> comments.remove(RawSheet.place(number, c.at())));
        pictures.removeIf(p -> p.row() == number);
        status(row);
      }
      if (only) {
        line.setValue(List.of());
      }
    }
    strays.addAll(formulas);
    comments.values().removeIf(this::isOwnNote);
    strays.addAll(Remarks.at(file, sheet.name(), comments));
    strays.addAll(Remarks.pictures(file, sheet.name(), pictures));
  }

  /** The notes on the headers say what to enter; the tool writes them anew. */
  private boolean isOwnNote(String comment) {
    return memory.rowSums().contains(Checks.text(comment));
  }

  RawSheet sheet() {
    return sheet;
  }

  PageHeader header() {
    return header;
  }

  List<PreviousLedger.Row> rows() {
    return rows;
  }

  List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  List<String> added() {
    return columns.stream().filter(Column::added).map(Column::header).toList();
  }

  List<Message> doubts() {
    return doubts;
  }

  List<StrayWords> strays() {
    return strays;
  }

  /** People may have typed into the column that compares with a still earlier ledger. */
  private void status(PreviousLedger.Row row) {
    for (int at : statusColumns) {
      String text = Cells.text(sheet.cell(row.number(), at));
      if (!text.isEmpty() && !LedgerRow.State.isLabel(text)) {
        strays.add(row.stray(layout.status(), text, Message.of("ledger.stray-tool")));
      }
    }
  }

  private List<StrayWords> formulas() {
    Map<Integer, String> byPlace = new HashMap<>();
    columns.forEach(c -> byPlace.put(c.at(), c.header()));
    return Formulas.below(header.row(), file, sheet, byPlace);
  }

  private List<Column> columns() {
    int width =
        sheet.rows().tailMap(header.row()).values().stream().mapToInt(List::size).max().orElse(0);
    boolean[] filled = new boolean[width];
    for (List<CellValue> row : sheet.rows().tailMap(header.row()).values()) {
      for (int c = 0; c < row.size(); c++) {
        filled[c] |= row.get(c) != null;
      }
    }
    List<Column> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int at = 0; at < width; at++) {
      if (filled[at]) {
        Column column = column(at, Cells.text(sheet.cell(header.row(), at)), taken);
        if (LedgerLayout.normal(column.header()).equals(LedgerLayout.normal(layout.status()))) {
          statusColumns.add(at);
        } else {
          found.add(column);
        }
      }
    }
    return found;
  }

  private Column column(int at, String written, Set<String> taken) {
    LedgerColumn ours = header.column(written);
    if (ours != null && taken.add(LedgerLayout.normal(ours.header()))) {
      return new Column(at, ours.header(), false, ours.people());
    }
    String letter = CellReference.convertNumToColString(at);
    String name = written.isEmpty() ? "（无表头 " + letter + " 列）" : written;
    if (written.isEmpty()) {
      doubts.add(Message.of("ledger.doubt-unnamed", file, letter, name));
    }
    if (ours != null) {
      doubts.add(Message.of("ledger.doubt-header-twice", file, ours.header(), letter));
    }
    String unique = name;
    for (int n = 2; !taken.add(LedgerLayout.normal(unique)); n++) {
      unique = name + "（" + n + "）";
    }
    return new Column(at, unique, true, true);
  }

  private PreviousLedger.Row row(int number) {
    Map<String, CellValue> cells = new LinkedHashMap<>();
    for (Column column : columns) {
      CellValue cell = sheet.cell(number, column.at());
      if (!cell.isBlank()) {
        cells.put(column.header(), cell);
      }
    }
    String id = Cells.text(cells.getOrDefault(layout.idHeader(), CellValue.empty()));
    String status =
        statusColumns.isEmpty() ? "" : Cells.text(sheet.cell(number, statusColumns.get(0)));
    String place = file + " [" + sheet.name() + "]";
    return new PreviousLedger.Row(number, id, cells, marks(number), status, place);
  }

  private Marks marks(int number) {
    Map<String, String> comments = new LinkedHashMap<>();
    Map<String, String> colors = new LinkedHashMap<>();
    Map<String, String> links = new LinkedHashMap<>();
    Map<String, List<Picture>> pictures = new LinkedHashMap<>();
    for (Column column : columns) {
      String place = RawSheet.place(number, column.at());
      note(sheet.colors().get(place), column, colors);
      note(sheet.comments().get(place), column, comments);
      String link = sheet.links().getOrDefault(place, "");
      if (column.people() || !link.startsWith("#")) {
        note(link, column, links);
      }
    }
    for (Picture picture : sheet.pictures()) {
      if (picture.row() == number && !columns.isEmpty()) {
        String under = headerAt(picture.column());
        pictures.computeIfAbsent(under, h -> new ArrayList<>()).add(picture);
      }
    }
    boolean none = comments.isEmpty() && colors.isEmpty() && links.isEmpty() && pictures.isEmpty();
    return none ? Marks.NONE : new Marks(comments, colors, links, pictures);
  }

  private static void note(String mark, Column column, Map<String, String> marks) {
    if (mark != null && !mark.isBlank()) {
      marks.put(column.header(), mark);
    }
  }

  /** The column at that place, or the next one to its left. */
  private String headerAt(int at) {
    Column found = columns.get(0);
    for (Column column : columns) {
      found = column.at() <= at ? column : found;
    }
    return found.header();
  }

  /** Whether the row is a problem or holds words; a zero report or a repeated header does not. */
  private boolean carries(PreviousLedger.Row row, List<CellValue> raw) {
    if (!row.comments().isEmpty() || !row.marks().pictures().isEmpty()) {
      return true;
    }
    boolean headerAgain =
        header.isHeader(raw)
            && row.cells().entrySet().stream().allMatch(c -> says(c.getValue(), c.getKey()));
    if (headerAgain || !row.id().isEmpty()) {
      return !headerAgain;
    }
    if (row.cells().size() == 1 && isZeroReport(row)) {
      return false;
    }
    return !row.cells().entrySet().stream()
        .allMatch(c -> header.isNumber(c.getKey()) && c.getValue() instanceof CellValue.Figure);
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

  /** What was filled in above the header. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<Integer, List<CellValue>> row : sheet.rows().headMap(header.row()).entrySet()) {
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
}
