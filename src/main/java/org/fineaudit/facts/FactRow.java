package org.fineaudit.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final double[] NO_SCALARS = {};
  private static final Object[] NO_OBJECTS = {};

  private double[] scalars = new double[Facts.scalars()];
  private Object[] objects = new Object[Facts.objects()];
  private PackedScalars packed;
  private KnownFacts objectsKnown;
  private Place place;
  private String rangeUnknown = "";
  private Set<Field> unread;
  private Set<Fact> partial = Set.of();

  public FactRow(Place place) {
    this.place = place;
    Arrays.fill(scalars, Double.NaN);
  }

  /** A row that is filled with others' facts, one after the other. */
  public FactRow() {
    this(new Place("", "", 0));
  }

  /**
   * Makes the row small; facts can be set as before.
   *
   * @param pool gives texts and lists that rows share
   */
  public void pack(FactPool pool) {
    if (packed != null) {
      return;
    }
    packed = new PackedScalars(scalars);
    Object[] known = new Object[objects.length];
    int count = 0;
    long low = 0;
    long high = 0;
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null) {
        known[count++] = pool.pooled(i, objects[i]);
        low |= i < Long.SIZE ? 1L << i : 0;
        high |= i < Long.SIZE ? 0 : 1L << i;
      }
    }
    objectsKnown = pool.pooled(new KnownFacts(low, high));
    scalars = NO_SCALARS;
    objects = count == 0 ? NO_OBJECTS : Arrays.copyOf(known, count);
  }

  /** Shares again what rows share, after facts of packed rows have come or gone. */
  public void share(FactPool pool) {
    objectsKnown = packed == null ? null : pool.pooled(objectsKnown);
  }

  /** Makes this open row say what another says. */
  public void copy(FactRow other) {
    if (other.packed == null) {
      System.arraycopy(other.scalars, 0, scalars, 0, scalars.length);
      System.arraycopy(other.objects, 0, objects, 0, objects.length);
    } else {
      other.packed.unpack(scalars);
      Arrays.fill(objects, null);
      other.objectsKnown.spread(other.objects, objects);
    }
    place = other.place;
    rangeUnknown = other.rangeUnknown;
    unread = other.unread;
    partial = other.partial;
  }

  private Object object(int index) {
    if (packed == null) {
      return objects[index];
    }
    return objectsKnown.has(index) ? objects[objectsKnown.rank(index)] : null;
  }

  private void setObject(int index, Object value) {
    if (packed == null) {
      objects[index] = value;
      return;
    }
    int at = objectsKnown.rank(index);
    boolean had = objectsKnown.has(index);
    if (had && value != null) {
      objects[at] = value;
    } else if (had || value != null) {
      Object[] changed = new Object[objects.length + (had ? -1 : 1)];
      int after = had ? at + 1 : at;
      int to = had ? at : at + 1;
      System.arraycopy(objects, 0, changed, 0, at);
      System.arraycopy(objects, after, changed, to, objects.length - after);
      if (!had) {
        changed[at] = value;
      }
      objects = changed;
      objectsKnown = objectsKnown.with(index, !had);
    }
  }

  public Place place() {
    return place;
  }

  /** A number, a date or a boolean; NaN if unknown. */
  public double scalar(Fact fact) {
    return packed == null ? scalars[fact.index()] : packed.get(fact.index());
  }

  /** A text; null if unknown. */
  public String text(Fact fact) {
    return CompactText.text(object(fact.index()));
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
    return partial.contains(fact);
  }

  /** Notes lists that are known only in part. */
  public void addPartial(Set<Fact> lists) {
    partial =
        partial.isEmpty()
            ? lists
            : Stream.concat(partial.stream(), lists.stream()).collect(Collectors.toSet());
  }

  public Truth truth(DerivedFact fact) {
    double value = scalar(Facts.of(fact));
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
      case TEXT, LIST -> object(fact.index()) != null;
    };
  }

  /** Whether the cell of the field holds something that could not be read. */
  boolean unread(Field field) {
    return unread != null && unread.contains(field);
  }

  void setUnread(Field field) {
    unread = unread == null ? EnumSet.of(field) : unread;
    unread.add(field);
  }

  /** Why the fine range is unknown, in Chinese; empty if it is known. */
  public String rangeUnknown() {
    return rangeUnknown;
  }

  public void setRangeUnknown(String why) {
    rangeUnknown = why;
  }

  public void set(Fact fact, double value) {
    if (packed == null) {
      scalars[fact.index()] = value;
    } else {
      packed.set(fact.index(), value);
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
