package org.fineaudit.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes one sheet from top to bottom. */
final class SheetPen {
  private static final double MARGIN = 0.4;
  private static final double MARGIN_BOTTOM = 0.6;
  private static final int UNITS = 256;
  private static final int TITLE_HEIGHT = 36;

  /** What a sheet can hold, less a few rows for titles and closing remarks. */
  static final int MOST_ROWS = 1_048_500;

  private final SXSSFSheet sheet;
  private final LedgerStyles styles;
  private final int[] widths;
  private int next;
  private int pageStart;
  private long sum;

  SheetPen(SXSSFWorkbook workbook, String name, LedgerStyles styles, int... widths) {
    this.sheet = workbook.createSheet(name);
    this.styles = styles;
    this.widths = widths.clone();
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * UNITS + UNITS / 2);
    }
    sheet.setActiveCell(new CellAddress(0, 0));
    print();
  }

  private void print() {
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setMargin(PageMargin.TOP, MARGIN_BOTTOM);
    sheet.setMargin(PageMargin.BOTTOM, MARGIN_BOTTOM);
    sheet.getFooter().setCenter("第 &P 页 共 &N 页");
  }

  /** Prints in that size of paper. */
  void paper(short size) {
    sheet.getPrintSetup().setPaperSize(size);
  }

  /** Prints at a fixed scale instead of fitting the width: else Excel ignores page breaks. */
  void scaled(int percent) {
    sheet.setFitToPage(false);
    sheet.getPrintSetup().setScale((short) percent);
  }

  /** Begins a new printed page with the row that is next. */
  void newPage() {
    sheet.setRowBreak(next - 1);
    pageStart = next;
  }

  /** Points from the top of the printed page to the row that is next. */
  float onPage() {
    float points = 0;
    for (int r = pageStart; r < next; r++) {
      SXSSFRow row = sheet.getRow(r);
      points += row == null ? RowHeight.points(1) : row.getHeightInPoints();
    }
    return points;
  }

  /** Repeats the header row that was written last on each printed page. */
  void repeatLast() {
    sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
  }

  /** Whether the sheet can take that many rows more; if not, a last row says where to look. */
  boolean hasRoomFor(int rows) {
    if (next + rows <= MOST_ROWS) {
      return true;
    }
    statement("工作表放不下更多的行，其余内容见审核结果文件（--out）");
    return false;
  }

  SXSSFSheet sheet() {
    return sheet;
  }

  /** The row that is written next, from 0. */
  int next() {
    return next;
  }

  /** Writes a row of cells, each with its look, high enough for its texts. */
  SXSSFRow row(List<CellValue> cells, List<Look> looks) {
    SXSSFRow row = sheet.createRow(next++);
    int lines = 1;
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c) instanceof CellValue.Text text) {
        lines = Math.max(lines, RowHeight.lines(text.text(), widths[c]));
      }
    }
    boolean cut = RowHeight.isCut(lines);
    for (int c = 0; c < cells.size(); c++) {
      put(row.createCell(c), cells.get(c), cut ? looks.get(c).fromTop() : looks.get(c));
    }
    row.setHeightInPoints(RowHeight.points(lines));
    return row;
  }

  /** Writes a row whose cells all look alike. */
  SXSSFRow row(Look look, CellValue... cells) {
    return row(List.of(cells), IntStream.range(0, cells.length).mapToObj(c -> look).toList());
  }

  /** Writes a header row. */
  void header(String... names) {
    CellValue[] cells = new CellValue[names.length];
    for (int i = 0; i < names.length; i++) {
      cells[i] = CellValue.text(names[i]);
    }
    row(Look.of(Look.Kind.HEADER), cells);
  }

  /** Writes a text over all columns of the sheet. */
  void across(Look look, String text) {
    int room = IntStream.of(widths).sum();
    boolean title = look.kind() == Look.Kind.TITLE;
    block(look, text, 0, widths.length - 1);
    endRow(title ? TITLE_HEIGHT : RowHeight.points(RowHeight.lines(text, room)));
  }

  /** Writes a sentence that stands for all rows a table could have. */
  void statement(String text) {
    int room = IntStream.of(widths).sum();
    block(Look.of(Look.Kind.STRONG).aligned(Look.Align.CENTER), text, 0, widths.length - 1);
    endRow(RowHeight.points(RowHeight.lines(text, room)) + 24);
  }

  /** Writes a text over some columns of the row that is next, without going on to another. */
  void block(Look look, String text, int first, int last) {
    SXSSFRow row = sheet.getRow(next) == null ? sheet.createRow(next) : sheet.getRow(next);
    for (int c = first; c <= last; c++) {
      put(row.createCell(c), c == first ? CellValue.text(text) : CellValue.empty(), look);
    }
    if (last > first) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(next, next, first, last));
    }
  }

  void endRow(float points) {
    sheet.getRow(next).setHeightInPoints(points);
    next++;
  }

  /** Merges cells of the row that was written last. */
  void mergeLast(int first, int last) {
    sheet.addMergedRegionUnsafe(new CellRangeAddress(next - 1, next - 1, first, last));
  }

  void gap() {
    next++;
  }

  /**
   * Repeats the rows from 0 to the one before next on each printed page, and keeps them in view.
   */
  void keepAbove(int firstRepeated, int columns) {
    sheet.setRepeatingRows(new CellRangeAddress(firstRepeated, next - 1, -1, -1));
    sheet.createFreezePane(columns, next);
  }

  /** Lets people filter by the columns below a header row that has been written. */
  void filter(int headerRow) {
    int last = Math.max(headerRow, next - 1);
    sheet.setAutoFilter(new CellRangeAddress(headerRow, last, 0, widths.length - 1));
  }

  /** Notes the sum over all that was written, by which a later run knows the sheet again. */
  void into(Map<String, String> sums) {
    sums.put(sheet.getSheetName(), Checks.hex(sum));
  }

  private void put(SXSSFCell cell, CellValue value, Look look) {
    if (value instanceof CellValue.Formula formula) {
      cell.setCellFormula(formula.formula());
      cell.setCellValue(formula.value());
      Look aligned = look.aligned(Look.Align.CENTER);
      cell.setCellStyle(styles.of(aligned.with(formula.pattern())));
      return;
    }
    if (value instanceof CellValue.Text text) {
      putText(cell, text.text(), look);
      return;
    }
    sum += Checks.of(value);
    if (value instanceof CellValue.Day day) {
      cell.setCellValue(day.date());
      cell.setCellStyle(styles.of(look.with(ColumnFormat.DATE.pattern())));
    } else if (value instanceof CellValue.Amount amount) {
      cell.setCellValue(amount.yuan().doubleValue());
      cell.setCellStyle(styles.of(number(look, ColumnFormat.AMOUNT.pattern())));
    } else if (value instanceof CellValue.Count count) {
      cell.setCellValue((double) count.count());
      Look centered = look.aligned(Look.Align.CENTER);
      cell.setCellStyle(styles.of(centered.with(ColumnFormat.NUMBER.pattern())));
    } else if (value instanceof CellValue.Figure figure) {
      cell.setCellValue(figure.value());
      cell.setCellStyle(styles.of(number(look, pattern(figure, look))));
    } else {
      cell.setCellValue(((CellValue.Flag) value).value());
      cell.setCellStyle(styles.of(look));
    }
  }

  /** Numbers stand on the right, unless the column is centred. */
  private static Look number(Look look, String pattern) {
    Look aligned = look.align() == Look.Align.LEFT ? look.aligned(Look.Align.RIGHT) : look;
    return aligned.with(pattern);
  }

  private void putText(SXSSFCell cell, String raw, Look look) {
    if (raw.isEmpty()) {
      cell.setCellStyle(styles.of(look));
      return;
    }
    String clean = CellText.clean(raw);
    sum += Checks.cleaned(clean);
    String text = CellText.encode(clean);
    cell.setCellValue(text.length() > CellText.MAX ? CellText.clean(text) : text);
    cell.setCellStyle(styles.of(CellText.looksLikeFormula(text) ? look.asQuoted() : look));
  }

  /** A date keeps the column's format if it is a plain date, else its own. */
  private static String pattern(CellValue.Figure figure, Look look) {
    boolean plainDate = Cells.isDate(figure) && figure.value() == Math.rint(figure.value());
    boolean dateColumn = look.pattern().equals(ColumnFormat.DATE.pattern());
    return plainDate && dateColumn ? look.pattern() : figure.pattern();
  }
}
