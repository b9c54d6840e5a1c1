package org.fineaudit.law;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** The pairs of neighbouring characters of a text, never across punctuation. */
final class Bigrams {
  private Bigrams() {}

  static Set<Integer> of(String text) {
    Set<Integer> pairs = new HashSet<>();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    char last = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        last = 0;
        continue;
      }
      if (last != 0) {
        pairs.add(last << 16 | c);
      }
      last = c;
    }
    return pairs;
  }

  /** The share of the smaller set that the larger one holds, 0 if one is empty. */
  static double containment(Set<Integer> a, Set<Integer> b) {
    Set<Integer> small = a.size() <= b.size() ? a : b;
    Set<Integer> large = small == a ? b : a;
    return small.isEmpty()
        ? 0
        : (double) small.stream().filter(large::contains).count() / small.size();
  }
}
