package org.fineaudit.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a sheet that holds a ledger.
 *
 * @param row from 1
 * @param headers how many names of the layout it has
 * @param id whether it has the problem's id
 * @param known the columns of the layout by normal header
 */
record PageHeader(
    int row, int headers, boolean id, LedgerLayout layout, Map<String, LedgerColumn> known) {
  static final int WITHIN = 60;
  private static final int OTHER_HEADERS = 3;

  /** The first row that is a header. */
  static Optional<PageHeader> of(RawSheet sheet, LedgerLayout layout) {
    Map<String, LedgerColumn> known = layout.byHeader();
    for (Map.Entry<Integer, List<CellValue>> row : sheet.rows().headMap(WITHIN + 1).entrySet()) {
      Set<LedgerColumn> names = names(row.getValue(), known);
      if (isHeader(names)) {
        return Optional.of(new PageHeader(row.getKey(), names.size(), hasId(names), layout, known));
      }
    }
    return Optional.empty();
  }

  boolean isHeader(List<CellValue> cells) {
    return isHeader(names(cells, known));
  }

  private static boolean isHeader(Set<LedgerColumn> names) {
    return names.size() > (hasId(names) ? 1 : OTHER_HEADERS);
  }

  private static boolean hasId(Set<LedgerColumn> names) {
    return names.stream().anyMatch(c -> c.datum() == Datum.ID);
  }

  private static Set<LedgerColumn> names(List<CellValue> cells, Map<String, LedgerColumn> known) {
    Set<LedgerColumn> names = new HashSet<>();
    for (CellValue cell : cells) {
      if (cell != null) {
        names.add(known.get(LedgerLayout.normal(Cells.text(cell))));
      }
    }
    names.remove(null);
    return names;
  }

  /** The column of the layout with that name, null if there is none. */
  LedgerColumn column(String written) {
    return known.get(LedgerLayout.normal(written));
  }

  /** Whether the tool counts the rows in that column. */
  boolean isNumber(String header) {
    return layout.columns().stream()
        .anyMatch(c -> c.datum() == Datum.NUMBER && c.header().equals(header));
  }
}
