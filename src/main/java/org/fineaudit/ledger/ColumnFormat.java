package org.fineaudit.ledger;

import java.util.Locale;

/** What a column of the ledger holds, and how a cell shows it. */
public enum ColumnFormat {
  TEXT("General"),
  DATE("yyyy-mm-dd"),
  /** In yuan. */
  AMOUNT("#,##0.00"),
  /** A whole number. */
  NUMBER("0");

  private final String pattern;

  ColumnFormat(String pattern) {
    this.pattern = pattern;
  }

  /** The number format of the cells. */
  String pattern() {
    return pattern;
  }

  /** The name in the layout file. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
