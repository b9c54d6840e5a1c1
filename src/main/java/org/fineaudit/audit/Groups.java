package org.fineaudit.audit;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.ViolationNames;
import org.fineaudit.rules.RuleScope;

/**
 * Groups of cases that rules judge as one: what an authority fined in a month, on a day, by one
 * device, at the end of months. Cases whose group can't be told make one group of unknown size, so
 * that a rule says 无法判定 of them.
 */
final class Groups {
  private static final int EXAMPLES = 10;

  /** The median absolute deviation of a normal distribution is that share of its deviation. */
  private static final double MAD = 1.4826;

  private static final Pattern ROAD = Pattern.compile("[^区县市镇乡]{1,12}?(?:大道|大街|路|街|巷)");

  /** By the day of the decision, unknown ones first. */
  static final Comparator<FactRow> BY_DATE =
      Comparator.comparingDouble(Groups::decided).thenComparing(FactRow::place);

  /**
   * A group of cases.
   *
   * @param key what it is known by, the same in every run
   * @param members the first of its cases, by date
   */
  record Group(String key, FactRow facts, List<FactRow> members) {
    /** A finding about a group lists at most so many of its cases. */
    private static final int LISTED = 50;

    Group {
      members = List.copyOf(members.subList(0, Math.min(members.size(), LISTED)));
    }
  }

  private final List<FactRow> rows;

  /** By date, those without one first. */
  private final List<FactRow> fined;

  private final List<FactRow> undated;
  private final Map<String, List<FactRow>> datedOfAuthority;
  private final Comparables comparables;
  private final ViolationNames names;
  private final CohortSettingsFile settings;

  Groups(
      List<FactRow> rows,
      Comparables comparables,
      ViolationNames names,
      CohortSettingsFile settings) {
    this.rows = rows;
    this.comparables = comparables;
    this.names = names;
    this.settings = settings;
    fined =
        byDate(
            rows.parallelStream()
                .filter(row -> row.truth(DerivedFact.FINED).isTrue())
                .filter(row -> !row.truth(DerivedFact.REVOKED).isTrue())
                .toList());
    int dated = 0;
    while (dated < fined.size() && fined.get(dated).date(Field.DECISION_DATE).isEmpty()) {
      dated++;
    }
    undated = fined.subList(0, dated);
    datedOfAuthority = by(fined.subList(dated, fined.size()), row -> Optional.of(authority(row)));
  }

  /** Hands over the groups of a scope one by one: there may be as many of them as cases. */
  void each(RuleScope scope, Consumer<Group> found) {
    switch (scope) {
      case CASE -> throw new IllegalArgumentException("cases are no groups");
      case MONTH -> months(found);
      case DAY -> days(found);
      case DEVICE -> devices(found);
      case MONTH_END -> ends(PeriodEnd.ofMonth(settings.monthEndDays()), found);
      case QUARTER_END -> ends(PeriodEnd.ofQuarter(settings.quarterEndDays()), found);
      case YEAR_END -> ends(PeriodEnd.ofYear(settings.yearEndDays()), found);
      case AUTHORITY_LEVEL -> new ComparableGroups(rows, comparables).levels().forEach(found);
      case LAWS -> new ComparableGroups(rows, comparables).laws(names).forEach(found);
    }
  }

  /** In that order; rows, which lie far apart in memory, are asked but once for their day. */
  private static List<FactRow> byDate(List<FactRow> rows) {
    double[] days = rows.parallelStream().mapToDouble(Groups::decided).toArray();
    int[] order = PlaceOrder.of(rows);
    IntArrays.mergeSort(order, (a, b) -> Double.compare(days[a], days[b]));
    return IntStream.of(order).mapToObj(rows::get).toList();
  }

  private static double decided(FactRow row) {
    double day = row.scalar(Facts.of(Field.DECISION_DATE));
    return Double.isNaN(day) ? Double.NEGATIVE_INFINITY : day;
  }

  private static Map<String, List<FactRow>> by(
      List<FactRow> rows, Function<FactRow, Optional<String>> key) {
    Map<String, List<FactRow>> map = new TreeMap<>();
    for (FactRow row : rows) {
      map.computeIfAbsent(key.apply(row).orElse(""), k -> new ArrayList<>()).add(row);
    }
    return map;
  }

  private static Optional<String> text(FactRow row, Field field) {
    return Optional.ofNullable(row.text(field)).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static String authority(FactRow row) {
    return text(row, Field.AUTHORITY).orElse("");
  }

  private void months(Consumer<Group> found) {
    by(fined, row -> dated(row, text(row, Field.VIOLATION).map(v -> authority(row) + " " + v)))
        .forEach(
            (key, cases) -> {
              if (key.isEmpty()) {
                found.accept(unknown(cases));
              } else {
                months(key, cases, found);
              }
            });
  }

  private static Optional<String> dated(FactRow row, Optional<String> key) {
    return row.date(Field.DECISION_DATE).isPresent() ? key : Optional.empty();
  }

  private void months(String key, List<FactRow> cases, Consumer<Group> found) {
    TreeMap<YearMonth, List<FactRow>> byMonth = new TreeMap<>();
    for (FactRow row : cases) {
      byMonth
          .computeIfAbsent(
              YearMonth.from(row.date(Field.DECISION_DATE).orElseThrow()), k -> new ArrayList<>())
          .add(row);
    }
    YearMonth first = byMonth.firstKey();
    for (Map.Entry<YearMonth, List<FactRow>> month : byMonth.entrySet()) {
      FactRow facts = facts(month.getValue(), key + " " + month.getKey());
      int before = (int) ChronoUnit.MONTHS.between(first, month.getKey());
      int known = Math.min(before, settings.monthsOfHistory());
      double[] counts = new double[known];
      List<Double> means = new ArrayList<>();
      for (int i = 0; i < known; i++) {
        List<FactRow> then = byMonth.getOrDefault(month.getKey().minusMonths(i + 1L), List.of());
        counts[i] = then.size();
        mean(then).ifPresent(means::add);
      }
      facts.set(DerivedFact.GROUP_MONTHS, (double) known);
      facts.set(DerivedFact.GROUP_TOTAL, (double) cases.size());
      if (known > 0) {
        baseline(facts, counts, month.getValue().size());
      }
      mean(month.getValue()).ifPresent(mean -> facts.set(DerivedFact.GROUP_MEAN, mean));
      if (!means.isEmpty()) {
        double usual = median(means.stream().mapToDouble(mean -> mean).toArray());
        facts.set(DerivedFact.GROUP_MEAN_BASELINE, usual);
      }
      atMinimum(month.getValue(), facts);
      found.accept(new Group("month " + key + " " + month.getKey(), facts, month.getValue()));
    }
  }

  /** Counts scatter at least as chance does, so the spread is never below the root of the level. */
  private static void baseline(FactRow facts, double[] counts, int now) {
    double median = median(counts);
    double[] distances = Arrays.stream(counts).map(c -> Math.abs(c - median)).toArray();
    double spread = Math.max(MAD * median(distances), Math.sqrt(Math.max(median, 1)));
    facts.set(DerivedFact.GROUP_BASELINE, median);
    facts.set(DerivedFact.GROUP_RATIO, now / Math.max(median, 1));
    facts.set(DerivedFact.GROUP_DEVIATION, (now - median) / spread);
  }

  private static OptionalDouble mean(List<FactRow> cases) {
    return cases.stream()
        .mapToDouble(c -> c.scalar(Facts.of(Field.FINE)))
        .filter(fine -> !Double.isNaN(fine))
        .average();
  }

  /** The share of fines at the least that the law states; unknown if it is for some of them. */
  private static void atMinimum(List<FactRow> cases, FactRow facts) {
    int least = 0;
    for (FactRow row : cases) {
      Truth stated = row.truth(DerivedFact.FINE_MIN_STATED);
      double min = row.scalar(Facts.of(DerivedFact.FINE_MIN));
      if (!stated.isKnown() || (stated.isTrue() && Double.isNaN(min))) {
        return;
      }
      boolean fixed = row.truth(DerivedFact.FIXED_AMOUNT).isTrue();
      least += stated.isTrue() && !fixed && row.scalar(Facts.of(Field.FINE)) == min ? 1 : 0;
    }
    facts.set(DerivedFact.GROUP_AT_MINIMUM, (double) least / cases.size());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** One authority after the other: there are nearly as many of these groups as cases. */
  private void days(Consumer<Group> found) {
    List<FactRow> unclear = new ArrayList<>(undated);
    datedOfAuthority
        .values()
        .forEach(
            ofAuthority ->
                by(ofAuthority, Groups::day)
                    .forEach(
                        (key, cases) -> {
                          if (key.isEmpty()) {
                            unclear.addAll(cases);
                          } else {
                            found.accept(new Group("day " + key, facts(cases, key), cases));
                          }
                        }));
    if (!unclear.isEmpty()) {
      unclear.sort(BY_DATE);
      found.accept(unknown(unclear));
    }
  }

  /** The same day, 案由, road and amount. */
  private static Optional<String> day(FactRow row) {
    Optional<String> road = text(row, Field.VIOLATION_PLACE).flatMap(Groups::road);
    Optional<String> violation = text(row, Field.VIOLATION);
    Optional<LocalDate> date = row.date(Field.DECISION_DATE);
    double fine = row.scalar(Facts.of(Field.FINE));
    return road.isEmpty() || violation.isEmpty() || date.isEmpty() || Double.isNaN(fine)
        ? Optional.empty()
        : Optional.of(
            String.join(
                " ",
                authority(row),
                violation.get(),
                date.get().toString(),
                road.get(),
                row.number(Facts.of(Field.FINE)).orElseThrow().toPlainString() + "元"));
  }

  private static Optional<String> road(String place) {
    Matcher matcher = ROAD.matcher(place);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private void devices(Consumer<Group> found) {
    List<FactRow> unclear =
        fined.stream().filter(row -> !row.truth(DerivedFact.MONITORED).isKnown()).toList();
    if (!unclear.isEmpty()) {
      found.accept(unknown(unclear));
    }
    List<FactRow> monitored =
        fined.stream().filter(row -> row.truth(DerivedFact.MONITORED).isTrue()).toList();
    by(monitored, row -> Optional.of(authority(row)))
        .forEach(
            (authority, ofAuthority) ->
                by(ofAuthority, row -> text(row, Field.DEVICE_NUMBER))
                    .forEach(
                        (device, cases) ->
                            found.accept(
                                device.isEmpty()
                                    ? unknown(cases)
                                    : device(authority, device, cases, ofAuthority))));
  }

  private static Group device(
      String authority, String device, List<FactRow> cases, List<FactRow> ofAuthority) {
    String key = authority + " 设备" + device;
    FactRow facts = facts(cases, key);
    share(facts, cases.size(), ofAuthority.size());
    double all = amount(ofAuthority);
    if (all > 0) {
      facts.set(DerivedFact.GROUP_AMOUNT_SHARE, amount(cases) / all);
    }
    facts.set(Facts.of(Field.DEVICE_NUMBER), device);
    return new Group("device " + key, facts, cases);
  }

  private static double amount(List<FactRow> cases) {
    return cases.stream()
        .mapToDouble(c -> c.scalar(Facts.of(Field.FINE)))
        .filter(f -> !Double.isNaN(f))
        .sum();
  }

  private void ends(PeriodEnd end, Consumer<Group> found) {
    if (!undated.isEmpty()) {
      found.accept(unknown(undated));
    }
    datedOfAuthority.forEach(
        (authority, cases) -> {
          List<FactRow> ends = end.among(cases);
          FactRow facts = end.facts(authority, cases, ends);
          found.accept(new Group(end.id() + " " + authority + " ", facts, ends));
        });
  }

  static void share(FactRow facts, int cases, int total) {
    facts.set(DerivedFact.GROUP_TOTAL, (double) total);
    facts.set(DerivedFact.GROUP_SHARE, (double) cases / total);
  }

  /** What the cases of a group share, with the latest of them as its date. */
  static FactRow facts(List<FactRow> cases, String label) {
    FactRow first = cases.get(0);
    FactRow last = cases.get(cases.size() - 1);
    FactRow facts = new FactRow(first.place());
    facts.set(Facts.of(DerivedFact.GROUP), label.strip());
    text(first, Field.AUTHORITY).ifPresent(a -> facts.set(Facts.of(Field.AUTHORITY), a));
    String violation = first.text(Field.VIOLATION);
    if (cases.stream().allMatch(c -> Objects.equals(c.text(Field.VIOLATION), violation))
        && violation != null) {
      facts.set(Facts.of(Field.VIOLATION), violation);
    }
    last.date(Field.DECISION_DATE).ifPresent(d -> facts.set(Facts.of(Field.DECISION_DATE), d));
    facts.set(DerivedFact.GROUP_CASES, (double) cases.size());
    facts.set(DerivedFact.GROUP_AMOUNT, amount(cases));
    facts.set(
        Facts.of(DerivedFact.GROUP_EXAMPLES),
        cases.stream()
            .map(c -> c.text(Field.DECISION_NUMBER))
            .filter(Objects::nonNull)
            .limit(EXAMPLES)
            .toList());
    return facts;
  }

  private static Group unknown(List<FactRow> cases) {
    FactRow facts = new FactRow(cases.get(0).place());
    text(cases.get(0), Field.DECISION_NUMBER)
        .ifPresent(n -> facts.set(Facts.of(Field.DECISION_NUMBER), n));
    return new Group("unknown", facts, List.of());
  }
}
