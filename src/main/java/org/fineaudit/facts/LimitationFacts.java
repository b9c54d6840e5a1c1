package org.fineaudit.facts;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.ContinuingActs;
import org.fineaudit.law.Limitation;
import org.fineaudit.law.LimitationPeriods;
import org.fineaudit.law.Statutes;
import org.fineaudit.text.TextFacts;

/** When an act was over, when it was found, and how long it could be penalized. */
final class LimitationFacts {
  private final LimitationPeriods limitations;
  private final ContinuingActs continuingActs;
  private final Statutes statutes;

  LimitationFacts(LimitationPeriods limitations, ContinuingActs continuingActs, Statutes statutes) {
    this.statutes = statutes;
    this.limitations = limitations;
    this.continuingActs = continuingActs;
  }

  void derive(PenaltyCase penaltyCase, TextFacts text, FactRow row) {
    Optional<LocalDate> act = penaltyCase.date(Field.VIOLATION_DATE);
    Optional<LocalDate> end = penaltyCase.date(Field.VIOLATION_END_DATE);
    row.set(DerivedFact.CONTINUING_IN_TEXT, text.continuing().isTrue());
    Truth continuing = continuing(penaltyCase, text);
    row.set(DerivedFact.CONTINUING, continuing);
    Optional<LocalDate> discovered = discoveredBy(penaltyCase);
    discovered.ifPresent(d -> row.set(Facts.of(DerivedFact.DISCOVERED_BY), d));
    Optional<LocalDate> start = end.or(() -> continuing.isTrue() ? Optional.empty() : act);
    Optional<LocalDate> decided = penaltyCase.date(Field.DECISION_DATE).or(() -> discovered);
    if (start.isEmpty() || decided.isEmpty()) {
      return;
    }
    Limitation limitation =
        limitations.periodFor(
            Optional.ofNullable(row.text(Facts.of(DerivedFact.PROVISION_LAW)))
                .or(() -> text.citations().stream().map(Citation::law).findFirst()),
            violation(penaltyCase),
            harm(penaltyCase, text),
            lastDay(penaltyCase),
            decided.get());
    row.set(Facts.of(DerivedFact.LIMITATION_START), start.get());
    row.set(DerivedFact.LIMITATION_YEARS, limitation.period().toTotalMonths() / 12.0);
    row.set(
        Facts.of(DerivedFact.LIMITATION_END),
        LimitationPeriods.lastDay(start.get(), limitation.period()));
    row.set(
        Facts.of(DerivedFact.LIMITATION_LONGEST),
        LimitationPeriods.lastDay(start.get(), limitation.longest()));
    row.set(Facts.of(DerivedFact.LIMITATION_WORDS), words(limitation, start.get()));
    row.set(
        DerivedFact.LIMITATION_CERTAIN, limitation.certain().isTrue() ? Truth.TRUE : Truth.UNKNOWN);
    penaltyCase
        .date(Field.DISCOVERY_DATE)
        .ifPresent(d -> row.set(DerivedFact.YEARS_TO_DISCOVERY, years(start.get(), d)));
  }

  private static String words(Limitation limitation, LocalDate start) {
    String plain = until(start, limitation.period());
    return limitation.certain().isTrue()
        ? plain
        : plain + "；有危害后果而适用更长期限的，" + until(start, limitation.longest());
  }

  private static String until(LocalDate start, Period period) {
    long months = period.toTotalMonths();
    String length = months % 12 == 0 ? months / 12 + "年" : months + "个月";
    return length + "，至" + FactFormat.date(LimitationPeriods.lastDay(start, period)) + "届满";
  }

  /** Grave consequences may have been harm to life or health, which is for a person to say. */
  private Truth harm(PenaltyCase penaltyCase, TextFacts text) {
    boolean grave = statutes.grave(violation(penaltyCase)).isTrue();
    return text.harm().isKnown() || !grave ? text.harm() : Truth.TRUE;
  }

  /**
   * An end date closes an act; else the text decides, then the name of the violation, then its
   * facts.
   */
  private Truth continuing(PenaltyCase penaltyCase, TextFacts text) {
    if (penaltyCase.date(Field.VIOLATION_END_DATE).isPresent()) {
      return Truth.FALSE;
    }
    if (text.continuing().isTrue()) {
      return Truth.TRUE;
    }
    Truth byName = continuingActs.isContinuing(penaltyCase.text(Field.VIOLATION).orElse(""));
    return byName.isKnown() ? byName : continuingActs.isContinuing(violation(penaltyCase));
  }

  /** Whole calendar years, and the days beyond them as a share of the year they fall in. */
  private static double years(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.YEARS.between(from, to);
    LocalDate anniversary = from.plusYears(whole);
    double length = ChronoUnit.DAYS.between(anniversary, from.plusYears(whole + 1));
    return whole + ChronoUnit.DAYS.between(anniversary, to) / length;
  }

  private static Optional<LocalDate> discoveredBy(PenaltyCase penaltyCase) {
    return penaltyCase
        .date(Field.DISCOVERY_DATE)
        .or(
            () ->
                Stream.of(Field.FILING_DATE, Field.NOTICE_DATE, Field.DECISION_DATE)
                    .map(penaltyCase::date)
                    .flatMap(Optional::stream)
                    .min(LocalDate::compareTo));
  }

  /**
   * The day whose law applies; an act that still went on when found falls under the law of then.
   */
  Optional<LocalDate> governingDate(PenaltyCase penaltyCase, TextFacts text) {
    return continuing(penaltyCase, text).isTrue()
        ? discoveredBy(penaltyCase).or(() -> lastDay(penaltyCase))
        : lastDay(penaltyCase);
  }

  /** The last day of the act as far as it is known. */
  private static Optional<LocalDate> lastDay(PenaltyCase penaltyCase) {
    return penaltyCase
        .date(Field.VIOLATION_END_DATE)
        .or(() -> penaltyCase.date(Field.VIOLATION_DATE));
  }

  /** What was done, in the words of the case. */
  static String violation(PenaltyCase penaltyCase) {
    return penaltyCase.text(Field.VIOLATION).orElse("")
        + " "
        + penaltyCase.text(Field.VIOLATION_FACTS).orElse("");
  }
}
