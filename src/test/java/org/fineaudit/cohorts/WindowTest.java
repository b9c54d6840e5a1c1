package org.fineaudit.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

/** The window's figures are those of counting by hand. */
class WindowTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-8);

  @Property(tries = 300)
  void agreesWithCountingByHand(@ForAll long seed) {
    Random random = new Random(seed);
    double[] coming = random.doubles(2 + random.nextInt(40), 1, 20).map(Math::rint).toArray();
    Window window = new Window(coming);
    Arrays.stream(coming).forEach(window::add);
    int leaving = random.nextInt(coming.length - 1);
    Arrays.stream(coming, 0, leaving).forEach(window::remove);
    double[] left = Arrays.copyOfRange(coming, leaving, coming.length);
    double[] logs = Arrays.stream(left).map(StrictMath::log).toArray();

    double median = middle(left);
    double level = middle(logs);
    assertThat(window.size()).isEqualTo(left.length);
    assertThat(window.lowest()).isEqualTo(Arrays.stream(left).min().orElseThrow());
    assertThat(window.highest()).isEqualTo(Arrays.stream(left).max().orElseThrow());
    assertThat(window.median()).isEqualTo(median);
    assertThat(window.deviation(median)).isEqualTo(middle(distances(left, median)));
    assertThat(window.logMedian()).isEqualTo(level);
    assertThat(window.logDeviation(level)).isEqualTo(middle(distances(logs, level)));
    assertThat(window.logMeanDeviation(level))
        .isCloseTo(Arrays.stream(distances(logs, level)).average().orElseThrow(), NEAR);
    double[] sorted = Arrays.stream(logs).sorted().toArray();
    int ninth = (int) Math.ceil(0.9 * sorted.length) - 1;
    assertThat(window.logReach(level, true, 0.9)).isEqualTo(Math.max(0, sorted[ninth] - level));
    double below = level - sorted[sorted.length - 1 - ninth];
    assertThat(window.logReach(level, false, 0.9)).isEqualTo(Math.max(0, below));
    double off = StrictMath.log(left[0]) - level;
    assertThat(window.asFar(level, off))
        .isEqualTo(
            Arrays.stream(logs)
                .filter(
                    log ->
                        off > 0 ? log >= level + off * (1 - 1e-9) : log < level + off * (1 - 1e-9))
                .count());
    for (double value : new double[] {0.5, 7, 7.5, 20}) {
      assertThat(window.above(value)).isEqualTo(Arrays.stream(left).filter(v -> v > value).count());
    }
  }

  private static double[] distances(double[] values, double centre) {
    return Arrays.stream(values).map(v -> Math.abs(v - centre)).toArray();
  }

  private static double middle(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
