package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fineaudit.messages.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @ValueSource(strings = {"files", "result", "ledger"})
  void bothLanguagesSayTheSameThings(String bundle) throws IOException {
    Properties chinese = load(bundle + "_zh");
    Properties english = load(bundle + "_en");
    assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    chinese.forEach(
        (key, wording) ->
            assertThat(places(wording)).as("%s", key).isEqualTo(places(english.get(key))));
  }

  private static Set<String> places(Object wording) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("[{][0-9][}]")
        .matcher((String) wording)
        .results()
        .map(MatchResult::group)
        .forEach(places::add);
    return places;
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(name + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
