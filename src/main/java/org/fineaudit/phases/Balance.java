package org.fineaudit.phases;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.fineaudit.cases.ProblemType;

/**
 * Counts and money of some of the problems. Money is counted by problem, so that a case with two
 * problems counts twice.
 */
public final class Balance {
  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private final Map<State, BigDecimal> fines = new EnumMap<>(State.class);
  private int fineUnknown;
  private int open;
  private int unfounded;

  private Balance() {}

  /** Of all problems. */
  public static Balance of(List<Change> changes) {
    Balance balance = new Balance();
    changes.forEach(balance::add);
    return balance;
  }

  /** Of each unit, sorted. */
  public static SortedMap<String, Balance> byUnit(List<Change> changes) {
    return by(changes, c -> c.problem().unit(), Comparator.naturalOrder());
  }

  /** Of each problem type, in the order of the notice; what people called otherwise comes last. */
  public static SortedMap<String, Balance> byProblem(List<Change> changes) {
    List<String> order = Arrays.stream(ProblemType.values()).map(ProblemType::label).toList();
    Comparator<String> notice =
        Comparator.comparing(
            label -> order.contains(label) ? order.indexOf(label) : Integer.MAX_VALUE);
    return by(changes, c -> c.problem().problem(), notice.thenComparing(Function.identity()));
  }

  private static SortedMap<String, Balance> by(
      List<Change> changes, Function<Change, String> key, Comparator<String> order) {
    SortedMap<String, Balance> balances = new TreeMap<>(order);
    changes.forEach(c -> balances.computeIfAbsent(key.apply(c), k -> new Balance()).add(c));
    return balances;
  }

  private void add(Change change) {
    counts.merge(change.state(), 1, Integer::sum);
    open += change.open() ? 1 : 0;
    unfounded += change.unfounded() ? 1 : 0;
    if (change.fine() == null) {
      fineUnknown++;
    } else {
      fines.merge(change.state(), change.fine(), BigDecimal::add);
    }
  }

  public int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /** The sum of the known fines in yuan. */
  public BigDecimal fines(State state) {
    return fines.getOrDefault(state, BigDecimal.ZERO);
  }

  public int problems() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public BigDecimal fines() {
    return fines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How many problems have no known fine. */
  public int fineUnknown() {
    return fineUnknown;
  }

  /** How many still have something to be done about them. */
  public int open() {
    return open;
  }

  /** How many are 已销号 only because nobody can look at the case or the rule any more. */
  public int closedUnverified() {
    return open - (problems() - count(State.CLOSED));
  }

  /** How many people judged to be none (不属实). */
  public int unfounded() {
    return unfounded;
  }

  /** The share that is closed for sure, in percent with one decimal; nothing is 0. */
  public BigDecimal closedShare() {
    int closed = problems() - open;
    return problems() == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(closed * 100L)
            .divide(BigDecimal.valueOf(problems()), 1, java.math.RoundingMode.HALF_UP);
  }
}
