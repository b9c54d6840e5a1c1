package org.fineaudit.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.SetAside;

/** Results for tests, with counts that balance. */
public final class ResultBuilder {
  private String unit = "湛河区城市管理局";
  private final List<Finding> findings = new ArrayList<>();
  private List<AuditResult.Undetermined> undetermined = List.of();
  private List<SetAside> setAside = List.of();
  private int audited = 120;
  private LocalDate to;

  private ResultBuilder() {}

  public static ResultBuilder aResult() {
    return new ResultBuilder();
  }

  public ResultBuilder of(String newUnit) {
    unit = newUnit;
    return this;
  }

  public ResultBuilder until(LocalDate date) {
    to = date;
    return this;
  }

  public ResultBuilder audited(int cases) {
    audited = cases;
    return this;
  }

  public ResultBuilder with(Finding... more) {
    findings.addAll(List.of(more));
    return this;
  }

  public ResultBuilder with(List<Finding> more) {
    findings.addAll(more);
    return this;
  }

  public ResultBuilder undetermined() {
    undetermined =
        List.of(
            new AuditResult.Undetermined(
                "expired-limitation-1",
                "超过追责期限",
                ProblemType.EXPIRED_LIMITATION.id(),
                List.of("discoveryDate", "violationEndDate"),
                List.of("发现日期", "违法行为终了日期"),
                37,
                List.of("湛城管罚决〔2023〕1号", "湛城管罚决〔2023〕2号")));
    return this;
  }

  public ResultBuilder setAside() {
    setAside =
        List.of(
            new SetAside(
                new Place("案件导出.xlsx", "行政处罚", 131), SetAside.Reason.SUBTOTAL, "合计 350000"),
            new SetAside(new Place("案件导出.xlsx", "行政处罚", 132), SetAside.Reason.NO_NUMBER, ""));
    return this;
  }

  public AuditResult build() {
    findings.sort(Finding.ORDER);
    int read = audited + 7 + setAside.size();
    return new AuditResult(
        new AuditResult.Tool("fine-audit", "0.1.0"),
        "自查自纠",
        unit,
        LocalDate.of(2024, 8, 28),
        LocalDate.of(2022, 1, 1),
        to,
        List.of(
            new AuditResult.InputSummary(
                "案件导出.xlsx",
                "ab".repeat(32),
                "XLSX",
                "",
                "行政处罚",
                2,
                read,
                audited,
                7,
                setAside.size())),
        new AuditResult.RuleSet(
            "cd".repeat(32),
            List.of("ledger.yaml", "rules/no-correction-order.yaml"),
            List.of(
                new AuditResult.RuleText(
                    "no-correction-order-1",
                    "只罚不纠",
                    ProblemType.NO_CORRECTION_ORDER.id(),
                    "罚款大于零的案件",
                    "没有责令改正，当事人也没有在决定前改正",
                    List.of("《中华人民共和国行政处罚法》第二十八条第一款"),
                    List.of("违法行为已经终了且无可改正的"),
                    List.of("起点=0元（任何罚款）"),
                    "补正文书，督促改正"))),
        summary(read),
        List.of(
            new AuditResult.Coverage(
                "no-correction-order-1",
                ProblemType.NO_CORRECTION_ORDER.id(),
                Math.max(80, findings.size()),
                findings.size(),
                Math.max(80, findings.size()) - findings.size(),
                37,
                3,
                Map.of("violationEndDate", 37, "discoveryDate", 30))),
        findings,
        undetermined,
        setAside);
  }

  private AuditResult.Summary summary(int read) {
    Map<String, Integer> byProblem = new LinkedHashMap<>();
    Map<String, Integer> byUnit = new TreeMap<>();
    for (ProblemType problem : ProblemType.values()) {
      byProblem.put(problem.id(), 0);
    }
    byUnit.put(unit, 0);
    for (Finding finding : findings) {
      byProblem.merge(finding.problem().id(), 1, Integer::sum);
      byUnit.merge(finding.authority(), 1, Integer::sum);
    }
    List<AuditResult.UnitSummary> units =
        byUnit.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .map(
                u ->
                    new AuditResult.UnitSummary(
                        u.getKey(),
                        u.getKey().equals(unit) ? audited : 0,
                        u.getValue(),
                        u.getValue(),
                        new BigDecimal("350000.5")))
            .toList();
    return new AuditResult.Summary(
        read,
        audited,
        7,
        setAside.size(),
        findings.size(),
        findings.size(),
        byProblem,
        byUnit,
        units);
  }
}
