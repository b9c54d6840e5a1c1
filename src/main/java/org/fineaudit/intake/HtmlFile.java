package org.fineaudit.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a web page, which many systems hand out under the name {@code .xls}. */
final class HtmlFile {
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_TABLES = 1000;
  private static final int LONGEST_CELL = 1 << 20;
  private static final Pattern SPAN =
      Pattern.compile("\\b(col|row)span\\s*=\\s*[\"']?\\s*(\\d{1,5})", Pattern.CASE_INSENSITIVE);

  private final Path file;
  private final TextEncoding encoding;
  private final FileReading reading;
  private final Deque<Table> open = new ArrayDeque<>();
  private int tables;

  HtmlFile(Path file, TextEncoding encoding, FileReading reading) {
    this.file = file;
    this.encoding = encoding;
    this.reading = reading;
  }

  void read() throws IOException {
    try (Reader in = encoding.open(file)) {
      HtmlTokens tokens = new HtmlTokens(in);
      for (HtmlTokens.Token token = tokens.next(); token != null; token = tokens.next()) {
        take(token);
      }
    }
    while (!open.isEmpty()) {
      open.pop().end();
    }
  }

  private void take(HtmlTokens.Token token) {
    if (token.tag().equals("table") && tables < MOST_TABLES) {
      tables++;
      open.push(new Table(reading.sheet("表" + tables)));
      return;
    }
    Table table = open.peek();
    if (table == null) {
      return;
    }
    switch (token.tag()) {
      case "" -> table.text(token.body());
      case "tr", "/tr" -> table.endRow();
      case "td", "th" -> table.beginCell(token.body());
      case "/td", "/th" -> table.endCell();
      case "br", "/p", "/div", "/li" -> table.text("\n");
      case "/table" -> open.pop().end();
      default -> {}
    }
  }

  /** A table that has not ended; a merged cell counts for its first column and covers its rows. */
  private static final class Table {
    private final SheetReader sheet;
    private final List<Integer> rowsBelow = new ArrayList<>();
    private final Map<Integer, Cell> spanning = new HashMap<>();
    private final Map<Integer, Cell> covered = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private boolean inCell;
    private int columns;
    private int rows;
    private int number;

    Table(SheetReader sheet) {
      this.sheet = sheet;
    }

    void text(String more) {
      if (inCell && text.length() < LONGEST_CELL) {
        text.append(more.equals("\n") || !more.isBlank() ? more : " ");
      }
    }

    void beginCell(String attributes) {
      endCell();
      inCell = true;
      columns = 1;
      rows = 1;
      Matcher span = SPAN.matcher(attributes);
      while (span.find()) {
        int count = Math.max(1, Math.min(MOST_COLUMNS, Integer.parseInt(span.group(2))));
        if (span.group(1).equalsIgnoreCase("col")) {
          columns = count;
        } else {
          rows = count;
        }
      }
    }

    void endCell() {
      if (!inCell) {
        return;
      }
      inCell = false;
      while (cells.size() < rowsBelow.size() && rowsBelow.get(cells.size()) > 0) {
        cover(cells.size());
        cells.add(Cell.BLANK);
      }
      String value = text.toString().replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n");
      text.setLength(0);
      for (int i = 0; i < columns && cells.size() < MOST_COLUMNS; i++) {
        int column = cells.size();
        cells.add(i == 0 ? Cell.text(value.strip()) : Cell.BLANK);
        spanning.put(column, cells.get(column));
        while (rowsBelow.size() <= column) {
          rowsBelow.add(0);
        }
        rowsBelow.set(column, rows);
      }
    }

    void endRow() {
      endCell();
      if (cells.isEmpty()) {
        return;
      }
      number++;
      for (int column = cells.size(); column < rowsBelow.size(); column++) {
        cover(column);
      }
      rowsBelow.replaceAll(rest -> Math.max(0, rest - 1));
      sheet.row(new RawRow(number, cells, false, covered));
      cells = new ArrayList<>();
      covered.clear();
    }

    private void cover(int column) {
      Cell cell = spanning.getOrDefault(column, Cell.BLANK);
      if (rowsBelow.get(column) > 0 && !cell.isBlank()) {
        covered.put(column, cell);
      }
    }

    void end() {
      endRow();
      sheet.end();
    }
  }
}
