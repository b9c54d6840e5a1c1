package org.fineaudit.samples;

import static org.fineaudit.samples.CaseDraft.aCase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.PartyKind;

/**
 * Comparable cases: one authority, provision, kind of party and tier, within ten months, each fine
 * within twelve percent of the usual one.
 */
final class Cohort {
  private static final int SPREAD_PERCENT = 12;
  private static final int DAYS = 300;

  private final Bureau bureau;
  private final Offence offence;
  private final List<UnaryOperator<CaseDraft>> touches = new ArrayList<>();
  private PartyKind kind = PartyKind.ORGANIZATION;
  private DiscretionTier tier = DiscretionTier.NORMAL;
  private int days = DAYS;
  private List<Integer> bases = List.of();
  private boolean share;

  private Cohort(Bureau bureau, Offence offence) {
    this.bureau = bureau;
    this.offence = offence;
  }

  static Cohort at(Bureau bureau, Offence offence) {
    return new Cohort(bureau, offence);
  }

  Cohort against(PartyKind value) {
    kind = value;
    return this;
  }

  Cohort tier(DiscretionTier value) {
    tier = value;
    return this;
  }

  /** All acts are found within so many days. */
  Cohort within(int value) {
    days = value;
    return this;
  }

  /** The usual fine is one unit's; each case has so many units. */
  Cohort units(Integer... values) {
    bases = List.of(values);
    return this;
  }

  /** The usual fine is so many hundredths of a percent of the cost; each case has such costs. */
  Cohort shares(Integer... values) {
    share = true;
    return units(values);
  }

  Cohort each(UnaryOperator<CaseDraft> touch) {
    touches.add(touch);
    return this;
  }

  /**
   * So many cases from a day on.
   *
   * @param usual the usual fine in yuan, for one unit if there are units
   */
  List<CaseDraft> cases(int count, String from, int usual) {
    List<CaseDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = bureau + "/" + offence.violation() + "/" + kind + "/" + tier + "/" + from + i;
      Draw draw = new Draw(name);
      LocalDate found =
          LocalDate.parse(from).plusDays((long) days * i / count + draw.between(0, days / 30));
      CaseDraft draft =
          aCase(name).of(bureau).under(offence).against(kind).tier(tier).found(found.toString());
      int base = bases.isEmpty() ? 0 : bases.get(i % bases.size());
      draft.fined(fine(usual, base, draw)).measured(base);
      for (UnaryOperator<CaseDraft> touch : touches) {
        draft = touch.apply(draft);
      }
      drafts.add(draft);
    }
    return drafts;
  }

  private long fine(int usual, int base, Draw draw) {
    int step = usual >= 10_000 ? 500 : usual >= 1_000 ? 100 : usual >= 250 ? 20 : 5;
    int off = usual * draw.between(-SPREAD_PERCENT, SPREAD_PERCENT) / 100;
    long one = Math.round((usual + off) / (double) step) * step;
    if (base == 0) {
      return one;
    }
    return share ? base * one / 10_000 : base * one;
  }
}
