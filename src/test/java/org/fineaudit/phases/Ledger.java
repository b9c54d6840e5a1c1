package org.fineaudit.phases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.LedgerWorkbook;
import org.fineaudit.ledger.PreviousLedger;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;
import org.fineaudit.tables.RuleFolders;

/** A ledger that somebody works in with a spreadsheet. */
final class Ledger {
  static final LedgerLayout LAYOUT = layout();
  private static final int HEADER_WITHIN = 10;

  private final Path path;

  private Ledger(Path path) {
    this.path = path;
  }

  private static LedgerLayout layout() {
    try {
      return LedgerLayout.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Attachment attachment() {
    try {
      return Attachment.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Ledger of(Path path, AuditResult... results) throws IOException {
    return write(path, Optional.empty(), results);
  }

  static Ledger after(Ledger previous, Path path, AuditResult... results) throws IOException {
    return write(path, Optional.of(PreviousLedger.read(previous.path, LAYOUT)), results);
  }

  private static Ledger write(Path path, Optional<PreviousLedger> previous, AuditResult... results)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerWorkbook.write(List.of(results), LAYOUT, previous, Masking.ON, out);
    Files.write(path, out.toByteArray());
    return new Ledger(path);
  }

  Path path() {
    return path;
  }

  Phase phase() throws IOException {
    return PhaseFile.read(path, LAYOUT, attachment());
  }

  /** Types into the line of an id. */
  Ledger type(String id, String header, String text) throws IOException {
    edit(sheet -> cell(sheet, row(sheet, "问题编号", id), header).setCellValue(text));
    return this;
  }

  Ledger close(String id, String day) throws IOException {
    return type(id, "是否销号", "是").type(id, "销号日期", day);
  }

  /** Adds a line below the last one. */
  Ledger add(String number, String problem, String message) throws IOException {
    edit(
        sheet -> {
          int row = sheet.getLastRowNum() + 1;
          sheet.createRow(row);
          cell(sheet, row, "行政处罚决定书文号").setCellValue(number);
          cell(sheet, row, "问题类型").setCellValue(problem);
          cell(sheet, row, "问题表现").setCellValue(message);
        });
    return this;
  }

  /** Does what a person does with a spreadsheet. */
  void edit(Consumer<Sheet> change) throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)))) {
      change.accept(workbook.getSheet("台账"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      Files.write(path, out.toByteArray());
    }
  }

  private static int header(Sheet sheet) {
    return IntStream.range(0, HEADER_WITHIN)
        .filter(r -> column(sheet, r, "问题编号") >= 0)
        .findFirst()
        .orElseThrow();
  }

  private static int column(Sheet sheet, int row, String header) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    Row cells = sheet.getRow(row);
    for (int c = 0; cells != null && c < cells.getLastCellNum(); c++) {
      if (formatter.formatCellValue(cells.getCell(c)).equals(header)) {
        return c;
      }
    }
    return -1;
  }

  static int row(Sheet sheet, String header, String text) {
    int column = column(sheet, header(sheet), header);
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    return IntStream.rangeClosed(header(sheet) + 1, sheet.getLastRowNum())
        .filter(r -> sheet.getRow(r) != null)
        .filter(r -> formatter.formatCellValue(sheet.getRow(r).getCell(column)).equals(text))
        .findFirst()
        .orElseThrow();
  }

  static Cell cell(Sheet sheet, int row, String header) {
    return sheet
        .getRow(row)
        .getCell(column(sheet, header(sheet), header), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
