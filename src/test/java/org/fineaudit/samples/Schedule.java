package org.fineaudit.samples;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.fineaudit.cases.Field;

/** The days of a case, each official act on a working day and in the order of the law. */
final class Schedule {
  /** The day of the export; nothing later stands in it. */
  static final LocalDate EXPORTED = LocalDate.of(2026, 11, 13);

  private static final int PAYMENT_DAYS = 15;

  private final CaseDraft draft;
  private final WorkCalendar calendar;
  private final Draw draw;
  private final Map<Field, LocalDate> days = new EnumMap<>(Field.class);

  private Schedule(CaseDraft draft, WorkCalendar calendar) {
    this.draft = draft;
    this.calendar = calendar;
    this.draw = new Draw(draft.name() + "/days");
  }

  static Map<Field, LocalDate> of(CaseDraft draft, WorkCalendar calendar) {
    Schedule schedule = new Schedule(draft, calendar);
    schedule.findAndOrder();
    if (draft.isOnTheSpot()) {
      schedule.decideOnTheSpot();
    } else {
      schedule.decide();
    }
    schedule.collect();
    return schedule.days;
  }

  private void findAndOrder() {
    LocalDate discovery = calendar.onOrAfter(draft.date(Field.DISCOVERY_DATE).orElseThrow());
    days.put(Field.DISCOVERY_DATE, discovery);
    LocalDate act = set(Field.VIOLATION_DATE, discovery.minusDays(draw.between(0, 2)));
    boolean goesOn = draft.refusal().isPresent();
    if (draft.date(Field.VIOLATION_END_DATE).isPresent() || !goesOn) {
      set(Field.VIOLATION_END_DATE, act.isBefore(discovery.minusDays(5)) ? act : discovery);
    }
    LocalDate filing =
        draft.isOnTheSpot()
            ? discovery
            : set(Field.FILING_DATE, calendar.plus(discovery, draw.between(1, 3)));
    LocalDate order = set(Field.CORRECTION_DATE, calendar.plus(filing, 0));
    int days = draft.isOnTheSpot() ? 0 : draw.between(3, 7);
    LocalDate deadline = set(Field.CORRECTION_DEADLINE, calendar.onOrAfter(order.plusDays(days)));
    set(Field.REINSPECTION_DATE, calendar.plus(deadline, 1));
  }

  private void decideOnTheSpot() {
    LocalDate day = days.get(Field.REINSPECTION_DATE);
    set(Field.NOTICE_DATE, day);
    set(Field.DECISION_DATE, day);
    set(Field.SERVICE_DATE, day);
  }

  private void decide() {
    LocalDate notice =
        set(
            Field.NOTICE_DATE,
            calendar.plus(days.get(Field.REINSPECTION_DATE), draw.between(2, 4)));
    LocalDate heard = calendar.plus(notice, draft.needsHearing() ? 7 : 4);
    if (draft.needsHearing()) {
      set(Field.HEARING_NOTICE_DATE, notice);
    }
    LocalDate last = set(Field.LEGAL_REVIEW_DATE, heard);
    if (draft.needsHearing()) {
      last = set(Field.COLLECTIVE_DISCUSSION_DATE, calendar.plus(last, draw.between(1, 2)));
    }
    LocalDate decision = set(Field.DECISION_DATE, calendar.plus(last, draw.between(1, 3)));
    LocalDate service = calendar.plus(decision, draw.between(0, 4));
    set(Field.SERVICE_DATE, service.isAfter(EXPORTED) ? decision : service);
  }

  private void collect() {
    LocalDate service = days.get(Field.SERVICE_DATE);
    LocalDate deadline = set(Field.PAYMENT_DEADLINE, service.plusDays(PAYMENT_DAYS));
    LocalDate payment = calendar.plus(service, draw.between(1, 6));
    if (payment.isAfter(deadline)) {
      payment = calendar.onOrBefore(deadline);
    }
    if (!payment.isAfter(EXPORTED)) {
      set(Field.PAYMENT_DATE, payment);
    }
  }

  private LocalDate set(Field field, LocalDate usual) {
    LocalDate day = draft.date(field).orElse(usual);
    days.put(field, day);
    return day;
  }
}
