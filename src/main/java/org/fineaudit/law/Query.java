package org.fineaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Truth;

/**
 * What is known of a decision when its provision is looked up.
 *
 * @param violation 案由 and facts in words
 * @param correctionRefused whether an order to correct was not followed
 */
public record Query(
    List<Citation> citations,
    Optional<PartyKind> partyKind,
    String violation,
    Optional<LocalDate> actDate,
    Optional<LocalDate> decisionDate,
    Truth correctionRefused,
    Optional<BigDecimal> fineBase) {
  public Query {
    citations = List.copyOf(citations);
  }

  /** The day whose law applies: that of the act (从旧, Administrative Penalty Law, article 37). */
  Optional<LocalDate> governingDate() {
    return actDate.or(() -> decisionDate);
  }
}
