package org.fineaudit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Procedure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The made-up cases keep to the law wherever they are not meant to break it. */
class SampleBookTest {
  private static final List<Field> IN_ORDER =
      List.of(
          Field.VIOLATION_DATE,
          Field.DISCOVERY_DATE,
          Field.FILING_DATE,
          Field.CORRECTION_DATE,
          Field.CORRECTION_DEADLINE,
          Field.REINSPECTION_DATE,
          Field.NOTICE_DATE,
          Field.LEGAL_REVIEW_DATE,
          Field.COLLECTIVE_DISCUSSION_DATE,
          Field.DECISION_DATE,
          Field.SERVICE_DATE,
          Field.PAYMENT_DATE);

  private static List<SampleCase> cases = List.of();

  @BeforeAll
  static void make() throws IOException {
    cases = SampleBook.cases();
  }

  @Test
  void theDaysOfACaseFollowEachOther() {
    for (SampleCase one : cases) {
      List<LocalDate> days =
          IN_ORDER.stream()
              .map(one::cell)
              .filter(cell -> !cell.isEmpty())
              .map(LocalDate::parse)
              .toList();
      assertThat(days).as(one.decisionNumber()).isSorted();
    }
  }

  @Test
  void officialActsFallOnWorkingDays() throws IOException {
    WorkCalendar calendar = new WorkCalendar();
    for (SampleCase one : cases) {
      IN_ORDER.stream()
          .skip(1)
          .map(one::cell)
          .filter(cell -> !cell.isEmpty())
          .forEach(
              day ->
                  assertThat(calendar.isWorkday(LocalDate.parse(day)))
                      .as(one.decisionNumber() + " " + day)
                      .isTrue());
    }
  }

  @Test
  void numbersAndPartiesAreUnique() {
    for (Field field :
        List.of(
            Field.CASE_NUMBER,
            Field.DECISION_NUMBER,
            Field.PARTY_NAME,
            Field.PARTY_ID,
            Field.RECEIPT_NUMBER)) {
      assertThat(cases.stream().map(c -> c.cell(field)).filter(cell -> !cell.isEmpty()))
          .as(field.key())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void onTheSpotFinesKeepToTheCaps() {
    assertThat(cases)
        .filteredOn(c -> c.cell(Field.PROCEDURE).equals(Procedure.SUMMARY.label()))
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(Double.parseDouble(c.cell(Field.FINE)))
                    .isLessThanOrEqualTo(isOrganization(c) ? 3000 : 200));
  }

  @Test
  void casesAreDecidedWithinNinetyDaysAndLargeFinesAnnounceAHearing() {
    for (SampleCase one : cases) {
      if (!one.cell(Field.FILING_DATE).isEmpty()) {
        assertThat(
                ChronoUnit.DAYS.between(
                    LocalDate.parse(one.cell(Field.FILING_DATE)),
                    LocalDate.parse(one.cell(Field.DECISION_DATE))))
            .as(one.decisionNumber())
            .isLessThanOrEqualTo(90);
      }
      if (Double.parseDouble(one.cell(Field.PROPOSED_FINE))
          >= (isOrganization(one) ? 50_000 : 5_000)) {
        assertThat(one.cell(Field.HEARING_NOTICE_DATE)).as(one.decisionNumber()).isNotEmpty();
      }
    }
  }

  @Test
  void eachProblemHasPlantedCasesAndNearMisses() {
    for (ProblemType problem :
        List.of(
            ProblemType.MAXIMUM_TIER,
            ProblemType.UNEQUAL_PENALTY,
            ProblemType.EXPIRED_LIMITATION,
            ProblemType.NO_CORRECTION_ORDER,
            ProblemType.MISSED_LENIENCY)) {
      assertThat(plants(problem).filter(p -> p.expected().equals("flagged")))
          .as(problem.id())
          .hasSizeGreaterThanOrEqualTo(6);
      assertThat(plants(problem).filter(p -> p.expected().equals("clear")))
          .as(problem.id())
          .hasSizeGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void amountsAreSpelledAsOnACheque() {
    assertThat(Stream.of(150, 5_000, 10_020, 60_000, 100_500, 86_400).map(ChineseNumerals::capital))
        .containsExactly("壹佰伍拾元整", "伍仟元整", "壹万零贰拾元整", "陆万元整", "壹拾万零伍佰元整", "捌万陆仟肆佰元整");
    assertThat(Stream.of(10, 42, 115, 1129).map(ChineseNumerals::plain))
        .containsExactly("十", "四十二", "一百一十五", "一千一百二十九");
  }

  private static boolean isOrganization(SampleCase one) {
    return one.cell(Field.PARTY_KIND).equals(PartyKind.ORGANIZATION.label());
  }

  private static Stream<Plant> plants(ProblemType problem) {
    return cases.stream().flatMap(c -> c.plants().stream()).filter(p -> p.problem() == problem);
  }
}
