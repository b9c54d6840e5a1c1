package org.fineaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.fineaudit.audit.AuditOptions;
import org.fineaudit.audit.Auditor;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.cases.Strength;
import org.fineaudit.intake.Intake;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SelfCheckReportTest {
  private static AuditResult result;
  private static LedgerLayout ledger;
  private static ReportLayout layout;

  @BeforeAll
  static void audit() throws IOException {
    RuleFolder folder = RuleFolders.builtIn();
    RuleContext context = RuleContext.load(folder);
    ledger = LedgerLayout.load(folder);
    layout = ReportLayout.load(folder);
    result =
        new Auditor(
                context,
                Intake.load(folder, Optional.empty()),
                new AuditResult.Tool("fine-audit", "test"))
            .run(
                List.of(Path.of("samples/pingdingshan-2022-2026.csv")),
                new AuditOptions(
                    "自查自纠",
                    "某市城市管理局",
                    LocalDate.of(2026, 11, 23),
                    LocalDate.of(2022, 1, 1),
                    Optional.empty(),
                    true));
  }

  private static byte[] bytes(AuditResult of) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SelfCheckReport.write(of, Optional.empty(), ledger, layout, out);
    return out.toByteArray();
  }

  private static XWPFDocument read(AuditResult of) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(of)));
  }

  private static String text(XWPFDocument document) {
    StringBuilder text = new StringBuilder();
    document.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
    return text.toString();
  }

  @Test
  void tellsWhatTheNoticeAsksFor() throws IOException {
    try (XWPFDocument document = read(result)) {
      String text = text(document);
      assertThat(text)
          .startsWith("某市城市管理局行政处罚案件罚款自查自纠情况报告\n")
          .containsSubsequence(
              "一、审核范围和数据",
              "二、发现的问题线索",
              "三、典型案件",
              "四、无法判定的事项",
              "五、整改情况",
              "六、下一步安排",
              "七、需要说明的问题",
              "附件：行政处罚案件罚款自查工作台账",
              "某市城市管理局",
              "2026年11月23日");
      assertThat(text)
          .contains("线索不是结论，须逐件调阅案卷核实")
          .contains("共发现问题线索" + result.findings().size() + "条")
          .contains("转入监督检查的时间：" + ReportText.BLANK);
    }
  }

  @Test
  void tablesAgreeWithTheFindings() throws IOException {
    try (XWPFDocument document = read(result)) {
      XWPFTable byProblem = table(document, "问题类型");
      int hard = 0;
      int soft = 0;
      int last = byProblem.getNumberOfRows() - 1;
      for (int r = 1; r < last; r++) {
        hard += number(byProblem, r, 1);
        soft += number(byProblem, r, 2);
      }
      assertThat(hard).isEqualTo(number(byProblem, last, 1));
      assertThat(soft).isEqualTo(number(byProblem, last, 2));
      assertThat(hard + soft).isEqualTo(result.findings().size());
      assertThat(number(byProblem, last, 3)).isEqualTo(result.summary().casesFlagged());
      XWPFTable byUnit = table(document, "单位");
      int cases = 0;
      for (int r = 1; r < byUnit.getNumberOfRows(); r++) {
        cases += number(byUnit, r, 1);
      }
      assertThat(cases).isEqualTo(result.summary().rowsAudited());
    }
  }

  private static XWPFTable table(XWPFDocument document, String first) {
    return document.getTables().stream()
        .filter(t -> t.getRow(0).getCell(0).getText().equals(first))
        .findFirst()
        .orElseThrow();
  }

  private static int number(XWPFTable table, int row, int column) {
    return Integer.parseInt(table.getRow(row).getCell(column).getText());
  }

  @Test
  void typicalCasesAreHardOnesOfEachProblemWithoutTheParty() throws IOException {
    List<Block> blocks = blocks(result);
    List<String> heads =
        blocks.stream()
            .filter(Block.Subheading.class::isInstance)
            .map(b -> ((Block.Subheading) b).text())
            .filter(t -> t.matches("[0-9]．.*"))
            .toList();
    assertThat(heads).hasSize(layout.typicalCases());
    long problems =
        result.findings().stream()
            .filter(f -> f.strength() == Strength.HARD)
            .map(Finding::problem)
            .distinct()
            .count();
    assertThat(heads.subList(0, (int) problems).stream().map(h -> h.substring(2)).distinct())
        .as("each problem once before any twice")
        .hasSize((int) problems);
    String all = blocks.toString();
    assertThat(result.findings()).noneMatch(f -> all.contains(f.partyName()));
  }

  private static List<Block> blocks(AuditResult of) {
    Rectification.Columns columns = new Rectification.Columns("自查结论", "整改时限");
    return ReportText.of(of, Optional.empty(), columns, layout);
  }

  @Test
  void nothingFoundIsAReportOfZeroThatSaysWhatWasNotJudged() {
    String all = blocks(result.withoutFindings()).toString();
    assertThat(all).contains("零报告", "须人工核查").doesNotContain("典型案件");
  }

  @Test
  void equalResultsGiveEqualBytes() throws IOException, InterruptedException {
    byte[] first = bytes(result);
    Thread.sleep(2100);
    assertThat(bytes(result)).isEqualTo(first);
  }

  @Test
  void aLayoutSaysAllItsMistakesAtOnce() {
    String yaml = "title: 报告\naddressee: ''\nfonts: {title: 宋体}\ntypicalCases: 多\n";
    RuleFolder folder =
        RuleFolder.of(Map.of(ReportLayout.FILE, yaml.getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> ReportLayout.load(folder))
        .isInstanceOfSatisfying(
            UnusableException.class, e -> assertThat(e.issues()).hasSizeGreaterThan(5));
  }
}
