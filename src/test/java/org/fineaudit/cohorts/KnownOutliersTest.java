package org.fineaudit.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Cohorts with a truth known beforehand. */
class KnownOutliersTest {
  private static final CohortSettings SETTINGS = new CohortSettings(12, 5, 5);
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private static CohortEntry entry(int index, String key, String authority, int day, double fine) {
    return new CohortEntry(index, key, authority, DAY.plusDays(day), fine, "第" + index + "号");
  }

  private static boolean high(Cohort cohort) {
    return cohort.ratio() >= 2 && cohort.deviation() > 3.5;
  }

  private static boolean low(Cohort cohort) {
    return cohort.ratio() <= 0.4 && cohort.deviation() < -2.5;
  }

  /** A random cohort: usual fines, some of them thrice or a third of the usual. */
  private static List<CohortEntry> cohort(Random random, List<Integer> heavy, List<Integer> light) {
    int size = 8 + random.nextInt(120);
    double usual = 500 * (1 + random.nextInt(40));
    double spread = random.nextDouble() * 0.3;
    List<CohortEntry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double fine = usual * (1 + spread * (2 * random.nextDouble() - 1));
      if (i == 0) {
        heavy.add(i);
        fine = usual * 3;
      } else if (i == 1 && size > 12) {
        light.add(i);
        fine = usual / 3;
      }
      entries.add(entry(i, "k", "甲", random.nextInt(200), Math.rint(fine)));
    }
    return entries;
  }

  @Test
  void outliersAreFoundAndOrdinaryCasesAreNot() {
    int planted = 0;
    int found = 0;
    int ordinary = 0;
    int accused = 0;
    for (int seed = 0; seed < 400; seed++) {
      List<Integer> heavy = new ArrayList<>();
      List<Integer> light = new ArrayList<>();
      List<CohortEntry> entries = cohort(new Random(seed), heavy, light);
      Map<Integer, Cohort> cohorts = Cohorts.of(entries, SETTINGS);
      for (CohortEntry entry : entries) {
        Cohort cohort = cohorts.get(entry.index());
        boolean flagged = high(cohort) || low(cohort);
        if (heavy.contains(entry.index()) || light.contains(entry.index())) {
          planted++;
          found += flagged ? 1 : 0;
        } else {
          ordinary++;
          accused += flagged ? 1 : 0;
        }
      }
    }
    assertThat((double) found / planted).as("recall").isGreaterThanOrEqualTo(0.99);
    assertThat((double) accused / ordinary).as("false alarms").isLessThanOrEqualTo(0.005);
  }

  @Property(tries = 60)
  void orderAndUnrelatedCasesChangeNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<CohortEntry> entries = cohort(random, new ArrayList<>(), new ArrayList<>());
    Map<Integer, Cohort> before = Cohorts.of(entries, SETTINGS);
    List<CohortEntry> more = new ArrayList<>(entries);
    for (int i = 0; i < 30; i++) {
      more.add(entry(10_000 + i, "另一条款", "乙", random.nextInt(200), 700));
    }
    Collections.shuffle(more, random);
    Map<Integer, Cohort> after = Cohorts.of(more, SETTINGS);
    for (CohortEntry entry : entries) {
      assertThat(after.get(entry.index())).isEqualTo(before.get(entry.index()));
    }
  }

  @Test
  void aCaseIsNotPartOfItsOwnMedian() {
    List<CohortEntry> entries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      entries.add(entry(i, "k", "甲", i, 100));
    }
    entries.add(entry(5, "k", "甲", 5, 900));
    Cohort cohort = Cohorts.of(entries, SETTINGS).get(5);
    assertThat(cohort.size()).isEqualTo(6);
    assertThat(cohort.median()).isEqualTo(100);
    assertThat(cohort.ratio()).isEqualTo(9);
    assertThat(cohort.nearest()).containsExactly(4, 3, 2, 1, 0);
  }

  @Test
  void theWindowEndsOnTheSameDayOfTheTwelfthMonth() {
    List<CohortEntry> entries = new ArrayList<>();
    entries.add(entry(0, "k", "甲", 0, 100));
    for (int i = 1; i <= 5; i++) {
      entries.add(entry(i, "k", "甲", 365, 100));
    }
    assertThat(Cohorts.of(entries, SETTINGS).get(0).size()).isEqualTo(6);
    entries.set(5, entry(5, "k", "甲", 366, 100));
    Cohort shorter = Cohorts.of(entries, SETTINGS).get(0);
    assertThat(shorter.size()).isEqualTo(5);
    assertThat(shorter.median()).isNaN();
  }

  @Test
  void tooFewOfOneAuthorityAreSoughtAmongAll() {
    List<CohortEntry> entries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      entries.add(entry(i, "k", i < 3 ? "甲" : "乙", i, 100));
    }
    assertThat(Cohorts.of(entries, SETTINGS).get(0).step()).isEqualTo(Cohort.Step.ALL_AUTHORITIES);
    for (int i = 6; i < 9; i++) {
      entries.add(entry(i, "k", "甲", i, 100));
    }
    assertThat(Cohorts.of(entries, SETTINGS).get(0).step()).isEqualTo(Cohort.Step.SAME_AUTHORITY);
  }

  @Property(tries = 200)
  void theWindowAgreesWithCountingByHand(@ForAll long seed) {
    Random random = new Random(seed);
    double[] measures = random.doubles(1 + random.nextInt(40), 1, 20).map(Math::rint).toArray();
    Window window = new Window(measures);
    for (double measure : measures) {
      window.add(measure);
    }
    double median = middle(measures);
    double[] distances = java.util.Arrays.stream(measures).map(m -> Math.abs(m - median)).toArray();
    assertThat(window.median()).isEqualTo(median);
    assertThat(window.deviation(median)).isEqualTo(middle(distances));
    assertThat(window.meanDeviation(median))
        .isCloseTo(
            java.util.Arrays.stream(distances).average().orElseThrow(),
            org.assertj.core.data.Offset.offset(1e-9));
  }

  private static double middle(double[] values) {
    double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
