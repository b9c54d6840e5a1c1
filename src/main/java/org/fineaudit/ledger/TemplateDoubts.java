package org.fineaudit.ledger;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;

/** Sheets behind those of a template: doubts, and sheets that people added to earlier ledgers. */
final class TemplateDoubts {
  private static final int MOST_NAME = 28;

  private final XSSFWorkbook workbook;
  private final TemplateCells cells;

  TemplateDoubts(XSSFWorkbook workbook, TemplateCells cells) {
    this.workbook = workbook;
    this.cells = cells;
  }

  /** Adds what has to be kept; nothing if there is nothing. */
  void write(LedgerContent content, List<Message> doubts, List<PreviousLedger> previous) {
    for (PreviousLedger ledger : previous) {
      for (PreviousLedger.AddedSheet added : ledger.sheets()) {
        XSSFSheet sheet = sheet(added.name());
        added.rows().values().forEach(row -> row(sheet, row));
      }
    }
    if (content.strays().isEmpty()) {
      return;
    }
    XSSFSheet sheet = sheet(SheetNames.RUN);
    for (Message doubt : doubts) {
      row(sheet, List.of(CellValue.text(doubt.in(Lang.ZH))));
    }
    row(sheet, List.of(CellValue.text(RunMemory.STRAYS)));
    row(sheet, RunMemory.STRAY_HEADER.stream().map(CellValue::text).toList());
    for (StrayWords stray : content.strays()) {
      row(
          sheet,
          List.of(
              CellValue.text(stray.words()),
              CellValue.text(stray.why().in(Lang.ZH)),
              CellValue.text(stray.id()),
              CellValue.text(stray.column()),
              CellValue.text(stray.place())));
    }
  }

  private XSSFSheet sheet(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    String name = safe;
    for (int n = 2; workbook.getSheet(name) != null; n++) {
      name = safe.substring(0, Math.min(safe.length(), MOST_NAME)) + "(" + n + ")";
    }
    return workbook.createSheet(name);
  }

  private void row(XSSFSheet sheet, List<CellValue> values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int c = 0; c < values.size(); c++) {
      if (values.get(c) != null) {
        cells.put(row.createCell(c), values.get(c));
      }
    }
  }
}
