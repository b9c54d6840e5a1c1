package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run is asked to do.
 *
 * @param phase 自查自纠 and so on
 * @param unit the reporting unit (填报单位), empty if not given
 * @param date the reporting date
 * @param from first decision date in scope
 * @param to last decision date in scope
 * @param showIds whether ID-card and phone numbers stay readable in what is written
 */
public record AuditOptions(
    String phase,
    String unit,
    LocalDate date,
    LocalDate from,
    Optional<LocalDate> to,
    boolean showIds) {

  /**
   * Whether a decision of that date is in scope; one without a date is, so that it is not missed.
   */
  boolean inScope(Optional<LocalDate> decided) {
    return decided.isEmpty()
        || (!decided.get().isBefore(from) && to.map(t -> !decided.get().isAfter(t)).orElse(true));
  }
}
