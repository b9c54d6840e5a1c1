package org.fineaudit.facts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.Evidence;

/**
 * How one sheet of an export fills its columns. An empty cell proves something only if its column
 * is in use; a column that a whole sheet leaves blank proves nothing (measured on real exports:
 * summaries leave out nine correction orders of ten).
 */
public final class ExportUsage {
  private static final Map<Field, DerivedFact> BLANK = new EnumMap<>(Field.class);

  static {
    BLANK.put(Field.NOTICE_DATE, DerivedFact.NOTICE_DATE_BLANK);
    BLANK.put(Field.HEARING_NOTICE_DATE, DerivedFact.HEARING_NOTICE_DATE_BLANK);
    BLANK.put(Field.LEGAL_REVIEW_DATE, DerivedFact.LEGAL_REVIEW_DATE_BLANK);
    BLANK.put(Field.COLLECTIVE_DISCUSSION_DATE, DerivedFact.COLLECTIVE_DISCUSSION_DATE_BLANK);
    BLANK.put(Field.DISCOVERY_DATE, DerivedFact.DISCOVERY_DATE_BLANK);
    BLANK.put(Field.FILING_DATE, DerivedFact.FILING_DATE_BLANK);
    BLANK.put(Field.REINSPECTION_DATE, DerivedFact.REINSPECTION_DATE_BLANK);
    BLANK.put(Field.REINSPECTION_RESULT, DerivedFact.REINSPECTION_RESULT_BLANK);
    BLANK.put(Field.PAYMENT_DATE, DerivedFact.PAYMENT_DATE_BLANK);
    BLANK.put(Field.RECEIPT_NUMBER, DerivedFact.RECEIPT_NUMBER_BLANK);
    BLANK.put(Field.LEGAL_BASIS, DerivedFact.LEGAL_BASIS_BLANK);
    BLANK.put(Field.DEVICE_NUMBER, DerivedFact.DEVICE_NUMBER_BLANK);
  }

  /** Where an order to correct may be told, in the order in which people look. */
  private static final List<Field> ORDER_PLACES =
      List.of(
          Field.CORRECTION_NOTICE_NUMBER,
          Field.CORRECTION_DATE,
          Field.CORRECTION_DEADLINE,
          Field.PENALTY_CONTENT,
          Field.VIOLATION_FACTS,
          Field.DISCRETION_REASON,
          Field.DECISION_TEXT);

  private final int enoughRows;
  private int rows;
  private final Set<Field> columns = EnumSet.noneOf(Field.class);
  private final Set<Field> filled = EnumSet.noneOf(Field.class);

  private final UnstatedUnit fine;
  private final UnstatedUnit confiscation;

  /** Collects for a sheet. */
  ExportUsage(Evidence evidence) {
    enoughRows = evidence.enoughRows();
    fine = new UnstatedUnit(Field.FINE, evidence.unit());
    confiscation = new UnstatedUnit(Field.CONFISCATION, evidence.unit());
  }

  /** Counts a case of the sheet. */
  public void add(PenaltyCase penaltyCase) {
    rows++;
    columns.addAll(penaltyCase.columns());
    filled.addAll(penaltyCase.raw().keySet());
  }

  /** Counts what the facts of a case show of the units of amount columns. */
  public void add(PenaltyCase penaltyCase, FactRow row) {
    fine.add(penaltyCase, row, row.scalar(Facts.of(DerivedFact.FINE_IN_TEXT)));
    confiscation.add(penaltyCase, row, row.scalar(Facts.of(DerivedFact.CONFISCATION_IN_TEXT)));
  }

  /** Settles the amounts whose unit only the whole sheet shows; before any row is settled. */
  public void settleUnits() {
    fine.settle();
    confiscation.settle();
  }

  /** Notes which watched cells of a case hold something, readable or not. */
  static void filled(PenaltyCase penaltyCase, FactRow row) {
    BLANK.forEach(
        (field, fact) -> {
          if (penaltyCase.raw().containsKey(field)) {
            row.set(fact, false);
          }
        });
    for (Field field :
        List.of(
            Field.SURCHARGE,
            Field.CONFISCATION,
            Field.CORRECTION_DATE,
            Field.CORRECTION_DEADLINE)) {
      if (penaltyCase.raw().containsKey(field) && !penaltyCase.values().containsKey(field)) {
        row.setUnread(field);
      }
    }
  }

  private boolean inUse(Field field) {
    return columns.contains(field) && (filled.contains(field) || rows < enoughRows);
  }

  /** Settles the facts of a row of the sheet that depend on the whole of it. */
  public void settle(FactRow row) {
    BLANK.forEach(
        (field, fact) -> {
          if (!row.truth(fact).isKnown() && inUse(field)) {
            row.set(fact, true);
          }
        });
    noneWhereBlank(row, Field.SURCHARGE);
    noneWhereBlank(row, Field.CONFISCATION);
    boolean penaltySeen =
        columns.contains(Field.PENALTY_CONTENT) || row.truth(DerivedFact.FULL_TEXT).isTrue();
    if (row.truth(DerivedFact.LEGAL_BASIS_BLANK).isTrue()
        && penaltySeen
        && !row.isKnown(Facts.of(DerivedFact.CITATIONS))) {
      row.set(Facts.of(DerivedFact.CITATIONS), List.of());
      row.set(Facts.of(DerivedFact.CITED_ARTICLES), List.of());
    }
    boolean orders = ordersInUse();
    row.set(DerivedFact.CORRECTION_COLUMN, orders);
    row.set(DerivedFact.CORRECTION_NUMBERED, inUse(Field.CORRECTION_NOTICE_NUMBER));
    row.set(DerivedFact.CORRECTION_ORDERED, ordered(row, orders));
    orderPlaces(row).ifPresent(places -> row.set(Facts.of(DerivedFact.CORRECTION_PLACES), places));
    boolean told = row.truth(DerivedFact.FACTS_TOLD).isTrue();
    boolean shown = told && (orders || row.truth(DerivedFact.FULL_TEXT).isTrue());
    if (!row.truth(DerivedFact.ALREADY_CORRECTED).isKnown()
        && (shown || row.truth(DerivedFact.CORRECTION_ORDERED).isFalse())) {
      row.set(DerivedFact.ALREADY_CORRECTED, false);
    }
    PreconditionFacts.settle(row);
  }

  /** A blank cell of an amount column that the sheet uses means that there was none. */
  private void noneWhereBlank(FactRow row, Field field) {
    Fact fact = Facts.of(field);
    if (!row.isKnown(fact) && inUse(field) && filled.contains(field) && !row.unread(field)) {
      row.set(fact, 0.0);
    }
  }

  private boolean ordersInUse() {
    Set<Field> orders = EnumSet.of(Field.CORRECTION_NOTICE_NUMBER, Field.CORRECTION_DATE);
    return orders.stream().anyMatch(columns::contains)
        && (orders.stream().anyMatch(filled::contains) || rows < enoughRows);
  }

  private Optional<String> orderPlaces(FactRow row) {
    boolean whole = row.truth(DerivedFact.FULL_TEXT).isTrue();
    return ORDER_PLACES.stream()
        .filter(field -> columns.contains(field) || (whole && field == Field.DECISION_TEXT))
        .map(Field::label)
        .reduce((places, place) -> places + "、" + place);
  }

  private static Truth ordered(FactRow row, boolean inUse) {
    boolean inColumns =
        row.isKnown(Facts.of(Field.CORRECTION_NOTICE_NUMBER))
            || row.isKnown(Facts.of(Field.CORRECTION_DATE))
            || row.isKnown(Facts.of(Field.CORRECTION_DEADLINE));
    if (inColumns || row.truth(DerivedFact.CORRECTION_IN_TEXT).isTrue()) {
      return Truth.TRUE;
    }
    if (row.unread(Field.CORRECTION_DATE) || row.unread(Field.CORRECTION_DEADLINE)) {
      return Truth.UNKNOWN; // 当场改正 in a column of dates: something was ordered, or nothing.
    }
    boolean provenNone =
        inUse
            || row.truth(DerivedFact.CORRECTION_NEGATED).isTrue()
            || row.truth(DerivedFact.FULL_TEXT).isTrue();
    return provenNone ? Truth.FALSE : Truth.UNKNOWN;
  }
}
