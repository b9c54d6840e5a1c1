package org.fineaudit.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocketNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "平城管罚决字〔2023〕第5号",
        "平城管罚决字[2023]第5号",
        "平城管罚决字【2023】第5号",
        "平城管罚决字（2023）第5号",
        "平城管罚决字(2023)第5号",
        "平城管罚决字{2023}第5号",
        "平城管罚决字﹝2023﹞第5号",
        "平城管罚决字〔 2023〕第 5　号",
        "平城管罚决字〔２０２３〕第５号"
      })
  void writtenInAnyBracketsItIsTheSameNumber(String number) {
    assertThat(DocketNumbers.normalize(number)).isEqualTo("平城管罚决字(2023)第5号");
  }

  @Test
  void forPeopleTheYearStandsInTheBracketsOfOfficialNumbers() {
    assertThat(DocketNumbers.written(DocketNumbers.normalize("平城管(消)罚决字[2023]第5号")))
        .isEqualTo("平城管(消)罚决字〔2023〕第5号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"平城管罚决字〔2023〕第6号", "平城管罚决字〔2024〕第5号", "平城管（消）罚决字〔2023〕第5号"})
  void otherNumbersStayOthers(String number) {
    assertThat(DocketNumbers.normalize(number)).isNotEqualTo("平城管罚决字(2023)第5号");
  }
}
