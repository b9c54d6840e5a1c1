package org.fineaudit.cases;

import java.util.Arrays;
import java.util.Optional;

/** A fine problem (问题类型) that the Pingdingshan notice names. */
public enum ProblemType {
  REVENUE_DRIVEN("revenue-driven", "以罚增收、以罚代管、逐利罚款", "一(一)2"),
  MAXIMUM_TIER("maximum-tier", "随意给予顶格罚款或者高额罚款", "一(一)2"),
  LOWERED_THRESHOLD("lowered-threshold", "随意降低对违法行为的认定门槛", "一(一)2"),
  WIDENED_SCOPE("widened-scope", "随意扩大违法行为的范围", "一(一)2"),
  UNEQUAL_PENALTY("unequal-penalty", "滥用行政处罚裁量基准,类案不同罚", "一(一)2"),
  EXPIRED_LIMITATION("expired-limitation", "对已超过法定追责期限的违法行为给予罚款", "一(一)2"),
  NO_CORRECTION_ORDER("no-correction-order", "只罚款而不纠正违法行为", "一(一)2"),
  MISSED_LENIENCY("missed-leniency", "应当从轻、减轻、不予、可以不予处罚而未适用", "一(一)2"),
  SURVEILLANCE_DEVICE("surveillance-device", "随意设置执法类电子技术监控设备", "一(一)2"),
  PERSON_NOT_PENALIZED("person-not-penalized", "对严重违法行为未依法落实“处罚到人”", "一(一)2"),
  FINE_INCOME("fine-income", "罚款收入不真实、违规处置罚款收入", "一(一)2"),
  REPEATED_FINE("repeated-fine", "重复罚款", "一(二)"),
  CRIME_NOT_TRANSFERRED("crime-not-transferred", "以罚代刑", "一(二)"),
  NO_AUTHORITY("no-authority", "执法主体错误、不按法定权限", "一(二)"),
  PROCEDURE("procedure", "不遵守法定程序", "一(二)"),
  MISAPPLIED_LAW("misapplied-law", "适用法律不准确", "一(二)");

  private final String id;
  private final String label;
  private final String section;

  ProblemType(String id, String label, String section) {
    this.id = id;
    this.label = label;
    this.section = section;
  }

  /** The name in rule and result files. */
  public String id() {
    return id;
  }

  /** The wording of the notice, as it goes into the ledger. */
  public String label() {
    return label;
  }

  /** The section of the notice. */
  public String section() {
    return section;
  }

  /** The problem that the notice calls so, or empty if there is none. */
  public static Optional<ProblemType> byLabel(String label) {
    return Arrays.stream(values()).filter(p -> p.label.equals(label)).findFirst();
  }

  /** The problem of that id, or empty if there is none. */
  public static Optional<ProblemType> byId(String id) {
    return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
  }
}
