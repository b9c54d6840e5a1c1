package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.intake.XmlScanner.Event;

/** The rows of one sheet of a workbook, from the raw values of its cells. */
final class XlsxRows implements RowSource {
  private static final int MOST_COLUMNS = 1000;

  private final XmlScanner xml;
  private final SharedStrings strings;
  private final XlsxStyles styles;
  private int number;

  XlsxRows(InputStream part, SharedStrings strings, XlsxStyles styles) throws IOException {
    this.xml = new XmlScanner(part);
    this.strings = strings;
    this.styles = styles;
  }

  @Override
  public Optional<RawRow> next() throws IOException {
    if (!xml.next("row")) {
      return Optional.empty();
    }
    String stated = xml.attribute("r");
    number = stated == null ? number + 1 : Integer.parseInt(stated);
    List<Cell> cells = new ArrayList<>();
    for (Event event = xml.next(); event != Event.CLOSED; event = xml.next()) {
      if (event == Event.START && xml.named("c")) {
        cell(cells);
      } else if (event == Event.END && xml.named("row")) {
        break;
      }
    }
    return Optional.of(new RawRow(number, cells, false));
  }

  private void cell(List<Cell> cells) throws IOException {
    String reference = xml.attribute("r");
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    int column = reference == null ? cells.size() : column(reference);
    String raw = raw();
    if (column >= MOST_COLUMNS || raw.isEmpty()) {
      return;
    }
    while (cells.size() <= column) {
      cells.add(Cell.BLANK);
    }
    Cell value = value(type == null ? "n" : type, style, raw);
    boolean twice = !cells.get(column).isBlank() && !cells.get(column).equals(value);
    cells.set(column, twice ? new Cell(value.text(), Cell.Kind.TWICE) : value);
  }

  private String raw() throws IOException {
    String raw = "";
    for (Event event = xml.next(); event != Event.CLOSED; event = xml.next()) {
      if (event == Event.START && xml.named("is")) {
        StringBuilder text = new StringBuilder();
        xml.runs("is", text);
        raw = text.toString();
      } else if (event == Event.END) {
        if (xml.named("v")) {
          raw = xml.text();
        } else if (xml.named("c")) {
          break;
        }
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
  static int column(String reference) {
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
