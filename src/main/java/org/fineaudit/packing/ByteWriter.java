package org.fineaudit.packing;

import java.util.Arrays;

/** Bytes that grow. */
public final class ByteWriter {
  private byte[] array;
  private int length;

  public ByteWriter(int size) {
    array = new byte[size];
  }

  public int length() {
    return length;
  }

  /** Leaves that many bytes as zeros. */
  public void skip(int count) {
    room(count);
    length += count;
  }

  /** Writes a {@link PackedNumber}. */
  public void number(long value) {
    room(Long.BYTES + 2);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      array[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    array[length++] = (byte) rest;
  }

  public void bytes(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, array, length, bytes.length);
    length += bytes.length;
  }

  public void copyTo(byte[] bytes, int at) {
    System.arraycopy(array, 0, bytes, at, length);
  }

  public byte[] toArray() {
    return Arrays.copyOf(array, length);
  }

  private void room(int more) {
    if (length + more > array.length) {
      array = Arrays.copyOf(array, Math.max(2 * array.length, length + more));
    }
  }
}
