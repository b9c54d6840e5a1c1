package org.fineaudit.cohorts;

import java.util.Arrays;

/**
 * The measures of the cases within a window of dates, counted by distinct value. Fines take few
 * distinct values, so median and deviation cost one pass over these.
 */
final class Window {
  private final double[] values;
  private final int[] counts;
  private int size;

  /** An empty window over measures that may come. */
  Window(double[] measures) {
    values = Arrays.stream(measures).sorted().distinct().toArray();
    counts = new int[values.length];
  }

  void add(double measure) {
    counts[Arrays.binarySearch(values, measure)]++;
    size++;
  }

  void remove(double measure) {
    counts[Arrays.binarySearch(values, measure)]--;
    size--;
  }

  int size() {
    return size;
  }

  double median() {
    return (ranked((size - 1) / 2) + ranked(size / 2)) / 2;
  }

  private double ranked(int rank) {
    int seen = 0;
    for (int i = 0; i < values.length; i++) {
      seen += counts[i];
      if (seen > rank) {
        return values[i];
      }
    }
    return Double.NaN;
  }

  /** The median of the distances to a centre. */
  double deviation(double centre) {
    return (rankedDistance(centre, (size - 1) / 2) + rankedDistance(centre, size / 2)) / 2;
  }

  /** Distances grow away from the centre on both sides, so two pointers meet them in order. */
  private double rankedDistance(double centre, int rank) {
    int up = 0;
    while (up < values.length && values[up] < centre) {
      up++;
    }
    int down = up - 1;
    int seen = 0;
    while (down >= 0 || up < values.length) {
      double below = down >= 0 ? centre - values[down] : Double.POSITIVE_INFINITY;
      double above = up < values.length ? values[up] - centre : Double.POSITIVE_INFINITY;
      seen += below <= above ? counts[down--] : counts[up++];
      if (seen > rank) {
        return Math.min(below, above);
      }
    }
    return Double.NaN;
  }

  /** The mean of the distances to a centre. */
  double meanDeviation(double centre) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += counts[i] * Math.abs(values[i] - centre);
    }
    return sum / size;
  }
}
