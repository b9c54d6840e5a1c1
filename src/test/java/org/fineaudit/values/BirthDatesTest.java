package org.fineaudit.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "当事人小张，男，2011年9月3日出生，住卫东区",
        "当事人张某（2011年9月3日生），系初中学生",
        "出生日期：2011-09-03",
        "出生年月日为2011年9月3日",
        "该当事人生于2011.9.3，无业"
      })
  void readsTheWaysOfTellingIt(String text) {
    assertThat(BirthDates.only(List.of(text))).contains(LocalDate.of(2011, 9, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当事人，2011年9月3日生产的产品",
        "当事人（2011年9月3日生效的许可证）",
        "2023年9月3日，执法人员发现当事人占道",
        "当事人张某，2011年13月3日出生",
        "其女2011年9月3日出生，当事人称须照看",
        "张某，男，2011年9月3日出生，监护人李某，女，1980年1月2日出生"
      })
  void otherDaysAndSeveralBirthsAreUnknown(String text) {
    assertThat(BirthDates.only(List.of(text))).isEmpty();
  }

  @Test
  void theSameInTwoTextsIsOne() {
    assertThat(BirthDates.only(List.of("张某，男，2011年9月3日出生", "出生日期2011年9月3日")))
        .contains(LocalDate.of(2011, 9, 3));
  }
}
