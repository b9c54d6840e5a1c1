package org.fineaudit.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.cohorts.CaseTable;
import org.fineaudit.cohorts.Cohorts;
import org.fineaudit.law.ViolationNames;

/**
 * Finds groups that differ only in how their 案由 is written. Each group is compared for itself, so
 * that a chain of small differences joins nothing, and only with groups that share one of its rarer
 * character pairs: two sets that are alike enough can't do without.
 */
final class SimilarNames implements Cohorts.Alike {
  private static final int[] NONE = {};

  private final CaseTable table;
  private final double threshold;
  private final Map<String, Index> byCircumstances = new HashMap<>();

  /** The groups of the same circumstances, by the character pairs of their names. */
  private static final class Index {
    private final Map<Integer, List<Integer>> groups = new HashMap<>();
    private final Map<Integer, Set<Integer>> pairs = new HashMap<>();

    void add(int group, String name) {
      Set<Integer> of = ViolationNames.pairs(name);
      pairs.put(group, of);
      of.forEach(pair -> groups.computeIfAbsent(pair, k -> new ArrayList<>()).add(group));
    }

    Set<Integer> candidates(Set<Integer> of, double threshold) {
      List<Integer> rarest =
          of.stream().sorted(Comparator.comparing((Integer p) -> groups.get(p).size())).toList();
      int shared = (int) Math.ceil(of.size() * threshold / (2 - threshold));
      Set<Integer> found = new HashSet<>();
      rarest.stream()
          .limit(Math.max(0, of.size() - shared + 1))
          .forEach(pair -> found.addAll(groups.get(pair)));
      return found;
    }
  }

  SimilarNames(CaseTable table, double threshold) {
    this.table = table;
    this.threshold = threshold;
    for (int group = 0; group < table.groups(); group++) {
      int number = group;
      String key = table.key(group);
      ComparableKey.name(key)
          .ifPresent(
              name ->
                  byCircumstances
                      .computeIfAbsent(ComparableKey.circumstances(key), k -> new Index())
                      .add(number, name));
    }
  }

  @Override
  public int[] groups(int group) {
    Index index = byCircumstances.get(ComparableKey.circumstances(table.key(group)));
    Set<Integer> own = index == null ? null : index.pairs.get(group);
    if (own == null) {
      return NONE;
    }
    return index.candidates(own, threshold).stream()
        .filter(other -> other != group)
        .filter(other -> ViolationNames.similarity(own, index.pairs.get(other)) >= threshold)
        .sorted(Comparator.comparing(table::key))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
