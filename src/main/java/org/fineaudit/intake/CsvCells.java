package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a block of delimited text into rows in one go. Only for blocks in which every record is as
 * it should be: the first doubt ends it, and {@link CsvRecords}, which can tell what is wrong,
 * reads the block instead. For all that it does read, both give the same cells.
 */
final class CsvCells {
  private static final char QUOTE = '"';
  private static final int MOST_LINES = 500;

  private final char[] text;
  private final int end;
  private final char delimiter;
  private final int columns;
  private final StringBuilder quoted = new StringBuilder();
  private int at;
  private int line;

  private int recordLines;
  private int inside;
  private int mostInside;

  /**
   * @param end how many characters of the text there are; the last is a line feed
   * @param columns how many cells the header has, 0 if that is not known
   */
  CsvCells(char[] text, int end, int line, char delimiter, int columns) {
    this.text = text;
    this.end = end;
    this.line = line;
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /** All rows, or empty if there is any doubt about one. */
  Optional<List<RawRow>> rows() {
    List<RawRow> rows = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    while (at < end) {
      if (skipBlankLine()) {
        continue;
      }
      int first = line;
      cells.clear();
      if (!record(cells)) {
        return Optional.empty();
      }
      rows.add(new RawRow(first, cells, false));
    }
    return Optional.of(rows);
  }

  private boolean skipBlankLine() {
    int i = at;
    while (text[i] != '\n' && text[i] != '\r' && Character.isWhitespace(text[i])) {
      i++;
    }
    if (text[i] != '\n' && text[i] != '\r') {
      return false;
    }
    at = i;
    endLine();
    return true;
  }

  /** Steps over a line end: LF, CR or both. */
  private void endLine() {
    if (text[at] == '\r' && at + 1 < end && text[at + 1] == '\n') {
      at++;
    }
    at++;
    line++;
  }

  /** Reads one record with its line end; false if it is not as it should be. */
  private boolean record(List<Cell> cells) {
    recordLines = 1;
    mostInside = 0;
    inside = 0;
    while (true) {
      if (text[at] == QUOTE) {
        if (!quotedCell(cells)) {
          return false;
        }
      } else {
        plainCell(cells);
      }
      if (text[at] != delimiter) {
        endLine();
        return !mayHaveSwallowedRows(cells.size());
      }
      at++;
    }
  }

  private void plainCell(List<Cell> cells) {
    int from = at;
    char c = text[at];
    while (c != delimiter && c != '\n' && c != '\r') {
      c = text[++at];
    }
    cells.add(at == from ? Cell.BLANK : Cell.text(new String(text, from, at - from)));
  }

  private boolean quotedCell(List<Cell> cells) {
    quoted.setLength(0);
    int firstLine = line;
    int delimiters = 0;
    int from = ++at;
    while (at < end) {
      char c = text[at];
      if (c == QUOTE) {
        quoted.append(text, from, at - from);
        if (at + 1 < end && text[at + 1] == QUOTE) {
          from = at + 1;
          at += 2;
          continue;
        }
        at++;
        cells.add(Cell.text(quoted.toString()));
        boolean roomForRow = line > firstLine && delimiters >= columns - 1 && columns > 1;
        return !roomForRow && skipToCellEnd();
      }
      if (c == '\n' || c == '\r') {
        quoted.append(text, from, at - from).append('\n');
        mostInside = Math.max(mostInside, inside);
        inside = 0;
        recordLines++;
        endLine();
        from = at;
        if (recordLines > MOST_LINES) {
          return false;
        }
        continue;
      }
      if (c == delimiter) {
        inside++;
        delimiters++;
      }
      at++;
    }
    return false;
  }

  /** After a closing quote only blanks may follow. */
  private boolean skipToCellEnd() {
    while (text[at] != delimiter && text[at] != '\n' && text[at] != '\r') {
      if (!Character.isWhitespace(text[at])) {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean mayHaveSwallowedRows(int cells) {
    mostInside = Math.max(mostInside, inside);
    return recordLines > 1
        && columns > 1
        && (cells > columns || (cells < columns && mostInside >= columns / 2));
  }
}
