package org.fineaudit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.fineaudit.cases.Field;
import org.junit.jupiter.api.Test;

class FactSourcesTest {
  @Test
  void everyFactNamesTheColumnsThatItMayComeFrom() {
    assertThat(Facts.all()).allSatisfy(fact -> assertThat(FactSources.of(fact)).isNotEmpty());
  }

  @Test
  void theMostTellingColumnStandsFirst() {
    assertThat(FactSources.of(Facts.of(DerivedFact.LIMITATION_END)))
        .startsWith(Field.VIOLATION_DATE);
    assertThat(FactSources.of(Facts.of(Field.FINE)))
        .containsExactly(Field.FINE, Field.PENALTY_CONTENT, Field.DECISION_TEXT);
  }
}
