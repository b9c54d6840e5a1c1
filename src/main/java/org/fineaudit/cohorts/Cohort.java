package org.fineaudit.cohorts;

import java.util.List;

/**
 * A case against its comparable cases. The case itself is left out of median and deviation, so that
 * an outlier can't hide itself. With too few others the figures are NaN.
 *
 * @param size the others and this case
 * @param median of the others
 * @param mad median absolute deviation of the others
 * @param ratio this case's measure divided by the median
 * @param deviation 0.6745 × (measure − median) ÷ MAD, with the MAD not below a twentieth of the
 *     median
 * @param nearest the others decided nearest to this case, nearest first
 * @param step how far the others had to be looked for
 */
public record Cohort(
    int size,
    double median,
    double mad,
    double ratio,
    double deviation,
    List<Integer> nearest,
    Step step) {
  public Cohort {
    nearest = List.copyOf(nearest);
  }

  /** Where the comparable cases come from. */
  public enum Step {
    SAME_AUTHORITY("同一机关"),
    ALL_AUTHORITIES("各机关");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
