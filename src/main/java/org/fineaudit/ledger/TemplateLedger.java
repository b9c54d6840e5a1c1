package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.files.InputFile;
import org.fineaudit.files.OfficePackage;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;

/**
 * Fills a bureau's own workbook by the names of its header and leaves everything else in it as it
 * is. Rows are put in where its blank rows do not suffice; what stands below moves down.
 */
public final class TemplateLedger {
  /** The library keeps a template in memory as a whole. */
  private static final int MOST_ROWS = 20_000;

  private final XSSFWorkbook workbook;
  private final TemplateHeader header;
  private final LedgerLayout layout;
  private final LedgerContent content;
  private final TemplateCells cells;
  private final Map<String, Integer> columns;

  private TemplateLedger(
      XSSFWorkbook workbook, TemplateHeader header, LedgerLayout layout, LedgerContent content) {
    this.workbook = workbook;
    this.header = header;
    this.layout = layout;
    this.content = content;
    this.cells = new TemplateCells(workbook);
    this.columns = new LinkedHashMap<>(header.columns());
  }

  /**
   * Writes the filled template.
   *
   * @throws UnusableException if the template is no XLSX workbook, or none of its rows is the
   *     header of a ledger
   * @throws IOException if the template can't be read
   */
  public static Written write(
      Path template,
      List<AuditResult> results,
      LedgerLayout layout,
      List<PreviousLedger> previous,
      Masking masking,
      OutputStream out)
      throws IOException {
    String file = String.valueOf(template.getFileName());
    LedgerContent content = LedgerContent.of(results, layout, previous, masking);
    if (content.rows().rows().size() > MOST_ROWS) {
      int rows = content.rows().rows().size();
      throw new UnusableException(Issue.of(file, Message.of("ledger.template-rows", rows)));
    }
    TempFile.setTempFileCreationStrategy(new LedgerTempFiles());
    try (XSSFWorkbook workbook = open(template, file)) {
      return filled(workbook, file, layout, content, previous, out);
    } catch (UnusableException e) {
      throw e;
    } catch (RuntimeException e) {
      // A damaged part that opens and can't be changed or saved.
      UnusableException damaged =
          new UnusableException(Issue.of(file, Message.of("ledger.template-damaged")));
      damaged.initCause(e);
      throw damaged;
    }
  }

  private static Written filled(
      XSSFWorkbook workbook,
      String file,
      LedgerLayout layout,
      LedgerContent content,
      List<PreviousLedger> previous,
      OutputStream out)
      throws IOException {
    TemplateHeader header = TemplateHeader.find(workbook, layout);
    if (header == null) {
      String sheet = workbook.getNumberOfSheets() == 0 ? "" : workbook.getSheetName(0);
      throw new UnusableException(
          new Issue(file, sheet, 0, 0, Message.of("ledger.template-no-header", LedgerLayout.FILE)));
    }
    List<Message> doubts = new ArrayList<>(content.doubts());
    new TemplateLedger(workbook, header, layout, content).fill(previous, doubts);
    workbook.write(out);
    return new Written(doubts, content.strays());
  }

  private static XSSFWorkbook open(Path template, String file) throws IOException {
    return InputFile.read(template, () -> opened(template, file));
  }

  private static XSSFWorkbook opened(Path template, String file) throws IOException {
    try (InputStream in = Files.newInputStream(template)) {
      OPCPackage parts = OfficePackage.open(in);
      TemplateParts.requireSound(parts);
      return new XSSFWorkbook(parts);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException
        | OpenXML4JException
        | RuntimeException
        | StackOverflowError
        | NoClassDefFoundError e) {
      String key =
          OfficePackage.isTooLarge(e) ? "ledger.template-too-large" : "ledger.template-not-xlsx";
      UnusableException other = new UnusableException(Issue.of(file, Message.of(key)));
      other.initCause(e);
      throw other;
    }
  }

  private void fill(List<PreviousLedger> previous, List<Message> doubts) {
    int first = header.row() + 1;
    int size = content.rows().rows().size();
    addColumns(doubts);
    makeRoom(first, size);
    MarkPen marks = new MarkPen(header.sheet());
    int number = 0;
    for (LedgerRow row : content.rows().rows()) {
      XSSFRow target = row(first + number);
      number++;
      for (Map.Entry<String, Integer> column : columns.entrySet()) {
        Cell cell = target.getCell(column.getValue(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cells.put(cell, value(row, column.getKey(), number));
        if (row.kept() != null) {
          cells.tint(cell, row.kept().marks().colors().getOrDefault(column.getKey(), ""));
          marks.put(row.kept().marks(), cell, column.getKey());
        }
      }
    }
    cells.above(header, content);
    new TemplateDoubts(workbook, cells).write(content, doubts, previous);
  }

  private XSSFRow row(int number) {
    XSSFRow row = header.sheet().getRow(number);
    return row == null ? header.sheet().createRow(number) : row;
  }

  private CellValue value(LedgerRow row, String name, int number) {
    for (LedgerColumn column : layout.columns()) {
      if (column.header().equals(name)) {
        CellValue cell = row.cell(column);
        boolean counted =
            column.datum() == Datum.NUMBER
                && (row.found() != null || cell.isBlank() || cell instanceof CellValue.Figure);
        return counted ? new CellValue.Count(number) : cell;
      }
    }
    return name.equals(layout.status()) ? CellValue.text(row.label()) : row.kept(name);
  }

  /** Columns without which typed words or the next carry-over would be lost. */
  private void addColumns(List<Message> doubts) {
    List<String> missing = new ArrayList<>();
    need(layout.idHeader(), missing);
    for (LedgerColumn column : layout.columns()) {
      boolean words =
          content.rows().rows().stream()
              .anyMatch(
                  r ->
                      (column.people() || r.found() == null)
                          && column.datum() != Datum.NUMBER
                          && !r.kept(column.header()).isBlank());
      if (words) {
        need(column.header(), missing);
      }
    }
    content.rows().added().forEach(h -> need(h, missing));
    if (content.rows().compared()) {
      need(layout.status(), missing);
    }
    int at = header.free();
    XSSFRow row = row(header.row());
    Cell model = row.getCell(at - 1);
    for (String name : missing) {
      Cell cell = row.createCell(at);
      cells.put(cell, CellValue.text(name));
      if (model != null) {
        cell.setCellStyle(model.getCellStyle());
      }
      columns.put(name, at++);
    }
    if (!missing.isEmpty()) {
      doubts.add(Message.of("ledger.template-columns", String.join("、", missing)));
    }
  }

  private void need(String name, List<String> missing) {
    if (!columns.containsKey(name) && !missing.contains(name)) {
      missing.add(name);
    }
  }

  private void makeRoom(int first, int size) {
    XSSFSheet sheet = header.sheet();
    int last = sheet.getLastRowNum();
    int blank = 0;
    while (first + blank <= last && isBlank(sheet.getRow(first + blank))) {
      blank++;
    }
    XSSFRow model = blank == 0 ? null : sheet.getRow(first);
    if (size <= blank) {
      return;
    }
    // Totals over the blank rows grow along if the last of them moves down.
    int from = first + Math.max(0, blank - 1);
    if (from <= last) {
      sheet.shiftRows(from, last, size - blank);
    }
    CellCopyPolicy policy = new CellCopyPolicy.Builder().mergedRegions(false).build();
    for (int r = first; r < first + size && model != null; r++) {
      boolean own = r < from || r == from + size - blank;
      if (!own && r != model.getRowNum()) {
        row(r).copyRowFrom(model, policy);
      }
    }
  }

  private static boolean isBlank(XSSFRow row) {
    if (row == null) {
      return true;
    }
    for (Cell cell : row) {
      boolean empty =
          cell.getCellType() == CellType.BLANK
              || cell.getCellType() == CellType.FORMULA
              || (cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank());
      if (!empty || isTotal(cell)) {
        return false;
      }
    }
    return true;
  }

  /** A formula over other rows is the line of totals, no line to fill. */
  private static boolean isTotal(Cell cell) {
    return cell.getCellType() == CellType.FORMULA && cell.getCellFormula().contains(":");
  }
}
