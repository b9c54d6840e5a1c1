package org.fineaudit.packing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers of no fixed size: seven bits a byte, the lowest first; the last byte is positive. */
public final class PackedNumber {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The sign of each byte: the last of a number has none. */
  private static final long ENDS = 0x8080808080808080L;

  private PackedNumber() {}

  /** The number that starts there, zero or above. */
  public static long at(byte[] bytes, int start) {
    long value = 0;
    int at = start;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      value |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  /** Where the number that starts there ends, exclusive. */
  public static int after(byte[] bytes, int start) {
    int at = start;
    while (bytes[at] < 0) {
      at++;
    }
    return at + 1;
  }

  /** Where the last of so many numbers ends, exclusive, that follow one another. */
  public static int after(byte[] bytes, int start, int count) {
    int at = start;
    int left = count;
    while (at + Long.BYTES <= bytes.length) {
      long ends = ~(long) LONGS.get(bytes, at) & ENDS;
      int found = Long.bitCount(ends);
      if (found >= left) {
        break;
      }
      left -= found;
      at += Long.BYTES;
    }
    while (left > 0) {
      left -= bytes[at++] >= 0 ? 1 : 0;
    }
    return at;
  }

  /** A number of any sign as one that is short if it is near zero. */
  public static long ofSigned(long value) {
    return value << 1 ^ value >> (Long.SIZE - 1);
  }

  /** What {@link #ofSigned} was made of. */
  public static long toSigned(long code) {
    return code >>> 1 ^ -(code & 1);
  }
}
