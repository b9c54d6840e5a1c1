package org.fineaudit.ledger;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * Reads the cells of one sheet. A value that is merged over rows stands in each of them, since
 * sorting would take it apart.
 */
final class SheetReader {
  /** A sheet with more filled cells than this is no ledger. */
  private static final int MAX_CELLS = 20_000_000;

  /** Rows that all merged cells together lie over. */
  private static final long MAX_COVERED = 20_000_000;

  private static final int MAX_COLUMN = 16_383;
  private static final int MAX_TEXTS = 20_000;
  private static final int MAX_LINKS = 1_000_000;
  private static final int MAX_LINKED = 10_000;
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final int DAYS_FROM_1900_TO_1904 = 1462;

  private final StylesTable styles;
  private final SharedStrings strings;
  private final boolean from1904;
  private final Map<Integer, String> patterns = new HashMap<>();
  private final TreeMap<Integer, List<CellValue>> rows = new TreeMap<>();
  private final Map<String, String> formulas = new HashMap<>();
  private final Map<String, String> colors = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, CellValue> texts = new HashMap<>();
  private final Map<Integer, String> fills = new HashMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();

  /** The rows met so far: a second one of a number would take the place of the first's words. */
  private final Set<Integer> begun = new HashSet<>();

  private SheetParts parts;
  private boolean summing;
  private long sum;
  private int cells;

  SheetReader(StylesTable styles, SharedStrings strings, boolean from1904) {
    this.styles = styles;
    this.strings = strings;
    this.from1904 = from1904;
  }

  static XMLInputFactory safeXml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  RawSheet read(String name, InputStream in, SheetParts newParts) throws XMLStreamException {
    parts = newParts;
    XMLStreamReader xml = safeXml().createXMLStreamReader(in);
    try {
      readRows(xml);
    } finally {
      xml.close();
    }
    long covered = 0;
    for (CellRangeAddress range : merged) {
      covered += Math.min(rows.size(), range.getLastRow() - range.getFirstRow());
      if (covered > MAX_COVERED) {
        throw new XMLStreamException("too many merged cells");
      }
      spread(rows, range);
    }
    return new RawSheet(
        name, rows, parts.comments(), formulas, colors, links, parts.drawn(), parts.pictures());
  }

  /** The sum over the cells of a sheet, which is not kept in memory. */
  long sum(InputStream in) throws XMLStreamException {
    summing = true;
    XMLStreamReader xml = safeXml().createXMLStreamReader(in);
    try {
      readRows(xml);
    } finally {
      xml.close();
    }
    return sum;
  }

  private void readRows(XMLStreamReader xml) throws XMLStreamException {
    int row = 0;
    int column = -1;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "row" -> {
          String number = xml.getAttributeValue(null, "r");
          int next = number == null ? row + 1 : Integer.parseInt(number);
          if (next <= 0 || !begun.add(next)) {
            throw new XMLStreamException("row " + next + " twice");
          }
          row = next;
          column = -1;
        }
        case "c" -> {
          String reference = xml.getAttributeValue(null, "r");
          column = reference == null ? column + 1 : column(reference);
          put(row, column, cell(xml, row, column));
        }
        case "mergeCell" ->
            merged.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
        case "hyperlink" -> link(xml);
        default -> {}
      }
    }
  }

  private void link(XMLStreamReader xml) {
    String ref = xml.getAttributeValue(null, "ref");
    if (summing || ref == null) {
      return;
    }
    String outside = parts.target(xml.getAttributeValue(RELATIONS, "id"));
    String inside = xml.getAttributeValue(null, "location");
    String target = outside + (inside == null ? "" : "#" + inside);
    CellRangeAddress range = CellRangeAddress.valueOf(ref);
    if (range.getNumberOfCells() > MAX_LINKED) {
      return;
    }
    for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
      for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
        if (links.size() < MAX_LINKS && !target.isEmpty()) {
          links.put(RawSheet.place(row + 1, c), target);
        }
      }
    }
  }

  /** The column of a place such as AB12, from 0. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (reference.charAt(i) & 31);
    }
    return column - 1;
  }

  private void put(int row, int column, CellValue value) throws XMLStreamException {
    if (value.isBlank()) {
      return;
    }
    if (summing) {
      sum += formulas.containsKey(RawSheet.place(row, column)) ? 0 : Checks.of(value);
      return;
    }
    List<CellValue> line = rows.computeIfAbsent(row, r -> new ArrayList<>());
    cells += Math.max(1, column + 1 - line.size()); // Blank ones before it take room as well.
    if (column < 0 || column > MAX_COLUMN || cells > MAX_CELLS) {
      throw new XMLStreamException("too many cells");
    }
    while (line.size() <= column) {
      line.add(null);
    }
    if (line.set(column, value) != null) {
      throw new XMLStreamException("cell " + RawSheet.place(row, column) + " twice");
    }
  }

  private CellValue cell(XMLStreamReader xml, int row, int column) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    String fill = style == null ? "" : fill(Integer.parseInt(style));
    if (!fill.isEmpty()) {
      colors.put(RawSheet.place(row, column), fill);
    }
    String value = "";
    String formula = null;
    StringBuilder inline = new StringBuilder();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "f" -> formula = "=" + xml.getElementText();
        case "v" -> value = xml.getElementText();
        case "t" -> inline.append(xml.getElementText());
        case "rPh" -> skip(xml);
        default -> {}
      }
    }
    CellValue read = value(type == null ? "n" : type, style, value, inline.toString());
    if (formula != null) {
      formulas.put(RawSheet.place(row, column), formula);
      return read.isBlank() && formula.length() > 1 ? CellValue.text(formula) : read;
    }
    return read;
  }

  /** The colour of a cell, empty if it has none but the tool's own. */
  private String fill(int style) {
    return fills.computeIfAbsent(
        style,
        s -> {
          XSSFCellStyle known = styles.getStyleAt(s);
          if (known == null || known.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return "";
          }
          XSSFColor color = known.getFillForegroundXSSFColor();
          byte[] rgb = color == null ? null : color.getRGBWithTint();
          // Colours of the old palette have a number only.
          rgb = rgb == null && color != null ? color.getRGB() : rgb;
          return rgb == null ? "" : LedgerStyles.foreign(rgb[0] & 255, rgb[1] & 255, rgb[2] & 255);
        });
  }

  /** Skips an element: the reading aid of a text is not part of it. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private CellValue value(String type, String style, String value, String inline) {
    return switch (type) {
      // Programs that overwrite an inline text may leave the old one beside the new value.
      case "inlineStr" -> text(CellText.decode(value.isEmpty() ? inline : value));
      case "s" -> value.isEmpty() ? CellValue.empty() : shared(value);
      case "str", "e", "d" -> CellValue.text(CellText.decode(value));
      case "b" -> value.isEmpty() ? CellValue.empty() : new CellValue.Flag(value.equals("1"));
      default -> value.isEmpty() ? CellValue.empty() : figure(Double.parseDouble(value), style);
    };
  }

  /** The same text is kept once: most columns of a ledger say little that is new in each row. */
  private CellValue text(String text) {
    if (summing || texts.size() >= MAX_TEXTS) {
      CellValue known = texts.get(text);
      return known == null ? CellValue.text(text) : known;
    }
    return texts.computeIfAbsent(text, CellValue::text);
  }

  private CellValue shared(String index) {
    return CellValue.text(strings.getItemAt(Integer.parseInt(index)).getString());
  }

  private CellValue figure(double value, String style) {
    String pattern = style == null ? "General" : pattern(Integer.parseInt(style));
    boolean shift = from1904 && DateUtil.isADateFormat(-1, pattern);
    return new CellValue.Figure(shift ? value + DAYS_FROM_1900_TO_1904 : value, pattern);
  }

  private String pattern(int style) {
    return patterns.computeIfAbsent(
        style,
        s -> {
          XSSFCellStyle known = styles.getStyleAt(s);
          String pattern = known == null ? null : known.getDataFormatString();
          return pattern == null ? "General" : pattern;
        });
  }

  static void spread(SortedMap<Integer, List<CellValue>> rows, CellRangeAddress range) {
    SortedMap<Integer, List<CellValue>> inRange =
        rows.subMap(range.getFirstRow() + 1, range.getLastRow() + 2);
    List<CellValue> first = rows.get(range.getFirstRow() + 1);
    int column = range.getFirstColumn();
    if (first == null || column >= first.size() || first.get(column) == null) {
      return;
    }
    for (List<CellValue> line : inRange.values()) {
      while (line.size() <= column) {
        line.add(null);
      }
      if (line.get(column) == null) {
        line.set(column, first.get(column));
      }
    }
  }
}
