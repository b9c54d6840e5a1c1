package org.fineaudit.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words of many lists in one pass over a text. At each place the two signs that stand
 * there tell which forms can begin, and only those are compared; most places have none. (An
 * automaton over whole words, after Aho and Corasick, would need every form written out, which for
 * one of them alone makes half a million words, and has no gaps.)
 */
final class PhraseIndex {
  private record Entry(int list, Form form) {}

  /** One bit for the hash of each pair: the places where nothing begins are passed over by it. */
  private final long[] filter = new long[1 << 10];

  private final int lists;
  private final int mask;
  private final int[] pairs;
  private final Entry[][] entries;

  private PhraseIndex(int lists, Map<Integer, List<Entry>> byPair) {
    this.lists = lists;
    int size = Integer.highestOneBit(Math.max(16, byPair.size())) << 2;
    mask = size - 1;
    pairs = new int[size];
    entries = new Entry[size][];
    byPair.forEach(this::put);
  }

  /**
   * Numbers the lists and indexes them; a list with words of one sign is left to look-ups, since
   * such words are everywhere.
   */
  static PhraseIndex of(List<Words> all) {
    Map<Integer, List<Entry>> byPair = new HashMap<>();
    int number = 0;
    for (Words words : all) {
      if (words.isIndexed() || words.forms().stream().anyMatch(Form::isSign)) {
        continue;
      }
      for (Form form : words.forms()) {
        for (int pair : form.firstPairs()) {
          byPair.computeIfAbsent(pair, k -> new ArrayList<>()).add(new Entry(number, form));
        }
      }
      words.index(number++);
    }
    return new PhraseIndex(number, byPair);
  }

  private void put(int pair, List<Entry> found) {
    int at = place(pair);
    pairs[at] = pair;
    entries[at] = found.toArray(Entry[]::new);
    int bit = filterBit(pair);
    filter[bit >> 6] |= 1L << bit;
  }

  private static int hash(int pair) {
    return pair * 0x9E3779B9;
  }

  private static int filterBit(int pair) {
    return hash(pair) >>> 16;
  }

  /** Where the pair is, or the free place where it would go. */
  private int place(int pair) {
    int hash = hash(pair);
    int at = (hash ^ (hash >>> 15)) & mask;
    while (pairs[at] != 0 && pairs[at] != pair) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Every place of the text where words of the lists begin. */
  PhraseHits hits(String text) {
    PhraseHits hits = new PhraseHits(lists);
    int length = text.length();
    char next = length == 0 ? 0 : text.charAt(0);
    for (int i = 0; i < length; i++) {
      int first = next << 16;
      next = i + 1 < length ? text.charAt(i + 1) : 0;
      look(first, text, i, hits);
      if (next != 0) {
        look(first | next, text, i, hits);
      }
    }
    return hits;
  }

  private void look(int pair, String text, int at, PhraseHits hits) {
    int bit = filterBit(pair);
    if ((filter[bit >> 6] & (1L << bit)) != 0) {
      int place = place(pair);
      if (pairs[place] == pair && pair != 0) {
        compare(entries[place], text, at, hits);
      }
    }
  }

  private static void compare(Entry[] candidates, String text, int at, PhraseHits hits) {
    for (Entry candidate : candidates) {
      int end = candidate.form.matchEnd(text, at);
      if (end >= 0) {
        hits.add(candidate.list, at, end);
      }
    }
  }
}
