package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.messages.Message;

/**
 * Rows that say the same of one problem become one: a row pasted twice, or the same problem in the
 * ledgers of two units. Words that the tool's own columns would cover go to the list of strays.
 */
final class RowFolding {
  private final List<PreviousLedger.Row> rows;
  private final RowMatching matching;
  private final LedgerLayout layout;
  private final boolean[] folded;
  private final List<StrayWords> strays = new ArrayList<>();

  RowFolding(
      List<PreviousLedger.Row> rows, RowMatching matching, LedgerLayout layout, Set<String> sums) {
    this.rows = new ArrayList<>(rows);
    this.matching = matching;
    this.layout = layout;
    folded = new boolean[rows.size()];
    fold();
    for (int r = 0; r < rows.size(); r++) {
      boolean unchanged = sums.contains(Checks.row(rows.get(r).cells(), layout));
      if (matching.state(r) == LedgerRow.State.CONTINUED && !folded[r]) {
        typedOver(r, unchanged);
      }
    }
  }

  int size() {
    return rows.size();
  }

  /** A row with what was folded into it. */
  PreviousLedger.Row row(int number) {
    return rows.get(number);
  }

  boolean isFolded(int row) {
    return folded[row];
  }

  List<StrayWords> strays() {
    return List.copyOf(strays);
  }

  private void fold() {
    Map<String, Integer> first = new HashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      if (matching.state(r) == LedgerRow.State.CONTINUED) {
        first.put(matching.idOf(r), r);
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      LedgerRow.State state = matching.state(r);
      boolean gone = state == LedgerRow.State.GONE;
      if (!gone && state != LedgerRow.State.ANOTHER) {
        continue;
      }
      String key = RowMatching.key(rows.get(r).id());
      Integer owner = gone ? first.putIfAbsent("gone " + key, r) : first.get(key);
      if (owner != null && owner != r) {
        into(owner, r);
      }
    }
  }

  private void into(int owner, int row) {
    PreviousLedger.Row target = rows.get(owner);
    PreviousLedger.Row source = rows.get(row);
    boolean otherLedger = !target.place().equals(source.place());
    Map<String, CellValue> cells = new HashMap<>(target.cells());
    for (Map.Entry<String, CellValue> cell : source.cells().entrySet()) {
      boolean number = isNumber(cell.getKey()) && cell.getValue() instanceof CellValue.Figure;
      CellValue own = cells.get(cell.getKey());
      if (number
          || (own != null && Cells.canonical(own).equals(Cells.canonical(cell.getValue())))) {
        continue;
      }
      if (own != null || !otherLedger) {
        return;
      }
      cells.put(cell.getKey(), cell.getValue());
    }
    boolean more = !otherLedger && target.marks().lacks(source.marks());
    if (more || target.marks().contradicts(source.marks())) {
      return;
    }
    rows.set(owner, target.with(cells, target.marks().and(source.marks())));
    folded[row] = true;
    strays.add(
        source.stray("", "", Message.of("ledger.stray-folded", target.place(), target.number())));
  }

  private boolean isNumber(String header) {
    return layout.columns().stream()
        .anyMatch(c -> c.datum() == Datum.NUMBER && c.header().equals(header));
  }

  /** What people typed into the tool's columns of a row that is written anew. */
  private void typedOver(int number, boolean unchanged) {
    PreviousLedger.Row row = rows.get(number);
    int finding = matching.findingOf(number);
    for (LedgerColumn column : layout.columns()) {
      CellValue cell = row.cells().get(column.header());
      boolean toldAlready =
          column.datum() == Datum.ID
              && !RowMatching.key(row.id()).equals(RowMatching.key(matching.idOf(number)));
      if (column.people() || cell == null || toldAlready) {
        continue;
      }
      boolean differs =
          column.datum() == Datum.NUMBER
              ? !(cell instanceof CellValue.Figure)
              : !unchanged
                  && !Cells.canonical(cell)
                      .equals(Cells.canonical(matching.fresh(finding, column)));
      if (differs) {
        strays.add(row.stray(column.header(), Cells.text(cell), Message.of("ledger.stray-tool")));
      }
    }
  }
}
