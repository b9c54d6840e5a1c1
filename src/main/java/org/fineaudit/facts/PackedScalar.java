package org.fineaudit.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.fineaudit.packing.ByteWriter;
import org.fineaudit.packing.PackedNumber;

/**
 * How a number that is neither unknown nor 0 nor 1 stands in a packed row, to its last bit. Most
 * dates are near the day of the decision and most amounts are that of the fine, so a number can be
 * told by its distance from one of them.
 */
final class PackedScalar {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The last bit of the first byte, if it is none of the other tags. */
  private static final int FROM_DAY = 0;

  private static final int FROM_DAY_BITS = 1;

  /** The last three bits of the first byte. */
  private static final int WHOLE = 1;

  private static final int HUNDREDTHS = 3;
  private static final int WIDE = 5;
  private static final int FROM_AMOUNT = 7;
  private static final int TAG_BITS = 3;
  private static final int TAG = 7;

  /** Up to here whole numbers are exact, and there is room for tag, sign and distance. */
  private static final double LARGEST = 1L << 52;

  private PackedScalar() {}

  /**
   * What numbers of a row are told from.
   *
   * @param day days since 1970-01-01, 0 for want of a better
   * @param amount in whole yuan, 0 for want of a better
   */
  record Bases(long day, long amount) {
    /** Those of a decision's date and fine, unknown or not. */
    static Bases of(double day, double fine) {
      return new Bases(whole(day) ? (long) day : 0, whole(fine) ? (long) fine : 0);
    }
  }

  private static boolean whole(double value) {
    return Math.abs(value) < LARGEST && same((double) (long) value, value);
  }

  static void write(double value, Bases bases, ByteWriter out) {
    if (whole(value)) {
      long whole = (long) value;
      long plain = code(whole, WHOLE, TAG_BITS);
      long fromDay = code(whole - bases.day(), FROM_DAY, FROM_DAY_BITS);
      long fromAmount = code(whole - bases.amount(), FROM_AMOUNT, TAG_BITS);
      out.number(Math.min(plain, Math.min(fromDay, fromAmount)));
      return;
    }
    long hundredths = Math.round(value * 100);
    if (Math.abs(value) < LARGEST / 100 && same(hundredths / 100.0, value)) {
      out.number(code(hundredths, HUNDREDTHS, TAG_BITS));
      return;
    }
    byte[] bits = new byte[Long.BYTES];
    LONGS.set(bits, 0, Double.doubleToRawLongBits(value));
    out.number(WIDE);
    out.bytes(bits);
  }

  private static long code(long value, int tag, int bits) {
    return PackedNumber.ofSigned(value) << bits | tag;
  }

  /** To the bit: zero with a minus is not zero. */
  static boolean same(double one, double other) {
    return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
  }

  static double at(byte[] row, int at, Bases bases) {
    if (isWide(row, at)) {
      return Double.longBitsToDouble((long) LONGS.get(row, at + 1));
    }
    long code = PackedNumber.at(row, at);
    if ((code & 1) == FROM_DAY) {
      return bases.day() + PackedNumber.toSigned(code >>> FROM_DAY_BITS);
    }
    long value = PackedNumber.toSigned(code >>> TAG_BITS);
    return switch ((int) (code & TAG)) {
      case WHOLE -> value;
      case FROM_AMOUNT -> bases.amount() + value;
      default -> value / 100.0;
    };
  }

  private static boolean isWide(byte[] row, int at) {
    return (row[at] & TAG) == WIDE;
  }

  static int after(byte[] row, int at) {
    return isWide(row, at) ? at + 1 + Long.BYTES : PackedNumber.after(row, at);
  }
}
