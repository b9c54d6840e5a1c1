package org.fineaudit.audit;

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
import org.fineaudit.values.DocketNumbers;

/**
 * Several standing fines of one party for one act (处罚法第二十九条), across authorities. An act that went
 * on or came again after the first fine is another act, and so is each day of a daily fine.
 */
final class RepeatedFines {
  private static final String DAILY_FINE = "daily-fine";

  private RepeatedFines() {}

  static void write(List<FactRow> rows) {
    Map<String, List<FactRow>> byParty = new HashMap<>();
    for (FactRow row : rows) {
      Optional<String> party = Parties.key(row);
      if (party.isPresent() && row.date(Field.VIOLATION_DATE).isPresent()) {
        row.set(DerivedFact.SAME_ACT_FINES, fined(row) ? 1.0 : 0.0);
        row.set(Facts.of(DerivedFact.SAME_ACT_DECISIONS), List.of());
        if (fined(row)) {
          byParty.computeIfAbsent(party.get(), k -> new ArrayList<>()).add(row);
        }
      }
    }
    byParty.values().stream().filter(group -> group.size() > 1).forEach(RepeatedFines::compare);
  }

  private static boolean fined(FactRow row) {
    return row.truth(DerivedFact.FINED).isTrue() && !row.truth(DerivedFact.REVOKED).isTrue();
  }

  private static void compare(List<FactRow> group) {
    group.sort(
        Comparator.comparing(RepeatedFines::decided)
            .thenComparing(RepeatedFines::number)
            .thenComparing(FactRow::place));
    for (int later = 1; later < group.size(); later++) {
      FactRow row = group.get(later);
      List<String> numbers = new ArrayList<>();
      boolean sameViolation = false;
      for (FactRow earlier : group.subList(0, later)) {
        if (sameAct(earlier, row)) {
          numbers.add(label(earlier));
          sameViolation |= sameViolation(earlier, row);
          earlier.set(
              DerivedFact.SAME_ACT_FINES, earlier.scalar(Facts.of(DerivedFact.SAME_ACT_FINES)) + 1);
        }
      }
      if (!numbers.isEmpty()) {
        row.set(DerivedFact.SAME_ACT_FINES, 1.0 + numbers.size());
        row.set(Facts.of(DerivedFact.SAME_ACT_DECISIONS), numbers);
        row.set(DerivedFact.SAME_ACT_VIOLATION, sameViolation);
      }
    }
  }

  private static boolean sameAct(FactRow earlier, FactRow later) {
    boolean samePlace =
        !Parties.plain(later, Field.VIOLATION_PLACE).isEmpty()
            && Parties.plain(later, Field.VIOLATION_PLACE)
                .equals(Parties.plain(earlier, Field.VIOLATION_PLACE));
    return !number(earlier).equals(number(later))
        && sameDay(earlier, later)
        && (sameViolation(earlier, later) || samePlace)
        && !differentPlaces(earlier, later)
        && !another(earlier, later);
  }

  private static boolean differentPlaces(FactRow a, FactRow b) {
    String first = Parties.plain(a, Field.VIOLATION_PLACE);
    String second = Parties.plain(b, Field.VIOLATION_PLACE);
    return !first.isEmpty()
        && !second.isEmpty()
        && !first.contains(second)
        && !second.contains(first);
  }

  private static boolean sameDay(FactRow earlier, FactRow later) {
    LocalDate from = earlier.date(Field.VIOLATION_DATE).orElseThrow();
    LocalDate to = earlier.date(Field.VIOLATION_END_DATE).orElse(from);
    LocalDate day = later.date(Field.VIOLATION_DATE).orElseThrow();
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static boolean sameViolation(FactRow a, FactRow b) {
    String first = Parties.plain(a, Field.VIOLATION);
    String provision = a.text(Facts.of(DerivedFact.PROVISION));
    return (!first.isEmpty() && first.equals(Parties.plain(b, Field.VIOLATION)))
        || (provision != null && provision.equals(b.text(Facts.of(DerivedFact.PROVISION))));
  }

  /** Found anew after the first decision, went on in spite of it, or fined by the day. */
  private static boolean another(FactRow earlier, FactRow later) {
    LocalDate decided = decided(earlier);
    boolean foundLater =
        later.date(Field.DISCOVERY_DATE).map(d -> d.isAfter(decided)).orElse(false);
    boolean wentOn =
        later.truth(DerivedFact.CORRECTION_REFUSED).isTrue()
            && later.date(Field.REINSPECTION_DATE).map(d -> !d.isBefore(decided)).orElse(true)
            && decided(later).isAfter(decided);
    List<String> clues = later.list(Facts.of(DerivedFact.CLUES));
    return foundLater || wentOn || (clues != null && clues.contains(DAILY_FINE));
  }

  private static LocalDate decided(FactRow row) {
    return row.date(Field.DECISION_DATE).orElse(LocalDate.MAX);
  }

  private static String number(FactRow row) {
    String number = row.text(Field.DECISION_NUMBER);
    return number == null ? "" : DocketNumbers.normalize(number);
  }

  private static String label(FactRow row) {
    String number = row.text(Field.DECISION_NUMBER);
    String fine =
        row.number(Facts.of(Field.FINE))
            .map(f -> "，罚款" + f.stripTrailingZeros().toPlainString() + "元")
            .orElse("");
    return (number == null ? "无文号" : number)
        + "（"
        + decided(row)
        + (row.text(Field.AUTHORITY) == null ? "" : "，" + row.text(Field.AUTHORITY))
        + fine
        + "）";
  }
}
