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
 * @param drawn texts of boxes and names of pictures
 */
record RawSheet(
    String name,
    SortedMap<Integer, List<CellValue>> rows,
    Map<String, String> comments,
    Map<String, String> formulas,
    Map<String, String> colors,
    List<String> drawn) {

  static String place(int row, int column) {
    return row + ":" + column;
  }

  CellValue cell(int row, int column) {
    List<CellValue> cells = rows.get(row);
    CellValue value = cells == null || column >= cells.size() ? null : cells.get(column);
    return value == null ? CellValue.empty() : value;
  }
}
