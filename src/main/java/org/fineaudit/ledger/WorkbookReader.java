package org.fineaudit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.Comments;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.xml.sax.SAXException;

/** Reads an XLSX workbook, whoever saved it. */
final class WorkbookReader {
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private WorkbookReader() {}

  /**
   * Reads the sheets in order, but for those that the tool writes anew each time.
   *
   * @throws UnusableException if it is no XLSX workbook, is damaged or protected by a password
   * @throws IOException if the file can't be opened
   */
  static List<RawSheet> read(Path path) throws IOException {
    String file = String.valueOf(path.getFileName());
    checkKind(path, file);
    OPCPackage workbook;
    try {
      workbook = OPCPackage.open(path.toFile(), PackageAccess.READ);
    } catch (OpenXML4JException | RuntimeException e) {
      throw damaged(file, e);
    }
    try {
      return sheets(workbook);
    } catch (OpenXML4JException
        | SAXException
        | XMLStreamException
        | IOException
        | RuntimeException e) {
      throw damaged(file, e);
    } finally {
      workbook.revert();
    }
  }

  private static void checkKind(Path path, String file) throws IOException {
    byte[] head = new byte[4];
    try (InputStream in = Files.newInputStream(path)) {
      int read = in.readNBytes(head, 0, head.length);
      if (read == head.length && Arrays.equals(head, OLE2)) {
        throw new UnusableException(Issue.of(file, Message.of("ledger.old-or-locked")));
      }
      if (read < head.length || !Arrays.equals(head, ZIP)) {
        throw new UnusableException(Issue.of(file, Message.of("ledger.not-xlsx")));
      }
    }
  }

  private static UnusableException damaged(String file, Exception e) {
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new UnusableException(Issue.of(file, Message.of("ledger.damaged", detail)));
  }

  private static List<RawSheet> sheets(OPCPackage workbook)
      throws OpenXML4JException, SAXException, IOException, XMLStreamException {
    XSSFReader reader = new XSSFReader(workbook);
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
    boolean from1904 = from1904(reader);
    List<RawSheet> sheets = new ArrayList<>();
    XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (iterator.hasNext()) {
      try (InputStream in = iterator.next()) {
        if (SheetNames.isRegenerated(iterator.getSheetName())) {
          continue;
        }
        SheetReader sheet = new SheetReader(reader.getStylesTable(), strings, from1904);
        sheets.add(sheet.read(iterator.getSheetName(), in, comments(iterator)));
      }
    }
    return sheets;
  }

  private static Map<String, String> comments(XSSFReader.SheetIterator iterator) {
    Map<String, String> texts = new HashMap<>();
    Comments comments = iterator.getSheetComments();
    if (comments != null) {
      Iterator<CellAddress> places = comments.getCellAddresses();
      while (places.hasNext()) {
        CellAddress place = places.next();
        Comment comment = comments.findCellComment(place);
        if (comment != null && comment.getString() != null) {
          String key = (place.getRow() + 1) + ":" + place.getColumn();
          texts.put(key, comment.getString().getString());
        }
      }
    }
    return texts;
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
