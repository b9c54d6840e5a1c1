package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;

/** The sheet 汇总: what was found by problem, by unit, by enterprise or not. */
final class SummarySheet {
  private static final int COLUMNS = 8;
  private static final int CHART_ROWS = 20;
  private static final int SCALE = 70;

  /** Points of rows on a page of A4 across, at that scale, with something in reserve. */
  private static final float PAGE = 690;

  /** Room for a line of text beside each problem type. */
  private static final int LYING_ROWS = 36;

  private static final int HARD = 4;
  private static final int SOFT = 5;
  private static final int MOST_MONTHS = 60;

  private final SheetPen pen;
  private final Look body = Look.of(Look.Kind.BODY);
  private final Look strong = Look.of(Look.Kind.STRONG);

  private final SummaryCharts charts;
  private final ClosingTable closing;
  private int firstProblem;

  SummarySheet(SXSSFWorkbook workbook, LedgerStyles styles, LedgerArea area, LedgerRows rows) {
    pen = new SheetPen(workbook, SheetNames.SUMMARY, styles, 6, 44, 26, 10, 10, 10, 14, 22);
    charts = new SummaryCharts(workbook.getXSSFWorkbook().getSheet(SheetNames.SUMMARY), COLUMNS);
    closing = new ClosingTable(pen, area, rows.rows());
  }

  /** What the audit counted for one authority, over all results. */
  private record Unit(int cases, BigDecimal fines) {
    Unit plus(Unit more) {
      return new Unit(cases + more.cases(), fines.add(more.fines()));
    }

    Unit plus(AuditResult.UnitSummary more) {
      return new Unit(cases + more.cases(), fines.add(more.fines()));
    }
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
    byUnit(content.results(), findings);
    byEnterprise(findings);
    byStrength(findings);
    if (closing.isPossible()) {
      caption("五、按整改销号情况", ProblemType.values().length + 2);
      closing.write();
    }
    int months = byMonth(findings);
    draw(findings, months);
    return pen;
  }

  private void byStrength(List<Found> findings) {
    caption("四、按线索强度", 3);
    pen.header("序号", "强度", "含义", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    int number = 0;
    for (Strength strength : Strength.values()) {
      String meaning = strength == Strength.HARD ? "数据直接表明，仍须核实" : "需要结合案卷判断";
      Tally tally = Tally.of(findings, f -> f.strength() == strength);
      tally(body, ++number, strength.label() + "线索", meaning, tally);
    }
    tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
  }

  /** By year and month of the decision. Returns the row of the first month, from 0. */
  private int byMonth(List<Found> findings) {
    Map<YearMonth, List<Found>> months = months(findings);
    Set<Integer> years = new TreeSet<>();
    months.keySet().forEach(m -> years.add(m.getYear()));
    caption("六、按处罚决定年月", months.size() + years.size() + 2);
    pen.header("序号", "年月", "", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    int first = pen.next();
    int number = 0;
    for (Map.Entry<YearMonth, List<Found>> month : months.entrySet()) {
      tally(body, ++number, label(month.getKey()), "", Tally.of(month.getValue(), f -> true));
    }
    for (int year : years) {
      String name = year + "年小计";
      tally(strong, 0, name, "", Tally.of(findings, f -> inYear(f, year)));
    }
    tally(body, 0, "处罚决定日期不明、针对一批案件", "", Tally.of(findings, f -> f.decisionDate() == null));
    tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
    return first;
  }

  private static String label(YearMonth month) {
    return String.format(Locale.ROOT, "%d年%02d月", month.getYear(), month.getMonthValue());
  }

  private static boolean inYear(Finding finding, int year) {
    return finding.decisionDate() != null && finding.decisionDate().getYear() == year;
  }

  private static Map<YearMonth, List<Found>> months(List<Found> findings) {
    Map<YearMonth, List<Found>> months = new TreeMap<>();
    for (Found found : findings) {
      if (found.finding().decisionDate() != null) {
        YearMonth month = YearMonth.from(found.finding().decisionDate());
        months.computeIfAbsent(month, m -> new ArrayList<>()).add(found);
      }
    }
    return months;
  }

  private void draw(List<Found> findings, int firstMonth) {
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
    charts.draw("各类问题线索数", true, top, LYING_ROWS, firstProblem, labels, strengths(problems));
    top += LYING_ROWS + 1;
    if (closing.isPossible()) {
      pen.sheet().setRowBreak(top - 1);
      charts.draw("各类问题销号情况", true, top, LYING_ROWS, closing.first(), labels, closing.series());
      top += LYING_ROWS + 1;
    }
    Map<YearMonth, List<Found>> months = months(findings);
    if (!months.isEmpty() && months.size() <= MOST_MONTHS) {
      pen.sheet().setRowBreak(top - 1);
      String[] names = months.keySet().stream().map(SummarySheet::label).toArray(String[]::new);
      List<Tally> tallies = months.values().stream().map(m -> Tally.of(m, f -> true)).toList();
      charts.draw("各月处罚决定中的问题线索数", false, top, CHART_ROWS, firstMonth, names, strengths(tallies));
    }
  }

  private static SummaryCharts.Series[] strengths(List<Tally> tallies) {
    List<Double> hard = tallies.stream().map(t -> (double) t.hard()).toList();
    List<Double> soft = tallies.stream().map(t -> (double) t.soft()).toList();
    return new SummaryCharts.Series[] {
      new SummaryCharts.Series("硬线索", HARD, hard, PresetColor.DIM_GRAY),
      new SummaryCharts.Series("软线索", SOFT, soft, PresetColor.GAINSBORO)
    };
  }

  private void byProblem(List<Found> findings) {
    caption("一、按问题类型", ProblemType.values().length + 2);
    pen.header("序号", "问题类型", "通知条款", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)");
    firstProblem = pen.next();
    int number = 0;
    for (ProblemType problem : ProblemType.values()) {
      Tally tally = Tally.of(findings, f -> f.problem() == problem);
      tally(body, ++number, problem.label(), problem.section(), tally);
    }
    tally(strong, 0, "合计", "", Tally.of(findings, f -> true));
    boolean groups = findings.stream().anyMatch(f -> Datum.aboutGroup(f.finding()));
    pen.across(
        Look.of(Look.Kind.NOTE),
        "同一案件涉及几类问题的，在各类中分别计算，合计栏的案件数和金额只计一次。"
            + (groups ? "针对一批案件的问题不计入案件数和金额，以免重复。" : "")
            + "线索须经人工核实，不等于认定。");
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
    Map<String, Map<String, Unit>> units = new TreeMap<>();
    for (Found found : findings) {
      String reporting = reporting(results.get(found.result()));
      units
          .computeIfAbsent(reporting, u -> new TreeMap<>())
          .putIfAbsent(found.finding().authority(), none());
    }
    for (AuditResult result : results) {
      Map<String, Unit> own = units.computeIfAbsent(reporting(result), u -> new TreeMap<>());
      for (AuditResult.UnitSummary unit : result.summary().units()) {
        own.merge(unit.unit(), none().plus(unit), (x, y) -> x.plus(unit));
      }
    }
    caption("二、按单位", tableRows(units));
    pen.header("序号", "单位", "审核案件数", "问题数", "硬线索", "软线索", "问题案件数", "审核案件罚款总额(元)");
    Map<String, List<Found>> byUnit = new TreeMap<>();
    for (Found found : findings) {
      String key = key(reporting(results.get(found.result())), found.finding().authority());
      byUnit.computeIfAbsent(key, k -> new ArrayList<>()).add(found);
    }
    int number = 0;
    Unit total = none();
    for (Map.Entry<String, Map<String, Unit>> reporting : units.entrySet()) {
      Unit subtotal = none();
      List<Found> all = new ArrayList<>();
      for (Map.Entry<String, Unit> unit : reporting.getValue().entrySet()) {
        String key = key(reporting.getKey(), unit.getKey());
        List<Found> own = byUnit.getOrDefault(key, List.of());
        all.addAll(own);
        unit(body, ++number, name(unit, own), unit.getValue(), Tally.of(own, f -> true));
        subtotal = subtotal.plus(unit.getValue());
      }
      if (units.size() > 1) {
        String name = reporting.getKey().isEmpty() ? "（填报单位未写明）" : reporting.getKey();
        unit(strong, 0, name + " 小计", subtotal, Tally.of(all, f -> true));
      }
      total = total.plus(subtotal);
    }
    unit(strong, 0, "合计", total, Tally.of(findings, f -> true));
  }

  /** Each unit, a subtotal for each of several that report, and the total. */
  private static int tableRows(Map<String, Map<String, Unit>> units) {
    int subtotals = units.size() > 1 ? units.size() : 0;
    return units.values().stream().mapToInt(Map::size).sum() + subtotals + 1;
  }

  private static String name(Map.Entry<String, Unit> unit, List<Found> own) {
    boolean zero = own.isEmpty() && unit.getValue().cases() > 0;
    String name = unit.getKey().isEmpty() ? "（处罚机关不明）" : unit.getKey();
    return zero ? name + ZeroReport.MARK : name;
  }

  /** Who reports a result, if it names no unit the only authority in it. */
  private static String reporting(AuditResult result) {
    boolean one = result.unit().isBlank() && result.summary().units().size() == 1;
    return one ? result.summary().units().get(0).unit() : result.unit();
  }

  private static String key(String reporting, String authority) {
    return reporting + "\n" + authority;
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
    caption("三、是否涉企", 5);
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

  /** Heads a table of so many rows, on a new page if they would not fit on this one. */
  private void caption(String text, int rows) {
    pen.gap();
    if (pen.next() > 2 && pen.onPage() + (rows + 2) * RowHeight.points(1) > PAGE) {
      pen.newPage();
    }
    pen.across(Look.of(Look.Kind.FIELD), text);
  }
}
