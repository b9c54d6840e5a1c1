package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;

/** The sheet 汇总: what was found by problem, by unit, by enterprise or not. */
final class SummarySheet {
  private static final int COLUMNS = 8;
  private static final int SCALE = 70;

  /** Room for a line of text beside each problem type. */
  private static final int LYING_ROWS = 36;

  private final SheetPen pen;
  private final Look body = Look.of(Look.Kind.BODY);
  private final Look strong = Look.of(Look.Kind.STRONG);

  private final SummaryPage page;
  private final SummaryCharts charts;
  private final ClosingTable closing;
  private int firstProblem;

  SummarySheet(SXSSFWorkbook workbook, LedgerStyles styles, LedgerArea area, LedgerRows rows) {
    pen = new SheetPen(workbook, SheetNames.SUMMARY, styles, 6, 44, 26, 10, 10, 10, 14, 22);
    page = new SummaryPage(pen);
    charts = new SummaryCharts(workbook.getXSSFWorkbook().getSheet(SheetNames.SUMMARY), COLUMNS);
    closing = new ClosingTable(pen, area, rows.rows());
  }

  SheetPen write(LedgerContent content) {
    LedgerRows rows = content.rows();
    List<Found> findings = content.findings();
    pen.scaled(SCALE);
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
    new UnitTable(pen, page).write(content.results(), findings);
    byEnterprise(findings);
    byStrength(findings);
    if (closing.isPossible()) {
      page.caption("五、按整改销号情况", ProblemType.values().length + 2);
      closing.write();
    }
    MonthTable months = new MonthTable(pen, page, findings);
    months.write();
    draw(findings, months);
    return pen;
  }

  private void byStrength(List<Found> findings) {
    page.caption("四、按线索强度", 3);
    pen.header("序号", "强度", "含义", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    int number = 0;
    for (Strength strength : Strength.values()) {
      String meaning = strength == Strength.HARD ? "数据直接表明，仍须核实" : "需要结合案卷判断";
      Tally tally = Tally.of(findings, f -> f.strength() == strength);
      page.tally(body, ++number, strength.label() + "线索", meaning, tally);
    }
    page.tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
  }

  private void draw(List<Found> findings, MonthTable months) {
    if (findings.isEmpty()) {
      return;
    }
    String[] labels = ClosingTable.labels();
    List<Tally> problems = new ArrayList<>();
    for (ProblemType problem : ProblemType.values()) {
      problems.add(Tally.of(findings, f -> f.problem() == problem));
    }
    pen.sheet().setRowBreak(pen.next());
    int top = pen.next() + 1;
    charts.draw(
        "各类问题线索数", true, top, LYING_ROWS, firstProblem, labels, SummaryPage.strengths(problems));
    top += LYING_ROWS + 1;
    if (closing.isPossible()) {
      pen.sheet().setRowBreak(top - 1);
      charts.draw("各类问题销号情况", true, top, LYING_ROWS, closing.first(), labels, closing.series());
      top += LYING_ROWS + 1;
    }
    months.draw(charts, top);
  }

  private void byProblem(List<Found> findings) {
    page.caption("一、按问题类型", ProblemType.values().length + 2);
    pen.header("序号", "问题类型", "通知条款", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    firstProblem = pen.next();
    int number = 0;
    for (ProblemType problem : ProblemType.values()) {
      Tally tally = Tally.of(findings, f -> f.problem() == problem);
      page.tally(body, ++number, problem.label(), problem.section(), tally);
    }
    page.tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
    boolean groups = findings.stream().anyMatch(Found::aboutGroup);
    pen.across(
        Look.of(Look.Kind.NOTE),
        "同一案件涉及几类问题的，在各类中分别计算，合计栏的案件数和金额只计一次。"
            + (groups ? "针对一批案件的问题不计入案件数和金额，以免重复。" : "")
            + "线索须经人工核实，不等于认定。");
  }

  private void byEnterprise(List<Found> findings) {
    page.caption("三、是否涉企", 5);
    pen.header("序号", "类别", "当事人", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    page.tally(
        body,
        1,
        "涉企",
        "法人、其他组织和个体工商户",
        Tally.of(findings, f -> Boolean.TRUE.equals(f.enterprise())));
    page.tally(
        body, 2, "非涉企", "自然人", Tally.of(findings, f -> Boolean.FALSE.equals(f.enterprise())));
    page.tally(
        body,
        3,
        Datum.UNKNOWN,
        "类别没有写明",
        Tally.of(findings, f -> f.enterprise() == null && ofCase(f)));
    page.tally(
        body,
        4,
        "针对一批案件的问题",
        "不限于一个当事人",
        Tally.of(findings, f -> f.enterprise() == null && !ofCase(f)));
    page.tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
  }

  private static boolean ofCase(Found found) {
    return !found.aboutGroup();
  }
}
