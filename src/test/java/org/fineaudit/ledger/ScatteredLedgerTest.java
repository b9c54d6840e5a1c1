package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.HEADER;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.cell;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.save;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.AuditResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that people spread over several sheets, or copied before they worked on it. */
class ScatteredLedgerTest {
  @TempDir Path folder;

  private static AuditResult found() {
    var result = aResult();
    for (int i = 1; i <= 3; i++) {
      result.with(aFinding().id("WT-" + i).number("决〔2023〕" + i + "号", "").inRow(i).build());
    }
    return result.build();
  }

  private PreviousLedger read(XSSFWorkbook workbook) throws IOException {
    return PreviousLedger.read(Files.write(folder.resolve("旧.xlsx"), save(workbook)), LAYOUT);
  }

  private static XSSFWorkbook again(PreviousLedger previous) throws IOException {
    return open(bytes(Optional.of(previous), found()));
  }

  private static List<String> told(PreviousLedger previous) {
    return previous.doubts().stream().map(d -> d.in(Lang.ZH)).toList();
  }

  private static void move(Sheet from, int row, Sheet to) {
    for (int r : new int[] {HEADER, row}) {
      Row target = to.createRow(to.getPhysicalNumberOfRows());
      Row source = from.getRow(r);
      for (int c = 0; c < source.getLastCellNum(); c++) {
        if (source.getCell(c) != null) {
          String text = shown(from, r).get(c);
          target.createCell(c).setCellValue(text);
        }
      }
    }
    from.removeRow(from.getRow(row));
  }

  @Test
  void aSheetForEachUnitIsPutTogetherAgain() throws IOException {
    PreviousLedger previous;
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Sheet sheet = workbook.getSheet("台账");
      cell(sheet, 4, "整改措施").setCellValue("退款");
      cell(sheet, 5, "整改措施").setCellValue("重作决定");
      Sheet xinhua = workbook.createSheet("新华区");
      move(sheet, 5, xinhua);
      xinhua.getRow(0).createCell(30).setCellValue("督办意见");
      xinhua.getRow(1).createCell(30).setCellValue("限月底");
      xinhua.createRow(2).createCell(4).setCellValue("自己发现的案件");
      previous = read(workbook);
    }
    assertThat(told(previous)).anyMatch(t -> t.contains("新华区") && t.contains("2 行"));
    try (XSSFWorkbook workbook = again(previous)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 4)).contains("WT-1", "退款");
      List<String> all = new ArrayList<>();
      for (int r = HEADER + 1; r <= sheet.getLastRowNum(); r++) {
        List<String> row = shown(sheet, r);
        all.addAll(row);
        if (row.contains("WT-2")) {
          assertThat(row).contains("重作决定", "限月底");
        }
      }
      assertThat(all).contains("自己发现的案件").containsOnlyOnce("WT-1", "WT-2", "WT-3");
    }
  }

  @Test
  void wordsOnCopiesForEachUnitComeBackToTheirProblems() throws IOException {
    PreviousLedger previous;
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      cell(workbook.getSheet("台账"), 4, "整改措施").setCellValue("退款");
      XSSFSheet copy = workbook.cloneSheet(workbook.getSheetIndex("台账"));
      cell(copy, 5, "整改措施").setCellValue("重作决定");
      previous = read(workbook);
    }
    try (XSSFWorkbook workbook = again(previous)) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 4)).contains("WT-1", "退款");
      assertThat(shown(sheet, 5)).contains("WT-2", "重作决定");
      assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + 3);
    }
  }

  @Test
  void anOldCopyThatSaysSomethingElseStaysASheet() throws IOException {
    PreviousLedger previous;
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Sheet sheet = workbook.getSheet("台账");
      for (int r = 4; r <= 6; r++) {
        cell(sheet, r, "整改进展").setCellValue("未动");
      }
      workbook.cloneSheet(workbook.getSheetIndex("台账"), "六月底");
      for (int r = 4; r <= 6; r++) {
        cell(sheet, r, "整改进展").setCellValue("完成");
      }
      previous = read(workbook);
    }
    try (XSSFWorkbook workbook = again(previous)) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + 3);
      assertThat(shown(sheet, 4)).contains("完成");
      assertThat(shown(workbook.getSheet("六月底"), 4)).contains("未动");
    }
  }

  @Test
  void twoColumnsOfOneNameAreTold() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Sheet sheet = workbook.getSheet("台账");
      sheet.getRow(HEADER).createCell(30).setCellValue("责任人");
      sheet.getRow(4).createCell(30).setCellValue("张三");
      PreviousLedger previous = read(workbook);
      assertThat(told(previous)).anyMatch(t -> t.contains("责任人") && t.contains("AE"));
      try (XSSFWorkbook next = again(previous)) {
        assertThat(shown(next.getSheet("台账"), 4)).contains("张三");
      }
    }
  }
}
