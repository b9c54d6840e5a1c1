package org.fineaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fineaudit.cases.Field;
import org.junit.jupiter.api.Test;

class FactSourcesTest {
  /** Given by the run and the rule folder, not by a column. */
  private static final Set<String> OF_THE_RUN = Set.of("reportingDate", "holidayTable");

  @Test
  void everyFactNamesTheColumnsThatItMayComeFrom() {
    assertThat(Facts.all())
        .filteredOn(fact -> !OF_THE_RUN.contains(fact.name()))
        .allSatisfy(fact -> assertThat(FactSources.of(fact)).isNotEmpty());
  }

  @Test
  void theMostTellingColumnStandsFirst() {
    assertThat(FactSources.of(Facts.of(DerivedFact.LIMITATION_END)))
        .startsWith(Field.VIOLATION_DATE);
    assertThat(FactSources.of(Facts.of(Field.FINE)))
        .containsExactly(Field.FINE, Field.PENALTY_CONTENT, Field.DECISION_TEXT);
  }
}
