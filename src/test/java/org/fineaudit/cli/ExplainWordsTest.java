package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain} says is for people who know the law and no programming. */
class ExplainWordsTest {
  /** Words of code: names in camelCase, operators, ids of clues and provisions. */
  private static final Pattern CODE =
      Pattern.compile("[a-z]+[A-Z][A-Za-z]*|&&|\\|\\||==|!=|>=|<=|\\|\\d|\\b[a-z]{2,}\\b");

  private static List<String> explain(Lang lang, String number, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    Console console = new Console(writer, writer, lang, false, false, false);
    String[] args = {
      "explain", number, "--in", "samples/pingdingshan-2022-2026.csv", "--date", "2026-11-23"
    };
    CommandLineFactory.create(console)
        .execute(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
    console.flush();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "叶城管罚决字〔2024〕第2号, 命中（硬）  发现时已过追责期限",
    "宝城管罚决字〔2022〕第2号, 未命中  发现时已过追责期限",
    "郏城管罚决字〔2023〕第3号, 无法判定  发现时已过追责期限"
  })
  void aFlaggedAClearAndAnUndeterminedCaseAreToldInTheFieldsOwnWords(
      String number, String verdict) {
    List<String> lines = explain(Lang.ZH, number, "-v");
    assertThat(lines).contains(verdict);
    assertThat(lines.subList(1, lines.size()))
        .filteredOn(line -> !line.contains("fine-audit") && !line.contains(".csv"))
        .allSatisfy(line -> assertThat(CODE.matcher(line).find()).as(line).isFalse());
  }

  @Test
  void everyPartOfAConditionIsASentenceWithItsThreshold() {
    assertThat(explain(Lang.ZH, "叶城管罚决字〔2024〕第2号", "-v"))
        .anyMatch(line -> line.matches(" *成立 +发现日期晚于追责期限最后一日 +发现日期：.*追责期限最后一日：.*"))
        .anyMatch(line -> line.matches(" *成立 +“处以罚款”为是 +处以罚款：是"))
        .anyMatch(line -> line.matches(" *成立 +“决定已撤销”为否 +决定已撤销：否"))
        .anyMatch(line -> line.matches(" *不成立 +从立案日期到处罚决定日期的天数大于90日 .*"))
        .anyMatch(line -> line.matches(" *不成立 +文字线索中有“罚没指标”“以罚代管”之一 +文字线索：.*"));
  }

  @Test
  void inEnglishTheRulesOwnTextStays() {
    assertThat(explain(Lang.EN, "叶城管罚决字〔2024〕第2号"))
        .anyMatch(line -> line.contains("discoveryDate > limitationEnd"));
  }
}
