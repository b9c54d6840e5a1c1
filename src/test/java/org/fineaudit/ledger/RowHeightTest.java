package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowHeightTest {
  @ParameterizedTest
  @CsvSource({
    "'', 10, 1",
    "一二三四五, 10, 1",
    "一二三四五六, 10, 2",
    "abcdefghij, 10, 1",
    "abcdefghijk, 10, 2",
    "'a\nb\nc', 10, 3",
    "“一二”三, 10, 1",
    "一二三四五六七八九十一, 10, 3"
  })
  void chineseCharactersAreTwiceAsWide(String text, int width, int lines) {
    assertThat(RowHeight.lines(text, width)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({"1, 20", "3, 52", "100, 409"})
  void noRowIsHigherThanASpreadsheetShows(int lines, float points) {
    assertThat(RowHeight.points(lines)).isEqualTo(points);
  }
}
