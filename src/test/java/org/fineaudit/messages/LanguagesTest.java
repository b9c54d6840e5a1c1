package org.fineaudit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No Chinese in English wordings and no English in Chinese ones, names aside: sheets and columns of
 * the ledger and of exports keep their Chinese names, commands and facts their Latin ones. What
 * rule files say (names, messages, remedies) is Chinese by nature and stands in no bundle.
 */
class LanguagesTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private static final List<String> SHEETS =
      List.of(
          "台账", "无法判定", "搁置数据", "运行信息", "填表说明", "编号存疑", "存疑清单", "自查自纠", "监督检查", "整改提升", "常态化监督");

  private static final List<String> UNITS = List.of("元", "万元");

  private static final Pattern COMMANDS =
      Pattern.compile(
          "fine-audit( [a-z][a-z-]*)*|java -[\\w -]+\\.jar|(rules )?show( [a-z-]+)+|\\{\\d}");

  private static final Pattern ENGLISH = Pattern.compile("(?<![-./\\w])[a-z]{2,} [a-z]{2,}\\b");

  static List<String> bundles() throws IOException {
    return BundlesTest.bundles();
  }

  private static boolean isName(String chinese) {
    return Stream.of(
            SHEETS.stream(),
            UNITS.stream(),
            Arrays.stream(Field.values()).map(Field::label),
            Arrays.stream(DiscretionTier.values()).map(DiscretionTier::label))
        .flatMap(names -> names)
        .anyMatch(chinese::equals);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void englishWordingsHoldNoChineseButNames(String bundle) throws IOException {
    Properties english = BundlesTest.read(bundle, "en");
    english.forEach(
        (key, wording) ->
            assertThat(HAN.matcher(wording.toString()).results().map(m -> m.group()))
                .as("%s=%s", key, wording)
                .allMatch(LanguagesTest::isName));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void chineseWordingsHoldNoEnglishButCommands(String bundle) throws IOException {
    Properties chinese = BundlesTest.read(bundle, "zh");
    chinese.forEach(
        (key, wording) ->
            assertThat(COMMANDS.matcher(wording.toString()).replaceAll("　"))
                .as("%s=%s", key, wording)
                .doesNotContainPattern(ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aWordingIsNotTheSameInBothLanguages(String bundle) throws IOException {
    Properties chinese = BundlesTest.read(bundle, "zh");
    Properties english = BundlesTest.read(bundle, "en");
    chinese.forEach(
        (key, wording) -> {
          if (HAN.matcher(wording.toString()).find()) {
            assertThat(english.get(key)).as(key.toString()).isNotEqualTo(wording);
          }
        });
  }
}
