package org.fineaudit.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.Demand;
import org.fineaudit.law.Demand.Kind;
import org.fineaudit.law.Statutes;
import org.fineaudit.text.TextFacts;

/**
 * Whether what the provision demands before a fine (逾期不改正, 拒不改正, 造成严重后果 ...) is shown. An order
 * that was not followed is judged once the whole sheet is known, for blank cells prove something
 * only where their column is in use.
 */
final class PreconditionFacts {
  private static final Fact KIND = Facts.of(DerivedFact.PRECONDITION_KIND);
  private static final Fact WHY = Facts.of(DerivedFact.PRECONDITION_WHY);

  private PreconditionFacts() {}

  static void derive(
      PenaltyCase penaltyCase,
      TextFacts text,
      Optional<Demand> demanded,
      Statutes statutes,
      FactRow row) {
    if (demanded.isEmpty()) {
      return;
    }
    Demand demand = demanded.get();
    row.set(KIND, demand.kind().label());
    row.set(Facts.of(DerivedFact.PROVISION_PRECONDITION), demand.words());
    if (demand.kind() == Kind.NONE) {
      return;
    }
    if (demand.kind() != Kind.ORDER) {
      consequence(penaltyCase, demand, statutes, row);
    }
    boolean notCorrected =
        penaltyCase.text(Field.REINSPECTION_RESULT).isPresent()
            && text.alreadyCorrected().isFalse();
    if (demand.kind() != Kind.CONSEQUENCE && notCorrected) {
      met(row, true, true, "复查结果为“" + row.text(Field.REINSPECTION_RESULT) + "”");
    }
  }

  private static void consequence(
      PenaltyCase penaltyCase, Demand demand, Statutes statutes, FactRow row) {
    boolean graveTier =
        demand.words().contains("情节严重")
            && penaltyCase
                .tier()
                .map(t -> t == DiscretionTier.GRAVE || t == DiscretionTier.HEAVIER)
                .orElse(false);
    Truth grave =
        graveTier
            ? Truth.TRUE
            : statutes.grave(
                LimitationFacts.violation(penaltyCase)
                    + " "
                    + penaltyCase.text(Field.DISCRETION_REASON).orElse(""));
    if (grave.isTrue()) {
      met(row, true, false, "文书认定了严重后果或者严重情节");
    } else if (grave.isFalse()) {
      row.set(WHY, "违法事实和裁量理由没有认定“" + demand.words() + "”");
      if (demand.kind() == Kind.CONSEQUENCE) {
        met(row, false, false, row.text(WHY));
      }
    }
  }

  /** Judges the orders to correct, once it is known which columns the sheet uses. */
  static void settle(FactRow row) {
    String kind = row.text(KIND);
    boolean order = Kind.ORDER.label().equals(kind);
    boolean either = Kind.EITHER.label().equals(kind);
    if (!(order || either) || row.truth(DerivedFact.PRECONDITION_MET).isKnown()) {
      return;
    }
    if (row.truth(DerivedFact.CORRECTION_REFUSED).isTrue()) {
      met(row, true, false, "文字写明责令改正后没有改正");
      return;
    }
    boolean noConsequence = order || row.isKnown(WHY);
    Optional<Gap> gap = gap(row);
    if (gap.isPresent() && noConsequence) {
      boolean told =
          row.truth(DerivedFact.FACTS_TOLD).isTrue() || row.truth(DerivedFact.FULL_TEXT).isTrue();
      met(row, false, gap.get().dated() && told, gap.get().words());
    }
  }

  /**
   * What the order and the failed reinspection lack, and whether columns show it: then it is hard
   * evidence, once every text that may tell of an order has been seen.
   */
  private record Gap(boolean dated, String words) {}

  private static Optional<Gap> gap(FactRow row) {
    boolean reinspected =
        row.isKnown(Facts.of(Field.REINSPECTION_RESULT))
            || row.isKnown(Facts.of(Field.REINSPECTION_DATE));
    if (row.truth(DerivedFact.CORRECTION_ORDERED).isFalse()) {
      return Optional.of(new Gap(row.truth(DerivedFact.CORRECTION_COLUMN).isTrue(), "没有责令改正的记载"));
    }
    if (row.isKnown(Facts.of(Field.REINSPECTION_RESULT))
        && row.truth(DerivedFact.ALREADY_CORRECTED).isTrue()) {
      return corrected(row);
    }
    Optional<Gap> dates = dates(row);
    if (dates.isPresent()) {
      return dates;
    }
    boolean neverReinspected =
        !reinspected
            && (row.truth(DerivedFact.REINSPECTION_DATE_BLANK).isTrue()
                || row.truth(DerivedFact.REINSPECTION_RESULT_BLANK).isTrue());
    if (neverReinspected) {
      return Optional.of(new Gap(true, "责令改正之后没有复查的记载"));
    }
    boolean silent =
        row.truth(DerivedFact.FULL_TEXT).isTrue()
            || row.truth(DerivedFact.ALREADY_CORRECTED).isTrue();
    return silent ? Optional.of(new Gap(false, "文字没有写明责令改正后逾期或者拒不改正")) : Optional.empty();
  }

  /** A reinspection after the decision does not show what had been corrected before it. */
  private static Optional<Gap> corrected(FactRow row) {
    Optional<LocalDate> reinspected = row.date(Field.REINSPECTION_DATE);
    Optional<LocalDate> decided = row.date(Field.DECISION_DATE);
    if (reinspected.isPresent()
        && decided.isPresent()
        && reinspected.get().isAfter(decided.get())) {
      return Optional.empty();
    }
    boolean dated = reinspected.isPresent() && decided.isPresent();
    return Optional.of(
        new Gap(dated, "复查结果为“" + row.text(Field.REINSPECTION_RESULT) + "”，当事人已经改正"));
  }

  private static Optional<Gap> dates(FactRow row) {
    Optional<LocalDate> decided = row.date(Field.DECISION_DATE);
    Optional<LocalDate> ordered = row.date(Field.CORRECTION_DATE);
    Optional<LocalDate> deadline = row.date(Field.CORRECTION_DEADLINE);
    if (decided.isEmpty()) {
      return Optional.empty();
    }
    if (ordered.isPresent() && !ordered.get().isBefore(decided.get())) {
      return Optional.of(new Gap(true, "责令改正日期" + ordered.get() + "不早于处罚决定日期"));
    }
    if (deadline.isPresent() && !deadline.get().isBefore(decided.get())) {
      return Optional.of(
          new Gap(true, "作出处罚决定时改正期限（至" + FactFormat.date(deadline.get()) + "）尚未届满"));
    }
    return Optional.empty();
  }

  private static void met(FactRow row, boolean met, boolean dated, String why) {
    row.set(DerivedFact.PRECONDITION_MET, met);
    row.set(DerivedFact.PRECONDITION_DATED, dated);
    row.set(WHY, why);
  }
}
