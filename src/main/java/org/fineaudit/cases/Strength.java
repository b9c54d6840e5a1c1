package org.fineaudit.cases;

import java.util.Locale;

/** How much the evidence at hand proves (线索强度). */
public enum Strength {
  /** A column made for it contradicts the law. */
  HARD("硬"),
  /** Only a summary text or a statistic suggests it. */
  SOFT("软");

  private final String label;

  Strength(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The name in result files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
