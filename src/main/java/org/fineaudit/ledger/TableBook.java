package org.fineaudit.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * A workbook of plain tables in the look of the ledger: printed on A4 across, texts never taken for
 * formulas, equal contents giving equal bytes.
 */
public final class TableBook implements AutoCloseable {
  private static final String PROGRAM = "fine-audit";
  private static final int MOST_PROPERTIES = 1 << 16;

  private final SXSSFWorkbook workbook;
  private final LedgerStyles styles;

  /**
   * An empty workbook.
   *
   * @param date the day it is dated
   */
  public TableBook(String title, LocalDate date, LedgerLayout.Fonts fonts) {
    TempFile.setTempFileCreationStrategy(new LedgerTempFiles());
    XSSFWorkbook plain = new XSSFWorkbook();
    properties(plain.getProperties(), title, date);
    styles = new LedgerStyles(plain, fonts);
    workbook = new StreamedWorkbook(plain);
  }

  /**
   * Refuses to replace a file that people may have worked in: anything but a workbook of the same
   * title that no other program has saved since.
   *
   * @throws UnusableException with the advice to use another name
   * @throws IOException if the file can't be read
   */
  public static void checkOverwrite(Path target, String title) throws IOException {
    if (!Files.isRegularFile(target) || Files.size(target) == 0) {
      return;
    }
    boolean own;
    try (ZipFile zip = new ZipFile(target.toFile())) {
      own =
          entry(zip, "docProps/app.xml").contains("<Application>" + PROGRAM + "</Application>")
              && entry(zip, "docProps/core.xml").contains(title);
    } catch (ZipException | EOFException e) {
      own = false;
    }
    if (!own) {
      String file = String.valueOf(target.getFileName());
      throw new UnusableException(Issue.of(file, Message.of("ledger.overwrite-worked-in")));
    }
  }

  private static String entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(MOST_PROPERTIES), StandardCharsets.UTF_8);
    }
  }

  private static void properties(POIXMLProperties properties, String title, LocalDate date) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(PROGRAM);
    core.setTitle(title);
    try {
      core.setCreated(date + "T00:00:00Z");
      core.setModified(date + "T00:00:00Z");
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    properties.getExtendedProperties().setApplication(PROGRAM);
  }

  /**
   * Adds a sheet.
   *
   * @param widths of the columns in half-width characters
   */
  public Page page(String name, int... widths) {
    return new Page(new SheetPen(workbook, name, styles, widths));
  }

  public void writeTo(OutputStream out) throws IOException {
    workbook.setActiveSheet(0);
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** A sheet, written from top to bottom. */
  public static final class Page {
    private final SheetPen pen;

    private Page(SheetPen pen) {
      this.pen = pen;
    }

    /** The line above a title, such as 附件1. */
    public void attachment(String text) {
      pen.across(Look.of(Look.Kind.ATTACHMENT), text);
    }

    public void title(String text) {
      pen.across(Look.of(Look.Kind.TITLE), text);
    }

    /** A line of plain text over the whole width. */
    public void line(String text) {
      pen.across(Look.of(Look.Kind.FIELD), text);
    }

    public void header(List<String> names) {
      pen.header(names.toArray(String[]::new));
    }

    /** Repeats the header written last on each printed page, and keeps it in view. */
    public void keepHeader(int columns) {
      pen.keepAbove(pen.next() - 1, columns);
    }

    /**
     * Writes a row, if the sheet has room for it.
     *
     * @param centered by column
     * @return false if the sheet is full; a last row then says so
     */
    public boolean row(List<CellValue> cells, List<Boolean> centered) {
      if (!pen.hasRoomFor(2)) {
        return false;
      }
      List<Look> looks = new ArrayList<>();
      for (boolean center : centered) {
        Look body = Look.of(Look.Kind.BODY);
        looks.add(center ? body.aligned(Look.Align.CENTER) : body);
      }
      pen.row(cells, looks);
      return true;
    }

    /** Writes a row of totals. */
    public void total(List<CellValue> cells) {
      pen.row(Look.of(Look.Kind.STRONG), cells.toArray(CellValue[]::new));
    }

    /** Writes a sentence that stands for all rows a table could have. */
    public void statement(String text) {
      pen.statement(text);
    }

    public void gap() {
      pen.gap();
    }
  }
}
