package org.fineaudit.values;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The answers of a pure function that were given lately, for cells that come again and again. Holds
 * a fixed number of them, each at one of two places that its hash names, so that threads share it
 * without a lock; what is forgotten is computed again. A cache that keeps its entries in the order
 * of their use (Guava's, Caffeine's) costs more for each look-up than most of the answers.
 *
 * @param <K> the key, immutable, with {@code equals}
 * @param <V> the answer, immutable
 */
public final class Memo<K, V> {
  private record Entry<K, V>(int hash, K key, V value) {}

  private final AtomicReferenceArray<Entry<K, V>> entries;
  private final int mask;

  /**
   * An empty memo.
   *
   * @param size how many answers it holds, a power of two
   */
  public Memo(int size) {
    if (Integer.bitCount(size) != 1 || size < 2) {
      throw new IllegalArgumentException("not a power of two: " + size);
    }
    entries = new AtomicReferenceArray<>(size);
    mask = size - 1;
  }

  /** The answer for a key, computed if it is not at hand. */
  public V get(K key, Function<? super K, ? extends V> function) {
    int hash = spread(key.hashCode());
    int place = hash & mask;
    Entry<K, V> first = entries.get(place);
    if (is(first, hash, key)) {
      return first.value;
    }
    Entry<K, V> second = entries.get(place ^ 1);
    if (is(second, hash, key)) {
      return second.value;
    }
    V value = function.apply(key);
    if (first != null) {
      entries.set(place ^ 1, first);
    }
    entries.set(place, new Entry<>(hash, key, value));
    return value;
  }

  private static boolean is(Entry<?, ?> entry, int hash, Object key) {
    return entry != null && entry.hash == hash && entry.key.equals(key);
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
