package org.fineaudit.law;

import java.util.Arrays;

/** A set of pairs of characters, as {@link Bigrams} makes them; 0 is no pair. */
final class PairSet {
  private int[] table;
  private int size;

  PairSet(int expected) {
    table = new int[Integer.highestOneBit(Math.max(8, expected)) << 2];
  }

  void add(int pair) {
    if (insert(table, pair) && ++size * 2 > table.length) {
      int[] larger = new int[table.length * 2];
      for (int known : table) {
        if (known != 0) {
          insert(larger, known);
        }
      }
      table = larger;
    }
  }

  private static boolean insert(int[] table, int pair) {
    int at = place(table, pair);
    boolean isNew = table[at] == 0;
    table[at] = pair;
    return isNew;
  }

  boolean contains(int pair) {
    return table[place(table, pair)] == pair;
  }

  /** Where the pair is, or the free place where it would go. */
  private static int place(int[] table, int pair) {
    int hash = pair * 0x9E3779B9;
    int at = (hash ^ (hash >>> 15)) & (table.length - 1);
    while (table[at] != 0 && table[at] != pair) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  /** The pairs in ascending order. */
  int[] sorted() {
    int[] pairs = new int[size];
    int n = 0;
    for (int pair : table) {
      if (pair != 0) {
        pairs[n++] = pair;
      }
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
