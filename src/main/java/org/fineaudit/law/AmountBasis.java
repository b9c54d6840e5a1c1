package org.fineaudit.law;

import java.util.Locale;
import java.util.Optional;

/** How a provision states the amount of a fine. */
public enum AmountBasis {
  /** In yuan. */
  FIXED("数额幅度"),
  /** As a share of a base (工程造价 ...); 0.05 is 5 %. */
  PERCENT("按比例"),
  /** As a multiple of a base (违法所得 ...). */
  MULTIPLE("按倍数"),
  /** In yuan for each unit of a base (平方米, 株, 处 ...). */
  PER_UNIT("按数量");

  private final String label;

  AmountBasis(String label) {
    this.label = label;
  }

  /** The Chinese name. */
  public String label() {
    return label;
  }

  /** The word in statutes.csv. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that word of statutes.csv. */
  public static Optional<AmountBasis> byWord(String word) {
    for (AmountBasis basis : values()) {
      if (basis.word().equals(word)) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }
}
