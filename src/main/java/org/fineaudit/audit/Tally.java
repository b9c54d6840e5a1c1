package org.fineaudit.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.AuditResult.Coverage;
import org.fineaudit.result.AuditResult.Undetermined;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.Verdict;

/** How one rule fares over all cases. */
final class Tally {
  /** How many decision numbers stand beside a reason why a rule could not judge. */
  private static final int EXAMPLES = 10;

  private static final List<Verdict.Kind> KINDS = List.of(Verdict.Kind.values());

  private static final List<String> RANGE =
      List.of("fineMin", "fineMax", "finePosition", "fixedAmount", "fineMinStated");

  private static final Fact CASES = Facts.of(DerivedFact.GROUP_CASES);

  private final PriorityQueue<Small> largest = new PriorityQueue<>(Comparator.reverseOrder());
  private int small;
  private final Rule rule;
  private final int[] counts = new int[KINDS.size()];
  private final Map<Reason, Group> groups = new HashMap<>();

  /** The groups by verdict, of which there are few, and by why the fine range is unknown. */
  private final IdentityHashMap<Verdict, Map<String, Group>> known = new IdentityHashMap<>();

  private final List<Reason> reasons = new ArrayList<>();

  Tally(Rule rule) {
    this.rule = rule;
  }

  /** A group that is too small to be judged: larger ones first. */
  private record Small(long cases, String name) implements Comparable<Small> {
    @Override
    public int compareTo(Small other) {
      int byCases = Long.compare(other.cases, cases);
      return byCases != 0 ? byCases : name.compareTo(other.name);
    }
  }

  /** What was missing, and in words why. */
  private record Reason(List<String> facts, List<String> labels) {}

  /** The cases of a reason: how many, and the first in order. */
  private static final class Group {
    private final int serial;
    private int cases;
    private final List<String> examples = new ArrayList<>();

    private Group(int serial) {
      this.serial = serial;
    }
  }

  /** Counts a verdict and says which one it was: a code for {@link #words}. */
  int add(Verdict verdict, FactRow row) {
    int kind = KINDS.indexOf(verdict.kind());
    counts[kind]++;
    if (verdict.kind() != Verdict.Kind.UNDETERMINED) {
      return kind;
    }
    Group group =
        known
            .computeIfAbsent(verdict, v -> new HashMap<>())
            .computeIfAbsent(
                row.rangeUnknown(),
                why -> groups.computeIfAbsent(reason(verdict, why), this::group));
    group.cases++;
    if (group.examples.size() < EXAMPLES) {
      group.examples.add(number(row));
    }
    return KINDS.size() + group.serial;
  }

  private static Reason reason(Verdict verdict, String rangeUnknown) {
    return new Reason(
        verdict.missing().stream().map(Fact::name).toList(),
        verdict.missing().stream().map(fact -> label(fact, rangeUnknown)).toList());
  }

  private Group group(Reason reason) {
    reasons.add(reason);
    return new Group(reasons.size() - 1);
  }

  /**
   * The verdicts of {@link org.fineaudit.result.CaseIndex}, by code.
   *
   * @param before how many reasons of other rules stand before this rule's in the result's list
   */
  List<String> words(int before) {
    List<Reason> sorted = sorted().stream().map(Map.Entry::getKey).toList();
    Map<Reason, Integer> places = new HashMap<>();
    sorted.forEach(reason -> places.put(reason, before + places.size()));
    List<String> words = new ArrayList<>();
    for (Verdict.Kind kind : KINDS) {
      words.add(kind.name().substring(0, 1));
    }
    reasons.forEach(reason -> words.add("U" + places.get(reason)));
    return words;
  }

  private List<Map.Entry<Reason, Group>> sorted() {
    return groups.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Reason, Group>>comparingInt(e -> -e.getValue().cases)
                .thenComparing(e -> String.join(",", e.getKey().labels())))
        .toList();
  }

  /** The fact in Chinese; where the table of provisions gave no range, with the reason. */
  private static String label(Fact fact, String rangeUnknown) {
    return RANGE.contains(fact.name()) && !rangeUnknown.isEmpty()
        ? fact.label() + "（" + rangeUnknown + "）"
        : fact.label();
  }

  private static String number(FactRow row) {
    String number = row.text(Facts.of(Field.DECISION_NUMBER));
    return number != null ? number : String.valueOf(row.text(Field.CASE_NUMBER));
  }

  private int count(Verdict.Kind kind) {
    return counts[KINDS.indexOf(kind)];
  }

  Coverage coverage() {
    int flagged = count(Verdict.Kind.FLAGGED);
    int clear = count(Verdict.Kind.CLEAR);
    return new Coverage(
        rule.id(),
        rule.problem().id(),
        flagged + clear,
        flagged,
        clear,
        count(Verdict.Kind.UNDETERMINED),
        count(Verdict.Kind.NOT_APPLICABLE),
        missing());
  }

  /** How many cases want each fact. */
  private Map<String, Integer> missing() {
    Map<String, Integer> missing = new TreeMap<>();
    groups.forEach(
        (reason, group) ->
            reason.facts().forEach(fact -> missing.merge(fact, group.cases, Integer::sum)));
    return missing;
  }

  /** Counts a group that is too small to be judged; the largest are listed. */
  void addSmall(FactRow group) {
    small++;
    largest.add(new Small((long) group.scalar(CASES), group.text(Facts.of(DerivedFact.GROUP))));
    if (largest.size() > EXAMPLES) {
      largest.remove();
    }
  }

  /** What was too small to be judged, as figures only; empty if nothing was. */
  private Stream<Undetermined> small() {
    if (small == 0) {
      return Stream.empty();
    }
    List<String> shown =
        largest.stream().sorted().map(g -> g.name() + "：" + g.cases() + "件").toList();
    return Stream.of(
        new Undetermined(
            rule.id(),
            rule.name(),
            rule.problem().id(),
            List.of(DerivedFact.GROUP_CASES.key()),
            List.of(Undetermined.SMALL_SAMPLE),
            small,
            shown));
  }

  /** The reasons why the rule could not judge, most frequent first; then what was too small. */
  List<Undetermined> undetermined() {
    return Stream.concat(reasons(), small()).toList();
  }

  private Stream<Undetermined> reasons() {
    return sorted().stream()
        .map(
            e ->
                new Undetermined(
                    rule.id(),
                    rule.name(),
                    rule.problem().id(),
                    e.getKey().facts(),
                    e.getKey().labels(),
                    e.getValue().cases,
                    e.getValue().examples));
  }
}
