package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * Rows of an XLSX workbook, sheet by sheet, hidden ones included. Reads the raw cell values of the
 * sheet parts; formulas give the value that was cached when the workbook was saved.
 */
final class XlsxFile {
  private static final int MOST_COLUMNS = 1000;

  private final Path file;
  private final String name;
  private final XMLInputFactory xml = factory();

  XlsxFile(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Reads every sheet with a reader of its own, in the order of the workbook. */
  List<SheetReader> read(Function<String, SheetReader> readers) throws IOException {
    List<SheetReader> sheets = new ArrayList<>();
    try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opc);
      List<String> shared = sharedStrings(reader);
      BitSet dates = dateStyles(reader.getStylesTable());
      boolean since1904 = since1904(reader);
      XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (parts.hasNext()) {
        try (InputStream part = parts.next()) {
          SheetReader sheet = readers.apply(parts.getSheetName());
          rows(part, sheet, new Values(shared, dates, since1904));
          sheet.end();
          sheets.add(sheet);
        }
      }
      opc.revert();
    } catch (OpenXML4JException | XMLStreamException | RuntimeException e) {
      if (e instanceof UnusableException unusable) {
        throw unusable;
      }
      throw new UnusableException(
          Issue.of(name, Message.of("intake.damaged", e.getClass().getSimpleName())));
    }
    return sheets;
  }

  private static BitSet dateStyles(StylesTable styles) {
    BitSet dates = new BitSet();
    int count = styles == null ? 0 : styles.getNumCellStyles();
    for (int i = 0; i < count; i++) {
      XSSFCellStyle style = styles.getStyleAt(i);
      dates.set(i, DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString()));
    }
    return dates;
  }

  private boolean since1904(XSSFReader reader) throws IOException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader stream = xml.createXMLStreamReader(in);
      while (stream.hasNext()) {
        if (stream.next() == XMLStreamConstants.START_ELEMENT
            && stream.getLocalName().equals("workbookPr")) {
          String flag = stream.getAttributeValue(null, "date1904");
          return "1".equals(flag) || "true".equals(flag);
        }
      }
      return false;
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }

  private List<String> sharedStrings(XSSFReader reader) throws IOException, XMLStreamException {
    List<String> strings = new ArrayList<>();
    try (InputStream in = reader.getSharedStringsData()) {
      if (in == null) {
        return strings;
      }
      XMLStreamReader stream = xml.createXMLStreamReader(in);
      while (stream.hasNext()) {
        if (stream.next() == XMLStreamConstants.START_ELEMENT
            && stream.getLocalName().equals("si")) {
          strings.add(text(stream, "si"));
        }
      }
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
    return strings;
  }

  /** All {@code t} texts up to the end of the element, phonetic ones left out. */
  private static String text(XMLStreamReader stream, String until) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int phonetic = 0;
    while (stream.hasNext()) {
      switch (stream.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inText = stream.getLocalName().equals("t");
          phonetic += stream.getLocalName().equals("rPh") ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inText && phonetic == 0) {
            text.append(stream.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          phonetic -= stream.getLocalName().equals("rPh") ? 1 : 0;
          if (stream.getLocalName().equals(until)) {
            return text.toString();
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /** How raw cell values become text. */
  private record Values(List<String> shared, BitSet dates, boolean since1904) {
    String of(String type, String style, String raw) {
      return switch (type) {
        case "s" -> {
          int index = Integer.parseInt(raw.strip());
          yield index < shared.size() ? shared.get(index) : "";
        }
        case "str", "inlineStr", "d" -> raw;
        case "b" -> raw.strip().equals("1") ? "是" : "否";
        case "e" -> "";
        default -> number(style, raw);
      };
    }

    private String number(String style, String raw) {
      if (raw.isBlank()) {
        return "";
      }
      int index = style == null ? -1 : Integer.parseInt(style);
      if (index >= 0 && dates.get(index)) {
        double serial = Double.parseDouble(raw);
        if (DateUtil.isValidExcelDate(serial) && serial >= 1) {
          return DateUtil.getLocalDateTime(serial, since1904).toLocalDate().toString();
        }
      }
      return plain(raw.strip());
    }

    /** A number without exponent; what the workbook rounds away (over 15 digits) stays visible. */
    private static String plain(String raw) {
      if (raw.length() > 40) {
        return raw;
      }
      if (raw.toUpperCase(Locale.ROOT).contains("E")) {
        java.math.BigDecimal exact = new java.math.BigDecimal(raw);
        boolean fits = exact.precision() <= 15 && Math.abs(exact.scale()) <= 20;
        return fits && exact.precision() - exact.scale() <= 15 ? exact.toPlainString() : raw;
      }
      return tidy(raw);
    }

    /** Binary noise such as 0.16027600000000001 as the fifteen digits that a sheet shows. */
    private static String tidy(String raw) {
      if (raw.length() <= 16 || !raw.contains(".")) {
        return raw;
      }
      return new java.math.BigDecimal(raw)
          .round(new java.math.MathContext(15))
          .stripTrailingZeros()
          .toPlainString();
    }
  }

  private void rows(InputStream part, SheetReader sheet, Values values) throws XMLStreamException {
    XMLStreamReader stream = xml.createXMLStreamReader(part);
    int number = 0;
    List<String> cells = new ArrayList<>();
    while (stream.hasNext()) {
      int event = stream.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (stream.getLocalName().equals("row")) {
          String r = stream.getAttributeValue(null, "r");
          number = r == null ? number + 1 : Integer.parseInt(r);
          cells = new ArrayList<>();
        } else if (stream.getLocalName().equals("c")) {
          cell(stream, cells, values);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && stream.getLocalName().equals("row")) {
        sheet.row(new RawRow(number, cells, false));
      }
    }
  }

  private static void cell(XMLStreamReader stream, List<String> cells, Values values)
      throws XMLStreamException {
    String reference = stream.getAttributeValue(null, "r");
    String type = stream.getAttributeValue(null, "t");
    String style = stream.getAttributeValue(null, "s");
    int column = reference == null ? cells.size() : column(reference);
    String raw = raw(stream);
    if (column >= MOST_COLUMNS) {
      return;
    }
    while (cells.size() < column) {
      cells.add("");
    }
    String value = values.of(type == null ? "n" : type, style, raw);
    if (column < cells.size()) {
      cells.set(column, value);
    } else {
      cells.add(value);
    }
  }

  private static String raw(XMLStreamReader stream) throws XMLStreamException {
    StringBuilder raw = new StringBuilder();
    while (stream.hasNext()) {
      int event = stream.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (stream.getLocalName()) {
          case "v" -> raw.append(stream.getElementText());
          case "is" -> raw.append(text(stream, "is"));
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && stream.getLocalName().equals("c")) {
        break;
      }
    }
    return raw.toString();
  }

  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
  }
}
