package org.fineaudit.law;

/** What a fine is reckoned on (计罚方式). */
public enum AmountBasis {
  /** Yuan, as the provision states. */
  FIXED("fixed"),
  /** A share of the base. */
  PERCENT("percent"),
  /** A multiple of the base. */
  MULTIPLE("multiple"),
  /** Yuan for each unit of the base. */
  PER_UNIT("per-unit");

  private final String id;

  AmountBasis(String id) {
    this.id = id;
  }

  /** The name in the table. */
  public String id() {
    return id;
  }
}
