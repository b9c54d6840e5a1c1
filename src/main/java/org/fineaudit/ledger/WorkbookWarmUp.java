package org.fineaudit.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.SheetUtil;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook library takes longer to load than a small audit. While the rules are loaded and the
 * input is read, another thread writes a small workbook to nowhere, without a file.
 */
public final class WorkbookWarmUp {
  private static final int COLUMNS = 4;

  private WorkbookWarmUp() {}

  /** Starts it; whatever goes wrong will be said when the ledger is written. */
  public static void start() {
    Thread thread = new Thread(WorkbookWarmUp::run, "workbook-warm-up");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.start();
  }

  private static void run() {
    try {
      write(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      LedgerStyles styles = new LedgerStyles(workbook, new LedgerLayout.Fonts("宋体", "宋体", "宋体"));
      XSSFSheet sheet = workbook.createSheet("汇总");
      for (Look.Kind kind : Look.Kind.values()) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellStyle(styles.of(Look.of(kind)));
        row.createCell(1).setCellValue(kind.name());
        row.createCell(2).setCellValue(1);
      }
      DataValidation choice =
          sheet
              .getDataValidationHelper()
              .createValidation(
                  sheet
                      .getDataValidationHelper()
                      .createExplicitListConstraint(new String[] {"是", "否"}),
                  new CellRangeAddressList(0, 1, 0, 0));
      sheet.addValidationData(choice);
      sheet.createFreezePane(1, 1);
      new MarkPen(sheet).comment(sheet.getRow(0).getCell(0), "填写");
      SheetUtil.getDefaultCharWidthAsFloat(workbook); // Looks for the fonts of this computer.
      new SummaryCharts(sheet, COLUMNS)
          .draw(
              "数量",
              true,
              COLUMNS,
              COLUMNS,
              0,
              new String[] {"一"},
              new SummaryCharts.Series("件", 2, List.of(1.0), PresetColor.GRAY),
              new SummaryCharts.Series("元", 2, List.of(1.0), PresetColor.BLACK));
      workbook.write(out);
    }
  }
}
