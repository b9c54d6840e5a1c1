package org.fineaudit.ledger;

import org.apache.poi.ss.util.CellReference;

/**
 * The rows of 台账, room for added ones included.
 *
 * @param first row from 0
 * @param last row from 0
 */
record LedgerArea(LedgerLayout layout, int first, int last) {

  /** A column as formulas name it, empty if the ledger has none of that header. */
  String column(String header) {
    for (int c = 0; c < layout.columns().size(); c++) {
      if (layout.columns().get(c).header().equals(header)) {
        String letter = CellReference.convertNumToColString(c);
        return "'"
            + SheetNames.LEDGER
            + "'!$"
            + letter
            + "$"
            + (first + 1)
            + ":$"
            + letter
            + "$"
            + (last + 1);
      }
    }
    return "";
  }

  /** The header of what the tool fills in, empty if the ledger does not show it. */
  String header(Datum datum) {
    return layout.columns().stream()
        .filter(c -> c.datum() == datum)
        .map(LedgerColumn::header)
        .findFirst()
        .orElse("");
  }
}
