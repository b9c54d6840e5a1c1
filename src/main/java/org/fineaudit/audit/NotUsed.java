package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the inputs and was not used.
 *
 * @param headers those that nobody knows
 * @param earliest the first decision date out of scope, empty if all are in scope
 * @param latest the last one
 */
public record NotUsed(
    List<String> headers, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
  /** Copies the list. */
  public NotUsed {
    headers = List.copyOf(headers);
  }
}
