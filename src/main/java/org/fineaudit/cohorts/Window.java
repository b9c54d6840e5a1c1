package org.fineaudit.cohorts;

import java.util.Arrays;

/**
 * The measures of the cases within a window of dates. Cases come and go in logarithmic time, and so
 * are medians and deviations read: counts are kept by distinct value in a Fenwick tree.
 */
final class Window {
  /** Logarithms are summed as whole numbers, so that no order of adding changes a figure. */
  private static final double UNIT = 1e9;

  private final double[] values;
  private final double[] logs;
  private final int[] counts;
  private final long[] sums;
  private final int top;
  private int size;

  /** An empty window over measures that may come, all above zero. */
  Window(double[] measures) {
    values = Arrays.stream(measures).sorted().distinct().toArray();
    logs = Arrays.stream(values).map(StrictMath::log).toArray();
    counts = new int[values.length + 1];
    sums = new long[values.length + 1];
    top = Integer.highestOneBit(Math.max(values.length, 1));
  }

  void add(double measure) {
    change(measure, 1);
  }

  void remove(double measure) {
    change(measure, -1);
  }

  private void change(double measure, int by) {
    int at = Arrays.binarySearch(values, measure);
    long log = by * Math.round(logs[at] * UNIT);
    for (int i = at + 1; i < counts.length; i += i & -i) {
      counts[i] += by;
      sums[i] += log;
    }
    size += by;
  }

  int size() {
    return size;
  }

  double lowest() {
    return values[ranked(0)];
  }

  double highest() {
    return values[ranked(size - 1)];
  }

  /** How many measures lie above one. */
  int above(double measure) {
    int at = Arrays.binarySearch(values, measure);
    return size - before(at >= 0 ? at + 1 : -at - 1);
  }

  double median() {
    return middle(values);
  }

  /** The median of the logarithms. */
  double logMedian() {
    return middle(logs);
  }

  private double middle(double[] of) {
    return (of[ranked((size - 1) / 2)] + of[ranked(size / 2)]) / 2;
  }

  /** The median of the distances to a centre. */
  double deviation(double centre) {
    return deviation(values, centre);
  }

  /** The median of the logarithms' distances to a centre. */
  double logDeviation(double centre) {
    return deviation(logs, centre);
  }

  private double deviation(double[] of, double centre) {
    int below = before(firstFrom(of, centre));
    return (rankedDistance(of, centre, below, (size - 1) / 2)
            + rankedDistance(of, centre, below, size / 2))
        / 2;
  }

  /** The mean of the logarithms' distances to a centre. */
  double logMeanDeviation(double centre) {
    int at = firstFrom(logs, centre);
    int below = before(at);
    double low = sumBefore(at) / UNIT;
    double all = sumBefore(values.length) / UNIT;
    return (centre * below - low + (all - low) - centre * (size - below)) / size;
  }

  /**
   * How far the logarithms reach from a centre to one side.
   *
   * @param share of all measures, counted from the other end, that reach no farther
   */
  double logReach(double centre, boolean upward, double share) {
    int rank = Math.min(size - 1, (int) Math.ceil(share * size) - 1);
    double reach = upward ? logs[ranked(rank)] - centre : centre - logs[ranked(size - 1 - rank)];
    return Math.max(0, reach);
  }

  /** How many logarithms lie at least as far from a centre, on the same side. */
  int asFar(double centre, double off) {
    double edge = centre + off * (1 - 1e-9);
    int at = firstFrom(logs, edge);
    return off > 0 ? size - before(at) : before(at);
  }

  /** The first distinct value that is not below a centre. */
  private static int firstFrom(double[] of, double centre) {
    int at = Arrays.binarySearch(of, centre);
    return at >= 0 ? at : -at - 1;
  }

  /** How many measures lie below the distinct value of that number. */
  private int before(int at) {
    int count = 0;
    for (int i = at; i > 0; i -= i & -i) {
      count += counts[i];
    }
    return count;
  }

  private long sumBefore(int at) {
    long sum = 0;
    for (int i = at; i > 0; i -= i & -i) {
      sum += sums[i];
    }
    return sum;
  }

  /** The distinct value that the measure of that rank has, 0 for the lowest. */
  private int ranked(int rank) {
    int at = 0;
    int left = rank;
    for (int step = top; step > 0; step >>= 1) {
      int next = at + step;
      if (next < counts.length && counts[next] <= left) {
        at = next;
        left -= counts[next];
      }
    }
    return at;
  }

  /**
   * The distance of that rank, 0 for the nearest. Distances grow away from the centre on both
   * sides; how many of the nearer ones lie below it is found by bisection.
   */
  private double rankedDistance(double[] of, double centre, int below, int rank) {
    int low = Math.max(0, rank - (size - below));
    int high = Math.min(rank, below);
    while (low < high) {
      int fromBelow = (low + high) >>> 1;
      int fromAbove = rank - fromBelow;
      boolean enough =
          fromAbove == 0
              || upward(of, centre, below, fromAbove - 1) <= downward(of, centre, below, fromBelow);
      if (enough) {
        high = fromBelow;
      } else {
        low = fromBelow + 1;
      }
    }
    return Math.min(downward(of, centre, below, low), upward(of, centre, below, rank - low));
  }

  private double downward(double[] of, double centre, int below, int nth) {
    return nth >= below ? Double.POSITIVE_INFINITY : centre - of[ranked(below - 1 - nth)];
  }

  private double upward(double[] of, double centre, int below, int nth) {
    return below + nth >= size ? Double.POSITIVE_INFINITY : of[ranked(below + nth)] - centre;
  }
}
