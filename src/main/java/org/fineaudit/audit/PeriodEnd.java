package org.fineaudit.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;

/**
 * The last days of months, quarters or years: whether an authority decides more cases in them than
 * days alone would make it.
 *
 * @param id the same in every run
 * @param last whether a day is among the last
 * @param expected the share of all days that are
 */
record PeriodEnd(String id, String label, Predicate<LocalDate> last, double expected) {
  private static final double DAYS_OF_YEAR = 365.25;

  static PeriodEnd ofMonth(int days) {
    return new PeriodEnd(
        "month-end",
        "月末（最后" + days + "天）",
        day -> lastOfMonth(day, days),
        12 * days / DAYS_OF_YEAR);
  }

  static PeriodEnd ofQuarter(int days) {
    return new PeriodEnd(
        "quarter-end",
        "季末（最后" + days + "天）",
        day -> day.getMonthValue() % 3 == 0 && lastOfMonth(day, days),
        4 * days / DAYS_OF_YEAR);
  }

  static PeriodEnd ofYear(int days) {
    return new PeriodEnd(
        "year-end",
        "年末（最后" + days + "天）",
        day -> day.lengthOfYear() - day.getDayOfYear() < days,
        days / DAYS_OF_YEAR);
  }

  private static boolean lastOfMonth(LocalDate day, int days) {
    return day.getDayOfMonth() > day.lengthOfMonth() - days;
  }

  /**
   * The facts of an authority's cases in the last days.
   *
   * @param cases all cases of the authority, by date
   * @param ends those {@link #among} them
   */
  FactRow facts(String authority, List<FactRow> cases, List<FactRow> ends) {
    FactRow facts = Groups.facts(ends.isEmpty() ? cases : ends, authority + " " + label);
    facts.set(DerivedFact.GROUP_CASES, (double) ends.size());
    Groups.share(facts, ends.size(), cases.size());
    double error = Math.sqrt(expected * (1 - expected) / cases.size());
    facts.set(
        DerivedFact.GROUP_DEVIATION, ((double) ends.size() / cases.size() - expected) / error);
    facts.set(DerivedFact.GROUP_BASELINE, expected);
    facts.set(DerivedFact.GROUP_MONTHS, 1.0 + months(cases));
    return facts;
  }

  /** The cases that were decided in the last days. */
  List<FactRow> among(List<FactRow> cases) {
    return cases.stream().filter(row -> last.test(decided(row))).toList();
  }

  private static long months(List<FactRow> cases) {
    YearMonth first = YearMonth.from(decided(cases.get(0)));
    return ChronoUnit.MONTHS.between(first, YearMonth.from(decided(cases.get(cases.size() - 1))));
  }

  private static LocalDate decided(FactRow row) {
    return row.date(Field.DECISION_DATE).orElseThrow();
  }
}
