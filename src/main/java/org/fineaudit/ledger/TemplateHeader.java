package org.fineaudit.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Where a template has the header of the ledger.
 *
 * @param row the last row of the header, from 0
 * @param columns by header as the layout writes it, from 0
 */
record TemplateHeader(XSSFSheet sheet, int row, Map<String, Integer> columns) {
  private static final int WITHIN = 60;
  private static final int ENOUGH = 3;

  /** The row with the most known headers, null if no row has enough of them. */
  static TemplateHeader find(XSSFWorkbook workbook, LedgerLayout layout) {
    Map<String, LedgerColumn> known = layout.byHeader();
    TemplateHeader best = null;
    for (Sheet sheet : workbook) {
      for (int r = 0; r <= Math.min(WITHIN, sheet.getLastRowNum()); r++) {
        TemplateHeader header = at((XSSFSheet) sheet, r, known);
        if (header.columns().size() >= ENOUGH
            && (best == null || header.columns().size() >= more(best, header))) {
          best = header;
        }
      }
    }
    return best;
  }

  /** A lower row of the same sheet wins with as many headers: cells merged downwards. */
  private static int more(TemplateHeader best, TemplateHeader header) {
    boolean next = best.sheet() == header.sheet() && header.row() == best.row() + 1;
    return best.columns().size() + (next ? 0 : 1);
  }

  private static TemplateHeader at(XSSFSheet sheet, int row, Map<String, LedgerColumn> known) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    Row cells = sheet.getRow(row);
    int width = cells == null ? 0 : cells.getLastCellNum();
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.getFirstRow() <= row && merged.getLastRow() >= row) {
        width = Math.max(width, merged.getLastColumn() + 1);
      }
    }
    for (int c = 0; c < width; c++) {
      LedgerColumn column = known.get(LedgerLayout.normal(text(sheet, row, c)));
      if (column != null) {
        columns.putIfAbsent(column.header(), c);
      }
    }
    return new TemplateHeader(sheet, row, columns);
  }

  /** What a cell shows; a cell merged over several rows shows the same in each. */
  private static String text(XSSFSheet sheet, int row, int column) {
    int top = row;
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      boolean over = merged.isInRange(row, column) && merged.getFirstColumn() == column;
      top = over ? merged.getFirstRow() : top;
    }
    Row cells = sheet.getRow(top);
    Cell cell = cells == null ? null : cells.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** The first column right of everything in the header. */
  int free() {
    int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int r = Math.max(0, row - 1); r <= row; r++) {
      Row cells = sheet.getRow(r);
      last = Math.max(last, cells == null ? 0 : cells.getLastCellNum() - 1);
    }
    return last + 1;
  }
}
