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
 * @param capped whether the highest fine is the cap and not what the base amounts to
 */
public record FineRange(Money min, boolean minStated, Money max, boolean capped) {
  /** Above this a base is a slip of the keyboard, and sums would no longer fit. */
  private static final BigDecimal LARGEST_BASE = new BigDecimal("1000000000000");

  public FineRange {
    Objects.requireNonNull(min);
    Objects.requireNonNull(max);
  }

  /** A range in yuan, which no cap limits. */
  public FineRange(Money min, boolean minStated, Money max) {
    this(min, minStated, max, false);
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
    return provision.basis() == AmountBasis.FIXED
        ? Optional.of(times(provision, BigDecimal.ONE))
        : counted(provision, base).map(b -> times(provision, b));
  }

  /** The base as the provision counts it (不足一平方米的按一平方米计); empty if it can't be used. */
  public static Optional<BigDecimal> counted(Provision provision, Optional<BigDecimal> base) {
    return provision.basis() == AmountBasis.FIXED
        ? Optional.empty()
        : base.filter(b -> b.signum() > 0 && b.compareTo(LARGEST_BASE) <= 0)
            .filter(b -> provision.baseFactors() == 1)
            .map(b -> provision.roundUp() ? b.setScale(0, RoundingMode.CEILING) : b);
  }

  private static FineRange times(Provision provision, BigDecimal base) {
    BigDecimal max = provision.max().orElseThrow().multiply(base);
    BigDecimal min = provision.min().orElse(BigDecimal.ZERO).multiply(base);
    BigDecimal cap = provision.cap().orElse(max);
    return new FineRange(
        Money.yuan(min.min(cap)),
        provision.min().isPresent(),
        Money.yuan(max.min(cap)),
        provision.basis() != AmountBasis.FIXED && max.compareTo(cap) > 0);
  }
}
