package org.fineaudit.intake;

import java.util.List;
import java.util.Map;

/**
 * A row before its meaning is known.
 *
 * @param number the row or line as a person counts it, from 1
 * @param cells from the first column; what is missing at the end is blank
 * @param broken whether its quotes don't pair, so that its cells can't be told apart
 * @param covered by column, the cells that were merged downwards over this row; they are blank
 *     among its own
 */
record RawRow(int number, List<Cell> cells, boolean broken, Map<Integer, Cell> covered) {
  RawRow {
    cells = List.copyOf(cells);
    covered = Map.copyOf(covered);
  }

  RawRow(int number, List<Cell> cells, boolean broken) {
    this(number, cells, broken, Map.of());
  }

  static RawRow of(int number, List<String> texts) {
    return new RawRow(number, texts.stream().map(Cell::text).toList(), false);
  }

  /** A line that could not be cut into cells. */
  static RawRow broken(int number, String line) {
    return new RawRow(number, List.of(Cell.text(line)), true);
  }

  boolean isBlank() {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** How long its texts are together. */
  long characters() {
    long length = 0;
    for (Cell cell : cells) {
      length += cell.text().length();
    }
    for (Cell cell : covered.values()) {
      length += cell.text().length();
    }
    return length;
  }

  /** The cell of a column, blank beyond the last one. */
  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  /** What a person sees in the cells. */
  List<String> shown() {
    return cells.stream().map(Cell::shown).toList();
  }

  /** The cells that are not blank. */
  List<Cell> filled() {
    return cells.stream().filter(cell -> !cell.isBlank()).toList();
  }
}
