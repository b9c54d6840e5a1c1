package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.SetAside;
import org.fineaudit.facts.Facts;
import org.fineaudit.intake.Intake;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.InputSummary;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that say the same, as when a quarter's export overlaps with the next one's. */
class SeveralExportsTest {
  private static final String HEADER = "行政处罚决定书文号,处罚机关,行政相对人名称,处罚决定日期,处罚内容,罚款金额\n";
  private static final String FIRST = "甲城罚〔2024〕1号,甲局,佟某,2024-03-01,罚款人民币300元,\n";
  private static final String SECOND = "甲城罚〔2024〕2号,甲局,蔺某,2024-04-01,罚款人民币500元,\n";

  @TempDir private Path folder;

  private Path file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), HEADER + rows);
  }

  private static AuditResult audit(Path... files) throws IOException {
    AuditOptions options =
        new AuditOptions(
            "自查自纠",
            "",
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2022, 1, 1),
            Optional.empty(),
            false);
    RuleContext rules = RuleContext.load(RuleFolders.builtIn());
    Intake intake = Intake.load(RuleFolders.builtIn(), Optional.empty());
    return new Auditor(rules, intake, new AuditResult.Tool("test", "1"))
        .run(List.of(files), options);
  }

  private static List<String> balances(AuditResult result) {
    return result.inputs().stream()
        .map(i -> i.file() + " " + i.rowsRead() + "=" + i.rowsAudited() + "+" + i.rowsSetAside())
        .toList();
  }

  @Test
  void theSameExportUnderTwoNamesCountsOnce() throws IOException {
    Path one = file("一季度.csv", FIRST + SECOND);
    Path other = file("副本.csv", FIRST + SECOND);

    AuditResult result = audit(other, one);

    assertThat(balances(result)).containsExactly("一季度.csv 2=2+0", "副本.csv 2=0+2");
    assertThat(result.setAside())
        .extracting(SetAside::detail)
        .containsExactly("文件“一季度.csv”第 2 行", "文件“一季度.csv”第 3 行");
    assertThat(audit(one, other).setAside()).isEqualTo(result.setAside());
    assertThat(result.inputs()).extracting(InputSummary::sha256).hasSize(2);
  }

  @Test
  void aCaseOfTwoOverlappingExportsCountsOnce() throws IOException {
    AuditResult result = audit(file("1-3月.csv", FIRST), file("3-4月.csv", FIRST + SECOND));

    assertThat(balances(result)).containsExactly("1-3月.csv 1=1+0", "3-4月.csv 2=1+1");
  }

  @Test
  void rowsTooShortToTellBureausApartAreNoCopies() throws IOException {
    Path one = Files.writeString(folder.resolve("甲.csv"), "行政处罚决定书文号,罚款金额(元)\n1号,200\n");
    Path other = Files.writeString(folder.resolve("乙.csv"), "行政处罚决定书文号,罚款金额(元)\n1号,200\n");

    assertThat(balances(audit(one, other))).containsExactly("乙.csv 1=1+0", "甲.csv 1=1+0");
  }

  @Test
  void aColumnWithoutAUnitTakesTheOneThatItsOtherRowsShow() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      rows.append("甲城罚〔2024〕" + i + "号,甲局,佟某" + i + ",2024-03-01,罚款" + i + "000元,0." + i + "\n");
    }
    String open = "甲城罚〔2024〕9号,甲局,蔺某,2024-03-01,罚款,0.35\n";

    assertThat(fineOf("9号", file("够.csv", rows + open))).contains("3500");
    assertThat(fineOf("9号", file("不够.csv", rows.substring(0, rows.length() / 2) + "\n" + open)))
        .isEmpty();
  }

  @Test
  void aColumnWhoseRowsShowTwoUnitsStaysUnknown() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      String cell = i == 3 ? "3000" : "0." + i;
      rows.append("甲城罚〔2024〕" + i + "号,甲局,佟某" + i + ",2024-03-01,罚款" + i + "000元," + cell + "\n");
    }

    assertThat(fineOf("9号", file("两种.csv", rows + "甲城罚〔2024〕9号,甲局,蔺某,2024-03-01,罚款,0.35\n")))
        .isEmpty();
  }

  private static Optional<String> fineOf(String number, Path export) throws IOException {
    RuleContext rules = RuleContext.load(RuleFolders.builtIn());
    Intake intake = Intake.load(RuleFolders.builtIn(), Optional.empty());
    return new FactsExport(rules, intake)
        .cases(List.of(export), LocalDate.of(2026, 11, 23)).rows().stream()
            .filter(row -> row.text(Field.DECISION_NUMBER).endsWith(number))
            .findFirst()
            .orElseThrow()
            .number(Facts.of(Field.FINE))
            .map(n -> n.stripTrailingZeros().toPlainString());
  }
}
