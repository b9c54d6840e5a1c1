package org.fineaudit.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Birth dates told in the words of a decision, such as 男，2008年5月3日出生 or 出生日期：2008-05-03. Where the
 * number of a party is masked or missing they alone show a minor. Only the party's own count: a
 * child that the words mention is no party.
 */
public final class BirthDates {
  private static final String DAY = "((?:19|20)\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})日?";
  private static final String WHO =
      "(?:[，,、（(\\s][男女][，,、\\s]|当事人[^。；，,（(]{0,10}[，,（(])[^。；]{0,12}?";
  private static final Pattern TOLD =
      Pattern.compile(
          WHO + DAY + "(?:出生|生(?![产活效]))|(?:出生(?:日期|年月日?)|当事人[^。；，,]{0,6}生于)[:：为于]?\\s{0,3}" + DAY);

  private BirthDates() {}

  /**
   * The one birth date that the texts tell; unknown if they tell none, or several: then one is a
   * guardian's, a witness's or another party's.
   */
  public static Optional<LocalDate> only(Iterable<String> texts) {
    Set<LocalDate> found = new HashSet<>();
    for (String text : texts) {
      if (text.contains("出生") || text.contains("日生") || text.contains("生于")) {
        TOLD.matcher(text).results().forEach(told -> day(told).ifPresent(found::add));
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static Optional<LocalDate> day(MatchResult told) {
    int first = told.group(1) == null ? 4 : 1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(told.group(first)),
              Integer.parseInt(told.group(first + 1)),
              Integer.parseInt(told.group(first + 2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
