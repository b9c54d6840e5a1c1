package org.fineaudit.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.cohorts.Cohort;
import org.fineaudit.cohorts.CohortEntry;
import org.fineaudit.cohorts.CohortSettings;
import org.fineaudit.cohorts.Cohorts;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.ArticleLabel;
import org.fineaudit.values.DocketNumbers;

/**
 * Finds each case's comparable cases (类案) and writes their figures into its facts. Comparable
 * means: same provision in the version that applied (without one: the same citations, else the same
 * 案由), same kind of party, same tier, same grounds, same state of correction.
 */
final class Comparables {
  private static final Fact FINE = Facts.of(Field.FINE);
  private static final Fact BASE = Facts.of(Field.FINE_BASE);
  private static final Fact AUTHORITY = Facts.of(Field.AUTHORITY);

  private final List<FactRow> rows;
  private final Map<Integer, Cohort> cohorts;

  private Comparables(List<FactRow> rows, Map<Integer, Cohort> cohorts) {
    this.rows = rows;
    this.cohorts = cohorts;
  }

  static Comparables of(List<FactRow> rows, CohortSettingsFile settings) {
    List<CohortEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      entry(i, rows.get(i)).ifPresent(entries::add);
    }
    Map<Integer, Cohort> cohorts =
        Cohorts.of(
            entries,
            new CohortSettings(
                settings.windowMonths(), settings.minimumOthers(), settings.nearest()));
    for (CohortEntry entry : entries) {
      FactRow row = rows.get(entry.index());
      write(cohorts.get(entry.index()), entry.measure(), row);
      row.set(Facts.of(DerivedFact.COHORT_BASIS), alike(row));
    }
    return new Comparables(rows, cohorts);
  }

  private static void write(Cohort cohort, double measure, FactRow row) {
    row.set(DerivedFact.COHORT_SIZE, (double) cohort.size());
    row.set(DerivedFact.COHORT_MEASURE, measure);
    row.set(DerivedFact.COHORT_MEDIAN, cohort.median());
    row.set(DerivedFact.COHORT_RATIO, cohort.ratio());
    row.set(DerivedFact.COHORT_DEVIATION, cohort.deviation());
    row.set(Facts.of(DerivedFact.COHORT_STEP), cohort.step().label());
  }

  /** A case's most comparable cases, by date. */
  List<FactRow> nearest(int index) {
    Cohort cohort = cohorts.get(index);
    return cohort == null ? List.of() : cohort.nearest().stream().map(rows::get).toList();
  }

  private static Optional<CohortEntry> entry(int index, FactRow row) {
    Optional<LocalDate> date = row.date(Field.DECISION_DATE);
    Optional<String> basis = basis(row);
    double measure = measure(row);
    boolean fined = row.truth(DerivedFact.FINED).isTrue() && measure > 0;
    boolean standing = !row.truth(DerivedFact.REVOKED).isTrue();
    if (date.isEmpty() || basis.isEmpty() || !fined || !standing) {
      return Optional.empty();
    }
    String key =
        String.join(
            "\u0001",
            basis.get(),
            text(row, DerivedFact.PROVISION_BASIS),
            nullable(row.text(Field.PARTY_KIND)),
            nullable(row.text(Field.DISCRETION_TIER)),
            some(row, DerivedFact.LENIENCY_GROUNDS),
            some(row, DerivedFact.AGGRAVATION_GROUNDS),
            row.truth(DerivedFact.CORRECTION_REFUSED).isTrue() ? "refused" : "");
    return Optional.of(
        new CohortEntry(
            index,
            key,
            nullable(row.text(AUTHORITY)),
            date.get(),
            measure,
            DocketNumbers.normalize(nullable(row.text(Field.DECISION_NUMBER)))));
  }

  /** What the comparable cases have in common, and what the export leaves open, in words. */
  private static String alike(FactRow row) {
    String kind = row.text(Field.PARTY_KIND);
    String tier = row.text(Field.DISCRETION_TIER);
    boolean grounds = row.isKnown(Facts.of(DerivedFact.LENIENCY_GROUNDS));
    return String.join(
        "，",
        basis(row).orElse(""),
        kind == null ? "相对人类别不详" : kind,
        tier == null ? "裁量档次不详" : "裁量档次" + tier,
        grounds ? "情节和改正情况相同" : "情节不详");
  }

  /** What makes cases comparable at law. */
  private static Optional<String> basis(FactRow row) {
    String provision = row.text(Facts.of(DerivedFact.PROVISION));
    if (provision != null) {
      return Optional.of(provision);
    }
    List<String> citations = row.list(Facts.of(DerivedFact.CITATIONS));
    if (citations != null && !citations.isEmpty()) {
      return Optional.of(
          citations.stream().sorted().map(Comparables::label).collect(Collectors.joining("、")));
    }
    return Optional.ofNullable(row.text(Field.VIOLATION)).map(v -> "案由“" + v + "”");
  }

  private static String label(String citation) {
    List<String> parts = List.of(citation.split("\\|", -1));
    return ArticleLabel.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
  }

  /** The fine, or its rate where the law fines by the unit; NaN if that can't be told. */
  private static double measure(FactRow row) {
    String basis = text(row, DerivedFact.PROVISION_BASIS);
    double fine = row.scalar(FINE);
    if (basis.isEmpty() && row.isKnown(BASE)) {
      return Double.NaN;
    }
    return basis.isEmpty() || basis.equals("fixed") ? fine : fine / row.scalar(BASE);
  }

  private static String some(FactRow row, DerivedFact fact) {
    List<String> list = row.list(Facts.of(fact));
    return list == null || list.isEmpty() ? "" : "some";
  }

  private static String text(FactRow row, DerivedFact fact) {
    return nullable(row.text(Facts.of(fact)));
  }

  private static String nullable(String text) {
    return text == null ? "" : text;
  }
}
