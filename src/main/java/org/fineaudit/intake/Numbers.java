package org.fineaudit.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Number cells of workbooks. */
final class Numbers {
  private static final int LONGEST = 40;
  private static final int MOST_PLACES = 30;

  /** A workbook computes with more binary digits than it shows. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal SHIFT_1904 = BigDecimal.valueOf(1462);

  private Numbers() {}

  /**
   * A number in plain decimals: without exponent, and without the binary noise that makes
   * 0.16027600000000001 of 0.160276.
   *
   * @param day whether its format shows it as a date
   */
  static Cell cell(String raw, boolean day, boolean since1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw.length() > LONGEST ? "" : raw);
    } catch (NumberFormatException e) {
      return Cell.text(raw);
    }
    if (Math.abs((long) number.scale()) > MOST_PLACES) {
      return Cell.text(raw);
    }
    if (number.scale() > 0) {
      number = number.round(SHOWN_DIGITS);
    }
    if (day) {
      return new Cell(plain(since1904 ? number.add(SHIFT_1904) : number), Cell.Kind.DAY);
    }
    return new Cell(plain(number), since1904 ? Cell.Kind.NUMBER_1904 : Cell.Kind.NUMBER);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
