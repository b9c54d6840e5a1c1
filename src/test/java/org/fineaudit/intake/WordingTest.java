package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class WordingTest {
  private static Properties bundle(Lang lang) throws IOException {
    String name = "intake_" + lang.code() + ".properties";
    Properties properties = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TEXT", "XLSX", "XLS", "HTML", "SPREADSHEET_ML", "EMPTY"})
  void everyRefusalHasAWording(FileKind kind) throws IOException {
    assertThat(bundle(Lang.ZH)).containsKey(kind.refusal());
  }
}
