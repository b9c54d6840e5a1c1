package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.List;

/** Puts what is new between the lines of the earlier ledger. */
final class RowOrder {
  private final List<Found> findings;
  private final RowFolding rows;
  private final RowMatching matching;
  private final List<LedgerRow> lines = new ArrayList<>();
  private int next;

  RowOrder(List<Found> findings, RowFolding rows, RowMatching matching) {
    this.findings = findings;
    this.rows = rows;
    this.matching = matching;
  }

  List<LedgerRow> rows() {
    boolean sorted = sorted();
    int end = rows.size();
    while (end > 0 && matching.state(end - 1) == LedgerRow.State.BY_HAND) {
      end--;
    }
    for (int r = 0; r < end; r++) {
      if (matching.findingOf(r) >= 0 && sorted) {
        fresh(matching.findingOf(r));
      }
      line(r);
    }
    fresh(findings.size());
    for (int r = end; r < rows.size(); r++) {
      line(r);
    }
    return lines;
  }

  /** Whether the rows still stand in the order of findings. */
  private boolean sorted() {
    int last = -1;
    for (int r = 0; r < rows.size(); r++) {
      int finding = matching.findingOf(r);
      if (finding >= 0 && finding < last) {
        return false;
      }
      last = Math.max(last, finding);
    }
    return true;
  }

  /** What is new among the findings before that one. */
  private void fresh(int end) {
    for (; next < end; next++) {
      if (matching.ownerOf(next) < 0) {
        lines.add(new LedgerRow(LedgerRow.State.NEW, findings.get(next), null));
      }
    }
  }

  private void line(int number) {
    if (rows.isFolded(number)) {
      return;
    }
    PreviousLedger.Row row = rows.row(number);
    LedgerRow.State state = matching.state(number);
    Found found = matching.findingOf(number) < 0 ? null : findings.get(matching.findingOf(number));
    String label = state == LedgerRow.State.CONTINUED ? row.status() : state.label();
    lines.add(new LedgerRow(state, found, row, label));
  }
}
