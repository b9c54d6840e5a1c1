package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Cell values in words. */
final class Cells {
  private static final int SAVED_DIGITS = 12;

  private Cells() {}

  /** As text: dates as ISO, numbers without exponent. */
  static String text(CellValue value) {
    if (value instanceof CellValue.Text text) {
      return text.text().strip();
    }
    if (value instanceof CellValue.Day day) {
      return day.date().toString();
    }
    if (value instanceof CellValue.Amount amount) {
      return amount.yuan().toPlainString();
    }
    if (value instanceof CellValue.Count count) {
      return Long.toString(count.count());
    }
    if (value instanceof CellValue.Figure figure) {
      return figure(figure);
    }
    if (value instanceof CellValue.Formula formula) {
      return number(BigDecimal.valueOf(formula.value()));
    }
    return ((CellValue.Flag) value).value() ? "TRUE" : "FALSE";
  }

  /** Whether the number is a date or time. */
  static boolean isDate(CellValue.Figure figure) {
    return DateUtil.isADateFormat(-1, figure.pattern())
        && DateUtil.isValidExcelDate(figure.value());
  }

  private static String figure(CellValue.Figure figure) {
    if (isDate(figure)) {
      LocalDateTime time = DateUtil.getLocalDateTime(figure.value());
      return time.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? time.toLocalDate().toString()
          : time.toString();
    }
    return BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString();
  }

  /** As text that is the same however a program saved the value; blanks at the ends aside. */
  static String canonical(CellValue value) {
    if (value instanceof CellValue.Text text) {
      return CellText.clean(text.text()).strip();
    }
    if (value instanceof CellValue.Figure figure && isDate(figure)) {
      return figure(figure);
    }
    if (value instanceof CellValue.Figure figure) {
      return number(BigDecimal.valueOf(figure.value()));
    }
    if (value instanceof CellValue.Amount amount) {
      return number(amount.yuan());
    }
    return text(value);
  }

  private static String number(BigDecimal number) {
    return number.round(new MathContext(SAVED_DIGITS)).stripTrailingZeros().toPlainString();
  }
}
