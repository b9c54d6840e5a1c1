package org.fineaudit.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.law.Evidence;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts;

/**
 * The unit of an amount column that states none. Each row whose text names the amount shows which
 * unit agrees; if enough rows agree and hardly one speaks against it, the unit is that of the whole
 * column.
 */
final class UnstatedUnit {
  private final Field field;
  private final Evidence.Unit sure;
  private final List<Open> open = new ArrayList<>();
  private int yuan;
  private int wan;
  private int neither;

  /** A row whose cell was not yet taken, with the cell. */
  private record Open(FactRow row, String cell) {}

  /**
   * Collects for a column.
   *
   * @param sure when the unit is that of the whole column
   */
  UnstatedUnit(Field field, Evidence.Unit sure) {
    this.field = field;
    this.sure = sure;
  }

  /** Counts what a row shows; {@code inText} is the amount of its text, unknown if NaN. */
  void add(PenaltyCase penaltyCase, FactRow row, double inText) {
    String cell = penaltyCase.raw().get(field);
    if (cell == null || penaltyCase.values().containsKey(field)) {
      return;
    }
    Optional<Money> asYuan = Amounts.parse(cell, AmountUnit.YUAN);
    if (asYuan.isEmpty() || asYuan.get().equals(Money.ZERO)) {
      return;
    }
    if (asYuan.get().fen() / 100.0 == inText) {
      yuan++;
    } else if (inWan(cell) == inText) {
      wan++;
    } else {
      neither += Double.isNaN(inText) ? 0 : 1;
      open.add(new Open(row, cell));
    }
  }

  private static double inWan(String cell) {
    return Amounts.parse(cell, AmountUnit.WAN).map(m -> m.fen() / 100.0).orElse(Double.NaN);
  }

  /** Gives the rows left open their amounts, if the unit of the column is sure. */
  void settle() {
    decided()
        .ifPresent(
            unit ->
                open.forEach(
                    o ->
                        Amounts.parse(o.cell(), unit)
                            .ifPresent(m -> AmountFacts.column(o.row(), field, m))));
    open.clear();
  }

  private Optional<AmountUnit> decided() {
    int most = Math.max(yuan, wan);
    int against = Math.min(yuan, wan) + neither;
    if (most < sure.enoughRows() || against * sure.rowsPerDeviation() > most) {
      return Optional.empty();
    }
    return Optional.of(yuan > wan ? AmountUnit.YUAN : AmountUnit.WAN);
  }
}
