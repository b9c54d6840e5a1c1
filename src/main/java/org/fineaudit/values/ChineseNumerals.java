package org.fineaudit.values;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Numbers as officials write them: 四十四, 壹仟贰佰, 二〇二三, 1.5万, 3,500. Zeros that only look like one (○,
 * Greek and Cyrillic O) are read as zeros.
 *
 * <p>A number whose last digit follows 百, 千 or 万 without 零 (一百五) can mean 150 or 105 and is not
 * read.
 */
public final class ChineseNumerals {
  /** Longer texts are no numbers; also keeps the arithmetic short. */
  static final int MAX_LENGTH = 40;

  private static final String[] DIGITS = {
    "0零〇○◯ΟОOοо", "1一壹弌", "2二贰貳弍两兩", "3三叁叄参參弎", "4四肆", "5五伍", "6六陆陸", "7七柒", "8八捌", "9九玖"
  };

  /** For each sign one more than the digit it stands for, 0 for none. */
  private static final byte[] VALUES = new byte[Character.MAX_VALUE + 1];

  static {
    for (int value = 0; value < DIGITS.length; value++) {
      for (char sign : DIGITS[value].toCharArray()) {
        VALUES[sign] = (byte) (value + 1);
      }
    }
  }

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  private ChineseNumerals() {}

  /**
   * The value of a whole text that is one number, or empty if it is none or has two readings.
   * Negative numbers and exponents are not read.
   */
  public static Optional<BigDecimal> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    boolean onlyLooksLikeZero = plain.chars().allMatch(c -> "ΟОOοо".indexOf(c) >= 0);
    return onlyLooksLikeZero || plain.length() > MAX_LENGTH
        ? Optional.empty()
        : new Reading(plain).value();
  }

  /** The number of an article, paragraph or item: 1 to 9999, without 第 and 条. */
  public static OptionalInt ordinal(String text) {
    return parse(text)
        .filter(n -> n.signum() > 0 && n.compareTo(WAN) < 0 && n.stripTrailingZeros().scale() <= 0)
        .map(n -> OptionalInt.of(n.intValueExact()))
        .orElse(OptionalInt.empty());
  }

  /** 0 to 9 for a Chinese, Arabic or look-alike digit, else -1. */
  static int digit(char c) {
    return VALUES[c] - 1;
  }

  /** 10, 100 or 1000 for 十, 百, 千 in any writing, else 0. */
  private static int smallUnit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1000;
      default -> 0;
    };
  }

  /** Whether the character can stand within a number. */
  public static boolean isPart(char c) {
    return digit(c) >= 0 || smallUnit(c) > 0 || "万萬亿億廿卅点.,".indexOf(c) >= 0;
  }

  private static boolean arabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** One pass from left to right over 亿, 万 and the four places below. */
  private static final class Reading {
    private final String text;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal number;
    private int lastUnit = 10_000;
    private boolean zeroBefore;
    private boolean unitBefore;
    private boolean wan;
    private boolean yi;

    Reading(String text) {
      this.text = text;
    }

    Optional<BigDecimal> value() {
      while (at < text.length()) {
        if (!step(text.charAt(at))) {
          return Optional.empty();
        }
      }
      boolean twoReadings =
          number != null && number.signum() > 0 && unitBefore && !zeroBefore && lastUnit > 10;
      if (twoReadings || (number == null && !unitBefore)) {
        return Optional.empty();
      }
      return Optional.of(total.add(pending()));
    }

    private BigDecimal pending() {
      return number == null ? section : section.add(number);
    }

    private boolean step(char c) {
      if (digit(c) >= 0) {
        return number == null && (arabic(c) ? arabicRun() : chineseRun());
      }
      if (c == '廿' || c == '卅') {
        if (number != null) {
          return false;
        }
        number = BigDecimal.valueOf(c == '廿' ? 2 : 3);
        return unit(10);
      }
      if (smallUnit(c) > 0) {
        return unit(smallUnit(c));
      }
      if (c == '万' || c == '萬') {
        return largeUnit(false);
      }
      return (c == '亿' || c == '億') && largeUnit(true);
    }

    private boolean unit(int unit) {
      boolean bareTen = number == null && unit == 10 && (section.signum() == 0 || zeroBefore);
      if (unit >= lastUnit || (number == null && !bareTen)) {
        return false;
      }
      BigDecimal count = bareTen ? BigDecimal.ONE : number;
      section = section.add(count.multiply(BigDecimal.valueOf(unit)));
      number = null;
      lastUnit = unit;
      zeroBefore = false;
      unitBefore = true;
      at++;
      return true;
    }

    private boolean largeUnit(boolean hundredMillion) {
      BigDecimal count = hundredMillion ? total.add(pending()) : pending();
      boolean repeated = hundredMillion ? yi : wan;
      if (repeated || (number == null && !unitBefore)) {
        return false;
      }
      total = hundredMillion ? count.multiply(YI) : total.add(count.multiply(WAN));
      yi |= hundredMillion;
      wan = !hundredMillion;
      section = BigDecimal.ZERO;
      number = null;
      lastUnit = 10_000;
      zeroBefore = false;
      unitBefore = true;
      at++;
      return true;
    }

    /** 二〇二三 is read by its places; 零 after a unit only fills a gap. */
    private boolean chineseRun() {
      StringBuilder run = new StringBuilder();
      while (at < text.length() && !arabic(text.charAt(at)) && digit(text.charAt(at)) >= 0) {
        run.append(digit(text.charAt(at++)));
      }
      if (at < text.length() && (text.charAt(at) == '点' || text.charAt(at) == '.')) {
        int point = at++;
        run.append('.');
        while (at < text.length() && digit(text.charAt(at)) >= 0) {
          run.append(digit(text.charAt(at++)));
        }
        if (at == point + 1) {
          return false;
        }
      }
      boolean gap = run.charAt(0) == '0' && unitBefore;
      if (gap) {
        zeroBefore = true;
        run.deleteCharAt(0);
      }
      boolean byPlaces = run.length() > 1;
      if (byPlaces && (unitBefore || (at < text.length() && smallUnit(text.charAt(at)) > 0))) {
        return false;
      }
      number = run.isEmpty() ? null : new BigDecimal(run.toString());
      return true;
    }

    private boolean arabicRun() {
      int start = at;
      while (at < text.length() && arabic(text.charAt(at))) {
        at++;
      }
      StringBuilder run = new StringBuilder(text.substring(start, at));
      boolean grouped = run.length() <= 3;
      while (grouped && groupFollows()) {
        run.append(text, at + 1, at + 4);
        at += 4;
      }
      if (at + 1 < text.length() && isPoint(text.charAt(at)) && arabic(text.charAt(at + 1))) {
        run.append('.');
        at++;
        while (at < text.length() && arabic(text.charAt(at))) {
          run.append(text.charAt(at++));
        }
      }
      zeroBefore = run.length() == Integer.toString(lastUnit).length() - 1;
      number = new BigDecimal(run.toString());
      return true;
    }

    private static boolean isPoint(char c) {
      return c == '.' || c == '点';
    }

    private boolean groupFollows() {
      return at + 3 < text.length()
          && text.charAt(at) == ','
          && arabic(text.charAt(at + 1))
          && arabic(text.charAt(at + 2))
          && arabic(text.charAt(at + 3))
          && (at + 4 >= text.length() || !arabic(text.charAt(at + 4)));
    }
  }
}
