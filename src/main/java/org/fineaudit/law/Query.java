package org.fineaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.Truth;

/**
 * What a case says about the provision that it was decided under.
 *
 * @param violation the act in the words of the case: 案由 first, then 违法事实; empty if unknown
 * @param actDate the day of the act, its last day if it went on; the law of that day applies (从旧)
 * @param correctionRefused whether an order to correct was not followed (拒不改正, 逾期不改正)
 * @param fineBase 计罚基数, taken to be the base that the provision names
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
    Objects.requireNonNull(partyKind);
    Objects.requireNonNull(violation);
    Objects.requireNonNull(actDate);
    Objects.requireNonNull(decisionDate);
    Objects.requireNonNull(correctionRefused);
    Objects.requireNonNull(fineBase);
  }

  /** The same case, had its act been over on that day. */
  public Query on(LocalDate day) {
    return new Query(
        citations,
        partyKind,
        violation,
        Optional.of(day),
        decisionDate,
        correctionRefused,
        fineBase);
  }
}
