package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.List;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/** The facts of a case that depend on the other cases of the run. */
final class CaseLinks {
  private CaseLinks() {}

  /** Writes them into the rows, and gives each case's comparable cases. */
  static Comparables write(CaseCollector cases, RuleContext context, LocalDate date) {
    List<FactRow> rows = cases.rows();
    cases.sweep();
    CohortSettingsFile settings = context.cohorts();
    Comparables comparables = Comparables.of(rows, settings, context.names());
    List<Runnable> links =
        List.of(
            () -> rows.forEach(row -> reported(row, date)),
            () -> PartyHistory.write(rows, settings.historyMonths()),
            () -> RepeatedFines.write(rows),
            () -> EventFines.write(rows, comparables, settings.historyMonths()),
            () -> Receipts.write(rows),
            () -> PersonFines.write(rows, settings.personDays()));
    for (Runnable link : links) {
      cases.sweep();
      link.run();
    }
    cases.sweep();
    return comparables;
  }

  private static void reported(FactRow row, LocalDate date) {
    row.set(Facts.of(DerivedFact.REPORTING_DATE), date);
    row.compact();
  }
}
