package org.fineaudit.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of a workbook, from the raw values of its cells. */
final class XlsxRows implements RowSource {
  private static final int MOST_COLUMNS = 1000;

  private final XMLStreamReader xml;
  private final SharedStrings strings;
  private final XlsxStyles styles;
  private int number;

  XlsxRows(InputStream part, SharedStrings strings, XlsxStyles styles) throws XMLStreamException {
    this.xml = Xml.read(part);
    this.strings = strings;
    this.styles = styles;
  }

  @Override
  public Optional<RawRow> next() throws XMLStreamException {
    if (!Xml.next(xml, "row")) {
      return Optional.empty();
    }
    String stated = xml.getAttributeValue(null, "r");
    number = stated == null ? number + 1 : Integer.parseInt(stated);
    List<Cell> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(cells);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
    }
    return Optional.of(new RawRow(number, cells, false));
  }

  private void cell(List<Cell> cells) throws XMLStreamException {
    String reference = xml.getAttributeValue(null, "r");
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    int column = reference == null ? cells.size() : column(reference);
    String raw = raw();
    if (column >= MOST_COLUMNS || raw.isEmpty()) {
      return;
    }
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    cells.set(column, value(type == null ? "n" : type, style, raw));
  }

  private String raw() throws XMLStreamException {
    String raw = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("v")) {
          raw = xml.getElementText();
        } else if (xml.getLocalName().equals("is")) {
          raw = Xml.runs(xml, "is");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    return raw;
  }

  private Cell value(String type, String style, String raw) {
    return switch (type) {
      case "s" -> Cell.text(strings.get(Integer.parseInt(raw.strip())));
      case "str", "inlineStr", "d" -> Cell.text(raw);
      case "b" -> Cell.text(raw.strip().equals("1") ? "是" : "否");
      case "e" -> new Cell(raw, Cell.Kind.ERROR);
      default -> Numbers.cell(raw.strip(), styles.showDate(style), styles.since1904());
    };
  }

  /** The column of a reference such as AB12, from 0. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
  }
}
