package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private static final WorkingDays DAYS = WorkingDays.load(QueryBuilder.builtIn());

  @Test
  void holidaysAndMovedWorkingDaysCount() {
    assertThat(DAYS.isWorkingDay(LocalDate.of(2019, 2, 2))).isEqualTo(Truth.TRUE);
    assertThat(DAYS.isWorkingDay(LocalDate.of(2019, 2, 5))).isEqualTo(Truth.FALSE);
    assertThat(DAYS.isWorkingDay(LocalDate.of(2019, 3, 9))).isEqualTo(Truth.FALSE);
    assertThat(DAYS.isWorkingDay(LocalDate.of(2019, 3, 11))).isEqualTo(Truth.TRUE);
  }

  @Test
  void t3FiveWorkingDaysAreNotFiveDays() {
    LocalDate friday = LocalDate.of(2019, 3, 8);
    assertThat(DAYS.after(friday, 5)).contains(LocalDate.of(2019, 3, 15));
    assertThat(DAYS.between(friday, LocalDate.of(2019, 3, 15))).hasValue(5);
    assertThat(DAYS.between(friday, friday)).hasValue(0);
    assertThat(DAYS.between(friday, friday.minusDays(1))).isEqualTo(OptionalInt.empty());
  }

  @Test
  void aYearWithoutLinesIsUnknown() {
    assertThat(DAYS.isWorkingDay(LocalDate.of(2035, 5, 8))).isEqualTo(Truth.UNKNOWN);
    assertThat(DAYS.after(LocalDate.of(2026, 12, 30), 7)).isEmpty();
    assertThat(DAYS.between(LocalDate.of(2035, 1, 1), LocalDate.of(2035, 1, 9))).isEmpty();
  }

  @Test
  void mistakesAreNamedTogether() {
    RuleFolder folder =
        RuleFolder.of(
            Map.of(
                "holidays.csv",
                "date,kind\n2024-01-01,free\n01.02.2024,holiday\n,holiday\n"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> WorkingDays.load(folder))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e -> assertThat(e.issues()).extracting("line").containsExactly(2, 3, 4));
  }
}
