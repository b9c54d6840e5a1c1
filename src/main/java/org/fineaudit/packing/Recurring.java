package org.fineaudit.packing;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Values that come again, kept once and known by a number. One that comes for the first time is
 * only remembered by a bit of its hash, so that what never comes again takes no room. Any thread
 * may ask.
 */
public final class Recurring {
  /** How many bits remember what came once. */
  private static final int ONCE_BITS = 1 << 22;

  private final int most;
  private final ValuePool pool = new ValuePool();
  private final AtomicIntegerArray once = new AtomicIntegerArray(ONCE_BITS / Integer.SIZE);

  /**
   * A pool.
   *
   * @param most how many values there can be: more are no longer in common
   */
  public Recurring(int most) {
    this.most = most;
  }

  /** The number of a value that came before, else -1. */
  public int number(Object value) {
    int known = pool.known(value);
    if (known >= 0 || pool.size() >= most) {
      return known;
    }
    int hash = value.hashCode() * 0x9E3779B9; // Spreads what differs in the last bits only.
    int bit = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(ONCE_BITS));
    int mask = 1 << bit;
    int before = once.getAndAccumulate(bit / Integer.SIZE, mask, (word, m) -> word | m);
    return (before & mask) == 0 ? -1 : pool.number(value);
  }

  /** The number of a value that is known to come again. */
  public int keep(Object value) {
    return pool.number(value);
  }

  /** How many numbers there are: all below. */
  public int size() {
    return pool.size();
  }

  /** What a number stands for. */
  public Object value(int number) {
    return pool.value(number);
  }
}
