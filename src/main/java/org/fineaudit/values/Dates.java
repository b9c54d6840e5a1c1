package org.fineaudit.values;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as exports write them: ISO, slashes, dots, 年月日 in digits or Chinese numerals, compact
 * digits, workbook serials, timestamps, epoch milliseconds. A date that the calendar does not have,
 * or that can be read in two ways, is unknown, never the nearest one.
 */
public final class Dates {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 80;

  /** Serials outside are numbers of another kind: 20000 is 1954, 80000 is 2119. */
  private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);

  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

  /** Days between the first days of the two date systems of workbooks. */
  private static final int SHIFT_1904 = 1462;

  /** A day in China begins eight hours before the same day in UTC. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** A time needs a gap before it, or 2022-3-1 17:00 would be the eleventh at seven. */
  private static final Pattern SEPARATED =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})"
              + "(?:\\s*日)?(?:(?:(?<=日)\\s*|\\s+|T)\\d{1,2}[:时].{0,30})?");

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-].{2,5})");
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern(
          "yyyy-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][.S][XXX][XX][X]", Locale.ROOT);
  private static final Pattern IN_WORDS =
      Pattern.compile("([0-9一二三四五六七八九]{2,4})年(元|[0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:([01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?)?");
  private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{13}");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}");
  private static final String ZEROS = "〇○◯零ΟОOoоο";
  private static final String DIGITS = "0一二三四五六七八九";

  private Dates() {}

  /** The day that a cell names, in China's time, or empty if it names none for certain. */
  public static Optional<LocalDate> parse(String cell) {
    if (cell.length() > LONGEST) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    if (text.endsWith("。")) {
      text = text.substring(0, text.length() - 1);
    }
    if (INSTANT.matcher(text).matches()) {
      return instant(text);
    }
    Matcher separated = SEPARATED.matcher(text);
    if (separated.matches()) {
      return day(separated.group(1), separated.group(2), separated.group(3));
    }
    if (EPOCH_MILLIS.matcher(text).matches()) {
      return inRange(Instant.ofEpochMilli(Long.parseLong(text)).atOffset(CHINA).toLocalDate());
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    return SERIAL.matcher(text).matches()
        ? fromSerial(new BigDecimal(text), false)
        : inWords(text.replaceAll("\\s+", ""));
  }

  /**
   * The day of a workbook's serial number; the time of day is dropped.
   *
   * @param since1904 whether the workbook counts from 1904 instead of 1900
   * @return empty if the number can't be a day of this matter
   */
  public static Optional<LocalDate> fromSerial(BigDecimal serial, boolean since1904) {
    BigDecimal shifted = since1904 ? serial.add(BigDecimal.valueOf(SHIFT_1904)) : serial;
    boolean plausible = shifted.compareTo(FIRST_SERIAL) >= 0 && shifted.compareTo(LAST_SERIAL) <= 0;
    return plausible
        ? inRange(LocalDate.of(1899, 12, 30).plusDays(shifted.longValue()))
        : Optional.empty();
  }

  private static Optional<LocalDate> instant(String text) {
    try {
      return inRange(OffsetDateTime.parse(text, OFFSET).withOffsetSameInstant(CHINA).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> inWords(String joined) {
    StringBuilder plain = new StringBuilder(joined.length());
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      plain.append(ZEROS.indexOf(c) >= 0 ? '0' : c);
    }
    Matcher matcher = IN_WORDS.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String year = digits(matcher.group(1));
    String month = matcher.group(2).equals("元") ? "1" : number(matcher.group(2));
    return day(year.length() == 2 ? century(year) + year : year, month, number(matcher.group(3)));
  }

  /** Two-digit years: 50 to 99 lie in the past century. */
  private static String century(String year) {
    return year.charAt(0) >= '5' ? "19" : "20";
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
