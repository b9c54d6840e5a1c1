package org.fineaudit.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.Devices;
import org.fineaudit.law.WorkingDays;
import org.fineaudit.text.TextFacts;

/** Facts about the steps of a case: officers, payment, surveillance devices, clues in the text. */
final class StepFacts {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，;；/／|\\s]+|和|及");
  private static final Pattern CERTIFICATE =
      Pattern.compile("[(（\\[【][^)）\\]】]{0,100}[)）\\]】]|[0-9A-Za-z:：#-]+|执法证号?|证号");

  /** Without any of these nothing can be said of clues. */
  private static final List<Field> TELLING =
      List.of(
          Field.VIOLATION_FACTS,
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.DECISION_TEXT,
          Field.LEAD_SOURCE,
          Field.PAYMENT_METHOD,
          Field.CASE_STATUS);

  private static final Set<Fact> CLUE_LISTS =
      Set.of(Facts.of(DerivedFact.CLUES), Facts.of(DerivedFact.CLUE_WORDS));

  private static final String MONITORING = "monitoring";
  private static final String PARTY_GONE = "party-gone";

  private final Devices devices;
  private final WorkingDays workingDays;
  private final int daysToPay;

  /**
   * Derives by tables.
   *
   * @param daysToPay within how many days of service a fine is due where no deadline is given
   */
  StepFacts(Devices devices, WorkingDays workingDays, int daysToPay) {
    this.daysToPay = daysToPay;
    this.devices = devices;
    this.workingDays = workingDays;
  }

  void derive(PenaltyCase penaltyCase, TextFacts text, FactRow row) {
    ExportUsage.filled(penaltyCase, row);
    boolean told =
        text.fullText()
            || (penaltyCase.text(Field.VIOLATION_FACTS).isPresent()
                && penaltyCase.has(Field.PENALTY_CONTENT)
                && penaltyCase.has(Field.DISCRETION_REASON));
    row.set(DerivedFact.FACTS_TOLD, told);
    if (!told) {
      row.addPartial(CLUE_LISTS);
    }
    List<String> clues = text.clues().stream().map(TextFacts.Clue::id).distinct().toList();
    if (TELLING.stream().anyMatch(field -> penaltyCase.text(field).isPresent())) {
      row.set(Facts.of(DerivedFact.CLUES), clues);
      row.set(
          Facts.of(DerivedFact.CLUE_WORDS),
          text.clues().stream().map(TextFacts.Clue::words).distinct().toList());
    }
    row.set(DerivedFact.PARTY_GONE, clues.contains(PARTY_GONE));
    hearing(row);
    penaltyCase
        .text(Field.OFFICERS)
        .map(StepFacts::officers)
        .filter(n -> n > 0)
        .ifPresent(n -> row.set(DerivedFact.OFFICER_COUNT, (double) n));
    payment(penaltyCase, row);
    device(penaltyCase, clues, row);
    penaltyCase
        .date(Field.DECISION_DATE)
        .ifPresent(d -> row.set(DerivedFact.DECIDED_ON_WORKING_DAY, workingDays.isWorkingDay(d)));
  }

  static void hearing(FactRow row) {
    double proposed = row.scalar(Facts.of(Field.PROPOSED_FINE));
    double fine = row.scalar(Facts.of(Field.FINE));
    double confiscation = row.scalar(Facts.of(Field.CONFISCATION));
    double announced = Double.isNaN(proposed) ? fine : proposed;
    boolean more = !Double.isNaN(confiscation) && !(confiscation <= announced);
    row.set(DerivedFact.HEARING_AMOUNT, more ? confiscation : announced);
  }

  /** Different names; certificate numbers are no names. */
  static int officers(String cell) {
    return Stream.of(BETWEEN_NAMES.split(CERTIFICATE.matcher(cell).replaceAll(" "), -1))
        .filter(name -> !name.isBlank())
        .collect(Collectors.toSet())
        .size();
  }

  private void payment(PenaltyCase penaltyCase, FactRow row) {
    Optional<LocalDate> due =
        penaltyCase
            .date(Field.PAYMENT_DEADLINE)
            .or(
                () ->
                    penaltyCase
                        .date(Field.SERVICE_DATE)
                        .filter(d -> penaltyCase.has(Field.PAYMENT_DEADLINE))
                        .map(d -> d.plusDays(daysToPay)));
    due.ifPresent(d -> row.set(Facts.of(DerivedFact.PAYMENT_DUE), d));
    Optional<LocalDate> paid = penaltyCase.date(Field.PAYMENT_DATE);
    if (due.isPresent() && paid.isPresent()) {
      row.set(
          DerivedFact.OVERDUE_DAYS,
          (double) Math.max(0, ChronoUnit.DAYS.between(due.get(), paid.get())));
    }
  }

  private void device(PenaltyCase penaltyCase, List<String> clues, FactRow row) {
    Optional<String> number = penaltyCase.text(Field.DEVICE_NUMBER);
    boolean readable = row.truth(DerivedFact.FACTS_TOLD).isTrue();
    boolean monitored = number.isPresent() || clues.contains(MONITORING);
    row.set(DerivedFact.MONITORED, monitored ? Truth.TRUE : readable ? Truth.FALSE : Truth.UNKNOWN);
    Optional<LocalDate> decided = penaltyCase.date(Field.DECISION_DATE);
    Optional<LocalDate> act = penaltyCase.date(Field.VIOLATION_DATE).or(() -> decided);
    if (number.isPresent() && act.isPresent()) {
      row.set(DerivedFact.DEVICE_REGISTERED, devices.registered(number.get(), act.get()));
      row.set(DerivedFact.DEVICE_CALIBRATED, devices.calibrated(number.get(), act.get()));
    }
  }
}
