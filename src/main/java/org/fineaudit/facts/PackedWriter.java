package org.fineaudit.facts;

import java.util.Arrays;

/** Writes the bytes of {@link PackedFacts}. */
final class PackedWriter {
  /** Up to here whole numbers are exact, and there is room for the tag. */
  private static final double LARGEST = 1L << 52;

  private byte[] array;
  private int length;

  PackedWriter(int size) {
    array = new byte[size];
  }

  int length() {
    return length;
  }

  void copyTo(byte[] row, int at) {
    System.arraycopy(array, 0, row, at, length);
  }

  byte[] toArray() {
    return Arrays.copyOf(array, length);
  }

  void skip(int count) {
    length += count;
  }

  void mark(int bits, int index) {
    PackedLayout.mark(array, bits, index, true);
  }

  /** Writes a number that is neither unknown nor 0 nor 1. */
  void scalar(double value) {
    long whole = (long) value;
    if (Math.abs(value) < LARGEST && same((double) whole, value)) {
      signed(whole, PackedLayout.WHOLE);
      return;
    }
    long hundredths = Math.round(value * 100);
    if (Math.abs(value) < LARGEST / 100 && same(hundredths / 100.0, value)) {
      signed(hundredths, PackedLayout.HUNDREDTHS);
      return;
    }
    number(PackedLayout.WIDE);
    room(Long.BYTES);
    PackedLayout.LONGS.set(array, length, Double.doubleToRawLongBits(value));
    length += Long.BYTES;
  }

  /** To the bit: zero with a minus is not zero. */
  private static boolean same(double one, double other) {
    return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
  }

  private void signed(long value, int tag) {
    number((value << 1 ^ value >> (Long.SIZE - 1)) << PackedLayout.TAG_BITS | tag);
  }

  /** Writes a text or list of the fact with that index. */
  void object(int index, Object value, FactPool pool) {
    if (value instanceof String text && !pool.shares(index)) {
      byte[] bytes = text.getBytes(PackedLayout.GB18030);
      if (new String(bytes, PackedLayout.GB18030).equals(text)) {
        number((long) bytes.length << PackedLayout.TAG_BITS | PackedLayout.OWN);
        room(bytes.length);
        System.arraycopy(bytes, 0, array, length, bytes.length);
        length += bytes.length;
        return;
      }
    }
    number((long) pool.id(value) << PackedLayout.TAG_BITS | PackedLayout.POOLED);
  }

  /** Writes a positive number, seven bits a byte, the lowest first; the last byte is positive. */
  void number(long value) {
    room(Long.BYTES + 2);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      array[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    array[length++] = (byte) rest;
  }

  private void room(int more) {
    if (length + more > array.length) {
      array = Arrays.copyOf(array, Math.max(2 * array.length, length + more));
    }
  }
}
