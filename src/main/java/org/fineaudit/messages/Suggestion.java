package org.fineaudit.messages;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that somebody probably meant. */
public final class Suggestion {
  private static final LevenshteinDistance EXACT = LevenshteinDistance.getDefaultInstance();

  private Suggestion() {}

  /**
   * The nearest candidate, if it is near enough to be worth naming; the first by name of equals.
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    int limit = Math.max(1, (name.length() + 2) / 3);
    LevenshteinDistance near = new LevenshteinDistance(limit);
    String best = null;
    int least = limit + 1;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) > limit) {
        continue;
      }
      int distance = near.apply(name, candidate);
      boolean better = distance < least || (distance == least && candidate.compareTo(best) < 0);
      if (distance >= 0 && better) {
        best = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many letters must be changed, added or removed. */
  public static int distance(String a, String b) {
    return EXACT.apply(a, b);
  }
}
