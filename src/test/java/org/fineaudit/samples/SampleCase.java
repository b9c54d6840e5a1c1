package org.fineaudit.samples;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Field;

/**
 * One row of the exports.
 *
 * @param cells what stands in each column; a column without an entry is blank
 * @param plants what an audit should say, empty for an ordinary case
 */
record SampleCase(Bureau bureau, Map<Field, String> cells, List<Plant> plants) {
  SampleCase {
    Map<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
    plants = List.copyOf(plants);
  }

  /** The cell, empty if blank. */
  String cell(Field field) {
    return cells.getOrDefault(field, "");
  }

  String decisionNumber() {
    return cell(Field.DECISION_NUMBER);
  }
}
