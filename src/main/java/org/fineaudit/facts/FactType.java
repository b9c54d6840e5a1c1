package org.fineaudit.facts;

/** The type of a fact, as rules see it. */
public enum FactType {
  BOOLEAN("是/否"),
  /** A decimal number; amounts are in yuan. */
  NUMBER("数字"),
  /** A calendar day. */
  DATE("日期"),
  TEXT("文字"),
  /** A list of texts. */
  LIST("文字列表");

  private final String label;

  FactType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether a row holds it as a number. */
  public boolean scalar() {
    return this == BOOLEAN || this == NUMBER || this == DATE;
  }
}
