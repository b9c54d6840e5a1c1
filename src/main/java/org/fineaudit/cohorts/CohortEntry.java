package org.fineaudit.cohorts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A case as the cohorts see it.
 *
 * @param index its number among all cases
 * @param key what must be equal for cases to be comparable, the authority left out
 * @param measure the fine in yuan, or its rate where the law fines by the unit; above zero
 * @param number the decision number, which breaks ties
 */
public record CohortEntry(
    int index, String key, String authority, LocalDate date, double measure, String number) {
  public CohortEntry {
    Objects.requireNonNull(key);
    Objects.requireNonNull(authority);
    Objects.requireNonNull(date);
  }
}
