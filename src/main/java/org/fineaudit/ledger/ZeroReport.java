package org.fineaudit.ledger;

import java.util.List;
import java.util.Locale;
import org.fineaudit.result.AuditResult;

/** The sentence of a ledger without findings. It claims no more than was audited. */
final class ZeroReport {
  /** By this an earlier zero report is known again. */
  static final String MARK = "（零报告）";

  private ZeroReport() {}

  static String sentence(List<AuditResult> results) {
    int audited = results.stream().mapToInt(r -> r.summary().rowsAudited()).sum();
    int outside = results.stream().mapToInt(r -> r.summary().rowsOutOfScope()).sum();
    int setAside = results.stream().mapToInt(r -> r.summary().rowsSetAside()).sum();
    String scope = results.isEmpty() ? "" : scope(results.get(0));
    if (audited == 0) {
      return String.format(
          Locale.ROOT,
          "%s没有可供自查的罚款案件（范围外 %d 行，搁置 %d 行），请核对导出数据的时间范围%s",
          scope,
          outside,
          setAside,
          MARK);
    }
    StringBuilder text = new StringBuilder();
    text.append("经自查，").append(scope).append("共审核罚款案件 ").append(audited);
    text.append(" 件，未发现通知所列问题").append(MARK);
    if (setAside > 0) {
      text.append("。另有 ").append(setAside).append(" 行数据未能审核，见“搁置数据”");
    }
    long rules =
        results.stream()
            .flatMap(r -> r.undetermined().stream())
            .filter(gap -> !gap.smallSample())
            .map(AuditResult.Undetermined::rule)
            .distinct()
            .count();
    if (rules > 0) {
      text.append("。另有 ").append(rules).append(" 项规则因缺少数据对部分案件无法判定，见“无法判定”，须人工核查");
    }
    return text.toString();
  }

  private static String scope(AuditResult result) {
    String to = result.to() == null ? "以来" : "至 " + result.to();
    return result.from() + " " + to + "作出的处罚决定中";
  }
}
