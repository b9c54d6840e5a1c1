package org.fineaudit.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.fineaudit.cases.Money;

/**
 * A fine range in yuan for one case; both ends belong to it.
 *
 * @param min zero if the provision states none
 * @param minStated whether it states one
 */
public record FineRange(Money min, boolean minStated, Money max) {

  /**
   * The range of a provision, or empty if it states no maximum or the base is needed but unknown.
   */
  static Optional<FineRange> of(Provision provision, Optional<BigDecimal> fineBase) {
    if (provision.max().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal factor = BigDecimal.ONE;
    if (provision.basis() != AmountBasis.FIXED) {
      if (fineBase.isEmpty()) {
        return Optional.empty();
      }
      factor =
          provision.roundsUp() ? fineBase.get().setScale(0, RoundingMode.CEILING) : fineBase.get();
    }
    Money min = Money.yuan(capped(provision.min().orElse(BigDecimal.ZERO), factor, provision));
    Money max = Money.yuan(capped(provision.max().get(), factor, provision));
    return Optional.of(new FineRange(min, provision.min().isPresent(), max));
  }

  private static BigDecimal capped(BigDecimal figure, BigDecimal factor, Provision provision) {
    BigDecimal amount = figure.multiply(factor);
    return provision.cap().map(amount::min).orElse(amount);
  }
}
