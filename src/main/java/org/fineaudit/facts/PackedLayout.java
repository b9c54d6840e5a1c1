package org.fineaudit.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** Where what stands in the bytes of {@link PackedFacts}, and how numbers are written there. */
final class PackedLayout {
  /** How many number facts, and how many texts and lists, there can be. */
  static final int MOST = 2 * Long.SIZE;

  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Where the bits stand: known or 1; 0 or 1; known text or list. Each takes two words. */
  static final int VALUED = 0;

  static final int BITS = 2 * Long.BYTES;
  static final int OBJECTS = 4 * Long.BYTES;

  /** Where the texts and lists start, in two bytes; they need not be looked for then. */
  static final int START = 6 * Long.BYTES;

  static final int PLACE = START + Short.BYTES;

  /** The last two bits of the first byte of a number. */
  static final int WHOLE = 0;

  static final int HUNDREDTHS = 1;
  static final int WIDE = 2;

  /** The last two bits of the first byte of a text or list. */
  static final int POOLED = 0;

  static final int OWN = 1;

  static final int TAG_BITS = 2;
  static final int TAG = 3;

  private PackedLayout() {}

  static int start(byte[] row) {
    return (row[START] & 0xFF) | ((row[START + 1] & 0xFF) << Byte.SIZE);
  }

  static void start(byte[] row, int at) {
    row[START] = (byte) at;
    row[START + 1] = (byte) (at >>> Byte.SIZE);
  }

  static long word(byte[] row, int bits, int word) {
    return (long) LONGS.get(row, bits + word * Long.BYTES);
  }

  static boolean has(byte[] row, int bits, int index) {
    return (word(row, bits, index / Long.SIZE) >>> index & 1) != 0;
  }

  static void mark(byte[] row, int bits, int index, boolean set) {
    int at = bits + index / Long.SIZE * Long.BYTES;
    long word = (long) LONGS.get(row, at);
    LONGS.set(row, at, set ? word | 1L << index : word & ~(1L << index));
  }

  /** Where the numbers start. */
  static int numbers(byte[] row) {
    return afterNumber(row, afterNumber(row, afterNumber(row, PLACE)));
  }

  static int scalarStart(byte[] row, int index) {
    long below = (1L << index) - 1;
    int rank =
        index < Long.SIZE
            ? Long.bitCount(others(row, 0) & below)
            : Long.bitCount(others(row, 0)) + Long.bitCount(others(row, 1) & below);
    return afterScalars(row, numbers(row), rank);
  }

  /** The numbers of a word that are neither unknown nor 0 nor 1. */
  static long others(byte[] row, int word) {
    return word(row, VALUED, word) & ~word(row, BITS, word);
  }

  static int afterScalars(byte[] row, int start, int count) {
    int at = start;
    for (int i = 0; i < count; i++) {
      at = afterScalar(row, at);
    }
    return at;
  }

  static int objectStart(byte[] row, int index) {
    long below = (1L << index) - 1;
    int rank =
        index < Long.SIZE
            ? Long.bitCount(word(row, OBJECTS, 0) & below)
            : Long.bitCount(word(row, OBJECTS, 0)) + Long.bitCount(word(row, OBJECTS, 1) & below);
    int at = start(row);
    for (int i = 0; i < rank; i++) {
      at = afterObject(row, at);
    }
    return at;
  }

  static double scalarAt(byte[] row, int at) {
    int tag = row[at] & TAG;
    if (tag == WIDE) {
      return Double.longBitsToDouble((long) LONGS.get(row, at + 1));
    }
    long code = number(row, at) >>> TAG_BITS;
    long value = code >>> 1 ^ -(code & 1);
    return tag == WHOLE ? value : value / 100.0;
  }

  static int afterScalar(byte[] row, int at) {
    return (row[at] & TAG) == WIDE ? at + 1 + Long.BYTES : afterNumber(row, at);
  }

  /** The text or list that starts there. */
  static Object objectAt(byte[] row, int at, FactPool pool) {
    long code = number(row, at);
    int value = (int) (code >>> TAG_BITS);
    return (code & TAG) == POOLED
        ? pool.get(value)
        : new String(row, afterNumber(row, at), value, GB18030);
  }

  static int afterObject(byte[] row, int at) {
    long code = number(row, at);
    int length = (code & TAG) == POOLED ? 0 : (int) (code >>> TAG_BITS);
    return afterNumber(row, at) + length;
  }

  /** Seven bits a byte, the lowest first; the last byte is positive. */
  static long number(byte[] row, int start) {
    long value = 0;
    int at = start;
    for (int shift = 0; ; shift += 7) {
      byte part = row[at++];
      value |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  static int afterNumber(byte[] row, int start) {
    int at = start;
    while (row[at] < 0) {
      at++;
    }
    return at + 1;
  }
}
