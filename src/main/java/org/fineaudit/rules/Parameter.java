package org.fineaudit.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A named threshold of a rule.
 *
 * @param value a {@link Double}, {@link Boolean}, {@link LocalDate}, {@link String} or list of
 *     texts
 * @param written the value as the file writes it
 * @param unit such as 元 or 年, empty if none
 * @param reason why this value
 */
record Parameter(String name, Object value, String written, String unit, String reason) {
  Parameter {
    if (!(value instanceof Double
        || value instanceof Boolean
        || value instanceof LocalDate
        || value instanceof String
        || value instanceof List<?>)) {
      throw new IllegalArgumentException(name);
    }
  }

  String sentence() {
    return name + " = " + written + unit + (reason.isEmpty() ? "" : "（" + reason + "）");
  }
}
