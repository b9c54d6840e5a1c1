package org.fineaudit.text;

import org.fineaudit.cases.Money;

/**
 * An amount of a text and what it is the amount of.
 *
 * @param start where the words begin that show what it is
 * @param at where the amount begins
 * @param sentence where its sentence begins, which tells sentences apart
 * @param item whether it stands in an item of a list
 */
record AmountMention(
    Kind kind, Money money, int start, int at, int end, int sentence, boolean item) {

  enum Kind {
    FINE,
    /** The sum of fines stated before or in the same text. */
    FINE_TOTAL,
    /** What a fine was changed to, as by a court. */
    FINE_CHANGED,
    /** A fine only spoken of again: as paid, or as the one at issue. */
    FINE_AGAIN,
    /** A fine proposed before the decision. */
    FINE_PROPOSED,
    CONFISCATION,
    CONFISCATION_PROPOSED,
    /** Fines and confiscation together. */
    TOTAL,
    /** Something else: goods, taxes, surcharges, limits. */
    OTHER
  }
}
