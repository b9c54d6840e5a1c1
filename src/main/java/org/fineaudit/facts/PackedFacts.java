package org.fineaudit.facts;

import java.util.Arrays;
import org.fineaudit.cases.Place;
import org.fineaudit.packing.ByteWriter;
import org.fineaudit.packing.PackedNumber;
import org.fineaudit.packing.PackedValues;

/**
 * All that a row says in one array of bytes. It begins with two bits for each number fact (unknown,
 * 0, 1, another number) and one for each text or list (unknown or known); then come the place and
 * what else there is to remember, the numbers and the texts and lists, in the order of the facts.
 * Numbers take as many bytes as they need; texts and lists that rows share are numbers of the pool.
 */
final class PackedFacts {
  private PackedFacts() {}

  /** Packs a row. What only groups of cases have is not packed. */
  static byte[] pack(
      double[] scalars, Object[] objects, Place place, FactRow.Notes notes, FactPool pool) {
    ByteWriter out = new ByteWriter(256);
    out.skip(PackedLayout.PLACE);
    out.number(place.row());
    pool.shared(new Place(place.file(), place.sheet(), 0), out);
    pool.shared(notes, out);
    for (int i = 0; i < Math.min(scalars.length, PackedLayout.MOST); i++) {
      if (!Double.isNaN(scalars[i]) && !isBit(scalars[i])) {
        PackedScalar.write(scalars[i], out);
      }
    }
    int start = out.length();
    String party = (String) objects[FactPool.PARTY];
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null) {
        pool.write(i, objects[i], party, out);
      }
    }
    byte[] row = out.toArray();
    PackedLayout.start(row, start);
    mark(row, scalars, objects);
    return row;
  }

  private static void mark(byte[] row, double[] scalars, Object[] objects) {
    for (int i = 0; i < Math.min(scalars.length, PackedLayout.MOST); i++) {
      if (!Double.isNaN(scalars[i])) {
        boolean bit = isBit(scalars[i]);
        PackedLayout.mark(row, PackedLayout.BITS, i, bit);
        PackedLayout.mark(row, PackedLayout.VALUED, i, !bit || scalars[i] != 0);
      }
    }
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null) {
        PackedLayout.mark(row, PackedLayout.OBJECTS, i, true);
      }
    }
  }

  /** Zero with a minus is none. */
  private static boolean isBit(double value) {
    return PackedScalar.same(value, 0) || PackedScalar.same(value, 1);
  }

  static Place place(byte[] row, FactPool pool) {
    int line = (int) PackedNumber.at(row, PackedLayout.PLACE);
    Place sheet = (Place) pool.read(row, PackedLayout.sheet(row));
    return new Place(sheet.file(), sheet.sheet(), line);
  }

  static FactRow.Notes notes(byte[] row, FactPool pool) {
    return (FactRow.Notes) pool.read(row, PackedLayout.notes(row));
  }

  /** A number, a date or a boolean; NaN if unknown. */
  static double scalar(byte[] row, int index) {
    if (index >= PackedLayout.MOST) {
      return Double.NaN;
    }
    boolean valued = PackedLayout.has(row, PackedLayout.VALUED, index);
    if (PackedLayout.has(row, PackedLayout.BITS, index)) {
      return valued ? 1 : 0;
    }
    return valued ? PackedScalar.at(row, PackedLayout.scalarStart(row, index)) : Double.NaN;
  }

  static boolean known(byte[] row, int object) {
    return PackedLayout.has(row, PackedLayout.OBJECTS, object);
  }

  /** A text or a list; null if unknown. */
  static Object object(byte[] row, int index, FactPool pool) {
    return known(row, index) ? pool.read(row, PackedLayout.objectStart(row, index)) : null;
  }

  /**
   * Spreads a row: numbers to their places, NaN where unknown, and for each text and list where it
   * starts, 0 where unknown.
   */
  static void unpack(byte[] row, double[] scalars, int[] starts) {
    Arrays.fill(scalars, Double.NaN);
    int at = PackedLayout.numbers(row);
    for (int word = 0; word < 2; word++) {
      long valued = PackedLayout.word(row, PackedLayout.VALUED, word);
      long bits = PackedLayout.word(row, PackedLayout.BITS, word);
      for (long rest = valued | bits; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        boolean one = (valued >>> bit & 1) != 0;
        if ((bits >>> bit & 1) != 0) {
          scalars[word * Long.SIZE + bit] = one ? 1 : 0;
        } else {
          scalars[word * Long.SIZE + bit] = PackedScalar.at(row, at);
          at = PackedScalar.after(row, at);
        }
      }
    }
    Arrays.fill(starts, 0);
    for (int word = 0; word < 2; word++) {
      for (long rest = PackedLayout.word(row, PackedLayout.OBJECTS, word);
          rest != 0;
          rest &= rest - 1) {
        starts[word * Long.SIZE + Long.numberOfTrailingZeros(rest)] = at;
        at = PackedValues.after(row, at);
      }
    }
  }

  /** The row with a number set; NaN makes it unknown. */
  static byte[] with(byte[] row, int index, double value) {
    boolean had =
        PackedLayout.has(row, PackedLayout.VALUED, index)
            && !PackedLayout.has(row, PackedLayout.BITS, index);
    boolean bit = isBit(value);
    boolean number = !bit && !Double.isNaN(value);
    byte[] changed = row;
    if (had || number) {
      int from = PackedLayout.scalarStart(row, index);
      ByteWriter one = new ByteWriter(2 * Long.BYTES);
      if (number) {
        PackedScalar.write(value, one);
      }
      changed = spliceBefore(row, from, had ? PackedScalar.after(row, from) : from, one);
    }
    PackedLayout.mark(changed, PackedLayout.BITS, index, bit);
    PackedLayout.mark(changed, PackedLayout.VALUED, index, number || (bit && value != 0));
    return changed;
  }

  /** The row with a text or list set; null makes it unknown. */
  static byte[] with(byte[] row, int index, Object value, FactPool pool) {
    boolean had = known(row, index);
    if (!had && value == null) {
      return row;
    }
    if (index == FactPool.PARTY) {
      return anew(row, value, pool);
    }
    int from = PackedLayout.objectStart(row, index);
    ByteWriter one = new ByteWriter(64);
    if (value != null) {
      pool.write(index, value, pool.party(row), one);
    }
    byte[] changed = splice(row, from, had ? PackedValues.after(row, from) : from, one);
    PackedLayout.mark(changed, PackedLayout.OBJECTS, index, value != null);
    return changed;
  }

  /** The row with another party, whose name other texts were written with. */
  private static byte[] anew(byte[] row, Object party, FactPool pool) {
    double[] scalars = new double[Facts.scalars()];
    Object[] objects = new Object[Facts.objects()];
    unpack(row, scalars, new int[objects.length]);
    for (int i = 0; i < objects.length; i++) {
      objects[i] = i == FactPool.PARTY ? party : object(row, i, pool);
    }
    return pack(scalars, objects, place(row, pool), notes(row, pool), pool);
  }

  /** The row with other notes. */
  static byte[] with(byte[] row, FactRow.Notes notes, FactPool pool) {
    int from = PackedLayout.notes(row);
    ByteWriter one = new ByteWriter(Long.BYTES);
    pool.shared(notes, one);
    return spliceBefore(row, from, PackedValues.after(row, from), one);
  }

  /** A change before the texts and lists. */
  private static byte[] spliceBefore(byte[] row, int from, int to, ByteWriter between) {
    byte[] changed = splice(row, from, to, between);
    PackedLayout.start(changed, PackedLayout.start(row) + changed.length - row.length);
    return changed;
  }

  private static byte[] splice(byte[] row, int from, int to, ByteWriter between) {
    byte[] changed = new byte[row.length - (to - from) + between.length()];
    System.arraycopy(row, 0, changed, 0, from);
    between.copyTo(changed, from);
    System.arraycopy(row, to, changed, from + between.length(), row.length - to);
    return changed;
  }
}
