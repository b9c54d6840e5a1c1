package org.fineaudit.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was found by year and month of the decision, as a table and in charts. */
final class MonthTable {
  private static final int MONTHS = 12;
  private static final int MOST_MONTHS = 120;
  private static final int CHART_ROWS = 20;

  /** Two charts of months on a page. */
  private static final int HALF_PAGE_ROWS = 16;

  private static final String[] HEADER = {
    "序号", "年月", "", "问题数", "硬线索", "软线索", "涉及案件数", "涉及罚款金额(元)"
  };

  private final SheetPen pen;
  private final SummaryPage page;
  private final List<Found> findings;
  private final List<Months> parts = new ArrayList<>();

  MonthTable(SheetPen pen, SummaryPage page, List<Found> findings) {
    this.pen = pen;
    this.page = page;
    this.findings = findings;
  }

  /** The months that stand below one header, from that row on. */
  private record Months(int first, SortedMap<YearMonth, List<Found>> months) {}

  /** Writes the table. A year that no page has room for begins on the next. */
  void write() {
    NavigableMap<YearMonth, List<Found>> months = months(findings);
    Set<Integer> years = new TreeSet<>();
    months.keySet().forEach(m -> years.add(m.getYear()));
    String caption = "六、按处罚决定年月";
    page.caption(caption, months.size() + years.size() + 2);
    pen.header(HEADER);
    parts.add(new Months(pen.next(), new TreeMap<>()));
    int number = 0;
    for (int year : years) {
      Map<YearMonth, List<Found>> own =
          months.subMap(YearMonth.of(year, 1), true, YearMonth.of(year, MONTHS), true);
      if (page.continues(caption, own.size(), HEADER)) {
        parts.add(new Months(pen.next(), new TreeMap<>()));
      }
      parts.get(parts.size() - 1).months().putAll(own);
      for (Map.Entry<YearMonth, List<Found>> month : own.entrySet()) {
        page.tally(
            Look.of(Look.Kind.BODY),
            ++number,
            label(month.getKey()),
            "",
            Tally.of(month.getValue(), f -> true));
      }
    }
    page.continues(caption, years.size() + 2, HEADER);
    totals(years);
  }

  private void totals(Set<Integer> years) {
    for (int year : years) {
      String name = year + "年小计";
      page.tally(Look.of(Look.Kind.STRONG), 0, name, "", Tally.of(findings, f -> inYear(f, year)));
    }
    page.tally(
        Look.of(Look.Kind.BODY),
        0,
        "处罚决定日期不明、针对一批案件",
        "",
        Tally.of(findings, f -> f.decisionDate() == null));
    page.tally(Look.of(Look.Kind.STRONG), 0, "合计", "", Tally.of(findings, f -> true));
  }

  private static String label(YearMonth month) {
    return String.format(Locale.ROOT, "%d年%02d月", month.getYear(), month.getMonthValue());
  }

  private static boolean inYear(Found found, int year) {
    return found.decisionDate() != null && found.decisionDate().getYear() == year;
  }

  private static NavigableMap<YearMonth, List<Found>> months(List<Found> findings) {
    NavigableMap<YearMonth, List<Found>> months = new TreeMap<>();
    for (Found found : findings) {
      if (found.decisionDate() != null) {
        YearMonth month = YearMonth.from(found.decisionDate());
        months.computeIfAbsent(month, m -> new ArrayList<>()).add(found);
      }
    }
    return months;
  }

  /** Draws a chart for each part of the table, from a row on. */
  void draw(SummaryCharts charts, int from) {
    if (parts.stream().mapToInt(p -> p.months().size()).sum() > MOST_MONTHS) {
      return;
    }
    int height = parts.size() == 1 ? CHART_ROWS : HALF_PAGE_ROWS;
    int top = from;
    for (int i = 0; i < parts.size(); i++) {
      SortedMap<YearMonth, List<Found>> months = parts.get(i).months();
      if (months.isEmpty()) {
        return;
      }
      if (i % 2 == 0) {
        pen.sheet().setRowBreak(top - 1);
      }
      String[] names = months.keySet().stream().map(MonthTable::label).toArray(String[]::new);
      List<Tally> tallies = months.values().stream().map(m -> Tally.of(m, f -> true)).toList();
      String title = "各月处罚决定中的问题线索数";
      if (parts.size() > 1) {
        title += "（" + names[0] + "至" + names[names.length - 1] + "）";
      }
      charts.draw(
          title, false, top, height, parts.get(i).first(), names, SummaryPage.strengths(tallies));
      top += height + 1;
    }
  }
}
