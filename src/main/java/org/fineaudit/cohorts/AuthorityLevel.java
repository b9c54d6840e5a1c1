package org.fineaudit.cohorts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How high one authority fines, beside all others, for comparable cases of the same time: the
 * others' cases count from a window before its first to a window after its last.
 *
 * @param group the group in the table
 * @param cases the authority's cases, by number among all cases, in order of dates
 * @param median of the authority's measures
 * @param others how many cases the others have
 * @param othersMedian of their measures, NaN if there are none
 * @param effect Cliff's delta: how much more often a case of the authority lies above one of the
 *     others than below, -1 to 1; NaN if there are no others
 * @param chance the two-sided probability of such a difference if the authorities fined alike, by
 *     the rank-sum test of Mann and Whitney with correction for ties; NaN if there are no others
 */
public record AuthorityLevel(
    int group,
    String authority,
    List<Integer> cases,
    double median,
    int others,
    double othersMedian,
    double effect,
    double chance) {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  public AuthorityLevel {
    cases = List.copyOf(cases);
  }

  /**
   * The level of every authority in every group that several authorities share.
   *
   * @param windowMonths how far from an authority's cases those of the others may lie
   */
  public static List<AuthorityLevel> of(CaseTable table, int windowMonths) {
    List<AuthorityLevel> levels = new ArrayList<>();
    for (int group = 0; group < table.groups(); group++) {
      Map<Integer, IntArrayList> byAuthority = new TreeMap<>();
      for (int at = table.from(group); at < table.to(group); at++) {
        byAuthority.computeIfAbsent(table.authority(at), k -> new IntArrayList()).add(at);
      }
      if (byAuthority.size() > 1) {
        for (Map.Entry<Integer, IntArrayList> own : byAuthority.entrySet()) {
          levels.add(level(table, group, own.getKey(), own.getValue(), windowMonths));
        }
      }
    }
    return levels;
  }

  private static AuthorityLevel level(
      CaseTable table, int group, int authority, IntArrayList own, int months) {
    long since = table.date(own.getInt(0)).minusMonths(months).toEpochDay();
    long until = table.date(own.getInt(own.size() - 1)).plusMonths(months).toEpochDay();
    double[] theirs =
        IntStream.range(table.from(group), table.to(group))
            .filter(at -> table.authority(at) != authority)
            .filter(at -> table.day(at) >= since && table.day(at) <= until)
            .mapToDouble(table::measure)
            .sorted()
            .toArray();
    double[] ours = own.intStream().mapToDouble(table::measure).sorted().toArray();
    double above = above(ours, theirs);
    double pairs = (double) ours.length * theirs.length;
    return new AuthorityLevel(
        group,
        table.authorityName(authority),
        own.intStream().mapToObj(table::caseAt).toList(),
        median(ours),
        theirs.length,
        median(theirs),
        2 * above / pairs - 1,
        chance(ours, theirs, above));
  }

  /** How many pairs have the first above the second; equal ones count half. */
  private static double above(double[] ours, double[] theirs) {
    double above = 0;
    int below = 0;
    int upTo = 0;
    for (double value : ours) {
      while (below < theirs.length && theirs[below] < value) {
        below++;
      }
      while (upTo < theirs.length && theirs[upTo] <= value) {
        upTo++;
      }
      above += (below + upTo) / 2.0;
    }
    return above;
  }

  private static double chance(double[] ours, double[] theirs, double above) {
    double n = ours.length;
    double m = theirs.length;
    double all = n + m;
    if (theirs.length == 0 || all < 3) {
      return Double.NaN;
    }
    double variance = n * m / 12 * (all + 1 - ties(ours, theirs) / (all * (all - 1)));
    if (variance <= 0) {
      return 1;
    }
    double off = Math.max(0, Math.abs(above - n * m / 2) - 0.5);
    return 2 * NORMAL.cumulativeProbability(-off / Math.sqrt(variance));
  }

  /** The sum of t³ − t over the ties of t equal measures. */
  private static double ties(double[] ours, double[] theirs) {
    double[] all = Arrays.copyOf(ours, ours.length + theirs.length);
    System.arraycopy(theirs, 0, all, ours.length, theirs.length);
    Arrays.sort(all);
    double sum = 0;
    int from = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || all[i] != all[from]) {
        double tied = i - from;
        sum += tied * tied * tied - tied;
        from = i;
      }
    }
    return sum;
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
