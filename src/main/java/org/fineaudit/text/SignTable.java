package org.fineaudit.text;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** What belongs to a sign; finding that nothing does, as for most signs, takes one look. */
final class SignTable<T> {
  private final char[] signs;
  private final T[][] values;

  @SuppressWarnings("unchecked")
  SignTable(Map<Character, List<T>> bySign, IntFunction<T[]> array) {
    int size = Integer.highestOneBit(Math.max(4, bySign.size())) << 2;
    signs = new char[size];
    values = (T[][]) new Object[size][];
    bySign.forEach(
        (sign, list) -> {
          int at = place(sign);
          signs[at] = sign;
          values[at] = list.toArray(array);
        });
  }

  private int place(char sign) {
    int at = ((sign * 0x9E3779B9) >>> 16) & (signs.length - 1);
    while (signs[at] != 0 && signs[at] != sign) {
      at = (at + 1) & (signs.length - 1);
    }
    return at;
  }

  /** Null if nothing belongs to it. */
  T[] get(char sign) {
    return values[place(sign)];
  }
}
