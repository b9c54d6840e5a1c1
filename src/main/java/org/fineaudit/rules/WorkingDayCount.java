package org.fineaudit.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.WorkingDays;

/**
 * Working days from one day to another. Where the table of holidays lacks a year, the count is
 * unknown and the table is what is missing.
 */
final class WorkingDayCount extends Expr.Num {
  private static final Fact TABLE = Facts.of(DerivedFact.HOLIDAY_TABLE);

  private final Expr.Num from;
  private final Expr.Num to;

  WorkingDayCount(Expr.Num from, Expr.Num to, WorkingDays days) {
    super(row -> count(from.eval(row), to.eval(row), days), List.of(from, to));
    this.from = from;
    this.to = to;
  }

  private static double count(double from, double to, WorkingDays days) {
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return Double.NaN;
    }
    LocalDate a = LocalDate.ofEpochDay((long) from);
    LocalDate b = LocalDate.ofEpochDay((long) to);
    OptionalInt count = b.isBefore(a) ? days.between(b, a) : days.between(a, b);
    return count.isEmpty() ? Double.NaN : b.isBefore(a) ? -count.getAsInt() : count.getAsInt();
  }

  @Override
  List<Expr> blamed(FactRow row) {
    return from.unknown(row) || to.unknown(row) ? List.of(from, to) : List.of(new Expr.Num(TABLE));
  }
}
