package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison as a clerk meets it: screen, workbook, files that are not what they should be. */
class DiffCommandTest {
  @TempDir private static Path folder;

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

  private static String at(String name) {
    return folder.resolve(name).toString();
  }

  @BeforeAll
  static void audit() {
    for (String phase : List.of("1", "2")) {
      run(
          "audit",
          "samples/phases/phase-" + phase + ".csv",
          "--date",
          "2026-0" + phase + "-28",
          "--out",
          at(phase + ".json"),
          "--ledger",
          at(phase + ".xlsx"),
          "-q");
    }
  }

  @Test
  void theTableTellsHowManyAndWhy() {
    Run run = run("diff", at("1.json"), at("2.json"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("新增（", "持续（", "已销号（", "变化（", "罚款金额 66000 → 60000", "不等于问题已整改", "销号率");
    assertThat(run("diff", at("1.json"), at("2.json"), "--lang", "en").out())
        .contains("the new export does not hold the case", "fined after the limitation period")
        .doesNotContain("phases.", "cli.");
  }

  @Test
  void anEnglishTableNamesTheProblemsInEnglish() {
    Run run = run("diff", at("1.json"), at("2.json"), "--format", "markdown", "--lang", "en");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("| fined after the limitation period |")
        .doesNotContain("对已超过法定追责期限的违法行为给予罚款", "expired-limitation");
  }

  @Test
  void resultsAndLedgersGoTogetherAndBalance() {
    for (String old : List.of("1.json", "1.xlsx")) {
      for (String now : List.of("2.json", "2.xlsx")) {
        Run run = run("diff", at(old), at(now), "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"balanced\": true", "\"state\": \"新增\"");
      }
    }
  }

  @Test
  void markdownIsATable() {
    assertThat(run("diff", at("1.json"), at("2.json"), "--format", "markdown").out())
        .startsWith("# 两阶段问题对比\n")
        .contains("| 状态 | 问题数 | 罚款金额(元) |\n| --- | ---: | ---: |\n", "## 变化 1\n");
  }

  @Test
  void theWorkbookHasASheetForEachStateAndAttachmentOne() throws IOException {
    Run run = run("diff", at("1.json"), at("2.json"), "--out", at("d.xlsx"));
    assertThat(run.out()).contains(at("d.xlsx"));
    byte[] bytes = Files.readAllBytes(folder.resolve("d.xlsx"));
    assertThat(run("diff", at("1.json"), at("2.json"), "--out", at("d.xlsx")).code()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("d.xlsx"))).isEqualTo(bytes);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> names = new ArrayList<>();
      workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("汇总", "附件1", "新增", "持续", "已销号", "反弹", "变化");
      assertThat(texts(workbook.getSheet("附件1")))
          .contains(
              "行政执法突出问题整改“回头看”工作台账",
              "整改措施",
              "责任领导",
              "责任部门",
              "责任人",
              "整改时限",
              "整改进展",
              "是否销号",
              "销号日期",
              "备注");
      assertThat(texts(workbook.getSheet("反弹"))).contains("没有反弹的问题");
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          texts.add(cell.getStringCellValue());
        }
      }
    }
    return texts;
  }

  @Test
  void aLedgerOrAWorkbookThatSomebodyWorkedInIsNotReplaced() throws IOException {
    byte[] ledger = Files.readAllBytes(folder.resolve("1.xlsx"));
    Run run = run("diff", at("1.json"), at("2.json"), "--out", at("1.xlsx"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("1.xlsx").contains("换一个文件名");
    assertThat(Files.readAllBytes(folder.resolve("1.xlsx"))).isEqualTo(ledger);
  }

  @Test
  void whatIsNeitherIsThree() {
    Run run = run("diff", "samples/planted.csv", at("2.json"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("planted.csv: ").contains("RESULT.json");
    assertThat(run("diff", at("1.json")).code()).isEqualTo(2);
    assertThat(run("diff", at("1.json"), at("none.json")).code()).isEqualTo(4);
  }

  @Test
  void theWrongOrderIsSaidOnTheSideSoThatTheResultStaysClean() {
    Run run = run("diff", at("2.json"), at("1.json"), "--format", "json");
    assertThat(run.err()).contains("先后次序可能颠倒");
    assertThat(run.out()).startsWith("{\n").endsWith("}\n");
  }
}
