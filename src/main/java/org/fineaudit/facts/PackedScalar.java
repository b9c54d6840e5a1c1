package org.fineaudit.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.fineaudit.packing.ByteWriter;
import org.fineaudit.packing.PackedNumber;

/** How a number that is neither unknown nor 0 nor 1 stands in a packed row, to its last bit. */
final class PackedScalar {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The last two bits of the first byte. */
  private static final int WHOLE = 0;

  private static final int HUNDREDTHS = 1;
  private static final int WIDE = 2;
  private static final int TAG_BITS = 2;
  private static final int TAG = 3;

  /** Up to here whole numbers are exact, and there is room for the tag. */
  private static final double LARGEST = 1L << 52;

  private PackedScalar() {}

  static void write(double value, ByteWriter out) {
    long whole = (long) value;
    if (Math.abs(value) < LARGEST && same((double) whole, value)) {
      signed(whole, WHOLE, out);
      return;
    }
    long hundredths = Math.round(value * 100);
    if (Math.abs(value) < LARGEST / 100 && same(hundredths / 100.0, value)) {
      signed(hundredths, HUNDREDTHS, out);
      return;
    }
    byte[] bits = new byte[Long.BYTES];
    LONGS.set(bits, 0, Double.doubleToRawLongBits(value));
    out.number(WIDE);
    out.bytes(bits);
  }

  private static void signed(long value, int tag, ByteWriter out) {
    out.number(PackedNumber.ofSigned(value) << TAG_BITS | tag);
  }

  /** To the bit: zero with a minus is not zero. */
  static boolean same(double one, double other) {
    return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
  }

  static double at(byte[] row, int at) {
    int tag = row[at] & TAG;
    if (tag == WIDE) {
      return Double.longBitsToDouble((long) LONGS.get(row, at + 1));
    }
    long value = PackedNumber.toSigned(PackedNumber.at(row, at) >>> TAG_BITS);
    return tag == WHOLE ? value : value / 100.0;
  }

  static int after(byte[] row, int at) {
    return (row[at] & TAG) == WIDE ? at + 1 + Long.BYTES : PackedNumber.after(row, at);
  }
}
