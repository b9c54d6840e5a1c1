package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Place;
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

  /** A decision names at most so many earlier ones. */
  private static final int MOST = 10;

  private static final Comparator<Fine> BY_DECISION =
      Comparator.comparing(Fine::decided)
          .thenComparing(Fine::number)
          .thenComparing(fine -> fine.row().place(), Comparator.<Place>naturalOrder());

  private RepeatedFines() {}

  /** A fine with what it is compared by; unknown texts are empty. */
  private record Fine(
      FactRow row,
      LocalDate from,
      LocalDate to,
      LocalDate decided,
      String number,
      String violation,
      String provision,
      String place) {

    static Fine of(FactRow row) {
      LocalDate from = row.date(Field.VIOLATION_DATE).orElseThrow();
      String provision = row.text(Facts.of(DerivedFact.PROVISION));
      String number = row.text(Field.DECISION_NUMBER);
      return new Fine(
          row,
          from,
          row.date(Field.VIOLATION_END_DATE).filter(end -> end.isAfter(from)).orElse(from),
          row.date(Field.DECISION_DATE).orElse(LocalDate.MAX),
          number == null ? "" : DocketNumbers.normalize(number),
          Parties.plain(row, Field.VIOLATION),
          provision == null ? "" : provision,
          Parties.plain(row, Field.VIOLATION_PLACE));
    }

    boolean sameViolation(Fine other) {
      return (!violation.isEmpty() && violation.equals(other.violation))
          || (!provision.isEmpty() && provision.equals(other.provision));
    }

    /** Two places on one day may be two acts, so places that are not told prove nothing. */
    boolean surely(Fine other) {
      return sameViolation(other) && !place.isEmpty() && !other.place.isEmpty();
    }

    boolean elsewhere(Fine other) {
      return !place.isEmpty()
          && !other.place.isEmpty()
          && !place.contains(other.place)
          && !other.place.contains(place);
    }

    /** Whether an earlier fine was for the same act. */
    boolean repeats(Fine earlier) {
      boolean samePlace = !place.isEmpty() && place.equals(earlier.place);
      return !from.isAfter(earlier.to)
          && !number.equals(earlier.number)
          && (sameViolation(earlier) || samePlace)
          && !elsewhere(earlier)
          && !another(earlier);
    }

    /**
     * Whether only the want of a place keeps an earlier fine for another 案由 from being the same.
     */
    boolean mayRepeat(Fine earlier) {
      return (place.isEmpty() || earlier.place.isEmpty())
          && !from.isAfter(earlier.to)
          && !number.equals(earlier.number)
          && !another(earlier);
    }

    /** Found anew after the first decision, or went on in spite of it. */
    private boolean another(Fine earlier) {
      boolean foundLater =
          row.date(Field.DISCOVERY_DATE).map(d -> d.isAfter(earlier.decided)).orElse(false);
      boolean wentOn =
          row.truth(DerivedFact.CORRECTION_REFUSED).isTrue()
              && row.date(Field.REINSPECTION_DATE)
                  .map(d -> !d.isBefore(earlier.decided))
                  .orElse(true)
              && decided.isAfter(earlier.decided);
      return foundLater || wentOn;
    }

    String label() {
      String fine =
          row.number(Facts.of(Field.FINE))
              .map(f -> "，罚款" + f.stripTrailingZeros().toPlainString() + "元")
              .orElse("");
      String authority = row.text(Field.AUTHORITY);
      String named = row.text(Field.DECISION_NUMBER);
      return (named == null ? "无文号" : named)
          + "（"
          + decided
          + (authority == null ? "" : "，" + authority)
          + fine
          + "）";
    }
  }

  static void write(List<FactRow> rows) {
    rows.parallelStream()
        .filter(row -> row.date(Field.VIOLATION_DATE).isPresent())
        .filter(row -> Parties.key(row).isPresent())
        .forEach(RepeatedFines::first);
    RowGroups.each(
        rows,
        i -> party(rows.get(i)),
        group -> {
          if (group.size() > 1) {
            compare(group);
          }
        });
  }

  /** Sets what holds as long as no other fine for the act is found. */
  private static void first(FactRow row) {
    row.set(DerivedFact.SAME_ACT_FINES, fined(row) ? 1.0 : 0.0);
    row.set(Facts.of(DerivedFact.SAME_ACT_DECISIONS), List.of());
    row.compact();
  }

  /** The party of a fine that can be compared, else null. */
  private static String party(FactRow row) {
    boolean comparable = fined(row) && row.date(Field.VIOLATION_DATE).isPresent();
    return comparable ? Parties.key(row).orElse(null) : null;
  }

  private static boolean fined(FactRow row) {
    return row.truth(DerivedFact.FINED).isTrue() && !row.truth(DerivedFact.REVOKED).isTrue();
  }

  private static boolean daily(FactRow row) {
    List<String> clues = row.list(Facts.of(DerivedFact.CLUES));
    return clues != null && clues.contains(DAILY_FINE);
  }

  private static void compare(List<FactRow> group) {
    List<Fine> fines = group.stream().map(Fine::of).sorted(BY_DECISION).toList();
    NavigableMap<LocalDate, List<Fine>> earlier = new TreeMap<>();
    LocalDate longest = LocalDate.MIN;
    for (Fine fine : fines) {
      if (!daily(fine.row())) {
        note(fine, candidates(earlier, fine.from(), longest));
      }
      earlier.computeIfAbsent(fine.from(), k -> new ArrayList<>()).add(fine);
      longest = fine.to().isAfter(longest) ? fine.to() : longest;
    }
  }

  /** Earlier fines whose act may have gone on to that day. */
  private static Stream<Fine> candidates(
      NavigableMap<LocalDate, List<Fine>> earlier, LocalDate day, LocalDate longest) {
    NavigableMap<LocalDate, List<Fine>> until =
        longest.isAfter(day) ? earlier.headMap(day, true) : earlier.subMap(day, true, day, true);
    return until.values().stream().flatMap(List::stream);
  }

  private static void note(Fine fine, Stream<Fine> candidates) {
    List<Fine> open = candidates.filter(c -> fine.repeats(c) || fine.mayRepeat(c)).toList();
    List<Fine> same = open.stream().filter(fine::repeats).limit(MOST).sorted(BY_DECISION).toList();
    FactRow row = fine.row();
    if (same.isEmpty() && !open.isEmpty()) {
      row.forget(Facts.of(DerivedFact.SAME_ACT_DECISIONS));
      row.set(DerivedFact.SAME_ACT_FINES, Double.NaN);
    } else if (!same.isEmpty()) {
      row.set(DerivedFact.SAME_ACT_FINES, 1.0 + same.size());
      row.set(Facts.of(DerivedFact.SAME_ACT_DECISIONS), same.stream().map(Fine::label).toList());
      row.set(DerivedFact.SAME_ACT_VIOLATION, same.stream().anyMatch(fine::surely));
    }
  }
}
