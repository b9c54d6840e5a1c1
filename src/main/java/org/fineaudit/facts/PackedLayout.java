package org.fineaudit.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.fineaudit.packing.PackedNumber;
import org.fineaudit.packing.PackedValues;

/** Where what stands in the bytes of {@link PackedFacts}. */
final class PackedLayout {
  /** How many number facts, and how many texts and lists, there can be. */
  static final int MOST = 2 * Long.SIZE;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Where the bits stand: known or 1; 0 or 1; known text or list. Each takes two words. */
  static final int VALUED = 0;

  static final int BITS = 2 * Long.BYTES;
  static final int OBJECTS = 4 * Long.BYTES;

  /** Where the texts and lists start, in two bytes; they need not be looked for then. */
  private static final int START = 6 * Long.BYTES;

  static final int PLACE = START + Short.BYTES;

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

  /** Where the sheet stands, after the line of the place. */
  static int sheet(byte[] row) {
    return PackedNumber.after(row, PLACE);
  }

  static int notes(byte[] row) {
    return PackedValues.after(row, sheet(row));
  }

  /** Where the numbers start. */
  static int numbers(byte[] row) {
    return PackedValues.after(row, notes(row));
  }

  static int scalarStart(byte[] row, int index) {
    long below = (1L << index) - 1;
    int rank =
        index < Long.SIZE
            ? Long.bitCount(others(row, 0) & below)
            : Long.bitCount(others(row, 0)) + Long.bitCount(others(row, 1) & below);
    int at = numbers(row);
    for (int i = 0; i < rank; i++) {
      at = PackedScalar.after(row, at);
    }
    return at;
  }

  /** The numbers of a word that are neither unknown nor 0 nor 1. */
  private static long others(byte[] row, int word) {
    return word(row, VALUED, word) & ~word(row, BITS, word);
  }

  static int objectStart(byte[] row, int index) {
    long below = (1L << index) - 1;
    int rank =
        index < Long.SIZE
            ? Long.bitCount(word(row, OBJECTS, 0) & below)
            : Long.bitCount(word(row, OBJECTS, 0)) + Long.bitCount(word(row, OBJECTS, 1) & below);
    int at = start(row);
    for (int i = 0; i < rank; i++) {
      at = PackedValues.after(row, at);
    }
    return at;
  }
}
