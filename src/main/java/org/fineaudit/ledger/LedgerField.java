package org.fineaudit.ledger;

import java.util.List;

/** The labels between title and header. */
final class LedgerField {
  static final String UNIT = "填报单位";
  static final String DATE = "填报日期";
  static final String FILLED_BY = "填报人";
  static final String CHECKED_BY = "审核人";

  /** Those that people fill in. */
  static final List<String> PEOPLE = List.of(FILLED_BY, CHECKED_BY);

  /** Those that are kept from one ledger to the next; the unit only if the run names none. */
  static final List<String> KEPT = List.of(UNIT, FILLED_BY, CHECKED_BY);

  /** Says whose columns are whose. */
  static final String NOTE = "有底色的列由自查人员填写，其余各列由工具生成";

  private static final List<String> ALL = List.of(UNIT, DATE, FILLED_BY, CHECKED_BY);

  private LedgerField() {}

  static boolean isLabel(String text) {
    return ALL.stream().anyMatch(text::startsWith);
  }

  /** A label whose value stands in the next cell. */
  static boolean isBareLabel(String text) {
    return ALL.stream()
        .anyMatch(l -> text.equals(l) || text.equals(l + "：") || text.equals(l + ":"));
  }
}
