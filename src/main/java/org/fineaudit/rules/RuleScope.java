package org.fineaudit.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a rule judges: each case, or groups of cases. */
public enum RuleScope {
  CASE("case", "每件案件"),
  /** The cases of one authority and 案由 in one month, against the months before. */
  MONTH("authority-violation-month", "同一机关、同一案由、同一月份的案件"),
  /** The cases of one authority, 案由, day and amount. */
  DAY("authority-violation-day", "同一机关、同一案由、同一天、同一数额的案件"),
  /** The cases of one surveillance device, against all device cases of its authority. */
  DEVICE("device", "同一电子监控设备的案件"),
  /** The cases that an authority decided in the last days of months. */
  MONTH_END("authority-month-end", "同一机关月末作出的决定"),
  /** The cases that an authority decided in the last days of quarters. */
  QUARTER_END("authority-quarter-end", "同一机关季末作出的决定"),
  /** The cases that an authority decided in the last days of years. */
  YEAR_END("authority-year-end", "同一机关年末作出的决定"),
  /** The cases of one authority among comparable cases that several authorities have. */
  AUTHORITY_LEVEL("authority-level", "同一机关的一组类案，与其他机关比较"),
  /** The cases of one authority and 案由 that were decided under a law other than most. */
  LAWS("violation-laws", "同一机关、同一案由而适用不同法律的案件");

  private final String id;
  private final String label;

  RuleScope(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The word in rule files. */
  public String id() {
    return id;
  }

  /** The Chinese name. */
  public String label() {
    return label;
  }

  static Optional<RuleScope> byId(String id) {
    return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
  }
}
