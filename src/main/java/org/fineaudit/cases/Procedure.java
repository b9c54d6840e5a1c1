package org.fineaudit.cases;

/** The procedure by which a penalty was decided (程序类型). */
public enum Procedure {
  /** On the spot; Administrative Penalty Law, articles 51 to 53. */
  SUMMARY("简易程序"),
  /** The ordinary procedure; articles 54 to 62. */
  ORDINARY("普通程序"),
  /** A shortened ordinary procedure. */
  FAST("快速办理");

  private final String label;

  Procedure(String label) {
    this.label = label;
  }

  /** The Chinese word, as exports and ledgers write it. */
  public String label() {
    return label;
  }
}
