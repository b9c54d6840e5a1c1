package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.fineaudit.files.InputFile;
import org.fineaudit.files.OfficePackage;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.xml.sax.SAXException;

/** Reads a workbook, whoever saved it. */
final class WorkbookReader {
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** A message for programmers. */
  private static final Pattern CLASS = Pattern.compile("[a-z]\\.[a-z.]*[A-Z]|Exception|\\n");

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final XSSFReader reader;
  private final String file;
  private final StylesTable styles;
  private final SharedStrings strings;
  private final boolean from1904;

  private WorkbookReader(OPCPackage workbook, String file)
      throws OpenXML4JException, SAXException, IOException, XMLStreamException {
    this.file = file;
    reader = new XSSFReader(workbook);
    styles = reader.getStylesTable();
    strings = new ReadOnlySharedStringsTable(workbook, false);
    from1904 = from1904(reader);
  }

  /**
   * Reads the sheets in order, but for those that the tool writes anew each time.
   *
   * @throws UnusableException if it is no workbook, is damaged or protected by a password
   * @throws IOException if the file can't be opened
   */
  static List<RawSheet> read(Path path) throws IOException {
    return book(path).sheets().stream().filter(s -> !SheetNames.isRegenerated(s.name())).toList();
  }

  /**
   * Reads a workbook, XLSX or XLS.
   *
   * @throws UnusableException if it is no workbook, is damaged or protected by a password
   * @throws IOException if the file can't be opened
   */
  static ReadBook book(Path path) throws IOException {
    return InputFile.read(path, () -> open(path));
  }

  private static ReadBook open(Path path) throws IOException {
    String file = String.valueOf(path.getFileName());
    if (isOld(path, file)) {
      return XlsReader.book(path, file);
    }
    OPCPackage workbook;
    try {
      workbook = OfficePackage.open(path);
    } catch (OpenXML4JException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
      throw damaged(file, e);
    }
    try {
      return new WorkbookReader(workbook, file).book();
    } catch (OpenXML4JException
        | SAXException
        | XMLStreamException
        | IOException
        | RuntimeException
        | StackOverflowError
        | NoClassDefFoundError e) {
      throw damaged(file, e);
    } finally {
      workbook.revert();
    }
  }

  private static boolean isOld(Path path, String file) throws IOException {
    byte[] head = new byte[4];
    try (InputStream in = Files.newInputStream(path)) {
      int read = in.readNBytes(head, 0, head.length);
      if (read == head.length && Arrays.equals(head, OLE2)) {
        return true;
      }
      if (read < head.length || !Arrays.equals(head, ZIP)) {
        throw new UnusableException(Issue.of(file, Message.of("ledger.not-xlsx")));
      }
      return false;
    }
  }

  static UnusableException damaged(String file, Throwable e) {
    String said = e.getMessage();
    boolean ofClasses = said == null || e instanceof Error || CLASS.matcher(said).find();
    String detail = ofClasses ? "XLSX" : said;
    Message message =
        OfficePackage.isTooLarge(e)
            ? Message.of("ledger.too-large")
            : Message.of("ledger.damaged", detail);
    UnusableException damaged = new UnusableException(Issue.of(file, message));
    damaged.initCause(e);
    return damaged;
  }

  private interface Visit {
    void sheet(XSSFReader.SheetIterator at, InputStream in)
        throws OpenXML4JException, IOException, XMLStreamException;
  }

  private void each(Visit visit) throws OpenXML4JException, IOException, XMLStreamException {
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    Set<String> visited = new HashSet<>();
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        // Each part once, however many sheets name it.
        if (visited.add(sheets.getSheetPart().getPartName().getName())) {
          visit.sheet(sheets, in);
        }
      }
    }
  }

  private ReadBook book() throws OpenXML4JException, IOException, XMLStreamException {
    List<RunMemory> memories = new ArrayList<>();
    each(
        (at, in) -> {
          if (at.getSheetName().equals(SheetNames.RUN)) {
            memories.add(RunMemory.of(sheet(at, in)));
          }
        });
    RunMemory memory = memories.isEmpty() ? RunMemory.NONE : memories.get(0);
    Set<String> untouched = new HashSet<>();
    each(
        (at, in) -> {
          String sum = memory.sheetSums().getOrDefault(at.getSheetName(), "");
          if (!sum.isEmpty() && sum.equals(Checks.hex(cells().sum(in)))) {
            untouched.add(at.getSheetName());
          }
        });
    List<RawSheet> sheets = new ArrayList<>();
    List<StrayWords> strays = new ArrayList<>();
    each(
        (at, in) -> {
          String name = at.getSheetName();
          RawSheet sheet =
              untouched.contains(name)
                  ? SheetParts.of(at).sheet(name, new TreeMap<>())
                  : sheet(at, in);
          strays.addAll(Remarks.on(file, sheet));
          if (!untouched.contains(name) && !memory.wrote(sheet)) {
            sheets.add(sheet);
          } else {
            strays.addAll(Remarks.at(file, name, sheet.comments()));
            strays.addAll(Remarks.pictures(file, name, sheet.pictures()));
          }
        });
    return new ReadBook(sheets, memory, strays);
  }

  private SheetReader cells() {
    return new SheetReader(styles, strings, from1904);
  }

  private RawSheet sheet(XSSFReader.SheetIterator at, InputStream in)
      throws OpenXML4JException, IOException, XMLStreamException {
    return cells().read(at.getSheetName(), in, SheetParts.of(at));
  }

  private static boolean from1904(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = SheetReader.safeXml().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          String flag = xml.getAttributeValue(null, "date1904");
          return "1".equals(flag) || "true".equals(flag);
        }
      }
      return false;
    }
  }
}
