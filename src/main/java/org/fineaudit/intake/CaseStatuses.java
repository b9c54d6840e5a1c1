package org.fineaudit.intake;

import java.util.Map;
import java.util.Set;

/**
 * The codes of the column CF_ZT (当前状态) of the publicity standard of 2015. Other columns for the
 * status have codes of their own, which nothing tells, and stay as they are.
 */
final class CaseStatuses {
  private static final Set<String> COLUMNS = Set.of("CF_ZT", "当前状态", "当权状态");
  private static final Map<String, String> WORDS =
      Map.of("0", "正常", "1", "撤销", "2", "异议", "3", "其他");

  private CaseStatuses() {}

  /** The status in words. */
  static String word(String header, String status) {
    return COLUMNS.contains(Header.of(header).name()) ? WORDS.getOrDefault(status, status) : status;
  }
}
