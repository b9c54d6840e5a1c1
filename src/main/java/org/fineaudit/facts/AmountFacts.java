package org.fineaudit.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.text.AmountsTwice;
import org.fineaudit.text.FinesByLaw;
import org.fineaudit.text.TextFacts;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts;

/** The fine and the confiscation, from their columns and from the text. */
final class AmountFacts {
  private static final long WAN = 10_000;

  private AmountFacts() {}

  static void derive(PenaltyCase penaltyCase, TextFacts text, FactRow row) {
    text.fine().ifPresent(m -> row.set(Facts.of(DerivedFact.FINE_IN_TEXT), m));
    text.confiscation().ifPresent(m -> row.set(Facts.of(DerivedFact.CONFISCATION_IN_TEXT), m));
    row.set(DerivedFact.WARNING, text.warning());
    Optional<Money> column = column(penaltyCase, Field.FINE, text.fine());
    Optional<Money> fine = column.or(text::fine);
    fine.ifPresent(m -> row.set(Facts.of(Field.FINE), m));
    column(penaltyCase, Field.CONFISCATION, text.confiscation())
        .or(text::confiscation)
        .ifPresent(m -> row.set(Facts.of(Field.CONFISCATION), m));
    row.set(
        DerivedFact.FINED,
        fine.map(m -> Truth.of(m.compareTo(Money.ZERO) > 0)).orElse(text.fined()));
    if (fine.isPresent()) {
      row.set(DerivedFact.FINE_FROM_COLUMN, column.isPresent());
    }
    if (column.isPresent() && text.fine().isPresent()) {
      row.set(DerivedFact.FINE_CONFLICT, !column.equals(text.fine()));
    }
    written(penaltyCase, row);
  }

  /** How the amounts are written, where the penalty or the document is there to be read. */
  private static void written(PenaltyCase penaltyCase, FactRow row) {
    List<String> parts =
        Stream.of(Field.PENALTY_CONTENT, Field.DECISION_TEXT)
            .map(penaltyCase::text)
            .flatMap(Optional::stream)
            .toList();
    if (!parts.isEmpty()) {
      row.set(Facts.of(DerivedFact.AMOUNTS_TWICE), distinct(parts, AmountsTwice::differing));
      row.set(Facts.of(DerivedFact.FINES_BY_LAW), distinct(parts, FinesByLaw::of));
    }
  }

  private static List<String> distinct(List<String> parts, Function<String, List<String>> reader) {
    return parts.stream().map(reader).flatMap(List::stream).distinct().toList();
  }

  /**
   * The column's amount; where its unit is unstated, the unit that agrees with the text. Exactly
   * ten thousand times the text or a ten-thousandth of it is filled in in the other unit.
   */
  private static Optional<Money> column(
      PenaltyCase penaltyCase, Field field, Optional<Money> inText) {
    Optional<Money> typed = penaltyCase.amount(field);
    String raw = penaltyCase.raw().get(field);
    if (typed.isPresent() && inText.isPresent() && inOtherUnit(typed.get(), inText.get())) {
      return inText;
    }
    if (typed.isPresent() || raw == null || inText.isEmpty()) {
      return typed;
    }
    return Stream.of(AmountUnit.YUAN, AmountUnit.WAN)
        .map(unit -> Amounts.parse(raw, unit))
        .flatMap(Optional::stream)
        .filter(m -> m.equals(inText.get()))
        .findFirst();
  }

  private static boolean inOtherUnit(Money column, Money text) {
    long one = column.fen();
    long other = text.fen();
    return Math.min(one, other) > 0
        && Math.max(one, other) % WAN == 0
        && Math.max(one, other) / WAN == Math.min(one, other);
  }

  /** Takes the amount of a column whose unit the whole sheet has shown. */
  static void column(FactRow row, Field field, Money amount) {
    row.set(Facts.of(field), amount);
    if (field == Field.FINE) {
      double inText = row.scalar(Facts.of(DerivedFact.FINE_IN_TEXT));
      row.set(DerivedFact.FINED, amount.compareTo(Money.ZERO) > 0);
      row.set(DerivedFact.FINE_FROM_COLUMN, true);
      if (!Double.isNaN(inText)) {
        row.set(DerivedFact.FINE_CONFLICT, amount.fen() / 100.0 != inText);
      }
      position(row);
    }
    StepFacts.hearing(row);
  }

  /** Where the fine lies in its range. */
  static void position(FactRow row) {
    double min = row.scalar(Facts.of(DerivedFact.FINE_MIN));
    double max = row.scalar(Facts.of(DerivedFact.FINE_MAX));
    double fine = row.scalar(Facts.of(Field.FINE));
    if (max > min && !Double.isNaN(fine)) {
      row.set(DerivedFact.FINE_POSITION, (fine - min) / (max - min));
    }
  }
}
