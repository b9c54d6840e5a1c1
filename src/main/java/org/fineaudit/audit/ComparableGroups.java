package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.cohorts.AuthorityLevel;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.ViolationNames;

/**
 * Groups that rules judge because comparable cases are treated unlike as a whole: one authority
 * that fines higher or lower than the others, and one authority that fines one act under two laws.
 */
final class ComparableGroups {
  private static final double SHOWN = 10_000;

  private final List<FactRow> rows;
  private final Comparables comparables;

  ComparableGroups(List<FactRow> rows, Comparables comparables) {
    this.rows = rows;
    this.comparables = comparables;
  }

  /** An authority and a group of comparable cases that it shares with others. */
  List<Groups.Group> levels() {
    List<Groups.Group> found = new ArrayList<>();
    for (AuthorityLevel level : comparables.levels()) {
      List<FactRow> cases = level.cases().stream().map(rows::get).toList();
      String alike = cases.get(0).text(Facts.of(DerivedFact.COHORT_BASIS));
      FactRow facts = Groups.facts(cases, level.authority() + " " + alike);
      facts.set(DerivedFact.GROUP_MEDIAN, level.median());
      facts.set(DerivedFact.GROUP_OTHERS, (double) level.others());
      facts.set(DerivedFact.GROUP_BASELINE, level.othersMedian());
      facts.set(DerivedFact.GROUP_RATIO, level.median() / level.othersMedian());
      facts.set(DerivedFact.GROUP_EFFECT, level.effect());
      facts.set(DerivedFact.GROUP_CHANCE, atMost(level.chance()));
      String key = comparables.key(level.group()).replace('\u0001', ' ');
      found.add(new Groups.Group("level " + level.authority() + " " + key, facts, cases));
    }
    found.sort(Comparator.comparing(Groups.Group::key));
    return found;
  }

  /** Rounded up to what is shown of a number: a small chance is not none. */
  private static double atMost(double chance) {
    return Math.ceil(chance * SHOWN) / SHOWN;
  }

  /** The cases of one authority and one 案由, where the provision of each is known. */
  List<Groups.Group> laws(ViolationNames names) {
    Map<String, List<FactRow>> byAct = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      FactRow row = rows.get(i);
      String violation = row.text(Field.VIOLATION);
      if (comparables.compared(i)
          && violation != null
          && row.text(Facts.of(DerivedFact.PROVISION_LAW)) != null) {
        String authority = Parties.plain(row, Field.AUTHORITY);
        String kind = Parties.plain(row, Field.PARTY_KIND);
        String act = authority + " " + names.of(violation).name() + " " + kind;
        byAct.computeIfAbsent(act, k -> new ArrayList<>()).add(row);
      }
    }
    List<Groups.Group> found = new ArrayList<>();
    byAct.forEach((act, cases) -> laws(act, cases).ifPresent(found::add));
    return found;
  }

  private static Optional<Groups.Group> laws(String act, List<FactRow> cases) {
    Map<String, List<FactRow>> byLaw =
        cases.stream()
            .sorted(Groups.BY_DATE)
            .collect(
                Collectors.groupingBy(
                    row -> row.text(Facts.of(DerivedFact.PROVISION_LAW)),
                    TreeMap::new,
                    Collectors.toList()));
    if (byLaw.size() < 2) {
      return Optional.empty();
    }
    List<Map.Entry<String, List<FactRow>>> ranked =
        byLaw.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, List<FactRow>> e) -> -e.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    List<FactRow> most = ranked.get(0).getValue();
    List<FactRow> fewer = new ArrayList<>();
    Set<String> laws = new HashSet<>();
    for (Map.Entry<String, List<FactRow>> other : ranked.subList(1, ranked.size())) {
      List<FactRow> meanwhile = other.getValue().stream().filter(within(most)).toList();
      fewer.addAll(meanwhile);
      if (!meanwhile.isEmpty()) {
        laws.add(other.getKey());
      }
    }
    if (fewer.isEmpty()) {
      return Optional.empty();
    }
    fewer.sort(Groups.BY_DATE);
    FactRow facts =
        Groups.facts(fewer, act + " " + String.join("、", laws.stream().sorted().toList()));
    facts.set(DerivedFact.GROUP_TOTAL, (double) cases.size());
    facts.set(DerivedFact.GROUP_OTHERS, (double) most.size());
    facts.set(DerivedFact.GROUP_MEDIAN, median(fewer));
    facts.set(DerivedFact.GROUP_BASELINE, median(most));
    facts.set(DerivedFact.GROUP_RATIO, median(fewer) / median(most));
    facts.set(
        Facts.of(DerivedFact.GROUP_LAWS),
        ranked.stream().map(e -> "《" + e.getKey() + "》" + e.getValue().size() + "件").toList());
    return Optional.of(new Groups.Group("laws " + act, facts, fewer));
  }

  /** While the other law was applied too: neither before its first nor after its last case. */
  private static Predicate<FactRow> within(List<FactRow> other) {
    LocalDate first = other.get(0).date(Field.DECISION_DATE).orElseThrow();
    LocalDate last = other.get(other.size() - 1).date(Field.DECISION_DATE).orElseThrow();
    return row -> {
      LocalDate day = row.date(Field.DECISION_DATE).orElseThrow();
      return !day.isBefore(first) && !day.isAfter(last);
    };
  }

  private static double median(List<FactRow> cases) {
    double[] fines =
        cases.stream().mapToDouble(row -> row.scalar(Facts.of(Field.FINE))).sorted().toArray();
    return (fines[(fines.length - 1) / 2] + fines[fines.length / 2]) / 2;
  }
}
