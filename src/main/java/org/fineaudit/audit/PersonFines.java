package org.fineaudit.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    List<FactRow> asking = rows.stream().filter(PersonFines::asks).toList();
    Set<String> asked = new HashSet<>();
    asking.forEach(row -> asked.addAll(matters(row)));
    Map<String, List<FactRow>> persons = new HashMap<>();
    Map<String, List<FactRow>> units = new HashMap<>();
    for (FactRow row : rows) {
      if (standing(row) && is(row, PartyKind.NATURAL_PERSON)) {
        add(persons, row, asked);
      } else if (standing(row) && is(row, PartyKind.ORGANIZATION)) {
        add(units, row, asked);
      }
    }
    for (FactRow row : asking) {
      if (hasDuty(row)) {
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

  private static boolean asks(FactRow row) {
    return hasDuty(row) || row.truth(DerivedFact.FINED_AS_RESPONSIBLE).isTrue();
  }

  private static boolean hasDuty(FactRow row) {
    String duty = row.text(Facts.of(DerivedFact.PERSON_DUTY));
    return duty != null && !duty.isEmpty();
  }

  /** What two cases of one matter share at least one of: authority and day, authority and place. */
  private static List<String> matters(FactRow row) {
    String authority = Parties.plain(row, Field.AUTHORITY);
    List<String> matters = new ArrayList<>(2);
    row.date(Field.VIOLATION_DATE).ifPresent(day -> matters.add(authority + " " + day));
    String place = Parties.plain(row, Field.VIOLATION_PLACE);
    if (!place.isEmpty()) {
      matters.add(authority + "\u0001" + place);
    }
    return matters;
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

  private static void add(Map<String, List<FactRow>> map, FactRow row, Set<String> asked) {
    for (String matter : matters(row)) {
      if (asked.contains(matter)) {
        map.computeIfAbsent(matter, k -> new ArrayList<>()).add(row);
      }
    }
  }

  private static Stream<FactRow> linked(FactRow row, Map<String, List<FactRow>> others, int days) {
    return matters(row).stream()
        .flatMap(matter -> others.getOrDefault(matter, List.of()).stream())
        .distinct()
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
