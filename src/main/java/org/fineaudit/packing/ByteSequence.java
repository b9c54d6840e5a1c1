package org.fineaudit.packing;

import java.util.Arrays;

/** Bytes that equal others of the same content. */
public final class ByteSequence {
  private final byte[] bytes;
  private final int hash;

  /** Of that part of an array, copied; the end is exclusive. */
  public ByteSequence(byte[] array, int start, int end) {
    bytes = Arrays.copyOfRange(array, start, end);
    hash = Arrays.hashCode(bytes);
  }

  /** The bytes themselves, not to be changed. */
  public byte[] array() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteSequence that
        && hash == that.hash
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
