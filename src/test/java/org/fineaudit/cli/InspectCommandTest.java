package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an export was understood, as a clerk sees it. */
class InspectCommandTest {
  private static final String ODD =
      """
      行政处罚决定书文号,处罚名目,处罚金额,处罚机关名,处罚决定日期
      平石城管罚决字〔2024〕1号,占道,0.2,甲局,2024-02-31
      平石城管罚决字〔2024〕2号,占道,abc,甲局,2024-02-20
      合计,,3,,
      """;

  @TempDir private Path folder;

  private static String run(boolean terminal, Lang lang, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    Console console = new Console(writer, writer, lang, terminal, false, false);
    CommandLineFactory.create(console).execute(args);
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String run(String... args) {
    return run(false, Lang.ZH, args);
  }

  private String odd() throws IOException {
    return Files.writeString(folder.resolve("怪.csv"), ODD).toString();
  }

  @Test
  void theScreenTellsWhatWasReadAndWhatFailedWithItsPlaces() throws IOException {
    assertThat(run("inspect", odd()))
        .contains("CSV UTF-8 · 表头在第 1 行 · 数据 3 行 = 案件 2 件 + 搁置 1 行")
        .containsPattern("3 +处罚金额 +罚款金额 +2 +同义·单位不详")
        .contains("不认识的表头 2 列", "处罚名目（近似“案件名称”）")
        .contains("没有写元还是万元", "1 处：第 2 行“0.2”", "第 2 行“2024-02-31”")
        .contains("搁置 1 行：合计、小计行（第 4 行“合计”）");
  }

  @Test
  void aSampleShowsTheValueAsItWasRead() {
    assertThat(run("inspect", "samples/shuanggongshi.csv"))
        .containsPattern("罚款金额（万元） +罚款金额 +46 +900元 +表头·万元")
        .containsPattern("处罚决定日期 +处罚决定日期 +46 +2021-10-15 +表头");
  }

  @Test
  void itTellsWhichColumnsARuleLacks() {
    assertThat(run("inspect", "samples/shuanggongshi.csv"))
        .containsPattern("没有列 裁量档次：.*罚款数额不在所定裁量档次之内（46 件）")
        .contains("导出时请加上这些列", "加 -v 逐条列出");
    assertThat(run("inspect", "samples/shuanggongshi.csv", "-v"))
        .contains("发现时已过追责期限：46 件中判定不了 28 件", "没有列 违法行为发生日期、违法行为终了日期")
        .contains("从轻减轻的说法与罚款数额矛盾：46 件中判定不了 42 件，缺 裁量档次（没有列 裁量档次）")
        .contains("所引条文不存在：每件都能判定");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/shuanggongshi.csv",
        "samples/xinhua-with-title.xlsx",
        "samples/pingdingshan-gb18030.csv"
      })
  void noLineIsWiderThanATerminal(String sample) {
    for (Lang lang : Lang.values()) {
      assertThat(run(true, lang, "inspect", sample).lines())
          .isNotEmpty()
          .allMatch(line -> Lines.width(line) <= 80);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/shuanggongshi.csv",
        "samples/xinhua-with-title.xlsx",
        "samples/pingdingshan-2022-2026.csv"
      })
  void aWrittenMappingChangesNothingUntilItIsEdited(String sample) {
    String mapping = folder.resolve("列映射.yaml").toString();
    String before = run("inspect", sample);
    assertThat(run("inspect", sample, "--write-columns", mapping)).contains("列映射写到");
    assertThat(run("inspect", sample, "--columns", mapping)).isEqualTo(before);
  }

  @Test
  void anEditedMappingIsFollowed() throws IOException {
    Path mapping = folder.resolve("列映射.yaml");
    String export = odd();
    run("inspect", export, "--write-columns", mapping.toString());
    String draft = Files.readString(mapping);
    assertThat(draft).contains("# caseName: [\"处罚名目\"]   # 是不是“案件名称”？");
    Files.writeString(
        mapping, draft.replace("# caseName:", "caseName:").replace("  # units:", "  units:"));
    assertThat(run("inspect", export, "--columns", mapping.toString()))
        .containsPattern("处罚名目 +案件名称 +2 +占道")
        .containsPattern("处罚金额 +罚款金额 +2 +2000元 +同义·万元")
        .contains("不认识的表头 1 列");
  }

  @Test
  void aStandingFileIsNotOverwritten() throws IOException {
    Path mapping = Files.writeString(folder.resolve("列映射.yaml"), "我的");
    assertThat(run("inspect", odd(), "--write-columns", mapping.toString())).contains("已经存在，没有覆盖");
    assertThat(mapping).hasContent("我的");
  }

  @Test
  void headersWithSignsOfTheirOwnAreQuoted() throws IOException {
    Path export = folder.resolve("引号.csv");
    Files.writeString(export, "文号,罚款金额（元）,\"他说\"\"好\"\": [x] # \\y\",{a: b}\n甲罚〔2024〕1号,5,x,y\n");
    Path mapping = folder.resolve("m.yaml");
    run("inspect", export.toString(), "--write-columns", mapping.toString());
    Files.writeString(mapping, String.join("\n", edited(Files.readAllLines(mapping))));
    assertThat(run("inspect", export.toString(), "--columns", mapping.toString()))
        .containsPattern("他说\"好\": \\[x\\] # \\\\y +案由 +1");
  }

  private static List<String> edited(List<String> lines) {
    return lines.stream()
        .map(line -> line.startsWith("# 字段名: [\"他") ? line.replace("# 字段名", "violation") : line)
        .toList();
  }
}
