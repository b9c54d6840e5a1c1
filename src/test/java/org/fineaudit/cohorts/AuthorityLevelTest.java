package org.fineaudit.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AuthorityLevelTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private static List<AuthorityLevel> levels(double[] ours, double[] theirs, int theirDay) {
    CaseTable.Builder cases = new CaseTable.Builder();
    IntStream.range(0, ours.length).forEach(i -> cases.add(i, "k", "甲", DAY, ours[i], "甲" + i));
    IntStream.range(0, theirs.length)
        .forEach(
            i -> cases.add(ours.length + i, "k", "乙", DAY.plusDays(theirDay), theirs[i], "乙" + i));
    return AuthorityLevel.of(cases.build(), 12);
  }

  /** The figure is that of scipy.stats.mannwhitneyu with method="asymptotic". */
  @Test
  void agreesWithTheTestAsStatisticiansComputeIt() {
    double[] ours = {1, 2, 2, 3, 5, 8};
    double[] theirs = {2, 3, 4, 6, 6, 9, 9};
    AuthorityLevel level = levels(ours, theirs, 0).get(0);
    assertThat(level.authority()).isEqualTo("甲");
    assertThat(level.effect()).isCloseTo(-21.0 / 42, Offset.offset(1e-12));
    assertThat(level.chance()).isCloseTo(0.14915882297027364, Offset.offset(1e-12));
    assertThat(level.median()).isEqualTo(2.5);
    assertThat(level.othersMedian()).isEqualTo(6);
    AuthorityLevel other = levels(ours, theirs, 0).get(1);
    assertThat(other.chance()).isEqualTo(level.chance());
    assertThat(other.effect()).isEqualTo(-level.effect());
  }

  @Test
  void casesOfAnotherTimeAreNoComparison() {
    AuthorityLevel level = levels(new double[] {1, 2, 3}, new double[] {4, 5, 6}, 400).get(0);
    assertThat(level.others()).isZero();
    assertThat(level.chance()).isNaN();
  }

  @Test
  void amountsThatAreAllAlikeAreNoDifference() {
    AuthorityLevel level = levels(new double[] {5, 5, 5}, new double[] {5, 5, 5}, 0).get(0);
    assertThat(level.effect()).isZero();
    assertThat(level.chance()).isEqualTo(1);
  }

  /** The share of authorities that fine alike and yet look unlike is about the chance stated. */
  @Test
  void chanceMeansWhatItSays() {
    Random random = new Random(5);
    int unlike = 0;
    for (int i = 0; i < 2000; i++) {
      double[] ours = random.doubles(12).map(d -> 1 + Math.floor(d * 6)).toArray();
      double[] theirs = random.doubles(30).map(d -> 1 + Math.floor(d * 6)).toArray();
      unlike += levels(ours, theirs, 0).get(0).chance() <= 0.05 ? 1 : 0;
    }
    assertThat(unlike / 2000.0).isBetween(0.03, 0.065);
  }
}
