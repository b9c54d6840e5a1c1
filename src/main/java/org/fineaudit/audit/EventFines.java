package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/**
 * Fines that one would expect to be alike because almost everything is the same: of several parties
 * to one event (same authority, day and place of the act), and of one party for the same act at
 * different times. Both only among comparable cases, so that tier, grounds, kind of party and state
 * of correction do not tell them apart.
 */
final class EventFines {
  /** A case names at most so many others. */
  private static final int MOST = 10;

  private static final Comparator<FactRow> BY_DECISION =
      Comparator.comparing((FactRow row) -> row.date(Field.DECISION_DATE).orElseThrow())
          .thenComparing(FactRow::place);

  private final List<FactRow> rows;
  private final Comparables comparables;
  private final int historyMonths;

  private EventFines(List<FactRow> rows, Comparables comparables, int historyMonths) {
    this.rows = rows;
    this.comparables = comparables;
    this.historyMonths = historyMonths;
  }

  static void write(List<FactRow> rows, Comparables comparables, int historyMonths) {
    EventFines fines = new EventFines(rows, comparables, historyMonths);
    fines.events();
    fines.jumps();
  }

  private void events() {
    RowGroups.each(rows, this::event, EventFines::event);
  }

  /** What the fines of one event have in common; null if that can't be told. */
  private String event(int index) {
    FactRow row = rows.get(index);
    if (!comparables.compared(index)) {
      return null;
    }
    String place = Parties.plain(row, Field.VIOLATION_PLACE);
    Optional<LocalDate> day = row.date(Field.VIOLATION_DATE);
    return place.isEmpty() || day.isEmpty() || Parties.key(row).isEmpty()
        ? null
        : comparables.group(index)
            + " "
            + day.get()
            + " "
            + Parties.plain(row, Field.AUTHORITY)
            + " "
            + place;
  }

  private static void event(List<FactRow> event) {
    for (FactRow row : event) {
      List<FactRow> others = event.size() == 1 ? List.of() : othersOf(row, event);
      row.set(
          DerivedFact.EVENT_PARTIES, 1.0 + others.stream().map(Parties::key).distinct().count());
      if (!others.isEmpty()) {
        row.set(
            DerivedFact.EVENT_LOWEST,
            others.stream().mapToDouble(EventFines::measure).min().orElseThrow());
        row.set(
            Facts.of(DerivedFact.EVENT_DECISIONS),
            others.stream().sorted(BY_DECISION).limit(MOST).map(EventFines::label).toList());
      }
    }
  }

  private static List<FactRow> othersOf(FactRow row, List<FactRow> event) {
    Optional<String> party = Parties.key(row);
    return event.stream().filter(other -> !Parties.key(other).equals(party)).toList();
  }

  private void jumps() {
    RowGroups.each(
        rows,
        i ->
            comparables.compared(i)
                ? Parties.key(rows.get(i)).map(p -> comparables.group(i) + " " + p).orElse(null)
                : null,
        this::jumps);
  }

  private void jumps(List<FactRow> ofParty) {
    ofParty.sort(BY_DECISION);
    Set<LocalDate> days = new HashSet<>();
    FactRow last = null;
    for (FactRow row : ofParty) {
      LocalDate decided = row.date(Field.DECISION_DATE).orElseThrow();
      row.set(DerivedFact.EARLIER_MEASURE, 0.0);
      if (last != null && days.add(decided) && !tooEarly(last, decided)) {
        row.set(DerivedFact.EARLIER_MEASURE, measure(last));
        row.set(Facts.of(DerivedFact.EARLIER_DECISION), label(last));
      }
      days.add(decided);
      last = row;
    }
  }

  private boolean tooEarly(FactRow earlier, LocalDate decided) {
    return earlier
        .date(Field.DECISION_DATE)
        .orElseThrow()
        .isBefore(decided.minusMonths(historyMonths));
  }

  private static double measure(FactRow row) {
    return row.scalar(Facts.of(DerivedFact.COHORT_MEASURE));
  }

  private static String label(FactRow row) {
    String number = row.text(Field.DECISION_NUMBER);
    String party = row.text(Field.PARTY_NAME);
    String fine =
        row.number(Facts.of(Field.FINE))
            .map(f -> "，罚款" + f.stripTrailingZeros().toPlainString() + "元")
            .orElse("");
    return (number == null ? "无文号" : number)
        + "（"
        + row.date(Field.DECISION_DATE).orElseThrow()
        + (party == null ? "" : "，" + party)
        + fine
        + "）";
  }
}
