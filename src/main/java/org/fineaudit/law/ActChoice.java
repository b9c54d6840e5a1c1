package org.fineaudit.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Tells which of several acts a case describes. */
final class ActChoice {
  private final List<Provision> rows;
  private final Evidence.Acts clear;
  private final List<ActWording> acts = new ArrayList<>();
  private final List<List<Provision>> byAct = new ArrayList<>();

  /** The pairs of all acts in ascending order, and what each tells. */
  private final int[] pairs;

  private final double[] weights;

  private ActChoice(
      List<Provision> rows, Function<Provision, ActWording> wordings, Evidence.Acts clear) {
    this.rows = rows;
    this.clear = clear;
    for (Provision row : rows) {
      rowsOf(wordings.apply(row)).add(row);
    }
    pairs = acts.stream().flatMapToInt(a -> Arrays.stream(a.pairs())).sorted().distinct().toArray();
    weights = new double[pairs.length];
    weigh();
  }

  static ActChoice among(
      List<Provision> rows, Function<Provision, ActWording> wordings, Evidence.Acts clear) {
    return new ActChoice(List.copyOf(rows), wordings, clear);
  }

  private List<Provision> rowsOf(ActWording wording) {
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).sameWords(wording)) {
        return byAct.get(i);
      }
    }
    acts.add(wording);
    byAct.add(new ArrayList<>());
    return byAct.get(byAct.size() - 1);
  }

  /** A pair tells nothing if all acts have it, 1 if only one has. */
  private void weigh() {
    int n = acts.size();
    for (int i = 0; i < pairs.length; i++) {
      int pair = pairs[i];
      long count = acts.stream().filter(a -> Arrays.binarySearch(a.pairs(), pair) >= 0).count();
      weights[i] = ((double) n - count) / (n - 1);
    }
  }

  /** The rows whose act the text clearly describes; all rows if it is not clear. */
  List<Provision> described(PairSet said) {
    if (acts.size() < 2) {
      return rows;
    }
    double best = 0;
    double second = 0;
    int bestAct = -1;
    for (int i = 0; i < acts.size(); i++) {
      double evidence = sum(acts.get(i).pairs(), said);
      if (evidence > best) {
        second = best;
        best = evidence;
        bestAct = i;
      } else {
        second = Math.max(second, evidence);
      }
    }
    boolean told = best >= clear.leastPairs() && best >= clear.timesNext() * second;
    return told && hasClauseIn(acts.get(bestAct), said) ? List.copyOf(byAct.get(bestAct)) : rows;
  }

  private boolean hasClauseIn(ActWording act, PairSet said) {
    for (int[] clause : act.clauses()) {
      double evidence = sum(clause, said);
      if (evidence > 0 && evidence >= clear.clauseShare() * sum(clause, null)) {
        return true;
      }
    }
    return false;
  }

  /** Adds in the order of the pairs, so that the sum does not depend on hashing. */
  private double sum(int[] some, PairSet said) {
    double sum = 0;
    int at = 0;
    for (int pair : some) {
      while (pairs[at] != pair) {
        at++;
      }
      sum += said == null || said.contains(pair) ? weights[at] : 0;
    }
    return sum;
  }
}
