package org.fineaudit.facts;

import java.util.Arrays;

/**
 * The known numbers of a row in little memory. Most are whole, or have two decimals at most, and
 * take four bytes: hundredths, or, with a mark, the place among those that take eight.
 */
final class PackedScalars {
  private static final double[] NO_WIDE = {};
  private static final int WIDE = 0x4000_0000;
  private static final double LARGEST = (WIDE - 1) / 100.0;

  private long low;
  private long high;
  private int[] numbers;
  private double[] wide = NO_WIDE;

  /** Packs numbers; NaN is unknown. */
  PackedScalars(double[] scalars) {
    int[] codes = new int[scalars.length];
    int count = 0;
    for (int i = 0; i < scalars.length; i++) {
      if (!Double.isNaN(scalars[i])) {
        mark(i, true);
        codes[count++] = code(scalars[i]);
      }
    }
    numbers = Arrays.copyOf(codes, count);
  }

  private void mark(int index, boolean known) {
    long bit = 1L << index;
    if (index < Long.SIZE) {
      low = known ? low | bit : low & ~bit;
    } else {
      high = known ? high | bit : high & ~bit;
    }
  }

  private boolean knows(int index) {
    return ((index < Long.SIZE ? low : high) >>> index & 1) != 0;
  }

  /** How many known numbers stand before one. */
  private int rank(int index) {
    long before = (1L << index) - 1;
    return index < Long.SIZE
        ? Long.bitCount(low & before)
        : Long.bitCount(low) + Long.bitCount(high & before);
  }

  private int code(double value) {
    if (Math.abs(value) <= LARGEST) {
      int hundredths = (int) Math.round(value * 100);
      if (Double.doubleToRawLongBits(hundredths / 100.0) == Double.doubleToRawLongBits(value)) {
        return hundredths;
      }
    }
    wide = Arrays.copyOf(wide, wide.length + 1);
    wide[wide.length - 1] = value;
    return WIDE + wide.length - 1;
  }

  private double value(int code) {
    return code >= WIDE ? wide[code - WIDE] : code / 100.0;
  }

  double get(int index) {
    return knows(index) ? value(numbers[rank(index)]) : Double.NaN;
  }

  /** Writes all numbers, NaN where unknown. */
  void unpack(double[] scalars) {
    Arrays.fill(scalars, Double.NaN);
    int at = 0;
    for (long rest = low; rest != 0; rest &= rest - 1) {
      scalars[Long.numberOfTrailingZeros(rest)] = value(numbers[at++]);
    }
    for (long rest = high; rest != 0; rest &= rest - 1) {
      scalars[Long.SIZE + Long.numberOfTrailingZeros(rest)] = value(numbers[at++]);
    }
  }

  void set(int index, double value) {
    int at = rank(index);
    boolean had = knows(index);
    boolean known = !Double.isNaN(value);
    if (had && known) {
      replace(at, value);
    } else if (had || known) {
      int[] changed = new int[numbers.length + (known ? 1 : -1)];
      System.arraycopy(numbers, 0, changed, 0, at);
      int from = known ? at : at + 1;
      int to = known ? at + 1 : at;
      System.arraycopy(numbers, from, changed, to, numbers.length - from);
      if (known) {
        changed[at] = code(value);
      }
      numbers = changed;
      mark(index, known);
    }
  }

  private void replace(int at, double value) {
    if (numbers[at] >= WIDE) {
      wide[numbers[at] - WIDE] = value;
    } else {
      numbers[at] = code(value);
    }
  }
}
