package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Sheets that people added to the earlier ledger: copied behind the others. */
final class AddedSheets {
  private static final int WIDTH = 16;

  private AddedSheets() {}

  static void write(SXSSFWorkbook workbook, LedgerStyles styles, List<PreviousLedger> ledgers) {
    Set<String> taken = new HashSet<>(SheetNames.ALL);
    Set<PreviousLedger.AddedSheet> sheets = new LinkedHashSet<>();
    ledgers.forEach(ledger -> sheets.addAll(ledger.sheets()));
    for (PreviousLedger.AddedSheet sheet : sheets) {
      SortedMap<Integer, List<CellValue>> rows = new TreeMap<>(sheet.rows());
      Stream.of(sheet.comments(), sheet.links())
          .flatMap(places -> places.keySet().stream())
          .forEach(place -> rows.putIfAbsent(RawSheet.row(place), List.of()));
      int columns = rows.values().stream().mapToInt(List::size).max().orElse(1);
      int[] widths = new int[Math.max(1, columns)];
      Arrays.fill(widths, WIDTH);
      SheetPen pen = new SheetPen(workbook, unique(sheet.name(), taken), styles, widths);
      MarkPen marks = new MarkPen(pen.sheet());
      rows.forEach(
          (number, row) -> {
            while (pen.next() < number - 1) {
              pen.gap();
            }
            List<CellValue> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell == null ? CellValue.empty() : cell));
            Look body = Look.of(Look.Kind.BODY);
            SXSSFRow written = pen.row(cells, cells.stream().map(c -> body).toList());
            at(number, sheet.comments())
                .forEach((c, text) -> marks.comment(cell(written, c), text));
            at(number, sheet.links()).forEach((c, target) -> marks.link(cell(written, c), target));
          });
      sheet.pictures().forEach(p -> marks.picture(p, p.row() - 1, p.column()));
    }
  }

  /** The marks of one row by column. */
  private static Map<Integer, String> at(int row, Map<String, String> marks) {
    Map<Integer, String> found = new TreeMap<>();
    marks.forEach(
        (place, mark) -> {
          if (RawSheet.row(place) == row) {
            found.put(RawSheet.column(place), mark);
          }
        });
    return found;
  }

  private static Cell cell(Row row, int column) {
    return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static String unique(String wanted, Set<String> taken) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    String name = safe;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      String mark = "(" + n + ")";
      name = safe.substring(0, Math.min(safe.length(), 31 - mark.length())) + mark;
    }
    return name;
  }
}
