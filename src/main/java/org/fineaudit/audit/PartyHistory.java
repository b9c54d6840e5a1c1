package org.fineaudit.audit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/**
 * A party's own cases in the export: earlier ones of the same 案由, and fines for the same act.
 * Parties are told apart by their identity number, else by name; a masked one stays unknown, for
 * two people may be masked alike.
 */
final class PartyHistory {
  private static final String MASKS = "*＊某×X";

  private PartyHistory() {}

  static void write(List<FactRow> rows, int historyMonths) {
    Map<String, List<FactRow>> byParty = new HashMap<>();
    for (FactRow row : rows) {
      Optional<String> party = party(row);
      String violation = row.text(Field.VIOLATION);
      if (party.isPresent() && violation != null && row.date(Field.DECISION_DATE).isPresent()) {
        byParty
            .computeIfAbsent(party.get() + "\u0001" + plain(violation), k -> new ArrayList<>())
            .add(row);
      }
    }
    byParty.values().forEach(group -> write(group, historyMonths, decidedOrder()));
  }

  private static Comparator<FactRow> decidedOrder() {
    return Comparator.comparing(PartyHistory::decided).thenComparing(FactRow::place);
  }

  private static void write(List<FactRow> group, int months, Comparator<FactRow> order) {
    group.sort(order);
    Map<LocalDate, Integer> sameAct = new HashMap<>();
    for (FactRow row : group) {
      if (row.truth(DerivedFact.FINED).isTrue() && !row.truth(DerivedFact.REVOKED).isTrue()) {
        row.date(Field.VIOLATION_DATE).ifPresent(d -> sameAct.merge(d, 1, Integer::sum));
      }
    }
    int first = 0;
    for (int i = 0; i < group.size(); i++) {
      FactRow row = group.get(i);
      LocalDate since = decided(row).minusMonths(months);
      while (decided(group.get(first)).isBefore(since)) {
        first++;
      }
      row.set(DerivedFact.PRIOR_SAME_VIOLATION, (double) (i - first));
      row.date(Field.VIOLATION_DATE)
          .map(sameAct::get)
          .ifPresent(n -> row.set(DerivedFact.SAME_ACT_FINES, (double) n));
    }
  }

  private static LocalDate decided(FactRow row) {
    return row.date(Field.DECISION_DATE).orElseThrow();
  }

  private static Optional<String> party(FactRow row) {
    return Optional.ofNullable(row.text(Facts.of(Field.PARTY_ID)))
        .filter(PartyHistory::unmasked)
        .or(() -> Optional.ofNullable(row.text(Field.PARTY_NAME)).filter(PartyHistory::unmasked))
        .map(PartyHistory::plain);
  }

  private static boolean unmasked(String text) {
    return text.chars().noneMatch(c -> MASKS.indexOf(c) >= 0);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
