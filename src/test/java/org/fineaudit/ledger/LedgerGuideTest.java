package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.HEADER;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.cell;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What helps a clerk in the workbook: notes, links, colours and the sheet 填表说明. */
class LedgerGuideTest {
  @TempDir private Path folder;

  private static AuditResult found() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      findings.add(
          aFinding()
              .id("WT-" + i)
              .inRow(i + 1)
              .of(ProblemType.NO_CORRECTION_ORDER, Strength.SOFT)
              .like(other("湛城管罚决〔2023〕" + i + "号"), other("湛城管罚决〔2022〕" + i + "号"))
              .build());
    }
    findings.add(aFinding().id("WT-9").inRow(9).build());
    return aResult().with(findings.toArray(Finding[]::new)).build();
  }

  private static Finding.ComparableCase other(String number) {
    return new Finding.ComparableCase(
        number,
        new BigDecimal("2000"),
        LocalDate.of(2023, 2, 1),
        "湛河区城市管理局",
        new BigDecimal("2000"),
        List.of());
  }

  private static String target(XSSFWorkbook workbook, Hyperlink link) {
    CellReference place = new CellReference(link.getAddress());
    Sheet sheet = workbook.getSheet(place.getSheetName());
    return String.join("|", shown(sheet, place.getRow()));
  }

  @Test
  void eachFindingLeadsToItsComparableCasesAndItsRule() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Sheet sheet = workbook.getSheet("台账");
      int groups = 0;
      for (int r = HEADER + 1; r <= sheet.getLastRowNum(); r++) {
        String id = cell(sheet, r, "问题编号").getStringCellValue();
        Hyperlink group = cell(sheet, r, "序号").getHyperlink();
        if (!id.equals("WT-9")) {
          groups++;
          assertThat(target(workbook, group)).startsWith("第").contains("组　" + id + "　");
        } else {
          assertThat(group).isNull();
        }
        Hyperlink rule = cell(sheet, r, "线索强度").getHyperlink();
        assertThat(rule.getAddress()).startsWith("规则依据!");
        assertThat(target(workbook, rule)).contains("|" + ruleOf(id) + "|");
      }
      assertThat(groups).isEqualTo(3);
    }
  }

  private static String ruleOf(String id) {
    return found().findings().stream()
        .filter(f -> f.id().equals(id))
        .map(Finding::rule)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachHeaderSaysWhatToEnter() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Sheet sheet = workbook.getSheet("台账");
      for (Cell header : sheet.getRow(HEADER)) {
        assertThat(header.getCellComment()).as(header.getStringCellValue()).isNotNull();
      }
      assertThat(cell(sheet, HEADER, "自查结论").getCellComment().getString().getString())
          .contains("由自查人员填写", "属实、不属实、部分属实");
      assertThat(cell(sheet, HEADER, "整改时限").getCellComment().getString().getString())
          .contains("2024-08-28");
      assertThat(cell(sheet, HEADER, "问题编号").getCellComment().getString().getString())
          .startsWith("由工具填写");
    }
  }

  @Test
  void theGuideComesLastAndExplainsEveryColumn() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      assertThat(workbook.getSheetName(workbook.getNumberOfSheets() - 1)).isEqualTo("填表说明");
      Sheet guide = workbook.getSheet("填表说明");
      List<String> columns = new ArrayList<>();
      for (int r = 0; r <= guide.getLastRowNum(); r++) {
        List<String> row = shown(guide, r);
        if (row.size() > 3 && (row.get(2).equals("工具") || row.get(2).equals("自查人员"))) {
          columns.add(row.get(1));
          assertThat(row.get(3)).as(row.get(1)).isNotEmpty();
        }
      }
      assertThat(columns).isEqualTo(LAYOUT.columns().stream().map(LedgerColumn::header).toList());
    }
  }

  @Test
  void coloursComeWithAFontSoThatABlackAndWhitePrintSaysTheSame() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      XSSFSheet sheet = workbook.getSheet("台账");
      XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
      List<String> when = new ArrayList<>();
      for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
        XSSFConditionalFormattingRule rule = formats.getConditionalFormattingAt(i).getRule(0);
        when.add(rule.getFormula1());
        assertThat(rule.getFontFormatting().isBold() || rule.getFontFormatting().isItalic())
            .isTrue();
      }
      assertThat(when)
          .containsExactly(
              "OR(TRIM($X5)=\"是\")",
              "AND(ISNUMBER($U5),$U5<DATE(2024,8,28),NOT(OR(TRIM($X5)=\"是\")))",
              "OR(TRIM($N5)=\"硬\")");
    }
  }

  @Test
  void notesAndLinksOfTheToolAreNoWordsOfPeople() throws IOException {
    Path earlier = Files.write(folder.resolve("台账.xlsx"), bytes(found()));
    PreviousLedger previous = PreviousLedger.read(earlier, LAYOUT);
    assertThat(previous.typedCells(LAYOUT)).isZero();
    assertThat(previous.doubts()).isEmpty();
    assertThat(previous.strays()).isEmpty();
    byte[] next = bytes(Optional.of(previous), found());
    Path again = Files.write(folder.resolve("再.xlsx"), next);
    byte[] third = bytes(Optional.of(PreviousLedger.read(again, LAYOUT)), found());
    assertThat(third).isEqualTo(next);
  }

  @Test
  void aNoteThatPeopleChangedIsKept() throws IOException {
    Path changed = folder.resolve("台账.xlsx");
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Cell header = cell(workbook.getSheet("台账"), HEADER, "责任人");
      header.getCellComment().setString(workbook.getCreationHelper().createRichTextString("填科长"));
      Files.write(changed, Workbooks.save(workbook));
    }
    assertThat(PreviousLedger.read(changed, LAYOUT).strays())
        .extracting(StrayWords::words)
        .contains("填科长");
  }
}
