package org.fineaudit.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.fineaudit.cases.Place;

/**
 * All that a row says in one array of bytes. It begins with two bits for each number fact (unknown,
 * 0, 1, another number) and one for each text or list (unknown or known); then come the place and
 * what else there is to remember, the numbers and the texts and lists, in the order of the facts.
 * Numbers take as many bytes as they need; texts and lists that rows share are numbers of the pool.
 */
final class PackedFacts {
  /** How many number facts, and how many texts and lists, there can be. */
  static final int MOST = 2 * Long.SIZE;

  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Where the bits stand: known or 1; 0 or 1; known text or list. Each takes two words. */
  private static final int VALUED = 0;

  private static final int BITS = 2 * Long.BYTES;
  private static final int OBJECTS = 4 * Long.BYTES;
  private static final int AFTER_BITS = 6 * Long.BYTES;

  /** The last two bits of the first byte of a number. */
  static final int WHOLE = 0;

  static final int HUNDREDTHS = 1;
  static final int WIDE = 2;

  /** The last two bits of the first byte of a text or list. */
  static final int POOLED = 0;

  static final int OWN = 1;

  static final int TAG_BITS = 2;
  private static final int TAG = 3;

  private PackedFacts() {}

  /** Packs a row. What only groups of cases have is not packed. */
  static byte[] pack(
      double[] scalars, Object[] objects, Place place, FactRow.Notes notes, FactPool pool) {
    PackedWriter out = new PackedWriter(256);
    out.skip(AFTER_BITS);
    out.number(place.row());
    out.number(pool.id(new Place(place.file(), place.sheet(), 0)));
    out.number(pool.id(notes));
    for (int i = 0; i < Math.min(scalars.length, MOST); i++) {
      if (!Double.isNaN(scalars[i])) {
        boolean bit = isBit(scalars[i]);
        if (bit) {
          out.mark(BITS, i);
        } else {
          out.scalar(scalars[i]);
        }
        if (!bit || scalars[i] != 0) {
          out.mark(VALUED, i);
        }
      }
    }
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null) {
        out.mark(OBJECTS, i);
        out.object(i, objects[i], pool);
      }
    }
    return out.toArray();
  }

  /** Zero with a minus is none. */
  private static boolean isBit(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits == 0 || bits == Double.doubleToRawLongBits(1);
  }

  static Place place(byte[] row, FactPool pool) {
    int at = AFTER_BITS;
    int line = (int) number(row, at);
    at = afterNumber(row, at);
    Place sheet = (Place) pool.get((int) number(row, at));
    return new Place(sheet.file(), sheet.sheet(), line);
  }

  static FactRow.Notes notes(byte[] row, FactPool pool) {
    int at = afterNumber(row, afterNumber(row, AFTER_BITS));
    return (FactRow.Notes) pool.get((int) number(row, at));
  }

  /** A number, a date or a boolean; NaN if unknown. */
  static double scalar(byte[] row, int index) {
    if (index >= MOST) {
      return Double.NaN;
    }
    boolean valued = has(row, VALUED, index);
    if (has(row, BITS, index)) {
      return valued ? 1 : 0;
    }
    return valued ? scalarAt(row, scalarStart(row, index)) : Double.NaN;
  }

  static boolean known(byte[] row, int object) {
    return has(row, OBJECTS, object);
  }

  /** A text or a list; null if unknown. */
  static Object object(byte[] row, int index, FactPool pool) {
    return known(row, index) ? objectAt(row, objectStart(row, index), pool) : null;
  }

  /**
   * Spreads a row: numbers to their places, NaN where unknown, and for each text and list where it
   * starts, 0 where unknown.
   */
  static void unpack(byte[] row, double[] scalars, int[] starts) {
    Arrays.fill(scalars, Double.NaN);
    int at = numbers(row);
    for (int word = 0; word < 2; word++) {
      long valued = word(row, VALUED, word);
      long bits = word(row, BITS, word);
      for (long rest = valued | bits; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        boolean one = (valued >>> bit & 1) != 0;
        if ((bits >>> bit & 1) != 0) {
          scalars[word * Long.SIZE + bit] = one ? 1 : 0;
        } else {
          scalars[word * Long.SIZE + bit] = scalarAt(row, at);
          at = afterScalar(row, at);
        }
      }
    }
    Arrays.fill(starts, 0);
    for (int word = 0; word < 2; word++) {
      for (long rest = word(row, OBJECTS, word); rest != 0; rest &= rest - 1) {
        starts[word * Long.SIZE + Long.numberOfTrailingZeros(rest)] = at;
        at = afterObject(row, at);
      }
    }
  }

  /** The row with a number set; NaN makes it unknown. */
  static byte[] with(byte[] row, int index, double value) {
    boolean had = has(row, VALUED, index) && !has(row, BITS, index);
    boolean bit = isBit(value);
    boolean number = !bit && !Double.isNaN(value);
    byte[] changed = row;
    if (had || number) {
      int from = scalarStart(row, index);
      PackedWriter one = new PackedWriter(2 * Long.BYTES);
      if (number) {
        one.scalar(value);
      }
      changed = splice(row, from, had ? afterScalar(row, from) : from, one);
    }
    mark(changed, BITS, index, bit);
    mark(changed, VALUED, index, number || (bit && value != 0));
    return changed;
  }

  /** The row with a text or list set; null makes it unknown. */
  static byte[] with(byte[] row, int index, Object value, FactPool pool) {
    boolean had = known(row, index);
    if (!had && value == null) {
      return row;
    }
    int from = objectStart(row, index);
    PackedWriter one = new PackedWriter(64);
    if (value != null) {
      one.object(index, value, pool);
    }
    byte[] changed = splice(row, from, had ? afterObject(row, from) : from, one);
    mark(changed, OBJECTS, index, value != null);
    return changed;
  }

  /** The row with other notes. */
  static byte[] with(byte[] row, FactRow.Notes notes, FactPool pool) {
    int from = afterNumber(row, afterNumber(row, AFTER_BITS));
    PackedWriter one = new PackedWriter(Long.BYTES);
    one.number(pool.id(notes));
    return splice(row, from, afterNumber(row, from), one);
  }

  private static byte[] splice(byte[] row, int from, int to, PackedWriter between) {
    byte[] changed = new byte[row.length - (to - from) + between.length()];
    System.arraycopy(row, 0, changed, 0, from);
    between.copyTo(changed, from);
    System.arraycopy(row, to, changed, from + between.length(), row.length - to);
    return changed;
  }

  private static long word(byte[] row, int bits, int word) {
    return (long) LONGS.get(row, bits + word * Long.BYTES);
  }

  private static boolean has(byte[] row, int bits, int index) {
    return (word(row, bits, index / Long.SIZE) >>> index & 1) != 0;
  }

  static void mark(byte[] row, int bits, int index, boolean set) {
    int at = bits + index / Long.SIZE * Long.BYTES;
    long word = (long) LONGS.get(row, at);
    LONGS.set(row, at, set ? word | 1L << index : word & ~(1L << index));
  }

  /** Where the numbers start. */
  private static int numbers(byte[] row) {
    return afterNumber(row, afterNumber(row, afterNumber(row, AFTER_BITS)));
  }

  private static int scalarStart(byte[] row, int index) {
    long below = (1L << index) - 1;
    int rank =
        index < Long.SIZE
            ? Long.bitCount(others(row, 0) & below)
            : Long.bitCount(others(row, 0)) + Long.bitCount(others(row, 1) & below);
    return afterScalars(row, numbers(row), rank);
  }

  /** The numbers of a word that are neither unknown nor 0 nor 1. */
  private static long others(byte[] row, int word) {
    return word(row, VALUED, word) & ~word(row, BITS, word);
  }

  private static int afterScalars(byte[] row, int start, int count) {
    int at = start;
    for (int i = 0; i < count; i++) {
      at = afterScalar(row, at);
    }
    return at;
  }

  private static int objectStart(byte[] row, int index) {
    long below = (1L << index) - 1;
    int rank =
        index < Long.SIZE
            ? Long.bitCount(word(row, OBJECTS, 0) & below)
            : Long.bitCount(word(row, OBJECTS, 0)) + Long.bitCount(word(row, OBJECTS, 1) & below);
    int scalars = Long.bitCount(others(row, 0)) + Long.bitCount(others(row, 1));
    int at = afterScalars(row, numbers(row), scalars);
    for (int i = 0; i < rank; i++) {
      at = afterObject(row, at);
    }
    return at;
  }

  private static double scalarAt(byte[] row, int at) {
    int tag = row[at] & TAG;
    if (tag == WIDE) {
      return Double.longBitsToDouble((long) LONGS.get(row, at + 1));
    }
    long code = number(row, at) >>> TAG_BITS;
    long value = code >>> 1 ^ -(code & 1);
    return tag == WHOLE ? value : value / 100.0;
  }

  private static int afterScalar(byte[] row, int at) {
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

  private static int afterObject(byte[] row, int at) {
    long code = number(row, at);
    int length = (code & TAG) == POOLED ? 0 : (int) (code >>> TAG_BITS);
    return afterNumber(row, at) + length;
  }

  /** Seven bits a byte, the lowest first; the last byte is positive. */
  private static long number(byte[] row, int start) {
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

  private static int afterNumber(byte[] row, int start) {
    int at = start;
    while (row[at] < 0) {
      at++;
    }
    return at + 1;
  }
}
