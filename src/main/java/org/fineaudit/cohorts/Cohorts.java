package org.fineaudit.cohorts;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.cohorts.CohortSettings.Step;

/**
 * Comparable cases (类案): those with the same key, decided within a window of time, looked for in
 * declared steps, the first step that gives enough is used. Neither the order of the cases nor
 * unrelated cases change a result.
 */
public final class Cohorts {
  /** A normal distribution's standard deviation, in median absolute deviations (1 / 0.6745). */
  private static final double BY_MEDIAN = 1.4826;

  /** The same in mean absolute deviations; for cohorts of which more than half lie on one value. */
  private static final double BY_MEAN = 1.2533;

  /**
   * The same in the distance of the ninth tenth on one side (1 / 1.2816): where officers have two
   * habits, half the cases lie far from the middle and yet none farther.
   */
  private static final double BY_NINTH_TENTH = 0.7803;

  private static final double FAR_SHARE = 0.9;

  /** A standard deviation below this share of the level is a rounding habit. */
  private static final double LEAST_SPREAD = 0.07;

  private static final byte NONE = -1;

  private final CaseTable table;
  private final CohortSettings settings;
  private final Alike alike;

  /** The step that each place of the table used. */
  private final byte[] steps;

  private Cohorts(CaseTable table, CohortSettings settings, Alike alike) {
    this.table = table;
    this.settings = settings;
    this.alike = alike;
    this.steps = new byte[table.size()];
    Arrays.fill(steps, NONE);
  }

  /** Takes what is found of each case. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes a case's cohort.
     *
     * @param index the case's number among all cases
     * @param at its place in the table
     * @param measure what was compared
     */
    void accept(int index, int at, double measure, Cohort cohort);
  }

  /** Says which other groups of a table differ only in how their 案由 is written. */
  @FunctionalInterface
  public interface Alike {
    int[] groups(int group);
  }

  /**
   * Finds the cohort of every case of a table.
   *
   * @param alike any thread may ask
   * @param sink any thread may call it, and several at a time
   */
  public static Cohorts of(CaseTable table, CohortSettings settings, Alike alike, Sink sink) {
    Cohorts cohorts = new Cohorts(table, settings, alike);
    IntStream.range(0, table.groups()).parallel().forEach(group -> cohorts.judge(group, sink));
    return cohorts;
  }

  private void judge(int group, Sink sink) {
    int from = table.from(group);
    Cohort[] found = new Cohort[table.to(group) - from];
    int open = found.length;
    for (int step = 0; step < settings.steps().size() && open > 0; step++) {
      for (int[] pool : pools(group, settings.steps().get(step))) {
        open -= slide(pool, step, from, found);
      }
    }
    for (int at = from; at < from + found.length; at++) {
      sink.accept(table.caseAt(at), at, table.measure(at), found[at - from]);
    }
  }

  /** The places that are compared with one another in a step, each in order of dates. */
  private Collection<int[]> pools(int group, Step step) {
    if (step.similarNames()) {
      int[] more = alike.groups(group);
      return more.length == 0 ? List.of() : List.of(joined(group, more));
    }
    IntStream all = IntStream.range(table.from(group), table.to(group));
    if (!step.sameAuthority()) {
      return List.of(all.toArray());
    }
    Map<Integer, IntArrayList> byAuthority = new TreeMap<>();
    all.forEach(
        at -> byAuthority.computeIfAbsent(table.authority(at), k -> new IntArrayList()).add(at));
    return byAuthority.values().stream().map(IntArrayList::toIntArray).toList();
  }

  private int[] joined(int group, int[] more) {
    return IntStream.concat(IntStream.of(group), IntStream.of(more))
        .flatMap(g -> IntStream.range(table.from(g), table.to(g)))
        .boxed()
        .sorted(Comparator.comparing(table::day))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Slides a window over a pool; says how many cases found enough others in it. */
  private int slide(int[] pool, int step, int from, Cohort[] found) {
    int months = settings.steps().get(step).months();
    Window window = new Window(Arrays.stream(pool).mapToDouble(table::measure).toArray());
    int first = 0;
    int last = 0;
    int settled = 0;
    for (int at : pool) {
      boolean another = at < from || at >= from + found.length;
      Cohort before = another ? null : found[at - from];
      if (another || (before != null && enough(before.size()))) {
        continue;
      }
      LocalDate date = table.date(at);
      long until = date.plusMonths(months).toEpochDay();
      while (last < pool.length && table.day(pool[last]) <= until) {
        window.add(table.measure(pool[last++]));
      }
      long since = date.minusMonths(months).toEpochDay();
      while (table.day(pool[first]) < since) {
        window.remove(table.measure(pool[first++]));
      }
      boolean better = before == null || window.size() > before.size();
      if (better && (enough(window.size()) || !settings.steps().get(step).similarNames())) {
        found[at - from] = cohort(window, table.measure(at), settings.steps().get(step));
        steps[at] = (byte) step;
        settled += enough(window.size()) ? 1 : 0;
      }
    }
    return settled;
  }

  private boolean enough(int size) {
    return size > settings.minimumOthers();
  }

  private Cohort cohort(Window window, double measure, Step step) {
    int size = window.size();
    int place = window.above(measure) + 1;
    window.remove(measure);
    double lowest = size > 1 ? window.lowest() : Double.NaN;
    double highest = size > 1 ? window.highest() : Double.NaN;
    double median = Double.NaN;
    double mad = Double.NaN;
    double deviation = Double.NaN;
    if (enough(size)) {
      median = window.median();
      mad = window.deviation(median);
      double level = window.logMedian();
      double off = StrictMath.log(measure) - level;
      deviation = off / spread(window, level, off);
    }
    window.add(measure);
    return new Cohort(size, place, median, mad, lowest, highest, measure / median, deviation, step);
  }

  /**
   * The scatter of the others, with the usual one added as so many cases: the smaller of what the
   * middle half and the far end on this case's side show, but the larger if the case is no
   * exception there.
   */
  private double spread(Window others, double level, double off) {
    double mad = others.logDeviation(level);
    double near = mad > 0 ? BY_MEDIAN * mad : BY_MEAN * others.logMeanDeviation(level);
    double far = BY_NINTH_TENTH * others.logReach(level, off > 0, FAR_SHARE);
    int n = others.size();
    boolean common =
        n >= settings.commonCases() && others.asFar(level, off) >= settings.commonShare() * n;
    double own = common ? Math.max(near, far) : Math.min(near, far);
    double weight = settings.usualSpreadWeight();
    double usual = settings.usualSpread();
    double pooled = Math.sqrt((n * own * own + weight * usual * usual) / (n + weight));
    return Math.max(pooled, LEAST_SPREAD);
  }

  /**
   * The cases most comparable to one, the same authority's first, then the nearest in time; the
   * earlier one first where two are equally near.
   *
   * @param at its place in the table, as the sink was told
   * @return their numbers among all cases
   */
  public List<Integer> nearest(int at) {
    int group = table.group(at);
    if (steps[at] == NONE) {
      return List.of();
    }
    Step step = settings.steps().get(steps[at]);
    int authority = table.authority(at);
    long day = table.day(at);
    long since = table.date(at).minusMonths(step.months()).toEpochDay();
    long until = table.date(at).plusMonths(step.months()).toEpochDay();
    if (!step.similarNames()) {
      return nearest(at, group, step.sameAuthority(), since, until);
    }
    return IntStream.of(joined(group, alike.groups(group)))
        .filter(p -> p != at && table.day(p) >= since && table.day(p) <= until)
        .filter(p -> !step.sameAuthority() || table.authority(p) == authority)
        .boxed()
        .sorted(
            Comparator.comparing((Integer p) -> table.authority(p) != authority)
                .thenComparing(p -> Math.abs(table.day(p) - day))
                .thenComparing(p -> p))
        .limit(settings.nearest())
        .map(table::caseAt)
        .toList();
  }

  /** The same within one group, which is in the order of days: from the case outwards. */
  private List<Integer> nearest(
      int self, int group, boolean sameAuthority, long since, long until) {
    int most = settings.nearest();
    List<Integer> own = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    long day = table.day(self);
    int before = self - 1;
    int after = self + 1;
    while (own.size() < most) {
      boolean back = before >= table.from(group) && table.day(before) >= since;
      boolean forth = after < table.to(group) && table.day(after) <= until;
      if (!back && !forth) {
        break;
      }
      long distance =
          Math.min(
              back ? day - table.day(before) : Long.MAX_VALUE,
              forth ? table.day(after) - day : Long.MAX_VALUE);
      int last = before;
      while (before >= table.from(group) && day - table.day(before) == distance) {
        before--;
      }
      for (int p = before + 1; p <= last; p++) {
        add(p, table.authority(p) == table.authority(self) ? own : others);
      }
      while (after < table.to(group) && table.day(after) - day == distance) {
        add(after, table.authority(after) == table.authority(self) ? own : others);
        after++;
      }
    }
    return Stream.concat(own.stream(), sameAuthority ? Stream.empty() : others.stream())
        .limit(most)
        .map(table::caseAt)
        .toList();
  }

  private void add(int place, List<Integer> nearest) {
    if (nearest.size() < settings.nearest()) {
      nearest.add(place);
    }
  }
}
