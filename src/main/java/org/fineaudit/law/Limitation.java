package org.fineaudit.law;

import java.time.Period;
import java.util.Objects;
import org.fineaudit.cases.Truth;

/**
 * The time within which an act must be discovered (追责期限).
 *
 * @param period the period that applies on what is known
 * @param certain true if no other period can apply; unknown if {@code longest} applies should a
 *     person find that the act did harm
 * @param longest the longest period that may apply; equal to {@code period} if that is certain
 * @param source the rule, in Chinese
 */
public record Limitation(Period period, Truth certain, Period longest, String source) {
  public Limitation {
    Objects.requireNonNull(period);
    Objects.requireNonNull(certain);
    Objects.requireNonNull(longest);
    Objects.requireNonNull(source);
  }
}
