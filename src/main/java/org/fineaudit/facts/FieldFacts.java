package org.fineaudit.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Procedure;

/** The fields of a case as facts. */
final class FieldFacts {
  private FieldFacts() {}

  static void copy(PenaltyCase penaltyCase, FactRow row) {
    for (Field field : Field.values()) {
      Object value = penaltyCase.values().get(field);
      if (value != null) {
        set(row, Facts.of(field), value);
      }
    }
  }

  private static void set(FactRow row, Fact fact, Object value) {
    if (value instanceof String text) {
      row.set(fact, text);
    } else if (value instanceof LocalDate date) {
      row.set(fact, date);
    } else if (value instanceof Money money) {
      row.set(fact, money);
    } else if (value instanceof BigDecimal number) {
      row.set(fact, number.doubleValue());
    } else if (value instanceof PartyKind kind) {
      row.set(fact, kind.label());
    } else if (value instanceof Procedure procedure) {
      row.set(fact, procedure.label());
    } else if (value instanceof DiscretionTier tier) {
      row.set(fact, tier.label());
    }
  }
}
