package org.fineaudit.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Doubles as people write them. */
public final class Numbers {
  private static final int DECIMALS = 4;

  private Numbers() {}

  /** The shortest decimal of at most four places; never in exponent form. */
  public static BigDecimal exact(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
