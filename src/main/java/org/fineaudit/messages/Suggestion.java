package org.fineaudit.messages;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest candidate, if it is near enough to be worth naming. */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    int limit = Math.max(1, (name.length() + 1) / 3);
    return candidates.stream()
        .filter(c -> Math.abs(c.length() - name.length()) <= limit)
        .filter(c -> distance(name, c) <= limit)
        .min(
            Comparator.<String>comparingInt(c -> distance(name, c))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters must be changed, added or removed (Levenshtein). */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
