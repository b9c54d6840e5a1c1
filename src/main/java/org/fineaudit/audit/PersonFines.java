package org.fineaudit.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/**
 * Links the fine of a unit with the fines of the persons responsible: the same authority, decided
 * close together, and the same day, 案由, place or case name.
 */
final class PersonFines {
  private PersonFines() {}

  static void write(List<FactRow> rows, int days) {
    Map<String, List<FactRow>> persons = new HashMap<>();
    Map<String, List<FactRow>> units = new HashMap<>();
    for (FactRow row : rows) {
      if (standing(row) && is(row, PartyKind.NATURAL_PERSON)) {
        add(persons, row);
      } else if (standing(row) && is(row, PartyKind.ORGANIZATION)) {
        add(units, row);
      }
    }
    for (FactRow row : rows) {
      String duty = row.text(Facts.of(DerivedFact.PERSON_DUTY));
      if (duty != null && !duty.isEmpty()) {
        long count = linked(row, persons, days).count();
        if (count > 0 || comparable(row)) {
          row.set(DerivedFact.PERSON_FINES, (double) count);
        }
      }
      if (row.truth(DerivedFact.FINED_AS_RESPONSIBLE).isTrue()) {
        share(row, linked(row, units, days).toList());
      }
    }
  }

  /** Whether the case says enough for a fine of a person to be found, were there one. */
  private static boolean comparable(FactRow row) {
    return row.date(Field.DECISION_DATE).isPresent()
        && row.date(Field.VIOLATION_DATE).isPresent()
        && Stream.of(Field.AUTHORITY, Field.VIOLATION_PLACE, Field.VIOLATION)
            .allMatch(field -> row.text(field) != null);
  }

  private static void share(FactRow person, List<FactRow> units) {
    if (units.size() == 1) {
      double unit = units.get(0).scalar(Facts.of(Field.FINE));
      double fine = person.scalar(Facts.of(Field.FINE));
      if (unit > 0 && !Double.isNaN(fine)) {
        person.set(DerivedFact.PERSON_SHARE, fine / unit);
        person.set(Facts.of(DerivedFact.UNIT_DECISION), number(units.get(0)));
      }
    }
  }

  private static String number(FactRow row) {
    return Objects.requireNonNullElse(row.text(Field.DECISION_NUMBER), "");
  }

  private static boolean standing(FactRow row) {
    return row.truth(DerivedFact.FINED).isTrue() && !row.truth(DerivedFact.REVOKED).isTrue();
  }

  private static boolean is(FactRow row, PartyKind kind) {
    return kind.label().equals(row.text(Field.PARTY_KIND));
  }

  private static void add(Map<String, List<FactRow>> map, FactRow row) {
    map.computeIfAbsent(Parties.plain(row, Field.AUTHORITY), k -> new ArrayList<>()).add(row);
  }

  private static Stream<FactRow> linked(FactRow row, Map<String, List<FactRow>> others, int days) {
    return others.getOrDefault(Parties.plain(row, Field.AUTHORITY), List.of()).stream()
        .filter(other -> other != row && near(row, other, days) && sameMatter(row, other));
  }

  private static boolean near(FactRow a, FactRow b, int days) {
    Optional<LocalDate> first = a.date(Field.DECISION_DATE);
    Optional<LocalDate> second = b.date(Field.DECISION_DATE);
    return first.isPresent()
        && second.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) <= days;
  }

  private static boolean sameMatter(FactRow a, FactRow b) {
    Optional<LocalDate> first = a.date(Field.VIOLATION_DATE);
    boolean sameDay = first.isPresent() && first.equals(b.date(Field.VIOLATION_DATE));
    boolean samePlace = same(a, b, Field.VIOLATION_PLACE);
    boolean sameAct = same(a, b, Field.VIOLATION);
    return (sameDay && (samePlace || sameAct)) || (samePlace && sameAct);
  }

  private static boolean same(FactRow a, FactRow b, Field field) {
    String first = Parties.plain(a, field);
    return !first.isEmpty() && first.equals(Parties.plain(b, field));
  }
}
