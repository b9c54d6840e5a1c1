package org.fineaudit.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;
import org.fineaudit.tables.RuleFolders;

/** Writes ledgers and reads them with the ordinary library, as a spreadsheet would. */
final class Workbooks {
  static final int HEADER = 3;
  static final LedgerLayout LAYOUT = layout();

  private Workbooks() {}

  private static LedgerLayout layout() {
    try {
      return LedgerLayout.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(AuditResult... results) throws IOException {
    return bytes(Optional.empty(), results);
  }

  static byte[] bytes(Optional<PreviousLedger> previous, AuditResult... results)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerWorkbook.write(List.of(results), LAYOUT, previous, Masking.ON, out);
    return out.toByteArray();
  }

  static byte[] bytes(Masking masking, AuditResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerWorkbook.write(List.of(result), LAYOUT, Optional.empty(), masking, out);
    return out.toByteArray();
  }

  static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  static byte[] save(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  /** What the cells of a row show. */
  static List<String> shown(Sheet sheet, int row) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<String> texts = new ArrayList<>();
    Row cells = sheet.getRow(row);
    for (int c = 0; cells != null && c < cells.getLastCellNum(); c++) {
      texts.add(formatter.formatCellValue(cells.getCell(c)));
    }
    return texts;
  }

  /** The cell below that header. */
  static Cell cell(Sheet sheet, int row, String header) {
    int column = shown(sheet, HEADER).indexOf(header);
    return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
