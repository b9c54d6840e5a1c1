package org.fineaudit.audit;

import java.util.List;
import org.fineaudit.facts.FactRow;

/** The facts of a case that depend on the other cases of the run. */
final class CaseLinks {
  private CaseLinks() {}

  /** Writes them into the rows, and gives each case's comparable cases. */
  static Comparables write(CaseCollector cases, RuleContext context) {
    List<FactRow> rows = cases.rows();
    CohortSettingsFile settings = context.cohorts();
    cases.sweep();
    Comparables comparables = Comparables.of(rows, settings, context.names());
    cases.sweep();
    PartyHistory.write(rows, settings.historyMonths());
    RepeatedFines.write(rows);
    cases.sweep();
    EventFines.write(rows, comparables, settings.historyMonths());
    Receipts.write(rows);
    PersonFines.write(rows, settings.personDays());
    cases.sweep();
    return comparables;
  }
}
