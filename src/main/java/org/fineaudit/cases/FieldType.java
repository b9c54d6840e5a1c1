package org.fineaudit.cases;

/** What kind of value a column of an export holds. */
public enum FieldType {
  /** A short text. */
  TEXT,
  /** A text of any length that facts are read from; dropped once they are. */
  LONG_TEXT,
  /** A calendar day. */
  DATE,
  /** Money, exact to the fen. */
  AMOUNT,
  /** A plain decimal number. */
  NUMBER,
  /** One of the labels of {@link PartyKind}. */
  PARTY_KIND,
  /** One of the labels of {@link Procedure}. */
  PROCEDURE,
  /** One of the labels of {@link DiscretionTier}. */
  TIER
}
