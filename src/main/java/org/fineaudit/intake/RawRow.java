package org.fineaudit.intake;

import java.util.List;

/**
 * A row before its meaning is known.
 *
 * @param number the row or line as a person counts it, from 1
 * @param cells the cells as text, "" for blank ones
 * @param broken whether its quotes don't pair, so that its cells can't be told apart
 */
record RawRow(int number, List<String> cells, boolean broken) {
  RawRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
