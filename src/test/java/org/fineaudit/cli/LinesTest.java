package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Lines on a terminal of 80 columns, in Chinese and English, in colour or not. */
class LinesTest {
  @Test
  void chineseCharactersTakeTwoColumns() {
    assertThat(Lines.width("罚款 abc")).isEqualTo(8);
    assertThat(Lines.width("〔2024〕第2号，")).isEqualTo(15);
    assertThat(Lines.cut("行政处罚决定书文号", 10)).isEqualTo("行政处罚…");
  }

  @Test
  void noLineIsTooWideOrBeginsWithAClosingSign() {
    String text = "罚款数额不在所定裁量档次之内（322 件）、属于免罚清单的首次轻微违法而罚款（215 件），等 17 条 fine-above-range";
    for (int width = 20; width < 100; width++) {
      List<String> lines = Lines.broken(text, width, 2, 4);
      int most = width;
      assertThat(lines).allMatch(line -> Lines.width(line) <= most);
      assertThat(lines).noneMatch(line -> "，、）".indexOf(line.strip().charAt(0)) >= 0);
      assertThat(String.join("", lines).replaceAll("\\s", ""))
          .isEqualTo(text.replaceAll("\\s", ""));
      assertThat(lines.stream().skip(1)).allMatch(line -> line.startsWith("    "));
    }
  }

  @Test
  void aWordLongerThanALineIsTornRatherThanLost() {
    assertThat(Lines.broken("x".repeat(25), 10, 0, 0))
        .containsExactly("x".repeat(10), "x".repeat(10), "x".repeat(5));
  }

  @Test
  void colourIsForTerminalsThatKnowIt() {
    Map<String, String> plain = Map.of("TERM", "xterm");
    assertThat(CommonOptions.Color.AUTO.wanted(true, plain)).isTrue();
    assertThat(CommonOptions.Color.AUTO.wanted(false, plain)).isFalse();
    assertThat(CommonOptions.Color.AUTO.wanted(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(CommonOptions.Color.AUTO.wanted(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
        .isFalse();
    assertThat(CommonOptions.Color.AUTO.wanted(true, Map.of())).isFalse();
    assertThat(CommonOptions.Color.AUTO.wanted(true, Map.of("WT_SESSION", "x"))).isTrue();
    assertThat(CommonOptions.Color.ALWAYS.wanted(false, Map.of())).isTrue();
    assertThat(CommonOptions.Color.NEVER.wanted(true, plain)).isFalse();
  }

  private static Charset charset(String... properties) {
    Properties given = new Properties();
    for (int i = 0; i < properties.length; i += 2) {
      given.setProperty(properties[i], properties[i + 1]);
    }
    return Terminal.charset(given);
  }

  @Test
  void aConsoleIsSpokenToInItsOwnCharset() {
    assertThat(charset("native.encoding", "GBK")).isEqualTo(Charset.forName("GBK"));
    assertThat(charset("native.encoding", "GBK", "sun.stdout.encoding", "UTF-8"))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset("stdout.encoding", "GB18030", "native.encoding", "UTF-8"))
        .isEqualTo(Charset.forName("GB18030"));
  }

  @Test
  void aLocaleWithoutChineseGetsUtf8InsteadOfQuestionMarks() {
    assertThat(charset("native.encoding", "ANSI_X3.4-1968")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset("native.encoding", "ISO-8859-1")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(charset()).isEqualTo(StandardCharsets.UTF_8);
  }
}
