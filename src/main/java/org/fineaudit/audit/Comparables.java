package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final List<FactRow> rows;
  private final CaseTable table;
  private final int levelMonths;
  private final Cohorts cohorts;

  /** Texts that many cases share, kept once. */
  private final Map<String, String> texts = new HashMap<>();

  /** The place of each row in the table, {@link #NONE} if it can't be compared. */
  private final int[] places;

  private Comparables(List<FactRow> rows, CohortSettingsFile settings, ViolationNames names) {
    this.rows = rows;
    this.levelMonths = settings.cohorts().steps().get(0).months();
    this.places = new int[rows.size()];
    Arrays.fill(places, NONE);
    CaseTable.Builder builder = new CaseTable.Builder();
    for (int i = 0; i < rows.size(); i++) {
      add(i, rows.get(i), names, builder);
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

  private void add(int index, FactRow row, ViolationNames names, CaseTable.Builder builder) {
    Optional<LocalDate> date = row.date(Field.DECISION_DATE);
    boolean fined = row.truth(DerivedFact.FINED).isTrue();
    boolean standing = !row.truth(DerivedFact.REVOKED).isTrue();
    double measure = ComparableKey.measure(row);
    if (date.isEmpty() || !fined || !standing || !(measure > 0)) {
      return;
    }
    ComparableKey.of(row, names)
        .ifPresent(
            key -> {
              row.set(
                  Facts.of(DerivedFact.COHORT_BASIS),
                  texts.computeIfAbsent(key.alike(row), t -> t));
              row.set(Facts.of(DerivedFact.COHORT_CERTAINTY), key.certainty().label());
              row.compact();
              String authority = row.text(Field.AUTHORITY);
              String number = row.text(Field.DECISION_NUMBER);
              builder.add(
                  index,
                  key.text(),
                  authority == null ? "" : authority,
                  date.get(),
                  measure,
                  number == null ? "" : DocketNumbers.normalize(number));
            });
  }
}
