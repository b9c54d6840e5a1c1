package org.fineaudit.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a provision's act, as character pairs in ascending order: enough to tell the acts of
 * one article apart, and never more than a comparison among them.
 */
final class ActWording {
  private static final Pattern NOTE = Pattern.compile("（[^（）]*(?:严重|责任人员)[^（）]*）");
  private static final Pattern REFERENCE = Pattern.compile("第[一二三四五六七八九十百千]+[条款项]");
  private static final Pattern CLAUSE_END = Pattern.compile("[，、；（）]|或者");

  private final int[] pairs;
  private final List<int[]> clauses;

  private ActWording(int[] pairs, List<int[]> clauses) {
    this.pairs = pairs;
    this.clauses = clauses;
  }

  static ActWording of(Provision provision) {
    String act = NOTE.matcher(provision.violation()).replaceAll("");
    act = REFERENCE.matcher(act).replaceAll("");
    List<int[]> clauses = new ArrayList<>();
    for (String clause : CLAUSE_END.split(act, -1)) {
      int[] pairs = Bigrams.in(clause).sorted();
      if (pairs.length > 0) {
        clauses.add(pairs);
      }
    }
    return new ActWording(Bigrams.in(act).sorted(), clauses);
  }

  int[] pairs() {
    return pairs;
  }

  /** The pairs of each act that the provision lists. */
  List<int[]> clauses() {
    return clauses;
  }

  /** Whether two rows of one place share at least so much of their wording. */
  boolean sameAct(ActWording other, double share) {
    return Bigrams.containment(pairs, other.pairs) >= share;
  }

  /** Whether the words are the same and not only the act. */
  boolean sameWords(ActWording other) {
    return Arrays.equals(pairs, other.pairs)
        && clauses.size() == other.clauses.size()
        && sameClauses(other);
  }

  private boolean sameClauses(ActWording other) {
    for (int i = 0; i < clauses.size(); i++) {
      if (!Arrays.equals(clauses.get(i), other.clauses.get(i))) {
        return false;
      }
    }
    return true;
  }
}
