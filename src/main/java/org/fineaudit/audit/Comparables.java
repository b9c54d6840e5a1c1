package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fineaudit.cases.Field;
import org.fineaudit.cohorts.AuthorityLevel;
import org.fineaudit.cohorts.CaseTable;
import org.fineaudit.cohorts.Cohort;
import org.fineaudit.cohorts.Cohorts;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.ViolationNames;
import org.fineaudit.values.DocketNumbers;

/** Finds each case's comparable cases (类案) and writes their figures into its facts. */
final class Comparables {
  private static final int NONE = -1;

  /** So many rows have their keys made at a time, by all cores. */
  private static final int BLOCK = 1 << 13;

  private final List<FactRow> rows;
  private final CaseTable table;
  private final int levelMonths;
  private final Cohorts cohorts;

  /** The place of each row in the table, {@link #NONE} if it can't be compared. */
  private final int[] places;

  private Comparables(List<FactRow> rows, CohortSettingsFile settings, ViolationNames names) {
    this.rows = rows;
    this.levelMonths = settings.cohorts().steps().get(0).months();
    this.places = new int[rows.size()];
    Arrays.fill(places, NONE);
    CaseTable.Builder builder = new CaseTable.Builder();
    for (int from = 0; from < rows.size(); from += BLOCK) {
      add(from, Math.min(from + BLOCK, rows.size()), names, builder);
    }
    this.table = builder.build();
    SimilarNames alike = new SimilarNames(table, settings.nameSimilarity());
    this.cohorts =
        Cohorts.of(
            table,
            settings.cohorts(),
            alike,
            (index, at, measure, cohort) -> {
              places[index] = at;
              write(cohort, measure, rows.get(index));
            });
  }

  static Comparables of(List<FactRow> rows, CohortSettingsFile settings, ViolationNames names) {
    return new Comparables(rows, settings, names);
  }

  private static void write(Cohort cohort, double measure, FactRow row) {
    row.set(DerivedFact.COHORT_SIZE, (double) cohort.size());
    row.set(DerivedFact.COHORT_PLACE, (double) cohort.place());
    row.set(DerivedFact.COHORT_MEASURE, measure);
    row.set(DerivedFact.COHORT_MEDIAN, cohort.median());
    row.set(DerivedFact.COHORT_MAD, cohort.mad());
    row.set(DerivedFact.COHORT_LOWEST, cohort.lowest());
    row.set(DerivedFact.COHORT_HIGHEST, cohort.highest());
    row.set(DerivedFact.COHORT_RATIO, cohort.ratio());
    row.set(DerivedFact.COHORT_DEVIATION, cohort.deviation());
    row.set(Facts.of(DerivedFact.COHORT_STEP), cohort.step().name());
    if (cohort.step().similarNames()) {
      row.set(Facts.of(DerivedFact.COHORT_CERTAINTY), ComparableKey.Certainty.SIMILAR_NAME.label());
    }
    row.compact();
  }

  /** Whether a case can be compared at all. */
  boolean compared(int index) {
    return places[index] != NONE;
  }

  /** A number that cases have in common if everything but amount, day and authority is alike. */
  int group(int index) {
    return places[index] == NONE ? NONE : table.group(places[index]);
  }

  /** What the cases of a group have in common. */
  String key(int group) {
    return table.key(group);
  }

  /** Each authority beside the others, for every group that several share. */
  List<AuthorityLevel> levels() {
    return AuthorityLevel.of(table, levelMonths);
  }

  /** A case's most comparable cases, the nearest first. */
  List<FactRow> nearest(int index) {
    return places[index] == NONE
        ? List.of()
        : cohorts.nearest(places[index]).stream().map(rows::get).toList();
  }

  private void add(int from, int to, ViolationNames names, CaseTable.Builder builder) {
    List<Optional<Entry>> entries =
        IntStream.range(from, to).parallel().mapToObj(i -> entry(rows.get(i), names)).toList();
    for (int i = from; i < to; i++) {
      int index = i;
      entries.get(i - from).ifPresent(entry -> entry.add(index, builder));
    }
  }

  /** What the table has of a case. */
  private record Entry(
      String key, String authority, LocalDate date, double measure, String number) {
    void add(int index, CaseTable.Builder builder) {
      builder.add(index, key, authority, date, measure, number);
    }
  }

  /** The entry of a case that can be compared; what makes it so is written into its facts. */
  private static Optional<Entry> entry(FactRow row, ViolationNames names) {
    Optional<LocalDate> date = row.date(Field.DECISION_DATE);
    boolean fined = row.truth(DerivedFact.FINED).isTrue();
    boolean standing = !row.truth(DerivedFact.REVOKED).isTrue();
    double measure = ComparableKey.measure(row);
    if (date.isEmpty() || !fined || !standing || !(measure > 0)) {
      return Optional.empty();
    }
    return ComparableKey.of(row, names).map(key -> entry(row, key, date.get(), measure));
  }

  private static Entry entry(FactRow row, ComparableKey key, LocalDate date, double measure) {
    row.set(Facts.of(DerivedFact.COHORT_BASIS), key.alike(row));
    row.set(Facts.of(DerivedFact.COHORT_CERTAINTY), key.certainty().label());
    row.compact();
    String authority = row.text(Field.AUTHORITY);
    String number = row.text(Field.DECISION_NUMBER);
    return new Entry(
        key.text(),
        authority == null ? "" : authority,
        date,
        measure,
        number == null ? "" : DocketNumbers.normalize(number));
  }
}
