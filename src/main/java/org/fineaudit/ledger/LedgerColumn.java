package org.fineaudit.ledger;

import java.util.List;

/**
 * A column of the ledger.
 *
 * @param datum what the tool fills in; null if people fill the column
 * @param width in half-width characters
 * @param choices the values of a drop-down list, empty for none
 * @param also other headers by which the column is known in templates and earlier ledgers
 * @param note what to enter, for people; empty for nothing
 */
public record LedgerColumn(
    String header,
    Datum datum,
    int width,
    ColumnFormat format,
    boolean centered,
    List<String> choices,
    List<String> also,
    String note) {
  public LedgerColumn {
    also = List.copyOf(also);
    choices = List.copyOf(choices);
  }

  /** Whether people fill the column. */
  public boolean people() {
    return datum == null;
  }
}
