package org.fineaudit.packing;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;

/**
 * A text in two parts: what many texts have in common, and the numbers and the name that tell it
 * from them. 平城管罚决字〔2024〕第12号 is one of the many with that shape and the numbers 2024 and 12.
 *
 * @param shape the text with signs in place of its numbers and of the name
 * @param numbers zero or above, in the order in which they stand
 */
record TextShape(String shape, LongList numbers) {
  /** Stands for a number without zeros before it. */
  private static final char NUMBER = '\uE000';

  /** Stands for a number of as many digits as the next sign says. */
  private static final char WIDE_NUMBER = '\uE001';

  private static final char NAME = '\uE002';

  /** A number of more digits is taken for several. */
  private static final int MOST_DIGITS = 18;

  /** A shorter name may stand anywhere by chance. */
  private static final int LEAST_NAME = 2;

  /**
   * Takes a text apart.
   *
   * @param name what is replaced wherever it stands, empty for nothing
   * @return null if the text holds one of the signs itself
   */
  static TextShape of(String text, String name) {
    StringBuilder shape = new StringBuilder(text.length());
    LongList numbers = new LongArrayList();
    int named = name.length() < LEAST_NAME ? -1 : text.indexOf(name);
    int at = 0;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (at == named) {
        shape.append(NAME);
        at += name.length();
        named = text.indexOf(name, at);
      } else if (isDigit(sign)) {
        at = number(text, at, named < 0 ? text.length() : named, shape, numbers);
      } else if (sign >= NUMBER && sign <= NAME) {
        return null;
      } else {
        shape.append(sign);
        at++;
      }
    }
    return new TextShape(shape.toString(), numbers);
  }

  private static int number(
      String text, int from, int until, StringBuilder shape, LongList numbers) {
    int end = Math.min(until, from + MOST_DIGITS);
    long number = 0;
    int at = from;
    while (at < end && isDigit(text.charAt(at))) {
      number = 10 * number + text.charAt(at++) - '0';
    }
    if (text.charAt(from) == '0' && at - from > 1) {
      shape.append(WIDE_NUMBER).append((char) (at - from));
    } else {
      shape.append(NUMBER);
    }
    numbers.add(number);
    return at;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /** Whether the name stands in the texts of a shape. */
  static boolean isNamed(String shape) {
    return shape.indexOf(NAME) >= 0;
  }

  /**
   * The text that has a shape.
   *
   * @param bytes where its numbers stand, one after the other
   * @param start where they begin
   */
  static String text(String shape, byte[] bytes, int start, String name) {
    StringBuilder text = new StringBuilder(shape.length() + name.length() + MOST_DIGITS);
    int number = start;
    for (int at = 0; at < shape.length(); at++) {
      char sign = shape.charAt(at);
      if (sign == NAME) {
        text.append(name);
      } else if (sign == NUMBER) {
        text.append(PackedNumber.at(bytes, number));
        number = PackedNumber.after(bytes, number);
      } else if (sign == WIDE_NUMBER) {
        String digits = Long.toString(PackedNumber.at(bytes, number));
        text.append("0".repeat(shape.charAt(++at) - digits.length())).append(digits);
        number = PackedNumber.after(bytes, number);
      } else {
        text.append(sign);
      }
    }
    return text.toString();
  }
}
