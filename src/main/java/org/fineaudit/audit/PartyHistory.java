package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;

/** A party's earlier cases of the same 案由 in the export. */
final class PartyHistory {
  private PartyHistory() {}

  static void write(List<FactRow> rows, int historyMonths) {
    RowGroups.each(
        rows, i -> key(rows.get(i)), group -> write(group, historyMonths, decidedOrder()));
  }

  private static String key(FactRow row) {
    String violation = row.text(Field.VIOLATION);
    return violation == null || row.date(Field.DECISION_DATE).isEmpty()
        ? null
        : Parties.key(row).map(party -> party + "\u0001" + Parties.plain(violation)).orElse(null);
  }

  private static Comparator<FactRow> decidedOrder() {
    return Comparator.comparing(PartyHistory::decided).thenComparing(FactRow::place);
  }

  private static void write(List<FactRow> group, int months, Comparator<FactRow> order) {
    group.sort(order);
    int first = 0;
    for (int i = 0; i < group.size(); i++) {
      FactRow row = group.get(i);
      LocalDate since = decided(row).minusMonths(months);
      while (decided(group.get(first)).isBefore(since)) {
        first++;
      }
      row.set(DerivedFact.PRIOR_SAME_VIOLATION, (double) (i - first));
    }
  }

  private static LocalDate decided(FactRow row) {
    return row.date(Field.DECISION_DATE).orElseThrow();
  }
}
