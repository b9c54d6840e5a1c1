package org.fineaudit.facts;

import java.util.Arrays;

/**
 * The known numbers of a row in little memory. Most are 0 or 1, as booleans are, and take two bits;
 * most others are whole or have two decimals at most and take four bytes: hundredths, or, with a
 * mark, the place among those that take eight.
 */
final class PackedScalars {
  private static final double[] NO_WIDE = {};
  private static final int[] NO_NUMBERS = {};
  private static final int WIDE = 0x4000_0000;
  private static final double LARGEST = (WIDE - 1) / 100.0;
  private static final long ZERO_BITS = Double.doubleToRawLongBits(0);
  private static final long ONE_BITS = Double.doubleToRawLongBits(1);

  /** Known numbers that stand in {@link #numbers}: the first 64, and the others. */
  private long low;

  private long high;

  /** Those that are 0 or 1, and those of them that are 1. */
  private long bitLow;

  private long bitHigh;
  private long oneLow;
  private long oneHigh;
  private int[] numbers;
  private double[] wide = NO_WIDE;

  /** Packs numbers; NaN is unknown. What only groups of cases have is not packed. */
  PackedScalars(double[] scalars) {
    int[] codes = new int[scalars.length];
    int count = 0;
    for (int i = 0; i < Math.min(scalars.length, KnownFacts.MOST); i++) {
      if (isBit(scalars[i])) {
        setBit(i, scalars[i]);
      } else if (!Double.isNaN(scalars[i])) {
        mark(i, true);
        codes[count++] = code(scalars[i]);
      }
    }
    numbers = count == 0 ? NO_NUMBERS : Arrays.copyOf(codes, count);
  }

  /** Zero with a minus is none. */
  private static boolean isBit(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits == ZERO_BITS || bits == ONE_BITS;
  }

  private void setBit(int index, double value) {
    long bit = 1L << index;
    if (index < Long.SIZE) {
      bitLow |= bit;
      oneLow = value == 0 ? oneLow & ~bit : oneLow | bit;
    } else {
      bitHigh |= bit;
      oneHigh = value == 0 ? oneHigh & ~bit : oneHigh | bit;
    }
  }

  private void clearBit(int index) {
    long others = ~(1L << index);
    if (index < Long.SIZE) {
      bitLow &= others;
    } else {
      bitHigh &= others;
    }
  }

  private void mark(int index, boolean known) {
    long bit = 1L << index;
    if (index < Long.SIZE) {
      low = known ? low | bit : low & ~bit;
    } else {
      high = known ? high | bit : high & ~bit;
    }
  }

  private static boolean has(long first, long second, int index) {
    return ((index < Long.SIZE ? first : second) >>> index & 1) != 0;
  }

  /** How many numbers stand before one. */
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
    if (index >= KnownFacts.MOST) {
      return Double.NaN;
    }
    if (has(low, high, index)) {
      return value(numbers[rank(index)]);
    }
    if (has(bitLow, bitHigh, index)) {
      return has(oneLow, oneHigh, index) ? 1 : 0;
    }
    return Double.NaN;
  }

  /** Writes all numbers, NaN where unknown. */
  void unpack(double[] scalars) {
    Arrays.fill(scalars, Double.NaN);
    bits(bitLow, oneLow, 0, scalars);
    bits(bitHigh, oneHigh, Long.SIZE, scalars);
    int at = 0;
    for (long rest = low; rest != 0; rest &= rest - 1) {
      scalars[Long.numberOfTrailingZeros(rest)] = value(numbers[at++]);
    }
    for (long rest = high; rest != 0; rest &= rest - 1) {
      scalars[Long.SIZE + Long.numberOfTrailingZeros(rest)] = value(numbers[at++]);
    }
  }

  private static void bits(long known, long ones, int offset, double[] scalars) {
    for (long rest = known; rest != 0; rest &= rest - 1) {
      int index = Long.numberOfTrailingZeros(rest);
      scalars[offset + index] = ones >>> index & 1;
    }
  }

  void set(int index, double value) {
    clearBit(index);
    boolean bit = isBit(value);
    if (bit) {
      setBit(index, value);
    }
    int at = rank(index);
    boolean had = has(low, high, index);
    boolean number = !bit && !Double.isNaN(value);
    if (had && number) {
      replace(at, value);
    } else if (had || number) {
      int[] changed = new int[numbers.length + (number ? 1 : -1)];
      System.arraycopy(numbers, 0, changed, 0, at);
      int from = number ? at : at + 1;
      int to = number ? at + 1 : at;
      System.arraycopy(numbers, from, changed, to, numbers.length - from);
      if (number) {
        changed[at] = code(value);
      }
      numbers = changed;
      mark(index, number);
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
