package org.fineaudit.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A sheet of a workbook as it stands in the file.
 *
 * @param rows by row number from 1; cells by column from 0, null where empty
 * @param comments texts by place, as {@code row:column}
 * @param formulas how many cells hold a formula; their last value stands in the cell
 */
record RawSheet(
    String name,
    SortedMap<Integer, List<CellValue>> rows,
    Map<String, String> comments,
    int formulas) {

  CellValue cell(int row, int column) {
    List<CellValue> cells = rows.get(row);
    CellValue value = cells == null || column >= cells.size() ? null : cells.get(column);
    return value == null ? CellValue.empty() : value;
  }
}
