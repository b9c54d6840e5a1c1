package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook as Excel 2003 wrote it in XML, which many systems still do, named {@code .xls}. */
final class SpreadsheetMlFile {
  private static final int MOST_COLUMNS = 1000;

  private final Path file;
  private final FileReading reading;

  SpreadsheetMlFile(Path file, FileReading reading) {
    this.file = file;
    this.reading = reading;
  }

  void read() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = reading.guarded(() -> Xml.read(in));
      while (reading.guarded(() -> Xml.next(xml, "Worksheet"))) {
        String name = Xml.attribute(xml, "Name");
        reading.readAll(reading.sheet(name == null ? "" : name), rows(xml));
      }
    }
  }

  private static RowSource rows(XMLStreamReader xml) {
    MergedAreas merged = new MergedAreas();
    return new MergedRows(new Rows(xml, merged), merged);
  }

  /** The rows up to the end of a worksheet. */
  private static final class Rows implements RowSource {
    private final XMLStreamReader xml;
    private final MergedAreas merged;
    private int number;

    Rows(XMLStreamReader xml, MergedAreas merged) {
      this.xml = xml;
      this.merged = merged;
    }

    @Override
    public Optional<RawRow> next() throws XMLStreamException {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Row")) {
          number = stated("Index", number + 1);
          return Optional.of(new RawRow(number, cells(), false));
        }
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Worksheet")) {
          break;
        }
      }
      return Optional.empty();
    }

    private int stated(String attribute, int otherwise) {
      String stated = Xml.attribute(xml, attribute);
      return stated == null ? otherwise : Integer.parseInt(stated);
    }

    private List<Cell> cells() throws XMLStreamException {
      List<Cell> cells = new ArrayList<>();
      int column = 0;
      int after = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Row")) {
          break;
        }
        if (event != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("Cell")) {
          column = stated("Index", after + 1) - 1;
          after = column + 1 + stated("MergeAcross", 0);
          merged.add(column, number, number + stated("MergeDown", 0));
        } else if (xml.getLocalName().equals("Data") && column < MOST_COLUMNS) {
          String type = Xml.attribute(xml, "Type");
          while (cells.size() <= column) {
            cells.add(Cell.BLANK);
          }
          cells.set(column, value(type == null ? "String" : type, text()));
        }
      }
      return cells;
    }

    /** The text of a cell, formatted passages included. */
    private String text() throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          text.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Data")) {
          break;
        }
      }
      return text.toString();
    }

    private static Cell value(String type, String text) {
      return switch (type) {
        case "Number" -> Numbers.cell(text.strip(), false, false);
        case "Boolean" -> Cell.text(text.strip().equals("1") ? "是" : "否");
        case "Error" -> new Cell(text, Cell.Kind.ERROR);
        default -> Cell.text(text);
      };
    }
  }
}
