package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds. */
public sealed interface CellValue {

  /** Text, empty for an empty cell. */
  record Text(String text) implements CellValue {
    private static final Text EMPTY = new Text("");
  }

  /** A date. */
  record Day(LocalDate date) implements CellValue {}

  /** An amount in yuan. */
  record Amount(BigDecimal yuan) implements CellValue {}

  /** A count. */
  record Count(long count) implements CellValue {}

  /**
   * A number as an earlier ledger has it; dates and times are such numbers.
   *
   * @param pattern the number format of the cell, {@code General} if it has none
   */
  record Figure(double value, String pattern) implements CellValue {}

  /**
   * A formula of the tool, which follows what people fill in.
   *
   * @param formula without the sign of equality
   * @param value its value when the ledger was written
   * @param pattern its number format
   */
  record Formula(String formula, double value, String pattern) implements CellValue {}

  /** True or false. */
  record Flag(boolean value) implements CellValue {}

  static CellValue empty() {
    return Text.EMPTY;
  }

  static CellValue text(String text) {
    return text == null || text.isEmpty() ? Text.EMPTY : new Text(text);
  }

  /** Whether nothing can be seen in the cell. */
  default boolean isBlank() {
    return this instanceof Text text && text.text().isBlank();
  }
}
