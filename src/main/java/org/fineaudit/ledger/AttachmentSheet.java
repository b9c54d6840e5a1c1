package org.fineaudit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheet 台账: Attachment 2 itself. */
final class AttachmentSheet {
  /** People add lines below the last; drop-downs and date checks reach that far. */
  private static final int ROWS_TO_ADD = 500;

  private static final int STATUS_WIDTH = 9;
  private static final int ADDED_WIDTH = 12;

  private final LedgerLayout layout;
  private final LedgerRows rows;
  private final boolean compared;
  private final Set<String> rowSums = new HashSet<>();
  private final SheetPen pen;
  private final int width;
  private final int firstOfPeople;
  private int header;
  private FindingLinks links;

  AttachmentSheet(
      SXSSFWorkbook workbook, LedgerStyles styles, LedgerLayout layout, LedgerRows rows) {
    this.layout = layout;
    this.rows = rows;
    this.compared = rows.compared();
    List<Integer> widths = new ArrayList<>();
    layout.columns().forEach(c -> widths.add(c.width()));
    if (compared) {
      widths.add(STATUS_WIDTH);
    }
    rows.added().forEach(h -> widths.add(ADDED_WIDTH));
    width = widths.size();
    int people = 0;
    while (people < layout.columns().size() && !layout.columns().get(people).people()) {
      people++;
    }
    firstOfPeople = people;
    pen =
        new SheetPen(
            workbook,
            SheetNames.LEDGER,
            styles,
            widths.stream().mapToInt(Integer::intValue).toArray());
    pen.sheet().getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
  }

  /** The sums over its rows and the texts above them, for the next run. */
  Set<String> rowSums() {
    return Collections.unmodifiableSet(rowSums);
  }

  /** Where the columns stand, for formulas on other sheets. */
  LedgerArea area() {
    return new LedgerArea(layout, header + 1, pen.next() - 1 + ROWS_TO_ADD);
  }

  void write(LedgerContent content) {
    head(content.unit(), content.date(), content.typed());
    header();
    links = new FindingLinks(content, layout);
    if (rows.rows().stream().noneMatch(r -> r.found() != null)) {
      String zeroReport = ZeroReport.sentence(content.results());
      pen.statement(zeroReport);
      rowSums.add(Checks.text(zeroReport));
    }
    body();
    validate();
    new LedgerColors(pen.sheet(), layout, header + 1, pen.next() - 1 + ROWS_TO_ADD)
        .put(content.date());
    pen.sheet()
        .setAutoFilter(
            new CellRangeAddress(header, Math.max(header, pen.next() - 1), 0, width - 1));
  }

  private void head(String unit, LocalDate date, Map<String, String> typed) {
    int last = width - 1;
    int notes = firstOfPeople < layout.columns().size() ? firstOfPeople : last;
    pen.block(Look.of(Look.Kind.ATTACHMENT), layout.attachment(), 0, Math.min(2, last));
    if (notes > 3) {
      pen.block(Look.of(Look.Kind.NOTE), LedgerField.NOTE, notes, last);
    }
    pen.endRow(20);
    pen.across(Look.of(Look.Kind.TITLE), layout.title());
    String day =
        String.format(
            Locale.ROOT, "%d年%d月%d日", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    Look tool = Look.of(Look.Kind.FIELD);
    Look people = tool.ofPeople();
    String filledBy = typed.getOrDefault(LedgerField.FILLED_BY, "");
    String checkedBy = typed.getOrDefault(LedgerField.CHECKED_BY, "");
    int quarter = Math.max(1, width / 4);
    String unitLine = LedgerField.UNIT + "：" + unit;
    String dateLine = LedgerField.DATE + "：" + day;
    rowSums.add(Checks.text(unitLine));
    rowSums.add(Checks.text(dateLine));
    pen.block(tool, unitLine, 0, quarter - 1);
    pen.block(tool, dateLine, quarter, 2 * quarter - 1);
    pen.block(people, LedgerField.FILLED_BY + "：" + filledBy, 2 * quarter, 3 * quarter - 1);
    pen.block(people, LedgerField.CHECKED_BY + "：" + checkedBy, 3 * quarter, last);
    pen.endRow(22);
  }

  private void header() {
    List<CellValue> cells = new ArrayList<>();
    for (LedgerColumn column : layout.columns()) {
      cells.add(CellValue.text(column.header()));
    }
    if (compared) {
      cells.add(CellValue.text(layout.status()));
    }
    rows.added().forEach(h -> cells.add(CellValue.text(h)));
    header = pen.next();
    SXSSFRow written = pen.row(cells, looks(Look.Kind.HEADER));
    MarkPen marks = new MarkPen(pen.sheet());
    for (int c = 0; c < layout.columns().size(); c++) {
      String note = HeaderNotes.of(layout.columns().get(c));
      marks.comment(written.getCell(c), note);
      rowSums.add(Checks.text(note));
    }
    pen.keepAbove(header, layout.freeze());
  }

  private void body() {
    List<Look> fresh = looks(Look.Kind.BODY);
    List<Look> faded = looks(Look.Kind.FADED);
    MarkPen marks = new MarkPen(pen.sheet());
    List<String> headers = IntStream.range(0, width).mapToObj(this::headerOf).toList();
    int number = 0;
    for (LedgerRow row : rows.rows()) {
      number++;
      boolean gone = row.state() == LedgerRow.State.GONE;
      List<CellValue> cells = cells(row, number);
      if (row.found() != null) {
        rowSums.add(Checks.row(cells, layout));
      }
      SXSSFRow written = pen.row(cells, tinted(gone ? faded : fresh, row));
      if (row.found() != null) {
        links.put(row.found(), written);
      }
      if (row.kept() != null && !row.kept().marks().isEmpty()) {
        marks.put(row.kept().marks(), written, headers);
      }
    }
  }

  /** With the colours that people gave to cells. */
  private List<Look> tinted(List<Look> looks, LedgerRow row) {
    if (row.kept() == null || row.kept().marks().colors().isEmpty()) {
      return looks;
    }
    List<Look> tinted = new ArrayList<>(looks);
    for (int c = 0; c < width; c++) {
      String color = row.kept().marks().colors().get(headerOf(c));
      if (color != null) {
        tinted.set(c, looks.get(c).tinted(color));
      }
    }
    return tinted;
  }

  private List<CellValue> cells(LedgerRow row, int number) {
    List<CellValue> cells = new ArrayList<>(width);
    List<CellValue> own = row.cells(layout.columns());
    for (int c = 0; c < own.size(); c++) {
      LedgerColumn column = layout.columns().get(c);
      CellValue cell = own.get(c);
      boolean numbered =
          column.datum() == Datum.NUMBER
              && (row.found() != null || cell.isBlank() || cell instanceof CellValue.Figure);
      cells.add(numbered ? new CellValue.Count(number) : cell);
    }
    if (compared) {
      cells.add(CellValue.text(row.label()));
    }
    rows.added().forEach(h -> cells.add(row.kept(h)));
    return cells;
  }

  private List<Look> looks(Look.Kind kind) {
    List<Look> looks = new ArrayList<>();
    boolean before = false;
    for (LedgerColumn column : layout.columns()) {
      Look look = Look.of(kind);
      if (kind != Look.Kind.HEADER) {
        look = look.aligned(align(column)).with(column.format().pattern());
      }
      look = column.people() ? look.ofPeople() : look;
      looks.add(column.people() != before ? look.withEdge() : look);
      before = column.people();
    }
    if (compared) {
      looks.add(Look.of(kind).aligned(Look.Align.CENTER).withEdge());
    }
    for (int i = 0; i < rows.added().size(); i++) {
      Look look = Look.of(kind).ofPeople();
      looks.add(i == 0 ? look.withEdge() : look);
    }
    return looks;
  }

  private static Look.Align align(LedgerColumn column) {
    if (column.centered()) {
      return Look.Align.CENTER;
    }
    return column.format() == ColumnFormat.TEXT ? Look.Align.LEFT : Look.Align.RIGHT;
  }

  private String headerOf(int column) {
    int own = layout.columns().size();
    if (column < own) {
      return layout.columns().get(column).header();
    }
    int added = column - own - (compared ? 1 : 0);
    return added < 0 ? layout.status() : rows.added().get(added);
  }

  private void validate() {
    DataValidationHelper helper = pen.sheet().getDataValidationHelper();
    int last = pen.next() - 1 + ROWS_TO_ADD;
    for (int c = 0; c < layout.columns().size(); c++) {
      LedgerColumn column = layout.columns().get(c);
      if (!column.people()) {
        continue;
      }
      CellRangeAddressList range = new CellRangeAddressList(header + 1, last, c, c);
      if (!column.choices().isEmpty()) {
        String[] choices = column.choices().toArray(String[]::new);
        DataValidationConstraint list = helper.createExplicitListConstraint(choices);
        add(helper.createValidation(list, range), "请从下拉列表中选择：" + String.join("、", choices), true);
      } else if (column.format() == ColumnFormat.DATE) {
        DataValidationConstraint dates =
            helper.createDateConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, "36526", "73050", "yyyy-mm-dd");
        add(helper.createValidation(dates, range), "请填写日期，如 2024-08-28", false);
      }
    }
  }

  private void add(DataValidation validation, String advice, boolean strict) {
    validation.setErrorStyle(
        strict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    validation.createErrorBox("填写提示", advice);
    validation.setSuppressDropDownArrow(strict);
    pen.sheet().addValidationData(validation);
  }
}
