package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.Finding;
import org.fineaudit.result.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit as a clerk meets it: screen, files and exit codes. */
class AuditCommandTest {
  private static final String SAMPLE = "samples/pingdingshan-2022-2026.csv";

  @TempDir private Path folder;

  /** What a command printed and how it ended. */
  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(out, err, Main.langOf(args));
    int code = CommandLineFactory.create(console).execute(args);
    console.flush();
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void anAuditTellsWhatItReadAndFoundAndWhereTheFilesAre() {
    Run run = run("audit", SAMPLE, "--out", at("r.json"), "--ledger", at("台账.xlsx"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("读入 322 行：审查 314 件，范围以外 8 件，搁置 0 行", "无法判定", at("台账.xlsx"));
    assertThat(folder.resolve("r.json")).isNotEmptyFile();
    assertThat(folder.resolve("台账.xlsx")).isNotEmptyFile();
  }

  @Test
  void headersThatNobodyKnowsAreNamedSinceWhatTheyHoldWasNotUsed() throws IOException {
    Path export = folder.resolve("导出.csv");
    Files.writeString(
        export,
        """
        决定书文号,办案单位,当事人,案由,违法日期,收摊时刻,决定时间,罚款金额(元)
        新城管罚决字〔2024〕第1号,新城区城市管理局,张某,占道经营,2024-5-6,18时,2024-5-20,500
        """);
    assertThat(run("audit", export.toString()).out()).contains("不认识的表头 1 列", "收摊时刻");
    assertThat(run("audit", export.toString(), "--lang", "en").out()).contains("1 unknown header,");
    assertThat(run("audit", SAMPLE).out()).doesNotContain("不认识的表头");
  }

  @Test
  void theEnglishSummaryNamesProblemsInWords() {
    assertThat(run("audit", SAMPLE, "--lang", "en").out())
        .contains("fined after the limitation period")
        .doesNotContain("expired-limitation", "problems.");
    assertThat(run("rules", "show", "fine-at-maximum", "--lang", "en").out())
        .contains("maximum or high fines at will");
  }

  @Test
  void aScopeWithoutAnEndIsToldByItsBeginning() {
    Run run = run("audit", SAMPLE, "--from", "2030-01-01", "--out", at("r.json"));

    assertThat(run.out()).contains("2030-01-01 以后").doesNotContain("2030-01-01 至 ");
  }

  @Test
  void twoRunsWithTheSameDateGiveTheSameBytes() throws IOException {
    for (String name : List.of("a", "b")) {
      run(
          "audit",
          SAMPLE,
          "--date",
          "2026-11-23",
          "--out",
          at(name + ".json"),
          "--ledger",
          at(name + ".xlsx"),
          "-q");
    }
    assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(folder.resolve("b.json"));
    assertThat(folder.resolve("a.xlsx")).hasSameBinaryContentAs(folder.resolve("b.xlsx"));
  }

  @Test
  void anAuditWithoutACaseInScopeIsNoZeroReport() {
    Run run = run("audit", SAMPLE, "--from", "2030-01-01");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("审查 0 件", "这不是零报告", "--from").doesNotContain("没有发现问题线索");
  }

  @Test
  void nothingFoundWithRulesThatCouldNotJudgeIsNoZeroReport() throws IOException {
    Path export = folder.resolve("x.csv");
    Files.writeString(export, "行政处罚决定书文号,处罚决定日期,罚款金额\n甲〔2024〕1号,2024-05-14,0.2\n");
    Run run = run("audit", export.toString(), "--ledger", at("l.xlsx"));
    assertThat(run.out()).contains("没有发现问题线索，但 ", "不是零报告", "人工核对");
    assertThat(run.out()).doesNotContain("（零报告）");
  }

  @Test
  void failOnDecidesTheExitCode() {
    assertThat(run("audit", SAMPLE, "--fail-on", "hard", "-q").code()).isEqualTo(1);
    assertThat(run("audit", SAMPLE, "--fail-on", "any", "-q").code()).isEqualTo(1);
    assertThat(run("audit", SAMPLE, "--fail-on", "none", "-q")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void wrongUsageIsTwoWithAHint() {
    Run run = run("audti", SAMPLE);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("audti", "是不是“audit”");
    assertThat(run("audit", SAMPLE, "--ledgr", "x").code()).isEqualTo(2);
    assertThat(run("audit").code()).isEqualTo(2);
  }

  @Test
  void anExportWithoutANumberColumnIsThreeAndSaysWhatWasFound() throws IOException {
    Path export = folder.resolve("x.csv");
    Files.writeString(export, "甲,乙,丙\n1,2,3\n");
    Run run = run("audit", export.toString(), "--out", at("r.json"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("x.csv", "甲、乙、丙", "--columns");
    assertThat(folder.resolve("r.json")).doesNotExist();
  }

  @Test
  void aMissingFileIsFour() {
    Run run = run("audit", at("nowhere.csv"));
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("nowhere.csv").doesNotContain("是不是");
    assertThat(run("audit", SAMPLE.replace(".csv", ".cvs")).err())
        .contains("找不到文件", "是不是“" + SAMPLE + "”");
  }

  @Test
  void aTemplateThatIsMissingIsNoOutputThatFailed() {
    run("audit", SAMPLE, "--out", at("r.json"));
    Run run = run("ledger", at("r.json"), "--template", at("模板.xlsx"), "--out", at("l.xlsx"));
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("找不到文件：" + at("模板.xlsx")).doesNotContain("没有写成");
  }

  @Test
  void aLinkThatLeadsNowhereIsNotAnsweredWithItself() throws IOException {
    Files.createSymbolicLink(folder.resolve("导出.csv"), Path.of("别处.csv"));
    Files.createSymbolicLink(folder.resolve("圈.csv"), Path.of("圈.csv"));
    for (String link : List.of("导出.csv", "圈.csv")) {
      Run run = run("audit", at(link));
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err()).contains(link, "链接", "没有文件").doesNotContain("是不是");
    }
  }

  @Test
  void aShortNameIsNotAnsweredWithAnyShortName() throws IOException {
    Files.writeString(folder.resolve("空.csv"), "");
    Files.writeString(folder.resolve("导出.xlsx"), "");
    assertThat(run("audit", at("没有.csv")).err()).contains("找不到文件").doesNotContain("是不是");
    assertThat(run("audit", at("导出.csv")).err()).contains("是不是“" + at("导出.xlsx") + "”");
  }

  @Test
  void theDatesOfCasesOutOfScopeAreNamed() {
    assertThat(run("audit", SAMPLE, "--from", "2030-01-01").out())
        .contains("范围以外的案件，处罚决定日期 2021-09-06 至 2026-11-10");
    assertThat(run("audit", SAMPLE, "--from", "2030-01-01", "--lang", "en").out())
        .contains("decision dates of the cases out of scope: from 2021-09-06 to 2026-11-10");
    assertThat(run("audit", SAMPLE, "--from", "1990-01-01", "--to", "2090-01-01").out())
        .doesNotContain("范围以外的案件");
  }

  @Test
  void aFieldThatAMappingMisspeltIsNamedInItsOwnLanguage() throws IOException {
    Path mapping = Files.writeString(folder.resolve("列.yaml"), "罚款额度: [罚没]\n完全不同的名字: [甲]\n");
    Run run = run("audit", SAMPLE, "--columns", mapping.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().replaceAll("\\s", ""))
        .contains("列.yaml:1:1", "是不是“罚款金额”", "列.yaml:2:1", "字段名可以写", "处罚决定日期")
        .doesNotContain("columns.yaml");
  }

  @Test
  void anOutputFolderThatIsNotThereIsFourAndNothingElseIsWritten() {
    Run run = run("audit", SAMPLE, "--out", at("r.json"), "--ledger", at("no/such/l.xlsx"));
    assertThat(run.code()).isEqualTo(4);
    assertThat(folder.resolve("r.json")).doesNotExist();
  }

  @Test
  void aRuleFolderWithMistakesIsRefusedWholeAndNothingIsWritten() throws IOException {
    Path rules = folder.resolve("rules");
    assertThat(run("rules", "export", rules.toString()).code()).isZero();
    replace(rules.resolve("maximum-tier.yaml"), "fine > fineMax", "fine > fineMx");
    replace(rules.resolve("no-correction-order.yaml"), "!correctionOrdered", "!(fine)");
    replace(rules.resolve("expired-limitation.yaml"), "problem: expired-limitation", "problem: x");
    replace(
        rules.resolve("missed-leniency.yaml"),
        "id: minor-corrected-no-harm-fined",
        "id: fine-at-maximum");
    Files.writeString(folder.resolve("r.json"), "earlier");
    Run run = run("audit", SAMPLE, "--rules", rules.toString(), "--out", at("r.json"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .anyMatch(l -> l.matches("maximum-tier\\.yaml:\\d+:18: .*fineMx.*fineMax.*"))
        .anyMatch(l -> l.startsWith("no-correction-order.yaml:"))
        .anyMatch(l -> l.startsWith("expired-limitation.yaml:1:"))
        .anyMatch(l -> l.startsWith("missed-leniency.yaml:") && l.contains("fine-at-maximum"));
    assertThat(folder.resolve("r.json")).hasContent("earlier");
    assertThat(run("rules", "check", rules.toString()).code()).isEqualTo(3);
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void aRuleWithoutATestOfItsExceptionIsRefusedByTheCheck() throws IOException {
    Path rules = folder.resolve("rules");
    run("rules", "export", rules.toString());
    assertThat(run("rules", "check", rules.toString()).code()).isZero();
    replace(rules.resolve("maximum-tier.yaml"), "        exception: 3\n", "");

    Run run = run("rules", "check", rules.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .anyMatch(l -> l.matches("maximum-tier\\.yaml:\\d+:1: .*fine-at-maximum.*文书认定了从重情节.*"));
  }

  @Test
  void aChangedThresholdChangesTheFindings() throws IOException {
    Path rules = folder.resolve("rules");
    run("rules", "export", rules.toString());
    replace(rules.resolve("maximum-tier.yaml"), "value: 500", "value: 100000000");
    run("audit", SAMPLE, "--out", at("a.json"), "-q");
    run("audit", SAMPLE, "--rules", rules.toString(), "--out", at("b.json"), "-q");
    assertThat(rulesOf("a.json")).contains("fine-at-maximum");
    assertThat(rulesOf("b.json")).doesNotContain("fine-at-maximum");
  }

  private List<String> rulesOf(String result) throws IOException {
    return ResultFile.read(folder.resolve(result)).findings().stream().map(Finding::rule).toList();
  }

  @Test
  void identityNumbersAreMaskedUnlessAskedFor() throws IOException {
    run("facts", SAMPLE, "--out", at("f.csv"), "-q");
    run("facts", SAMPLE, "--out", at("g.csv"), "-q", "--show-ids");
    assertThat(Files.readString(folder.resolve("f.csv")))
        .doesNotContainPattern("\\b410499(19|20)\\d{2}");
    assertThat(Files.readString(folder.resolve("g.csv"))).containsPattern("410499(19|20)\\d{2}");
  }

  @Test
  void everyCommandHasHelpInBothLanguages() {
    List<String> commands =
        new ArrayList<>(List.of("audit", "ledger", "inspect", "facts", "explain", "rules"));
    for (String command : commands) {
      Run chinese = run(command, "--help");
      Run english = run(command, "--help", "--lang", "en");
      assertThat(chinese.code()).isZero();
      assertThat(chinese.out()).contains("用法");
      assertThat(english.out()).contains("Usage");
      assertThat(
              english
                  .out()
                  .lines()
                  .filter(
                      l ->
                          l.codePoints()
                              .anyMatch(
                                  c ->
                                      Character.UnicodeScript.of(c)
                                          == Character.UnicodeScript.HAN)))
          .as(command)
          .allMatch(l -> l.contains("自查自纠"));
    }
    assertThat(Main.langOf("--lang", "en")).isEqualTo(Lang.EN);
  }

  @Test
  void explainTellsEveryRulesVerdict() {
    Run run = run("explain", "叶城管罚决字[2024]第2号", "--in", SAMPLE);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("命中（硬）  发现时已过追责期限", "追责期限最后一日");
    Run miss = run("explain", "叶城管罚决字〔2024〕第200号", "--in", SAMPLE);
    assertThat(miss.code()).isEqualTo(2);
    assertThat(miss.err()).contains("是不是");
  }
}
