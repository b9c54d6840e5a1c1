package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.law.DiscretionTable.Row;
import org.fineaudit.law.DiscretionTable.Standard;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;

/**
 * What discretion standards leave open, though they can be used: gaps between tiers of one time, a
 * part of the range or a kind of party that the law fines, provisions that the table of the law
 * lacks.
 */
final class DiscretionNotices {
  private final Map<Standard, List<Row>> standards;
  private final Statutes statutes;
  private final List<Issue> notices = new ArrayList<>();

  /** Looks at standards with their tiers in ascending order. */
  DiscretionNotices(Map<Standard, List<Row>> standards, Statutes statutes) {
    this.standards = standards;
    this.statutes = statutes;
  }

  List<Issue> all() {
    standards.forEach(this::look);
    standards.forEach(this::missingSubjects);
    return List.copyOf(notices);
  }

  private void look(Standard standard, List<Row> tiers) {
    List<Provision> place = statutes.provisions().stream().filter(standard::fines).toList();
    if (place.isEmpty()) {
      notices.add(notice(tiers.get(0), "law.standard-without-provision", standard.label()));
    }
    versions(tiers).stream()
        .flatMap(v -> Stream.concat(gaps(standard, v), end(standard, v, place)))
        .distinct()
        .forEach(notices::add);
  }

  private static Issue notice(Row row, String key, Object... args) {
    return Issue.of(DiscretionTable.FILE, row.line(), 0, Message.of(key, args));
  }

  /** The tiers that hold together, in ascending order, at each day on which one begins. */
  private static List<List<Row>> versions(List<Row> tiers) {
    return tiers.stream()
        .map(row -> row.validity().from().orElse(LocalDate.MIN))
        .distinct()
        .sorted()
        .map(day -> tiers.stream().filter(row -> row.validity().holds(day)).toList())
        .toList();
  }

  private static Stream<Issue> gaps(Standard standard, List<Row> version) {
    return IntStream.range(1, version.size())
        .filter(i -> version.get(i).min().compareTo(version.get(i - 1).max()) > 0)
        .mapToObj(
            i ->
                notice(
                    version.get(i),
                    "law.tiers-gap",
                    standard.label(),
                    version.get(i - 1).tier().label(),
                    version.get(i).tier().label()));
  }

  private static Stream<Issue> end(Standard standard, List<Row> version, List<Provision> place) {
    Row highest = version.get(version.size() - 1);
    return place.stream()
        .filter(p -> p.max().isPresent() && p.basis() == standard.basis())
        .filter(p -> highest.max().compareTo(p.max().get()) < 0)
        .limit(1)
        .map(p -> notice(highest, "law.standard-ends-early", standard.label()));
  }

  private void missingSubjects(Standard standard, List<Row> tiers) {
    statutes.provisions().stream()
        .filter(p -> other(standard, p))
        .filter(p -> standards.keySet().stream().noneMatch(s -> alsoFines(s, standard, p)))
        .map(Provision::subject)
        .distinct()
        .map(
            subject ->
                notice(tiers.get(0), "law.standard-without-subject", standard.label(), subject))
        .forEach(notices::add);
  }

  private static boolean alsoFines(Standard one, Standard other, Provision provision) {
    return one.region().equals(other.region()) && one.fines(provision);
  }

  /** A row of the same place that fines another kind of party. */
  private static boolean other(Standard standard, Provision provision) {
    return LawNames.same(standard.law(), provision.law())
        && standard.article().equals(provision.article())
        && standard.paragraph().equals(provision.paragraph())
        && standard.item().equals(provision.item())
        && !standard.subject().equals(provision.subject())
        && provision.max().isPresent();
  }
}
