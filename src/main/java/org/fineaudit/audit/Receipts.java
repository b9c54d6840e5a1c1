package org.fineaudit.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.values.DocketNumbers;

/** How many decisions and parties share a receipt number (处罚法第七十条：专用票据). */
final class Receipts {
  private Receipts() {}

  static void write(List<FactRow> rows) {
    Map<String, List<FactRow>> byNumber = new HashMap<>();
    for (FactRow row : rows) {
      String number = Parties.plain(row, Field.RECEIPT_NUMBER);
      if (number.chars().anyMatch(Character::isDigit)) {
        byNumber.computeIfAbsent(number, k -> new ArrayList<>()).add(row);
      }
    }
    for (List<FactRow> group : byNumber.values()) {
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
}
