package org.fineaudit.ledger;

import java.util.List;

/** The sheets that the tool writes, in order. */
final class SheetNames {
  static final String LEDGER = "台账";
  static final String SUMMARY = "汇总";
  static final String COMPARABLES = "类案对照";
  static final String UNDETERMINED = "无法判定";
  static final String SET_ASIDE = "搁置数据";
  static final String RULES = "规则依据";
  static final String RUN = "运行信息";

  /** Comes last, since the order of the others is fixed. */
  static final String GUIDE = "填表说明";

  static final List<String> ALL =
      List.of(LEDGER, SUMMARY, COMPARABLES, UNDETERMINED, SET_ASIDE, RULES, RUN, GUIDE);

  private SheetNames() {}

  /** Whether the sheet says only what the results say. */
  static boolean isRegenerated(String name) {
    return !name.equals(LEDGER) && ALL.contains(name);
  }
}
