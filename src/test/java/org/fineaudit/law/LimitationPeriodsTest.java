package org.fineaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationPeriodsTest {
  private static final LimitationPeriods PERIODS = LimitationPeriods.load(QueryBuilder.builtIn());
  private static final LocalDate DECISION = LocalDate.of(2024, 6, 3);

  @ParameterizedTest
  @CsvSource({
    "平顶山市城市市容和环境卫生管理条例,占道经营,UNKNOWN,2023-05-01,P2Y,TRUE,P2Y",
    "平顶山市城市市容和环境卫生管理条例,占道经营,FALSE,2023-05-01,P2Y,TRUE,P2Y",
    "平顶山市城市市容和环境卫生管理条例,占道经营,TRUE,2023-05-01,P2Y,UNKNOWN,P5Y",
    "城镇燃气管理条例,擅自操作阀门,UNKNOWN,2023-05-01,P2Y,UNKNOWN,P5Y",
    "城镇燃气管理条例,擅自操作阀门,TRUE,2023-05-01,P5Y,TRUE,P5Y",
    "城镇燃气管理条例,擅自操作阀门,FALSE,2023-05-01,P2Y,TRUE,P2Y",
    "城镇燃气管理条例,擅自操作阀门,UNKNOWN,2021-07-14,P2Y,TRUE,P2Y",
    "城镇燃气管理条例,擅自操作阀门,UNKNOWN,2021-07-15,P2Y,UNKNOWN,P5Y",
    "河南省物业管理条例,损坏房屋承重结构,UNKNOWN,2023-05-01,P2Y,UNKNOWN,P5Y",
    "中华人民共和国治安管理处罚法,扰乱秩序,TRUE,2023-05-01,P6M,TRUE,P6M",
    "治安管理处罚法（2025修订）,扰乱秩序,UNKNOWN,2026-05-01,P6M,TRUE,P6M",
    "税收征收管理法,少缴税款,UNKNOWN,2023-05-01,P5Y,TRUE,P5Y",
    "中华人民共和国生态环境法典,露天烧烤,UNKNOWN,2026-08-15,P2Y,UNKNOWN,P5Y",
    "中华人民共和国生态环境法典,露天烧烤,TRUE,2026-08-15,P5Y,TRUE,P5Y",
    "中华人民共和国生态环境法典,露天烧烤,FALSE,2026-08-15,P2Y,TRUE,P2Y"
  })
  void periods(
      String law,
      String violation,
      Truth harm,
      LocalDate act,
      Period period,
      Truth certain,
      Period longest) {
    Limitation found =
        PERIODS.periodFor(Optional.of(law), violation, harm, Optional.of(act), DECISION);
    assertThat(found.period()).isEqualTo(period);
    assertThat(found.certain()).isEqualTo(certain);
    assertThat(found.longest()).isEqualTo(longest);
    assertThat(found.source()).isNotEmpty();
  }

  @Test
  void anUnknownActUnderAnUnknownLawMayBeOfAnyKind() {
    Limitation found =
        PERIODS.periodFor(Optional.empty(), "", Truth.UNKNOWN, Optional.empty(), DECISION);
    assertThat(found.certain()).isEqualTo(Truth.UNKNOWN);
    assertThat(found.longest()).isEqualTo(Period.ofYears(5));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-01,P2Y,2024-03-01",
    "2020-02-29,P2Y,2022-02-28",
    "2020-02-29,P5Y,2025-02-28",
    "2022-02-28,P2Y,2024-02-28",
    "2023-08-31,P6M,2024-02-29"
  })
  void theLastDayIsCalendarExact(LocalDate start, Period period, LocalDate last) {
    assertThat(LimitationPeriods.lastDay(start, period)).isEqualTo(last);
  }

  @Test
  void mistakesOfTheTableAreNamedTogether() {
    RuleFolder folder =
        RuleFolder.of(
            Map.of(
                "limitation.csv",
                """
                laws,violations,years,months,condition,valid_from,valid_to,source,verified
                ,,0,,none,,,x,no
                ,,2,,maybe,,,x,no
                ,,two,,none,,,x,no
                ,,2,,none,2021/1/1,,x,no
                """
                    .getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> LimitationPeriods.load(folder))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e -> assertThat(e.issues()).extracting("line").containsExactly(2, 3, 4, 5));
  }

  @Test
  void theGeneralPeriodMustBeThere() {
    RuleFolder folder =
        RuleFolder.of(
            Map.of(
                "limitation.csv",
                "laws,violations,years,months,condition,valid_from,valid_to\nx,,5,,none,,\n"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> LimitationPeriods.load(folder))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("general limitation period");
  }
}
