package org.fineaudit.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fineaudit.cohorts.CohortSettings.Step;
import org.junit.jupiter.api.Test;

class CohortsTest {
  private static final Step OWN = new Step("同一机关", true, 12, false);
  private static final Step ALL = new Step("各机关", false, 12, false);
  private static final Step LONGER = new Step("两年内", false, 24, false);
  private static final Step NAMES = new Step("案由相近", false, 12, true);
  private static final CohortSettings SETTINGS =
      new CohortSettings(List.of(OWN, ALL, LONGER, NAMES), 4, 5, 0.2, 8, 0.2, 10);
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private record Entry(int index, String key, String authority, int day, double fine) {}

  /** What a run says: the cohort and the nearest cases of each entry. */
  private record Said(Map<Integer, Cohort> cohorts, Map<Integer, List<Integer>> nearest) {}

  private static Said run(List<Entry> entries) {
    CaseTable.Builder builder = new CaseTable.Builder();
    for (Entry e : entries) {
      builder.add(e.index, e.key, e.authority, DAY.plusDays(e.day), e.fine, "第" + e.index + "号");
    }
    CaseTable table = builder.build();
    Map<Integer, Cohort> said = new ConcurrentHashMap<>();
    Map<Integer, Integer> places = new ConcurrentHashMap<>();
    Cohorts.Alike alike =
        group -> {
          String wanted = table.key(group).equals("占道") ? "占道经营" : "";
          for (int g = 0; g < table.groups(); g++) {
            if (table.key(g).equals(wanted)) {
              return new int[] {g};
            }
          }
          return new int[0];
        };
    Cohorts cohorts =
        Cohorts.of(
            table,
            SETTINGS,
            alike,
            (index, at, measure, cohort) -> {
              said.put(index, cohort);
              places.put(index, at);
            });
    Map<Integer, List<Integer>> nearest = new HashMap<>();
    places.forEach((index, at) -> nearest.put(index, cohorts.nearest(at)));
    return new Said(said, nearest);
  }

  private static List<Entry> same(int count, String authority, int days) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Entry(i, "k", authority, i * days, 100));
    }
    return entries;
  }

  @Test
  void aCaseIsNotPartOfItsOwnMedian() {
    List<Entry> entries = same(5, "甲", 1);
    entries.add(new Entry(5, "k", "甲", 5, 900));
    Cohort cohort = run(entries).cohorts().get(5);
    assertThat(cohort.size()).isEqualTo(6);
    assertThat(cohort.median()).isEqualTo(100);
    assertThat(cohort.ratio()).isEqualTo(9);
    assertThat(cohort.place()).isEqualTo(1);
    assertThat(cohort.highest()).isEqualTo(100);
    assertThat(run(entries).cohorts().get(0).highest()).isEqualTo(900);
    assertThat(run(entries).nearest().get(5)).containsExactly(4, 3, 2, 1, 0);
  }

  /** Two officers, two habits: half the cases lie far from the middle, and none farther. */
  @Test
  void farBeyondBothOfTwoHabitsIsFarOff() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      entries.add(new Entry(i, "k", "甲", i, i % 2 == 0 ? 740 + i : 1240 + i));
    }
    entries.add(new Entry(60, "k", "甲", 60, 3000));
    entries.add(new Entry(61, "k", "甲", 61, 333));
    assertThat(run(entries).cohorts().get(60).deviation()).isGreaterThan(2.5);
    assertThat(run(entries).cohorts().get(61).deviation()).isLessThan(-2.5);
    assertThat(run(entries).cohorts().get(0).deviation()).isBetween(-2.0, 2.0);
  }

  @Test
  void whatAQuarterOfTheCasesCostIsNoException() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      entries.add(new Entry(i, "k", "甲", i, i % 4 == 0 ? 2000 : 1000));
    }
    assertThat(run(entries).cohorts().get(0).deviation()).isLessThan(2.5);
  }

  @Test
  void theWindowEndsOnTheSameDayOfTheTwelfthMonth() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(0, "k", "甲", 0, 100));
    for (int i = 1; i <= 4; i++) {
      entries.add(new Entry(i, "k", "甲", 365, 100));
    }
    assertThat(run(entries).cohorts().get(0).step()).isEqualTo(OWN);
    entries.set(4, new Entry(4, "k", "甲", 366, 100));
    assertThat(run(entries).cohorts().get(0).step()).isEqualTo(LONGER);
  }

  @Test
  void tooFewOfOneAuthorityAreSoughtAmongAll() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      entries.add(new Entry(i, "k", i < 3 ? "甲" : "乙", i, 100));
    }
    assertThat(run(entries).cohorts().get(0).step()).isEqualTo(ALL);
    assertThat(run(entries).nearest().get(0)).as("own authority first").startsWith(1, 2, 3);
    entries.add(new Entry(6, "k", "甲", 6, 100));
    entries.add(new Entry(7, "k", "甲", 7, 100));
    assertThat(run(entries).cohorts().get(0).step()).isEqualTo(OWN);
    assertThat(run(entries).nearest().get(0)).containsExactly(1, 2, 6, 7);
  }

  @Test
  void twoToFourCasesHaveNoMedianButTheirRange() {
    List<Entry> entries = same(3, "甲", 1);
    entries.add(new Entry(3, "k", "乙", 4, 700));
    Cohort cohort = run(entries).cohorts().get(3);
    assertThat(cohort.size()).isEqualTo(4);
    assertThat(cohort.median()).isNaN();
    assertThat(cohort.deviation()).isNaN();
    assertThat(cohort.highest()).isEqualTo(100);
    assertThat(run(List.of(entries.get(0))).cohorts().get(0).lowest()).isNaN();
  }

  @Test
  void similarNamesAreTheLastStepAndNeverMakeAPair() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(0, "占道", "甲", 0, 100));
    for (int i = 1; i <= 3; i++) {
      entries.add(new Entry(i, "占道经营", "甲", i, 100));
    }
    assertThat(run(entries).cohorts().get(0).size()).as("too few even so").isEqualTo(1);
    entries.add(new Entry(4, "占道经营", "甲", 4, 100));
    Said said = run(entries);
    assertThat(said.cohorts().get(0).size()).isEqualTo(5);
    assertThat(said.cohorts().get(0).step()).isEqualTo(NAMES);
    assertThat(said.nearest().get(0)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void fewCasesThatHappenToAgreeDoNotMakeSmallDifferencesLarge() {
    List<Entry> entries = same(4, "甲", 1);
    entries.add(new Entry(4, "k", "甲", 5, 140));
    assertThat(run(entries).cohorts().get(4).deviation()).isLessThan(2.5);
    entries.set(4, new Entry(4, "k", "甲", 5, 250));
    assertThat(run(entries).cohorts().get(4).deviation()).isGreaterThan(2.5);
  }

  @Property(tries = 60)
  void orderAndUnrelatedCasesChangeNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String key = random.nextInt(3) == 0 ? "占道" : "占道经营";
      String authority = random.nextBoolean() ? "甲" : "乙";
      double fine = 100 * (1 + random.nextInt(9));
      entries.add(new Entry(i, key, authority, random.nextInt(900), fine));
    }
    Said before = run(entries);
    List<Entry> more = new ArrayList<>(entries);
    for (int i = 0; i < 30; i++) {
      more.add(new Entry(10_000 + i, "另一条款", "丙", random.nextInt(200), 700));
    }
    Collections.shuffle(more, random);
    Said after = run(more);
    for (Entry entry : entries) {
      int index = entry.index();
      assertThat(after.cohorts().get(index)).isEqualTo(before.cohorts().get(index));
      assertThat(after.nearest().get(index)).isEqualTo(before.nearest().get(index));
    }
  }
}
