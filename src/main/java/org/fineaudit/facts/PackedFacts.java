package org.fineaudit.facts;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Place;
import org.fineaudit.packing.ByteSequence;
import org.fineaudit.packing.ByteWriter;
import org.fineaudit.packing.PackedNumber;
import org.fineaudit.packing.PackedValues;

/**
 * All that a row says in one array of bytes, as {@link PackedLayout} describes. Numbers take as
 * many bytes as they need; texts and lists that rows share are numbers of the pool, and so is the
 * whole head once rows share it.
 */
final class PackedFacts {
  private static final int DAY = Facts.of(Field.DECISION_DATE).index();
  private static final int FINE = Facts.of(Field.FINE).index();

  /** Where the head of a row starts that has all parts of its own. */
  private static final int HEAD = PackedLayout.LINKS + PackedLayout.MARKS;

  private PackedFacts() {}

  /** Packs a row. What only groups of cases have is not packed. */
  static byte[] pack(
      double[] scalars, Object[] objects, Place place, FactRow.Notes notes, FactPool pool) {
    ByteWriter out = new ByteWriter(256);
    out.skip(HEAD);
    pool.shared(new Place(place.file(), place.sheet(), 0), out);
    pool.shared(notes, out);
    objects(objects, false, pool, out);
    int tail = out.length();
    out.skip(PackedLayout.START);
    out.number(place.row());
    PackedScalar.Bases bases = PackedScalar.Bases.of(scalars[DAY], scalars[FINE]);
    out.number(PackedNumber.ofSigned(bases.day()));
    out.number(PackedNumber.ofSigned(bases.amount()));
    for (int i = 0; i < Math.min(scalars.length, PackedLayout.MOST); i++) {
      if (!Double.isNaN(scalars[i]) && !isBit(scalars[i])) {
        PackedScalar.write(scalars[i], bases, out);
      }
    }
    int start = out.length() - tail;
    objects(objects, true, pool, out);
    byte[] row = out.toArray();
    PackedLayout.link(row, PackedLayout.TO_MARKS, -PackedLayout.MARKS);
    PackedLayout.link(row, PackedLayout.TO_HEAD, HEAD - tail);
    PackedLayout.start(row, tail, start);
    mark(row, scalars, objects);
    return compact(row, pool);
  }

  private static void objects(Object[] objects, boolean own, FactPool pool, ByteWriter out) {
    String party = (String) objects[FactPool.PARTY];
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null && FactPool.isOwn(i) == own) {
        pool.write(i, objects[i], party, out);
      }
    }
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

  /** The row small again, if anything was set in it: that gave it marks of its own. */
  static byte[] compact(byte[] row, FactPool pool) {
    return PackedLayout.link(row, PackedLayout.TO_MARKS) < 0 ? share(row, pool) : row;
  }

  /** The row without marks and head of its own, if others have the same. */
  static byte[] share(byte[] row, FactPool pool) {
    PackedLayout layout = PackedLayout.of(row, pool);
    int marks = PackedLayout.link(row, PackedLayout.TO_MARKS);
    int head = PackedLayout.link(row, PackedLayout.TO_HEAD);
    int headAt = PackedLayout.LINKS + Math.max(0, -marks);
    int toMarks =
        marks >= 0 ? marks : pool.marks(new ByteSequence(row, PackedLayout.LINKS, headAt));
    int toHead = head >= 0 ? head : pool.head(new ByteSequence(row, headAt, layout.tail()));
    boolean asBefore = marks < 0 == toMarks < 0 && head < 0 == toHead < 0;
    return asBefore ? row : linked(row, layout, toMarks, toHead);
  }

  /** The row with marks and head that can be changed. */
  private static byte[] apart(byte[] row, FactPool pool) {
    boolean apart =
        PackedLayout.link(row, PackedLayout.TO_MARKS) < 0
            && PackedLayout.link(row, PackedLayout.TO_HEAD) < 0;
    return apart ? row : linked(row, PackedLayout.of(row, pool), -1, -1);
  }

  /** The row with those parts taken from the pool; below zero, of its own. */
  private static byte[] linked(byte[] row, PackedLayout layout, int toMarks, int toHead) {
    int marks = toMarks < 0 ? PackedLayout.MARKS : 0;
    int head = toHead < 0 ? layout.headLength() : 0;
    int tail = PackedLayout.LINKS + marks + head;
    byte[] linked = new byte[tail + row.length - layout.tail()];
    PackedLayout.link(linked, PackedLayout.TO_MARKS, toMarks < 0 ? -marks : toMarks);
    PackedLayout.link(linked, PackedLayout.TO_HEAD, toHead < 0 ? -head : toHead);
    System.arraycopy(layout.marks(), layout.marksAt(), linked, PackedLayout.LINKS, marks);
    System.arraycopy(layout.head(), layout.sheet(), linked, PackedLayout.LINKS + marks, head);
    System.arraycopy(row, layout.tail(), linked, tail, row.length - layout.tail());
    return linked;
  }

  static Place place(byte[] row, FactPool pool) {
    PackedLayout layout = PackedLayout.of(row, pool);
    Place sheet = (Place) pool.read(layout.head(), layout.sheet(), row);
    return new Place(sheet.file(), sheet.sheet(), (int) PackedNumber.at(row, layout.line()));
  }

  static FactRow.Notes notes(byte[] row, FactPool pool) {
    PackedLayout layout = PackedLayout.of(row, pool);
    return (FactRow.Notes) pool.read(layout.head(), layout.notes(), row);
  }

  /** A number, a date or a boolean; NaN if unknown. */
  static double scalar(byte[] row, int index, FactPool pool) {
    if (index >= PackedLayout.MOST) {
      return Double.NaN;
    }
    PackedLayout layout = PackedLayout.of(row, pool);
    boolean valued = layout.has(PackedLayout.VALUED, index);
    if (layout.has(PackedLayout.BITS, index)) {
      return valued ? 1 : 0;
    }
    if (!valued) {
      return Double.NaN;
    }
    PackedScalar.Bases bases = layout.readBases();
    long base = index == DAY ? bases.day() : index == FINE ? bases.amount() : 0;
    return base == 0 ? PackedScalar.at(row, layout.scalarStart(index), bases) : base;
  }

  static boolean known(byte[] row, int object, FactPool pool) {
    return PackedLayout.of(row, pool).has(PackedLayout.OBJECTS, object);
  }

  /** A text or a list; null if unknown. */
  static Object object(byte[] row, int index, FactPool pool) {
    PackedLayout layout = PackedLayout.of(row, pool);
    return layout.has(PackedLayout.OBJECTS, index)
        ? object(row, index, layout.objectStart(index), pool)
        : null;
  }

  /** A text or a list of which it is known where it starts. */
  static Object object(byte[] row, int index, int start, FactPool pool) {
    byte[] bytes = FactPool.isOwn(index) ? row : PackedLayout.of(row, pool).head();
    return pool.read(bytes, start, row);
  }

  /**
   * Spreads a row: numbers to their places, NaN where unknown, and for each text and list where it
   * starts, 0 where unknown.
   */
  static void unpack(byte[] row, PackedLayout layout, double[] scalars, int[] starts) {
    PackedScalar.Bases bases = layout.readBases();
    Arrays.fill(scalars, Double.NaN);
    int at = layout.numbers();
    for (int word = 0; word < PackedLayout.WORDS; word++) {
      int first = word * Long.SIZE;
      fill(scalars, first, layout.ones(word), 1);
      fill(scalars, first, layout.zeros(word), 0);
      for (long rest = layout.others(word); rest != 0; rest &= rest - 1) {
        scalars[first + Long.numberOfTrailingZeros(rest)] = PackedScalar.at(row, at, bases);
        at = PackedScalar.after(row, at);
      }
    }
    Arrays.fill(starts, 0);
    starts(layout, layout.head(), layout.common(), false, starts);
    starts(layout, row, layout.own(), true, starts);
  }

  private static void fill(double[] scalars, int first, long bits, double value) {
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      scalars[first + Long.numberOfTrailingZeros(rest)] = value;
    }
  }

  private static void starts(
      PackedLayout layout, byte[] bytes, int first, boolean ofRow, int[] starts) {
    int at = first;
    for (int word = 0; word < PackedLayout.WORDS; word++) {
      for (long rest = layout.objects(word, ofRow); rest != 0; rest &= rest - 1) {
        starts[word * Long.SIZE + Long.numberOfTrailingZeros(rest)] = at;
        at = PackedValues.after(bytes, at);
      }
    }
  }

  /** The row with a number set; NaN makes it unknown. */
  static byte[] with(byte[] row, int index, double value, FactPool pool) {
    if (index == DAY || index == FINE) {
      return anew(row, (scalars, objects) -> scalars[index] = value, pool);
    }
    byte[] apart = apart(row, pool);
    PackedLayout layout = PackedLayout.of(apart, pool);
    boolean had = layout.has(PackedLayout.VALUED, index) && !layout.has(PackedLayout.BITS, index);
    boolean bit = isBit(value);
    boolean number = !bit && !Double.isNaN(value);
    byte[] changed = apart;
    if (had || number) {
      int from = layout.scalarStart(index);
      ByteWriter one = new ByteWriter(2 * Long.BYTES);
      if (number) {
        PackedScalar.write(value, layout.readBases(), one);
      }
      changed = splice(apart, from, had ? PackedScalar.after(apart, from) : from, one);
      int start = layout.start() + changed.length - apart.length;
      PackedLayout.start(changed, layout.tail(), start);
    }
    PackedLayout.mark(changed, PackedLayout.BITS, index, bit);
    PackedLayout.mark(changed, PackedLayout.VALUED, index, number || (bit && value != 0));
    return changed;
  }

  /** The row with a text or list set; null makes it unknown. */
  static byte[] with(byte[] row, int index, Object value, FactPool pool) {
    boolean had = known(row, index, pool);
    if (!had && value == null) {
      return row;
    }
    if (index == FactPool.PARTY) {
      return anew(row, (scalars, objects) -> objects[index] = value, pool);
    }
    byte[] apart = apart(row, pool);
    int from = PackedLayout.of(apart, pool).objectStart(index);
    ByteWriter one = new ByteWriter(64);
    if (value != null) {
      pool.write(index, value, pool.party(apart), one);
    }
    int to = had ? PackedValues.after(apart, from) : from;
    byte[] changed =
        FactPool.isOwn(index) ? splice(apart, from, to, one) : spliceHead(apart, from, to, one);
    PackedLayout.mark(changed, PackedLayout.OBJECTS, index, value != null);
    return changed;
  }

  /** The row with a change of what others of its facts were written with. */
  private static byte[] anew(byte[] row, BiConsumer<double[], Object[]> change, FactPool pool) {
    double[] scalars = new double[Facts.scalars()];
    Object[] objects = new Object[Facts.objects()];
    unpack(row, PackedLayout.of(row, pool), scalars, new int[objects.length]);
    Arrays.setAll(objects, i -> object(row, i, pool));
    change.accept(scalars, objects);
    return pack(scalars, objects, place(row, pool), notes(row, pool), pool);
  }

  /** The row with other notes. */
  static byte[] with(byte[] row, FactRow.Notes notes, FactPool pool) {
    byte[] apart = apart(row, pool);
    int from = PackedLayout.of(apart, pool).notes();
    ByteWriter one = new ByteWriter(Long.BYTES);
    pool.shared(notes, one);
    return spliceHead(apart, from, PackedValues.after(apart, from), one);
  }

  /** A change in the row's own head. */
  private static byte[] spliceHead(byte[] row, int from, int to, ByteWriter between) {
    byte[] changed = splice(row, from, to, between);
    int head = PackedLayout.link(row, PackedLayout.TO_HEAD);
    PackedLayout.link(changed, PackedLayout.TO_HEAD, head - (changed.length - row.length));
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
