package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;

/** The sheet 汇总: what was found by problem, by unit, by enterprise or not. */
final class SummarySheet {
  private final SheetPen pen;
  private final Look body = Look.of(Look.Kind.BODY);
  private final Look strong = Look.of(Look.Kind.STRONG);

  SummarySheet(SXSSFWorkbook workbook, LedgerStyles styles) {
    pen = new SheetPen(workbook, SheetNames.SUMMARY, styles, 6, 44, 26, 10, 10, 10, 14, 22);
  }

  /** What the audit counted for one authority, over all results. */
  private record Unit(int cases, BigDecimal fines) {
    Unit plus(AuditResult.UnitSummary more) {
      return new Unit(cases + more.cases(), fines.add(more.fines()));
    }
  }

  SheetPen write(LedgerContent content) {
    LedgerRows rows = content.rows();
    List<Found> findings = content.findings();
    pen.across(Look.of(Look.Kind.TITLE), "自查情况汇总");
    byProblem(findings);
    if (rows.compared()) {
      pen.across(
          Look.of(Look.Kind.NOTE),
          String.format(
              Locale.ROOT,
              "与上次台账相比：新增 %d 个，持续 %d 个；另保留本次未再发现 %d 行、同一问题的另一行 %d 行、手工添加 %d 行，均不计入上表。",
              rows.count(LedgerRow.State.NEW),
              rows.count(LedgerRow.State.CONTINUED),
              rows.count(LedgerRow.State.GONE),
              rows.count(LedgerRow.State.ANOTHER),
              rows.count(LedgerRow.State.BY_HAND)));
    }
    byUnit(content.results(), findings);
    byEnterprise(findings);
    return pen;
  }

  private void byProblem(List<Found> findings) {
    caption("一、按问题类型");
    pen.header("序号", "问题类型", "通知条款", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    int number = 0;
    for (ProblemType problem : ProblemType.values()) {
      Tally tally = Tally.of(findings, f -> f.problem() == problem);
      tally(body, ++number, problem.label(), problem.section(), tally);
    }
    tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
    pen.across(Look.of(Look.Kind.NOTE), "同一案件涉及几类问题的，在各类中分别计算，合计栏的案件数和金额只计一次。线索须经人工核实，不等于认定。");
  }

  private void tally(Look look, int number, String name, String section, Tally tally) {
    pen.row(
        look,
        number == 0 ? CellValue.empty() : new CellValue.Count(number),
        CellValue.text(name),
        CellValue.text(section),
        new CellValue.Count(tally.findings()),
        new CellValue.Count(tally.hard()),
        new CellValue.Count(tally.soft()),
        new CellValue.Count(tally.cases()),
        new CellValue.Amount(tally.fines()));
  }

  private void byUnit(List<AuditResult> results, List<Found> findings) {
    caption("二、按单位");
    pen.header("序号", "单位", "审核案件数", "问题数", "硬线索", "软线索", "问题案件数", "审核案件罚款总额(元)");
    Map<String, Unit> units = new TreeMap<>();
    findings.forEach(f -> units.putIfAbsent(f.finding().authority(), none()));
    for (AuditResult result : results) {
      for (AuditResult.UnitSummary unit : result.summary().units()) {
        units.merge(unit.unit(), none().plus(unit), (a, b) -> a.plus(unit));
      }
    }
    Map<String, List<Found>> byAuthority =
        findings.stream().collect(Collectors.groupingBy(f -> f.finding().authority()));
    int number = 0;
    Unit total = none();
    for (Map.Entry<String, Unit> unit : units.entrySet()) {
      Tally tally = Tally.of(byAuthority.getOrDefault(unit.getKey(), List.of()), f -> true);
      boolean zero = tally.findings() == 0 && unit.getValue().cases() > 0;
      String name = unit.getKey().isEmpty() ? "（处罚机关不明）" : unit.getKey();
      unit(body, ++number, zero ? name + ZeroReport.MARK : name, unit.getValue(), tally);
      total =
          new Unit(
              total.cases() + unit.getValue().cases(), total.fines().add(unit.getValue().fines()));
    }
    unit(strong, 0, "合计", total, Tally.of(findings, f -> true));
  }

  private static Unit none() {
    return new Unit(0, BigDecimal.ZERO);
  }

  private void unit(Look look, int number, String name, Unit unit, Tally tally) {
    pen.row(
        look,
        number == 0 ? CellValue.empty() : new CellValue.Count(number),
        CellValue.text(name),
        new CellValue.Count(unit.cases()),
        new CellValue.Count(tally.findings()),
        new CellValue.Count(tally.hard()),
        new CellValue.Count(tally.soft()),
        new CellValue.Count(tally.cases()),
        new CellValue.Amount(unit.fines()));
  }

  private void byEnterprise(List<Found> findings) {
    caption("三、是否涉企");
    pen.header("序号", "类别", "当事人", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    tally(
        body,
        1,
        "涉企",
        "法人、其他组织和个体工商户",
        Tally.of(findings, f -> Boolean.TRUE.equals(f.enterprise())));
    tally(body, 2, "非涉企", "自然人", Tally.of(findings, f -> Boolean.FALSE.equals(f.enterprise())));
    tally(
        body,
        3,
        Datum.UNKNOWN,
        "类别没有写明",
        Tally.of(findings, f -> f.enterprise() == null && ofCase(f)));
    tally(
        body,
        4,
        "针对一批案件的问题",
        "不限于一个当事人",
        Tally.of(findings, f -> f.enterprise() == null && !ofCase(f)));
    tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
  }

  private static boolean ofCase(Finding finding) {
    return !Datum.aboutGroup(finding);
  }

  private void caption(String text) {
    pen.gap();
    pen.across(Look.of(Look.Kind.FIELD), text);
  }
}
