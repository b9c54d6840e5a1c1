package org.fineaudit.phases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cell texts for comparison. */
final class Texts {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2}).*");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Texts() {}

  /** Without blanks and line breaks, which spreadsheets change. */
  static String plain(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  /** The day that a cell begins with, null if there is none. */
  static LocalDate day(String text) {
    Matcher day = DAY.matcher(text.strip());
    if (!day.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The amount in yuan, null if it is none. */
  static BigDecimal amount(String text) {
    String digits = plain(text).replace(",", "").replace("，", "").replace("元", "");
    if (!AMOUNT.matcher(digits).matches()) {
      return null;
    }
    return plain(new BigDecimal(digits));
  }

  /** Equal amounts alike: no more decimals than needed. */
  static BigDecimal plain(BigDecimal yuan) {
    BigDecimal stripped = yuan.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
