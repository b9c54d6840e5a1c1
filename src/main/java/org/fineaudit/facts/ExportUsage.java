package org.fineaudit.facts;

import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;

/**
 * How one sheet of an export fills the columns for correction orders. An empty cell proves that no
 * order was made only if the column is in use; a column that a whole sheet leaves blank proves
 * nothing (measured on real exports: summaries leave out nine orders of ten).
 */
public final class ExportUsage {
  /** With fewer rows, an empty column may be chance and counts as in use. */
  private static final int ENOUGH_ROWS = 20;

  private int rows;
  private int filled;
  private boolean column;

  /** Counts a case of the sheet. */
  public void add(PenaltyCase penaltyCase) {
    rows++;
    column |=
        penaltyCase.has(Field.CORRECTION_NOTICE_NUMBER) || penaltyCase.has(Field.CORRECTION_DATE);
    if (penaltyCase.text(Field.CORRECTION_NOTICE_NUMBER).isPresent()
        || penaltyCase.date(Field.CORRECTION_DATE).isPresent()) {
      filled++;
    }
  }

  /** Settles the correction facts of a row of the sheet, once all rows are counted. */
  public void settle(FactRow row) {
    boolean inUse = column && (filled > 0 || rows < ENOUGH_ROWS);
    row.set(DerivedFact.CORRECTION_COLUMN, inUse);
    row.set(DerivedFact.CORRECTION_ORDERED, ordered(row, inUse));
    if (!row.truth(DerivedFact.ALREADY_CORRECTED).isKnown()
        && (inUse || row.truth(DerivedFact.FULL_TEXT).isTrue())) {
      row.set(DerivedFact.ALREADY_CORRECTED, false);
    }
  }

  private static Truth ordered(FactRow row, boolean inUse) {
    boolean inColumns =
        row.isKnown(Facts.of(Field.CORRECTION_NOTICE_NUMBER))
            || row.isKnown(Facts.of(Field.CORRECTION_DATE))
            || row.isKnown(Facts.of(Field.CORRECTION_DEADLINE));
    if (inColumns || row.truth(DerivedFact.CORRECTION_IN_TEXT).isTrue()) {
      return Truth.TRUE;
    }
    boolean provenNone =
        inUse
            || row.truth(DerivedFact.CORRECTION_NEGATED).isTrue()
            || row.truth(DerivedFact.FULL_TEXT).isTrue();
    return provenNone ? Truth.FALSE : Truth.UNKNOWN;
  }
}
