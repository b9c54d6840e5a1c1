package org.fineaudit.audit;

import java.util.List;
import org.fineaudit.facts.FactRow;

/** The facts of a case that depend on the other cases of the run. */
final class CaseLinks {
  private CaseLinks() {}

  /** Writes them into the rows, and gives each case's comparable cases. */
  static Comparables write(CaseCollector cases, RuleContext context) {
    List<FactRow> rows = cases.rows();
    cases.sweep();
    CohortSettingsFile settings = context.cohorts();
    Comparables comparables = Comparables.of(rows, settings, context.names());
    List<Runnable> links =
        List.of(
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
}
