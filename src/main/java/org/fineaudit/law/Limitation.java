package org.fineaudit.law;

import java.time.Period;
import org.fineaudit.cases.Truth;

/**
 * A limitation period (追责期限).
 *
 * @param period what applies as far as is known
 * @param certain unknown if a longer period would apply once harm were confirmed
 * @param longest the longest period that may apply
 */
public record Limitation(Period period, Truth certain, Period longest, String source) {}
