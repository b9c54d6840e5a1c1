package org.fineaudit.cli;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.FactRow;
import org.fineaudit.values.DocketNumbers;

/**
 * The cases of a number, which as a rule is one, and the one of them that was asked for: {@code
 * NUMBER} is the first, {@code NUMBER#2} the second.
 *
 * @param number the number as it was asked for, without a place
 * @param rows indexes of the cases that have it, in the order of the input
 * @param place which of them was asked for, from 1
 */
record SharedNumber(String number, List<Integer> rows, int place) {
  private static final Pattern WITH_PLACE = Pattern.compile("(.+)[#＃](\\d{1,7})");

  /** A number that is written with a # itself is taken as it stands. */
  static SharedNumber find(String asked, List<FactRow> rows) {
    SharedNumber whole = of(asked, 1, rows);
    Matcher parts = WITH_PLACE.matcher(asked.strip());
    if (whole.rows.isEmpty() && parts.matches()) {
      return of(parts.group(1), Integer.parseInt(parts.group(2)), rows);
    }
    return whole;
  }

  private static SharedNumber of(String asked, int place, List<FactRow> rows) {
    String wanted = DocketNumbers.normalize(asked);
    return new SharedNumber(
        asked,
        IntStream.range(0, rows.size()).filter(i -> numbered(rows.get(i), wanted)).boxed().toList(),
        place);
  }

  /** The index of the case that was asked for; empty if there are fewer. */
  OptionalInt shown() {
    return place > 0 && place <= rows.size()
        ? OptionalInt.of(rows.get(place - 1))
        : OptionalInt.empty();
  }

  /** Which one to look at next. */
  int another() {
    return place < rows.size() ? place + 1 : 1;
  }

  /** The number in the one way in which numbers are compared. */
  String normalized() {
    return DocketNumbers.normalize(number);
  }

  static String decisionNumber(FactRow row) {
    return plain(row, Field.DECISION_NUMBER);
  }

  private static boolean numbered(FactRow row, String wanted) {
    return wanted.equals(decisionNumber(row)) || wanted.equals(plain(row, Field.CASE_NUMBER));
  }

  /** The number in a field, in the one way in which numbers are compared; empty if unknown. */
  static String plain(FactRow row, Field field) {
    String text = row.text(field);
    return text == null ? "" : DocketNumbers.normalize(text);
  }
}
