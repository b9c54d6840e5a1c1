package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;

class PhrasesFileTest {
  @Test
  void aMissingFileIsNamed() {
    assertThat(issues(RuleFolder.of(Map.of())))
        .extracting(Issue::file)
        .containsExactly("phrases.yaml");
  }

  @Test
  void everyMistakeIsToldWithItsPlace() throws IOException {
    String broken =
        builtIn()
            .replace("effect: may-not-penalize", "effect: may-perhaps")
            .replace("words: [警告]", "words: ['警(告']")
            .replace("  no-harm: [", "  no-harms: [");
    List<Issue> issues = issues(folder(broken));
    assertThat(issues)
        .extracting(i -> i.message().key())
        .contains("text.bad-choice", "text.bad-form", "text.unknown-key", "text.missing-key");
    assertThat(issues).allSatisfy(issue -> assertThat(issue.line()).isPositive());
    assertThat(issues)
        .allSatisfy(
            issue -> {
              assertThat(issue.in(Lang.ZH)).doesNotContain("text.");
              assertThat(issue.in(Lang.EN)).doesNotContain("text.");
            });
  }

  @Test
  void anotherWordInTheTableIsReadAtOnce() throws IOException {
    String text = "当事人积极参加志愿服务";
    assertThat(read(builtIn(), text).leniency()).isEmpty();
    String more = builtIn().replace("forms: [包容审慎,", "forms: [积极参加(志愿|公益)服务, 包容审慎,");
    assertThat(Reading.grounds(read(more, text).leniency())).containsExactly("包容审慎");
  }

  private static TextFacts read(String phrases, String text) {
    return TextReader.load(folder(phrases))
        .read(new DecisionText(Map.of(org.fineaudit.cases.Field.VIOLATION_FACTS, text)));
  }

  private static String builtIn() throws IOException {
    byte[] bytes = RuleFolders.builtIn().file(PhrasesFile.NAME).orElseThrow();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static RuleFolder folder(String phrases) {
    return RuleFolder.of(Map.of(PhrasesFile.NAME, phrases.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Issue> issues(RuleFolder folder) {
    UnusableException thrown =
        catchThrowableOfType(UnusableException.class, () -> TextReader.load(folder));
    return thrown.issues();
  }
}
