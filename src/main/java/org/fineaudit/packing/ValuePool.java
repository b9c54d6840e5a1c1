package org.fineaudit.packing;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Values that many have in common, kept once and known by a number. Any thread may ask. */
public final class ValuePool {
  private final Map<Object, Integer> numbers = new ConcurrentHashMap<>();
  private volatile Object[] values = new Object[1024];
  private int count;

  /** The number of a value; equal values have one number. */
  public int number(Object value) {
    Integer known = numbers.get(value);
    return known == null ? numbers.computeIfAbsent(value, this::add) : known;
  }

  /** The number of a value if it has one already, else -1. */
  public int known(Object value) {
    Integer known = numbers.get(value);
    return known == null ? -1 : known;
  }

  /** How many different values there are. */
  public int size() {
    return numbers.size();
  }

  private synchronized int add(Object value) {
    Object[] all = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
    all[count] = value;
    values = all;
    return count++;
  }

  /** What a number stands for. */
  public Object value(int number) {
    return values[number];
  }
}
