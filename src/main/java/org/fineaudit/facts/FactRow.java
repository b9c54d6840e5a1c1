package org.fineaudit.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * objects, null when unknown.
 */
public final class FactRow {
  private final double[] scalars = new double[Facts.scalars()];
  private final Object[] objects = new Object[Facts.objects()];
  private final Place place;
  private String rangeUnknown = "";
  private Set<Field> unread;
  private Set<Fact> partial = Set.of();

  public FactRow(Place place) {
    this.place = place;
    java.util.Arrays.fill(scalars, Double.NaN);
  }

  public Place place() {
    return place;
  }

  /** A number, a date or a boolean; NaN if unknown. */
  public double scalar(Fact fact) {
    return scalars[fact.index()];
  }

  /** A text; null if unknown. */
  public String text(Fact fact) {
    return (String) objects[fact.index()];
  }

  public String text(Field field) {
    return text(Facts.of(field));
  }

  /** A list; null if unknown. */
  @SuppressWarnings("unchecked")
  public List<String> list(Fact fact) {
    return (List<String>) objects[fact.index()];
  }

  /**
   * Whether a list is known only in part, for want of a text that may say more: what it has is
   * there, but what it lacks need not be missing.
   */
  public boolean isPartial(Fact fact) {
    return partial.contains(fact);
  }

  void addPartial(Set<Fact> lists) {
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
      case TEXT, LIST -> objects[fact.index()] != null;
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
    scalars[fact.index()] = value;
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
    objects[fact.index()] = text;
  }

  public void set(Fact fact, List<String> list) {
    objects[fact.index()] = List.copyOf(list);
  }

  /** Drops a text that nobody needs later. */
  public void forget(Fact fact) {
    objects[fact.index()] = null;
  }
}
