package org.fineaudit.cohorts;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.dates.PackedLocalDate;

/**
 * The cases that can be compared, as typed columns, sorted by what makes them comparable, by date
 * and by decision number. Neither the order in which cases were added nor unrelated cases change
 * anything that is read from a group.
 */
public final class CaseTable {
  private final List<String> keys;
  private final List<String> authorities;
  private final IntColumn caseIndex;
  private final IntColumn group;
  private final IntColumn authority;
  private final DateColumn date;
  private final DoubleColumn measure;
  private final int[] order;
  private final int[] starts;

  /** By place, as days since 1970-01-01. */
  private final int[] days;

  private CaseTable(Builder cases) {
    keys = List.copyOf(cases.keys.keySet());
    authorities = List.copyOf(cases.authorities.keySet());
    caseIndex = cases.caseIndex;
    group = cases.group;
    authority = cases.authority;
    date = cases.date;
    measure = cases.measure;
    order = sorted(cases.tie);
    starts = starts();
    days = IntStream.range(0, order.length).map(at -> (int) date(at).toEpochDay()).toArray();
  }

  /** Gathers cases. */
  public static final class Builder {
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<String, Integer> authorities = new LinkedHashMap<>();
    private final IntColumn caseIndex = IntColumn.create("case");
    private final IntColumn group = IntColumn.create("group");
    private final IntColumn authority = IntColumn.create("authority");
    private final DateColumn date = DateColumn.create("date");
    private final DoubleColumn measure = DoubleColumn.create("measure");
    private int[] tie = new int[1024];

    /**
     * Adds a case.
     *
     * @param index its number among all cases
     * @param key what must be equal for cases to be comparable, the authority left out
     * @param authority empty if unknown
     * @param decided the day of the decision
     * @param amount the fine in yuan, or its rate where the law fines by the unit; above zero
     * @param number the decision number, which breaks ties
     */
    public void add(
        int index, String key, String authority, LocalDate decided, double amount, String number) {
      if (!(amount > 0)) {
        throw new IllegalArgumentException("measure " + amount);
      }
      if (caseIndex.size() == tie.length) {
        tie = Arrays.copyOf(tie, tie.length + tie.length / 2);
      }
      CRC32 crc = new CRC32();
      crc.update((number + "\u0001" + authority).getBytes(StandardCharsets.UTF_8));
      tie[caseIndex.size()] = (int) crc.getValue();
      caseIndex.append(index);
      group.append(keys.computeIfAbsent(key, k -> keys.size()));
      this.authority.append(authorities.computeIfAbsent(authority, a -> authorities.size()));
      date.append(decided);
      measure.append(amount);
    }

    public CaseTable build() {
      return new CaseTable(this);
    }
  }

  private int[] sorted(int[] tie) {
    int[] sorted = new int[group.size()];
    Arrays.setAll(sorted, i -> i);
    IntArrays.parallelQuickSort(
        sorted,
        (a, b) -> {
          int byGroup = Integer.compare(group.getInt(a), group.getInt(b));
          if (byGroup != 0) {
            return byGroup;
          }
          int byDate = Integer.compare(date.getIntInternal(a), date.getIntInternal(b));
          if (byDate != 0) {
            return byDate;
          }
          int byNumber = Integer.compare(tie[a], tie[b]);
          if (byNumber != 0) {
            return byNumber;
          }
          int byMeasure = Double.compare(measure.getDouble(a), measure.getDouble(b));
          return byMeasure != 0
              ? byMeasure
              : Integer.compare(caseIndex.getInt(a), caseIndex.getInt(b));
        });
    return sorted;
  }

  private int[] starts() {
    int[] from = new int[keys.size() + 1];
    for (int i = 0; i < group.size(); i++) {
      from[group.getInt(i) + 1]++;
    }
    for (int g = 0; g < keys.size(); g++) {
      from[g + 1] += from[g];
    }
    return from;
  }

  public int size() {
    return order.length;
  }

  /** How many groups of comparable cases there are, of all sizes. */
  public int groups() {
    return keys.size();
  }

  /** What the cases of a group have in common. */
  public String key(int group) {
    return keys.get(group);
  }

  /** Where a group's cases begin in the sorted order. */
  int from(int group) {
    return starts[group];
  }

  /** Where a group's cases end in the sorted order, exclusive. */
  int to(int group) {
    return starts[group + 1];
  }

  /** The group of the case at a place of the sorted order. */
  public int group(int at) {
    return group.getInt(order[at]);
  }

  /** The number among all cases of the case at a place of the sorted order. */
  int caseAt(int at) {
    return caseIndex.getInt(order[at]);
  }

  int authority(int at) {
    return authority.getInt(order[at]);
  }

  String authorityName(int number) {
    return authorities.get(number);
  }

  double measure(int at) {
    return measure.getDouble(order[at]);
  }

  /** The day of the decision, as days since 1970-01-01. */
  int day(int at) {
    return days[at];
  }

  LocalDate date(int at) {
    return PackedLocalDate.asLocalDate(date.getIntInternal(order[at]));
  }
}
