package org.fineaudit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "20220516, 2022-05-16",
    "20220516093000, 2022-05-16",
    "202205160930, 2022-05-16",
    "2026/1/22, 2026-01-22",
    "2026.1.22, 2026-01-22",
    "2026年03月16日, 2026-03-16",
    "2018年5月25日, 2018-05-25",
    "2018-6-26, 2018-06-26",
    "２０１８－６－２６, 2018-06-26",
    "2022-03-16 17:03:29.0, 2022-03-16",
    "2022-3-1 17:03, 2022-03-01",
    "2022年3月1日17时30分, 2022-03-01",
    "2022-03-16T17:03:29, 2022-03-16",
    "2022/03/16 0:00, 2022-03-16",
    "2018-06-05T16:00:00.000+0000, 2018-06-06",
    "2018-06-05T16:00:00Z, 2018-06-06",
    "2018-06-06T00:00:00+08:00, 2018-06-06",
    "1528646400000, 2018-06-11",
    "2025 年 9 月 26 日, 2025-09-26",
    "2026年2月4 日, 2026-02-04",
    "2026年2月1 4日, 2026-02-14",
    "2022年3月15日。, 2022-03-15",
    "二〇二三年十一月十五日, 2023-11-15",
    "二○二四年十二月十日, 2024-12-10",
    "二零二四年二月二十九日, 2024-02-29",
    "二ＯＯ八年四月三十日, 2008-04-30",
    "二OO八年四月三十日, 2008-04-30",
    "二Ο一Ο年五月三十一日, 2010-05-31",
    "二ОО六年六月六日, 2006-06-06",
    "二◯二一年七月一日, 2021-07-01",
    "二〇二三年元月五日, 2023-01-05",
    "2023年元月5日, 2023-01-05",
    "○九年四月三十日, 2009-04-30",
    "九八年四月三十日, 1998-04-30",
    "44419, 2021-08-11",
  })
  void readsEveryForm(String cell, LocalDate day) {
    assertThat(Dates.parse(cell)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "无",
        "2022-09-31",
        "2023-02-29",
        "二〇二三年二月二十九日",
        "2022-13-01",
        "2022-00-10",
        "1949-10-01",
        "2101-01-01",
        "3/4/2022",
        "2022-03",
        "2022年",
        "限期7日",
        "2022-03-15至2022-03-20",
        "2210701157",
        "19999",
        "80001",
        "44419.5",
        "202213161703",
        "2022-3-117:03",
        "一百年一月一日"
      })
  void whatIsNoDayOrCouldBeTwoIsUnknown(String cell) {
    assertThat(Dates.parse(cell)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"44419, false, 2021-08-11", "44419.75, false, 2021-08-11", "42957, true, 2021-08-11"})
  void countsWorkbookDays(BigDecimal serial, boolean since1904, LocalDate day) {
    assertThat(Dates.fromSerial(serial, since1904)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "19999", "80001", "2210701157"})
  void otherNumbersAreNoDays(BigDecimal number) {
    assertThat(Dates.fromSerial(number, false)).isEmpty();
  }
}
