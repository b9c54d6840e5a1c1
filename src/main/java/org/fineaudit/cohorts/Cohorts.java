package org.fineaudit.cohorts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fineaudit.cohorts.Cohort.Step;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Comparable cases (类案): those with the same key, decided within a window of time, of the same
 * authority, or of all authorities where that gives too few. Neither the order of the entries nor
 * unrelated entries change a result.
 */
public final class Cohorts {
  /** A normal distribution's standard deviation, in median absolute deviations (1 / 0.6745). */
  private static final double BY_MEDIAN = 1.4826;

  /** The same in mean absolute deviations; for cohorts of which more than half lie on one value. */
  private static final double BY_MEAN = 1.2533;

  /** A standard deviation below this share of the median is a rounding habit. */
  private static final double LEAST_SPREAD = 0.07;

  private Cohorts() {}

  /** The cohort of each entry, by its index. */
  public static Map<Integer, Cohort> of(List<CohortEntry> entries, CohortSettings settings) {
    Map<Integer, Cohort> own =
        grouped(entries, settings, Step.SAME_AUTHORITY, CohortEntry::authority);
    Map<Integer, Cohort> all = grouped(entries, settings, Step.ALL_AUTHORITIES, e -> "");
    Map<Integer, Cohort> chosen = new HashMap<>(entries.size() * 2);
    for (CohortEntry entry : entries) {
      Cohort cohort = own.get(entry.index());
      boolean enough = cohort.size() > settings.minimumOthers();
      chosen.put(entry.index(), enough ? cohort : all.get(entry.index()));
    }
    return chosen;
  }

  private static Map<Integer, Cohort> grouped(
      List<CohortEntry> entries,
      CohortSettings settings,
      Step step,
      Function<CohortEntry, String> within) {
    Table table = table(entries, within);
    IntColumn groups = table.intColumn("group");
    IntColumn positions = table.intColumn("position");
    Map<Integer, Cohort> cohorts = new HashMap<>(entries.size() * 2);
    int from = 0;
    for (int i = 1; i <= table.rowCount(); i++) {
      if (i == table.rowCount() || groups.getInt(i) != groups.getInt(from)) {
        List<CohortEntry> group = new ArrayList<>(i - from);
        for (int row = from; row < i; row++) {
          group.add(entries.get(positions.getInt(row)));
        }
        judge(group, settings, step, cohorts);
        from = i;
      }
    }
    return cohorts;
  }

  /** The entries as a table, sorted by group, date and number. */
  private static Table table(List<CohortEntry> entries, Function<CohortEntry, String> within) {
    Map<String, Integer> groups = new TreeMap<>();
    entries.forEach(e -> groups.put(e.key() + "\u0001" + within.apply(e), 0));
    int next = 0;
    for (Map.Entry<String, Integer> group : groups.entrySet()) {
      group.setValue(next++);
    }
    IntColumn group = IntColumn.create("group", entries.size());
    DateColumn date = DateColumn.create("date", entries.size());
    IntColumn rank = IntColumn.create("rank", entries.size());
    DoubleColumn measure = DoubleColumn.create("measure", entries.size());
    IntColumn position = IntColumn.create("position", entries.size());
    int[] ranks = ranks(entries);
    for (int i = 0; i < entries.size(); i++) {
      CohortEntry entry = entries.get(i);
      group.set(i, groups.get(entry.key() + "\u0001" + within.apply(entry)));
      date.set(i, entry.date());
      rank.set(i, ranks[i]);
      measure.set(i, entry.measure());
      position.set(i, i);
    }
    Table table = Table.create("cases", group, date, rank, measure, position);
    return entries.isEmpty() ? table : table.sortOn("group", "date", "rank");
  }

  /** Places in the order of decision numbers, for ties. */
  private static int[] ranks(List<CohortEntry> entries) {
    Integer[] order = new Integer[entries.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    java.util.Arrays.sort(
        order,
        Comparator.comparing((Integer i) -> entries.get(i).number())
            .thenComparing(i -> entries.get(i).authority())
            .thenComparing(i -> entries.get(i).measure())
            .thenComparing(i -> entries.get(i).index()));
    int[] ranks = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ranks[order[i]] = i;
    }
    return ranks;
  }

  /** Slides a window over one group, sorted by date. */
  private static void judge(
      List<CohortEntry> group, CohortSettings settings, Step step, Map<Integer, Cohort> into) {
    Window window = new Window(group.stream().mapToDouble(CohortEntry::measure).toArray());
    int first = 0;
    int last = 0;
    for (int i = 0; i < group.size(); i++) {
      CohortEntry entry = group.get(i);
      while (last < group.size()
          && !group.get(last).date().isAfter(entry.date().plusMonths(settings.windowMonths()))) {
        window.add(group.get(last++).measure());
      }
      while (group.get(first).date().isBefore(entry.date().minusMonths(settings.windowMonths()))) {
        window.remove(group.get(first++).measure());
      }
      List<Integer> nearest = nearest(group, i, first, last, settings.nearest());
      into.put(entry.index(), cohort(window, entry, settings, nearest, step));
    }
  }

  private static Cohort cohort(
      Window window, CohortEntry entry, CohortSettings settings, List<Integer> nearest, Step step) {
    int size = window.size();
    if (size - 1 < settings.minimumOthers()) {
      return new Cohort(size, Double.NaN, Double.NaN, Double.NaN, Double.NaN, nearest, step);
    }
    window.remove(entry.measure());
    double median = window.median();
    double mad = window.deviation(median);
    double spread = mad > 0 ? BY_MEDIAN * mad : BY_MEAN * window.meanDeviation(median);
    window.add(entry.measure());
    double deviation = (entry.measure() - median) / Math.max(spread, median * LEAST_SPREAD);
    return new Cohort(size, median, mad, entry.measure() / median, deviation, nearest, step);
  }

  /** The others decided nearest to a case, the earlier one first where two are equally near. */
  private static List<Integer> nearest(
      List<CohortEntry> group, int at, int first, int last, int most) {
    List<Integer> nearest = new ArrayList<>(most);
    int before = at - 1;
    int after = at + 1;
    long day = group.get(at).date().toEpochDay();
    while (nearest.size() < most && (before >= first || after < last)) {
      long back = before >= first ? day - group.get(before).date().toEpochDay() : Long.MAX_VALUE;
      long ahead = after < last ? group.get(after).date().toEpochDay() - day : Long.MAX_VALUE;
      nearest.add(group.get(back <= ahead ? before-- : after++).index());
    }
    return nearest;
  }
}
