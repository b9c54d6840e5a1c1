package org.fineaudit.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.fineaudit.values.Dates;

/**
 * A cell before its column's meaning is known.
 *
 * @param text what stands in it; a number in plain decimals, "" if blank
 * @param kind what the file says it is
 */
record Cell(String text, Kind kind) {
  static final Cell BLANK = new Cell("", Kind.TEXT);

  /** A workbook keeps no more digits of a number than these. */
  private static final int WORKBOOK_DIGITS = 15;

  /** What a file says about a cell. */
  enum Kind {
    /** Text, or a file that knows nothing else. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A number in a workbook that counts days from 1904. */
    NUMBER_1904,
    /** A number that is shown as a date, counted from 1900. */
    DAY,
    /** A formula that failed, such as #N/A. */
    ERROR,
    /** A place that the file fills twice. */
    TWICE
  }

  static Cell text(String text) {
    return text.isEmpty() ? BLANK : new Cell(text, Kind.TEXT);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** What a person sees in the cell. */
  String shown() {
    if (kind == Kind.DAY) {
      return Dates.fromSerial(new BigDecimal(text), false).map(LocalDate::toString).orElse(text);
    }
    return kind == Kind.ERROR ? "" : text;
  }

  /** The day that it names, read as text, serial number or compact digits. */
  Optional<LocalDate> day() {
    return switch (kind) {
      case DAY -> Dates.fromSerial(new BigDecimal(text), false);
      case NUMBER, NUMBER_1904 -> {
        BigDecimal number = new BigDecimal(text);
        Optional<LocalDate> serial = Dates.fromSerial(number, kind == Kind.NUMBER_1904);
        yield serial.isPresent() ? serial : Dates.parse(text);
      }
      default -> Dates.parse(text);
    };
  }

  /** Whether it is a number whose last digits the workbook has rounded away. */
  boolean lostDigits() {
    boolean number = kind == Kind.NUMBER || kind == Kind.NUMBER_1904;
    return number && !text.contains(".") && text.length() > WORKBOOK_DIGITS;
  }
}
