package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
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
      int columns = sheet.rows().stream().mapToInt(List::size).max().orElse(1);
      int[] widths = new int[Math.max(1, columns)];
      Arrays.fill(widths, WIDTH);
      SheetPen pen = new SheetPen(workbook, unique(sheet.name(), taken), styles, widths);
      for (List<CellValue> row : sheet.rows()) {
        List<CellValue> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell == null ? CellValue.empty() : cell));
        pen.row(cells, cells.stream().map(c -> Look.of(Look.Kind.BODY)).toList());
      }
    }
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
