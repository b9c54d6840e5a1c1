package org.fineaudit.values;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as exports write them: ISO, slashes, dots, 年月日 in digits or Chinese numerals, compact
 * digits, workbook serials, timestamps, epoch milliseconds. A date that the calendar does not have
 * is unknown, never the nearest one.
 */
public final class Dates {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  /** A day in China begins eight hours before the same day in UTC. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T日]?\\d{1,2}[:时].{0,30})?");
  private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?");
  private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{12,13}");
  private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d{1,12})?");
  private static final Pattern CHINESE =
      Pattern.compile("([0-9一二三四五六七八九]{2,4})年(元|[0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,4})日");
  private static final String ZEROS = "〇○零ОΟOoо◯";
  private static final String DIGITS = "0一二三四五六七八九";

  private Dates() {}

  /** The day that a cell names, or empty if it names none for certain. */
  public static Optional<LocalDate> parse(String cell) {
    if (cell.length() > 80) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    String joined = text.replaceAll("[\\s\\u00A0]+", "");
    Matcher separated = SEPARATED.matcher(joined);
    if (separated.matches()) {
      return day(separated.group(1), separated.group(2), separated.group(3));
    }
    Matcher shortYear = SHORT_YEAR.matcher(joined);
    if (shortYear.matches()) {
      return day("20" + shortYear.group(1), shortYear.group(2), shortYear.group(3));
    }
    if (EPOCH_MILLIS.matcher(joined).matches()) {
      return inRange(Instant.ofEpochMilli(Long.parseLong(joined)).atOffset(CHINA).toLocalDate());
    }
    Matcher compact = COMPACT.matcher(joined);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher serial = SERIAL.matcher(joined);
    if (serial.matches()) {
      return fromSerial(new BigDecimal(serial.group(1)));
    }
    return chinese(joined);
  }

  /** The day of a workbook serial of the 1900 date system (1 March 1900 is 61). */
  public static Optional<LocalDate> fromSerial(BigDecimal serial) {
    return inRange(LocalDate.of(1899, 12, 30).plusDays(serial.intValue()));
  }

  private static Optional<LocalDate> chinese(String joined) {
    StringBuilder plain = new StringBuilder(joined.length());
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      plain.append(ZEROS.indexOf(c) >= 0 ? '0' : c);
    }
    Matcher matcher = CHINESE.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String year = digits(matcher.group(1));
    String month = matcher.group(2).equals("元") ? "1" : number(matcher.group(2));
    return day(year.length() == 2 ? "20" + year : year, month, number(matcher.group(3)));
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = DIGITS.indexOf(c);
      out.append(digit > 0 ? (char) ('0' + digit) : c);
    }
    return out.toString();
  }

  /** Numbers to 31: 五, 十五, 二十, 二十一, or digit by digit (一五). */
  private static String number(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return digits(text);
    }
    String tens = ten == 0 ? "1" : digits(text.substring(0, ten));
    String ones = ten == text.length() - 1 ? "0" : digits(text.substring(ten + 1));
    return tens + ones;
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return inRange(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> inRange(LocalDate date) {
    return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
        ? Optional.empty()
        : Optional.of(date);
  }
}
