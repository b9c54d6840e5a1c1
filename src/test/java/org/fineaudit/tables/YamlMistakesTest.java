package org.fineaudit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of somebody who edits a rule file in Notepad: said in Chinese, with place and remedy. */
class YamlMistakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules:~\t- id: x|制表符",
        "name: 甲: 乙|冒号",
        "rules:~  - id: x~ name: y|缩进",
        "name: \"甲|引号",
        "basis: [甲, 乙|括号",
        "name: \"甲\\乙\"|反斜杠",
        "name: @甲|引号",
      })
  void aSlipIsToldInChinese(String text, String said) {
    byte[] bytes = text.replace("~", "\n").getBytes(StandardCharsets.UTF_8);
    UnusableException e =
        catchThrowableOfType(UnusableException.class, () -> YamlFile.parse("a.yaml", bytes));
    assertThat(e.issues().get(0).in(Lang.ZH))
        .startsWith("a.yaml:")
        .contains(said)
        .doesNotContainPattern("[a-z]{3,} [a-z]{2,}");
  }
}
