package org.fineaudit.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a provision's act, as character pairs: enough to tell the acts of one article apart,
 * and never more than a comparison among them.
 *
 * @param clauses the pairs of each act that the provision lists
 */
record ActWording(Set<Integer> pairs, List<Set<Integer>> clauses) {
  /** Two rows of one place speak of the same act if they share this much of their wording. */
  private static final double SAME_ACT = 0.7;

  /** A case describes an act only with at least this many pairs that tell it apart ... */
  private static final double LEAST_EVIDENCE = 1.5;

  /** ... which are at least this share of one clause ... */
  private static final double CLAUSE_SHARE = 0.5;

  /** ... and this many times the evidence of the next best act. */
  private static final double CLEARLY = 2;

  private static final Pattern NOTE = Pattern.compile("（[^（）]*(?:严重|责任人员)[^（）]*）");
  private static final Pattern REFERENCE = Pattern.compile("第[一二三四五六七八九十百千]+[条款项]");
  private static final Pattern CLAUSE_END = Pattern.compile("[，、；（）]|或者");

  static ActWording of(Provision provision) {
    String act = NOTE.matcher(provision.violation()).replaceAll("");
    act = REFERENCE.matcher(act).replaceAll("");
    List<Set<Integer>> clauses = new ArrayList<>();
    for (String clause : CLAUSE_END.split(act, -1)) {
      Set<Integer> pairs = Bigrams.of(clause);
      if (!pairs.isEmpty()) {
        clauses.add(pairs);
      }
    }
    return new ActWording(Bigrams.of(act), clauses);
  }

  boolean sameAct(ActWording other) {
    return Bigrams.containment(pairs, other.pairs) >= SAME_ACT;
  }

  /** The rows whose act the text clearly describes; all rows if it is not clear. */
  static List<Provision> described(List<Provision> rows, String text) {
    Map<ActWording, List<Provision>> acts = new LinkedHashMap<>();
    rows.forEach(row -> acts.computeIfAbsent(of(row), k -> new ArrayList<>()).add(row));
    if (acts.size() < 2) {
      return rows;
    }
    Map<Integer, Double> weights = weights(acts.keySet());
    Set<Integer> said = Bigrams.of(text);
    double best = 0;
    double second = 0;
    List<Provision> bestRows = rows;
    for (Map.Entry<ActWording, List<Provision>> act : acts.entrySet()) {
      double evidence = act.getKey().evidence(said, weights);
      if (evidence > best) {
        second = best;
        best = evidence;
        bestRows = act.getValue();
      } else {
        second = Math.max(second, evidence);
      }
    }
    boolean clear = best >= LEAST_EVIDENCE && best >= CLEARLY * second;
    return clear && of(bestRows.get(0)).hasClauseIn(said, weights) ? bestRows : rows;
  }

  /** What a pair tells: nothing if all acts have it, 1 if only one has. */
  private static Map<Integer, Double> weights(Set<ActWording> acts) {
    Map<Integer, Double> weights = new HashMap<>();
    for (ActWording act : acts) {
      for (Integer pair : act.pairs) {
        weights.merge(pair, 1.0, Double::sum);
      }
    }
    weights.replaceAll((pair, count) -> (acts.size() - count) / (acts.size() - 1));
    return weights;
  }

  private double evidence(Set<Integer> said, Map<Integer, Double> weights) {
    Set<Integer> found = new HashSet<>(pairs);
    found.retainAll(said);
    return sum(found, weights);
  }

  private boolean hasClauseIn(Set<Integer> said, Map<Integer, Double> weights) {
    return clauses.stream()
        .anyMatch(
            clause -> {
              Set<Integer> found = new HashSet<>(clause);
              found.retainAll(said);
              double evidence = sum(found, weights);
              return evidence > 0 && evidence >= CLAUSE_SHARE * sum(clause, weights);
            });
  }

  /** Adds in the order of the pairs, so that the sum does not depend on hashing. */
  private static double sum(Set<Integer> pairs, Map<Integer, Double> weights) {
    return pairs.stream().sorted().mapToDouble(weights::get).sum();
  }
}
