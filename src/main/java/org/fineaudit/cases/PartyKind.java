package org.fineaudit.cases;

/** The kind of party (行政相对人类别). */
public enum PartyKind {
  /** A person, called 公民 in the law on penalties. */
  NATURAL_PERSON("自然人"),
  /** A registered individual business; counts as an enterprise (涉企) here. */
  INDIVIDUAL_BUSINESS("个体工商户"),
  /** A legal person or other organization. */
  ORGANIZATION("法人及非法人组织");

  private final String label;

  PartyKind(String label) {
    this.label = label;
  }

  /** The Chinese word, as exports and ledgers write it. */
  public String label() {
    return label;
  }
}
