package org.fineaudit.facts;

/**
 * Which of up to 128 facts are known, a bit each.
 *
 * @param low the first 64
 * @param high the others
 */
record KnownFacts(long low, long high) {
  static final int MOST = 2 * Long.SIZE;

  boolean has(int index) {
    return ((index < Long.SIZE ? low : high) >>> index & 1) != 0;
  }

  /** How many known facts stand before one. */
  int rank(int index) {
    long before = (1L << index) - 1;
    return index < Long.SIZE
        ? Long.bitCount(low & before)
        : Long.bitCount(low) + Long.bitCount(high & before);
  }

  KnownFacts with(int index, boolean known) {
    long bit = 1L << index;
    boolean first = index < Long.SIZE;
    long word = known ? (first ? low : high) | bit : (first ? low : high) & ~bit;
    return first ? new KnownFacts(word, high) : new KnownFacts(low, word);
  }

  /** Puts what stands side by side to its places. */
  void spread(Object[] known, Object[] all) {
    int at = 0;
    for (long rest = low; rest != 0; rest &= rest - 1) {
      all[Long.numberOfTrailingZeros(rest)] = known[at++];
    }
    for (long rest = high; rest != 0; rest &= rest - 1) {
      all[Long.SIZE + Long.numberOfTrailingZeros(rest)] = known[at++];
    }
  }
}
