package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the package hands to shells. */
class CompletionTest {
  @Test
  void choicesAreOfferedAsTheyAreWritten() {
    assertThat(ManPages.bash())
        .contains("(\"table\" \"json\" \"markdown\")", "(\"none\" \"hard\" \"any\")")
        .doesNotContain("\"TABLE\"", "\"HARD\"", "\"ZH\"");
  }

  @Test
  void zshKnowsEveryCommandThatTheScriptCalls() {
    String script = ManPages.zsh();
    assertThat(script).startsWith("#compdef fine-audit\n");
    assertThat(script.indexOf("compopt() {")).isPositive().isLessThan(script.indexOf("compopt +o"));
  }
}
