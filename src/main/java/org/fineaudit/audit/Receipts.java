package org.fineaudit.audit;

import java.util.List;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.values.DocketNumbers;

/** How many decisions and parties share a receipt number (处罚法第七十条：专用票据). */
final class Receipts {
  private Receipts() {}

  static void write(List<FactRow> rows) {
    RowGroups.each(rows, i -> number(rows.get(i)), Receipts::shared);
  }

  private static String number(FactRow row) {
    String number = Parties.plain(row, Field.RECEIPT_NUMBER);
    return number.chars().anyMatch(Character::isDigit) ? number : null;
  }

  private static void shared(List<FactRow> group) {
    long decisions =
        group.stream()
            .map(row -> DocketNumbers.normalize(Parties.plain(row, Field.DECISION_NUMBER)))
            .distinct()
            .count();
    long parties =
        group.stream().map(row -> Parties.plain(row, Field.PARTY_NAME)).distinct().count();
    for (FactRow row : group) {
      row.set(Facts.of(DerivedFact.RECEIPT_USES), (double) decisions);
      row.set(Facts.of(DerivedFact.RECEIPT_PARTIES), (double) parties);
    }
  }
}
