package org.fineaudit.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A sheet of a workbook as it stands in the file.
 *
 * @param rows by row number from 1; cells by column from 0, null where empty
 * @param comments texts by place, as {@code row:column}
 * @param formulas by place; their last value stands in the cell
 * @param colors fills that are not the tool's own, as RRGGBB, by place
 * @param links by place; those inside the workbook begin with #
 * @param drawn texts of boxes
 */
record RawSheet(
    String name,
    SortedMap<Integer, List<CellValue>> rows,
    Map<String, String> comments,
    Map<String, String> formulas,
    Map<String, String> colors,
    Map<String, String> links,
    List<String> drawn,
    List<Picture> pictures) {

  static String place(int row, int column) {
    return row + ":" + column;
  }

  /** The row of a place, from 1. */
  static int row(String place) {
    return Integer.parseInt(place.substring(0, place.indexOf(':')));
  }

  /** The column of a place, from 0. */
  static int column(String place) {
    return Integer.parseInt(place.substring(place.indexOf(':') + 1));
  }

  CellValue cell(int row, int column) {
    List<CellValue> cells = rows.get(row);
    CellValue value = cells == null || column >= cells.size() ? null : cells.get(column);
    return value == null ? CellValue.empty() : value;
  }
}
