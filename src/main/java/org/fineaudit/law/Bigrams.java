package org.fineaudit.law;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/** The pairs of neighbouring characters of a text, never across punctuation. */
final class Bigrams {
  private Bigrams() {}

  static Set<Integer> of(String text) {
    Set<Integer> pairs = new HashSet<>();
    for (int pair : in(text).sorted()) {
      pairs.add(pair);
    }
    return pairs;
  }

  /** The same as a set of numbers. */
  static PairSet in(String text) {
    String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    PairSet pairs = new PairSet(plain.length());
    char last = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean word = (c >= '\u4E00' && c <= '\u9FFF') || Character.isLetterOrDigit(c);
      if (word && last != 0) {
        pairs.add(last << 16 | c);
      }
      last = word ? c : 0;
    }
    return pairs;
  }

  /** Whether NFKC would change nothing but the width of punctuation. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c < '\u0080' || (c >= '\u4E00' && c <= '\u9FFF') || "，。、；：（）《》“”！？〔〕￥　".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** The share of the smaller set that the larger one holds, 0 if one is empty. */
  static double containment(int[] a, int[] b) {
    int both = 0;
    int j = 0;
    for (int pair : a) {
      while (j < b.length && b[j] < pair) {
        j++;
      }
      both += j < b.length && b[j] == pair ? 1 : 0;
    }
    return both == 0 ? 0 : (double) both / Math.min(a.length, b.length);
  }
}
