package org.fineaudit.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of renminbi.
 *
 * @param fen whole fen (分), 100 to the yuan
 */
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /** That many yuan; fractions of a fen are rounded half up, as bank tellers do. */
  public static Money yuan(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** That many whole yuan. */
  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100));
  }

  /** In yuan, with no more decimals than needed. */
  public BigDecimal toYuan() {
    BigDecimal exact = BigDecimal.valueOf(fen, 2).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }
}
