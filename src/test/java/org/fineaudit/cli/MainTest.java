package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @ParameterizedTest
  @CsvSource({"14, 2", "512, 2", "1024, 2", "2048, 4", "3072, 6", "6000, 12"})
  void whoHadTooLittleMemoryIsAdvisedToGiveMoreThanThat(long megabytes, long gigabytes) {
    assertThat(Main.more(megabytes)).isEqualTo(gigabytes);
  }
}
