package org.fineaudit.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.fineaudit.cases.Money;

/**
 * The statutory range (法定幅度) in yuan for one case: base, rounding and cap are applied.
 *
 * @param min the least fine, zero if the law states none
 * @param minStated whether the law states a least fine
 * @param max the highest fine
 */
public record FineRange(Money min, boolean minStated, Money max) {
  /** Above this a base is a slip of the keyboard, and sums would no longer fit. */
  private static final BigDecimal LARGEST_BASE = new BigDecimal("1000000000000");

  public FineRange {
    Objects.requireNonNull(min);
    Objects.requireNonNull(max);
  }

  /**
   * The range, or empty if the provision states no figure or needs a base that is not given.
   *
   * @param base the number that shares, multiples and prices are taken of, as the provision names
   *     it; not used for figures in yuan
   */
  public static Optional<FineRange> of(Provision provision, Optional<BigDecimal> base) {
    if (provision.max().isEmpty()) {
      return Optional.empty();
    }
    if (provision.basis() == AmountBasis.FIXED) {
      return Optional.of(times(provision, BigDecimal.ONE));
    }
    return base.filter(b -> b.signum() > 0 && b.compareTo(LARGEST_BASE) <= 0)
        .filter(b -> provision.baseFactors() == 1)
        .map(b -> provision.roundUp() ? b.setScale(0, RoundingMode.CEILING) : b)
        .map(b -> times(provision, b));
  }

  private static FineRange times(Provision provision, BigDecimal base) {
    BigDecimal max = provision.max().orElseThrow().multiply(base);
    BigDecimal min = provision.min().orElse(BigDecimal.ZERO).multiply(base);
    BigDecimal cap = provision.cap().orElse(max);
    return new FineRange(
        Money.yuan(min.min(cap)), provision.min().isPresent(), Money.yuan(max.min(cap)));
  }
}
