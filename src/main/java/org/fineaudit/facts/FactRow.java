package org.fineaudit.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.Truth;

/**
 * The facts of one case. Numbers, dates (as days since 1970-01-01) and booleans (1 and 0) are
 * doubles, NaN when unknown; amounts of whole fen compare exactly as such. Texts and lists are
 * objects, null when unknown. A row is either open, which is fast, or packed, which is small; both
 * say the same.
 */
public final class FactRow {
  private Open open;
  private byte[] packed;
  private FactPool pool;

  /**
   * What there is to remember besides facts.
   *
   * @param rangeUnknown why the fine range is unknown, in Chinese; empty if it is known
   * @param unread the fields whose cells hold something that could not be read
   * @param partial the lists that are known only in part
   */
  record Notes(String rangeUnknown, Set<Field> unread, Set<Fact> partial) {
    static final Notes NONE = new Notes("", Set.of(), Set.of());
  }

  /** A row in its fast form; what was copied from a packed row is read out of it when asked for. */
  private static final class Open {
    private final double[] scalars = new double[Facts.scalars()];
    private final Object[] objects = new Object[Facts.objects()];
    private final int[] starts = new int[Facts.objects()];
    private byte[] copied;
    private FactPool pool;
    private Place place;
    private Notes notes = Notes.NONE;

    /** A bit for each of the first numbers that is 1, and for each that is 0. */
    private final long[] ones = new long[PackedLayout.WORDS];

    private final long[] zeros = new long[PackedLayout.WORDS];

    private Open(Place place) {
      this.place = place;
      Arrays.fill(scalars, Double.NaN);
    }

    private Place place() {
      if (place == null) {
        place = PackedFacts.place(copied, pool);
      }
      return place;
    }

    private Notes notes() {
      if (notes == null) {
        notes = PackedFacts.notes(copied, pool);
      }
      return notes;
    }

    private void set(int index, double value) {
      scalars[index] = value;
      if (index < PackedLayout.MOST) {
        mark(ones, index, value == 1);
        mark(zeros, index, value == 0);
      }
    }

    private static void mark(long[] words, int index, boolean set) {
      long bit = 1L << index;
      int word = index / Long.SIZE;
      words[word] = set ? words[word] | bit : words[word] & ~bit;
    }

    private boolean known(int index) {
      return objects[index] != null || starts[index] != 0;
    }

    private Object object(int index) {
      if (starts[index] != 0) {
        objects[index] = PackedFacts.object(copied, index, starts[index], pool);
        starts[index] = 0;
      }
      return objects[index];
    }

    private void set(int index, Object value) {
      objects[index] = value;
      starts[index] = 0;
    }

    private void copy(Open other) {
      System.arraycopy(other.scalars, 0, scalars, 0, scalars.length);
      System.arraycopy(other.ones, 0, ones, 0, ones.length);
      System.arraycopy(other.zeros, 0, zeros, 0, zeros.length);
      System.arraycopy(other.objects, 0, objects, 0, objects.length);
      System.arraycopy(other.starts, 0, starts, 0, starts.length);
      copied = other.copied;
      pool = other.pool;
      place = other.place;
      notes = other.notes;
    }

    private void copy(byte[] row, FactPool itsPool) {
      PackedLayout layout = PackedLayout.of(row, itsPool);
      PackedFacts.unpack(row, layout, scalars, starts);
      for (int word = 0; word < PackedLayout.WORDS; word++) {
        ones[word] = layout.ones(word);
        zeros[word] = layout.zeros(word);
      }
      Arrays.fill(objects, null);
      copied = row;
      pool = itsPool;
      place = null;
      notes = null;
    }
  }

  public FactRow(Place place) {
    open = new Open(place);
  }

  /** A row that is filled with others' facts, one after the other. */
  public FactRow() {
    this(new Place("", "", 0));
  }

  /**
   * Makes the row small; facts can be set as before.
   *
   * @param pool keeps texts and lists that rows share
   */
  public void pack(FactPool pool) {
    if (open != null) {
      this.pool = pool;
      packed = PackedFacts.pack(open.scalars, open.objects, open.place(), open.notes(), pool);
      open = null;
    }
  }

  /** Makes a packed row small again after facts were set; it says the same. */
  public void compact() {
    if (open == null) {
      packed = PackedFacts.compact(packed, pool);
    }
  }

  /** Makes a packed row smaller if others have come to say the same. */
  void share() {
    if (open == null) {
      packed = PackedFacts.share(packed, pool);
    }
  }

  /** Gives the head that it shares another number. */
  void relink(IntUnaryOperator moved) {
    int link = open == null ? PackedLayout.link(packed, PackedLayout.TO_HEAD) : -1;
    if (link >= 0) {
      PackedLayout.link(packed, PackedLayout.TO_HEAD, moved.applyAsInt(link));
    }
  }

  /** Makes this row an open one that says what another says. */
  public void copy(FactRow other) {
    open = open == null ? new Open(other.place()) : open;
    packed = null;
    if (other.open != null) {
      open.copy(other.open);
    } else {
      open.copy(other.packed, other.pool);
    }
  }

  private Object object(int index) {
    return open != null ? open.object(index) : PackedFacts.object(packed, index, pool);
  }

  private void setObject(int index, Object value) {
    if (open != null) {
      open.set(index, value);
    } else {
      packed = PackedFacts.with(packed, index, value, pool);
    }
  }

  public Place place() {
    return open != null ? open.place() : PackedFacts.place(packed, pool);
  }

  /** A number, a date or a boolean; NaN if unknown. */
  public double scalar(Fact fact) {
    return open != null
        ? open.scalars[fact.index()]
        : PackedFacts.scalar(packed, fact.index(), pool);
  }

  /** A bit for each of the first numbers that is 1, a truth among them. */
  long ones(int word) {
    return open != null ? open.ones[word] : PackedLayout.of(packed, pool).ones(word);
  }

  /** The same for 0. */
  long zeros(int word) {
    return open != null ? open.zeros[word] : PackedLayout.of(packed, pool).zeros(word);
  }

  /** A text; null if unknown. */
  public String text(Fact fact) {
    return (String) object(fact.index());
  }

  public String text(Field field) {
    return text(Facts.of(field));
  }

  /** A list; null if unknown. */
  @SuppressWarnings("unchecked")
  public List<String> list(Fact fact) {
    return (List<String>) object(fact.index());
  }

  /**
   * Whether a list is known only in part, for want of a text that may say more: what it has is
   * there, but what it lacks need not be missing.
   */
  public boolean isPartial(Fact fact) {
    return notes().partial().contains(fact);
  }

  /** Notes lists that are known only in part. */
  public void addPartial(Set<Fact> lists) {
    Notes notes = notes();
    note(new Notes(notes.rangeUnknown(), notes.unread(), union(notes.partial(), lists)));
  }

  private Notes notes() {
    return open != null ? open.notes() : PackedFacts.notes(packed, pool);
  }

  private void note(Notes notes) {
    if (open != null) {
      open.notes = notes;
    } else {
      packed = PackedFacts.with(packed, notes, pool);
    }
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  public Truth truth(DerivedFact fact) {
    return truth(Facts.of(fact));
  }

  /** What is true or false; unknown if that is unknown. */
  public Truth truth(Fact fact) {
    double value = scalar(fact);
    return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(value != 0);
  }

  public Optional<LocalDate> date(Field field) {
    return date(Facts.of(field));
  }

  /** A date, or empty if unknown. */
  public Optional<LocalDate> date(Fact fact) {
    double value = scalar(fact);
    return Double.isNaN(value) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay((long) value));
  }

  /** A number, or empty if unknown. */
  public Optional<BigDecimal> number(Fact fact) {
    double value = scalar(fact);
    return Double.isNaN(value) ? Optional.empty() : Optional.of(Numbers.exact(value));
  }

  public boolean isKnown(Fact fact) {
    return switch (fact.type()) {
      case BOOLEAN, NUMBER, DATE -> !Double.isNaN(scalar(fact));
      case TEXT, LIST ->
          open != null ? open.known(fact.index()) : PackedFacts.known(packed, fact.index(), pool);
    };
  }

  /** Whether the cell of the field holds something that could not be read. */
  boolean unread(Field field) {
    return notes().unread().contains(field);
  }

  void setUnread(Field field) {
    Notes notes = notes();
    note(new Notes(notes.rangeUnknown(), union(notes.unread(), Set.of(field)), notes.partial()));
  }

  /** Why the fine range is unknown, in Chinese; empty if it is known. */
  public String rangeUnknown() {
    return notes().rangeUnknown();
  }

  public void setRangeUnknown(String why) {
    Notes notes = notes();
    note(new Notes(why, notes.unread(), notes.partial()));
  }

  public void set(Fact fact, double value) {
    if (open != null) {
      open.set(fact.index(), value);
    } else {
      packed = PackedFacts.with(packed, fact.index(), value, pool);
    }
  }

  public void set(DerivedFact fact, double value) {
    set(Facts.of(fact), value);
  }

  public void set(DerivedFact fact, Truth truth) {
    set(Facts.of(fact), truth.isKnown() ? (truth.isTrue() ? 1 : 0) : Double.NaN);
  }

  public void set(DerivedFact fact, boolean value) {
    set(Facts.of(fact), value ? 1 : 0);
  }

  public void set(Fact fact, LocalDate date) {
    set(fact, (double) date.toEpochDay());
  }

  public void set(Fact fact, Money amount) {
    set(fact, amount.fen() / 100.0);
  }

  public void set(Fact fact, String text) {
    setObject(fact.index(), text);
  }

  public void set(Fact fact, List<String> list) {
    setObject(fact.index(), List.copyOf(list));
  }

  /** Drops a text that nobody needs later. */
  public void forget(Fact fact) {
    setObject(fact.index(), null);
  }
}
