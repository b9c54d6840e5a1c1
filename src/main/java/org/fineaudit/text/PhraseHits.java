package org.fineaudit.text;

import java.util.Arrays;

/** Where the words of each list stand in a text: the longest at each place, in ascending order. */
final class PhraseHits {
  private static final int[] NONE = {};

  /** By list: the start and the end of each word, one after the other. */
  private final int[][] spans;

  private final int[] sizes;

  PhraseHits(int lists) {
    spans = new int[lists][];
    sizes = new int[lists];
  }

  /** Notes a word; places come in ascending order. */
  void add(int list, int start, int end) {
    int size = sizes[list];
    int[] known = spans[list] == null ? NONE : spans[list];
    if (size > 0 && known[size - 2] == start) {
      known[size - 1] = Math.max(known[size - 1], end);
      return;
    }
    if (size == known.length) {
      known = Arrays.copyOf(known, Math.max(8, size * 2));
      spans[list] = known;
    }
    known[size] = start;
    known[size + 1] = end;
    sizes[list] = size + 2;
  }

  /** How many words of the list there are. */
  int count(int list) {
    return sizes[list] / 2;
  }

  int start(int list, int word) {
    return spans[list][word * 2];
  }

  int end(int list, int word) {
    return spans[list][word * 2 + 1];
  }

  /** The first word that begins at a place or after it; the count if there is none. */
  int from(int list, int place) {
    int low = 0;
    int high = count(list);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(list, middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
