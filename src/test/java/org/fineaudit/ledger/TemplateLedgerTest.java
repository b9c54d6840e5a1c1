package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.save;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateLedgerTest {
  private static final String[] HEADERS = {
    "顺序号", "处罚文号", "行政相对人", "罚款数额", "处罚日期", "存在问题", "整改情况", "审定意见"
  };

  @TempDir Path folder;

  private static AuditResult found(int size) {
    var result = aResult();
    for (int i = 1; i <= size; i++) {
      result.with(aFinding().id("WT-" + i).number("决〔2023〕" + i + "号", "").inRow(i).build());
    }
    return result.build();
  }

  /** A bureau's form: two blank rows, a line of totals, a remark below, another sheet. */
  private Path template() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("附件");
      sheet.createRow(0).createCell(0).setCellValue("本市统一格式");
      sheet.createRow(1).createCell(0).setCellValue("填报单位：");
      XSSFCellStyle boxed = workbook.createCellStyle();
      boxed.setBorderBottom(BorderStyle.DOUBLE);
      for (int r = 2; r <= 4; r++) {
        sheet.createRow(r);
        for (int c = 0; c < HEADERS.length; c++) {
          sheet.getRow(r).createCell(c).setCellStyle(boxed);
        }
      }
      for (int c = 0; c < HEADERS.length; c++) {
        sheet.getRow(2).getCell(c).setCellValue(HEADERS[c]);
      }
      sheet.createRow(5).createCell(0).setCellValue("合计");
      sheet.getRow(5).createCell(3).setCellFormula("SUM(D4:D5)");
      sheet.createRow(6).createCell(0).setCellValue("注：一式两份");
      sheet.addMergedRegion(new CellRangeAddress(6, 6, 0, 7));
      sheet.getPrintSetup().setLandscape(true);
      workbook.createSheet("填表说明").createRow(0).createCell(0).setCellValue("不要改动");
      return Files.write(folder.resolve("模板.xlsx"), save(workbook));
    }
  }

  private byte[] filled(Path template, AuditResult result, List<PreviousLedger> previous)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TemplateLedger.write(template, List.of(result), LAYOUT, previous, Masking.ON, out);
    return out.toByteArray();
  }

  @Test
  void theBureausOwnWorkbookIsFilledAndStaysAsItIs() throws IOException {
    try (XSSFWorkbook workbook = open(filled(template(), found(5), List.of()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(shown(sheet, 0)).containsExactly("本市统一格式");
      assertThat(shown(sheet, 1)).containsExactly("填报单位：湛河区城市管理局");
      for (int i = 1; i <= 5; i++) {
        assertThat(shown(sheet, 2 + i).subList(0, 6))
            .containsExactly(
                String.valueOf(i),
                "决〔2023〕" + i + "号",
                "某商行",
                "2,000.00",
                "2023-05-16",
                "决定书罚款2000元，未见责令改正的记载。");
        assertThat(sheet.getRow(2 + i).getCell(7).getCellStyle().getBorderBottom())
            .isEqualTo(BorderStyle.DOUBLE);
        assertThat(shown(sheet, 2 + i)).endsWith("WT-" + i);
      }
      assertThat(sheet.getRow(8).getCell(3).getCellFormula()).isEqualTo("SUM(D4:D8)");
      assertThat(shown(sheet, 9).get(0)).isEqualTo("注：一式两份");
      assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A10:H10"));
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
      assertThat(shown(workbook.getSheetAt(1), 0)).containsExactly("不要改动");
    }
  }

  @Test
  void aFilledTemplateIsAnEarlierLedgerItself() throws IOException {
    Path template = template();
    Path worked = folder.resolve("报送.xlsx");
    try (XSSFWorkbook workbook = open(filled(template, found(3), List.of()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      sheet.getRow(4).getCell(6).setCellValue("已整改");
      sheet.getRow(4).getCell(7).setCellValue("同意");
      Files.write(worked, save(workbook));
    }
    PreviousLedger previous = PreviousLedger.read(worked, LAYOUT);
    byte[] next = filled(template, found(4), List.of(previous));
    try (XSSFWorkbook workbook = open(next)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(shown(sheet, 4)).contains("WT-2", "已整改", "同意", "持续");
      StringBuilder all = new StringBuilder();
      workbook.forEach(s -> s.forEach(r -> all.append(shown(s, r.getRowNum()))));
      assertThat(all).contains("WT-4", "新增");
    }
  }

  @Test
  void aTemplateWithoutHeaderIsRefusedWithAdvice() throws IOException {
    Path none = folder.resolve("无表头.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("表一").createRow(0).createCell(0).setCellValue("备注");
      Files.write(none, save(workbook));
    }
    assertThatThrownBy(() -> filled(none, found(1), List.of()))
        .isInstanceOfSatisfying(
            UnusableException.class,
            e ->
                assertThat(e.issues().get(0).in(Lang.ZH)).contains("无表头.xlsx[表一]", "至少三列", "also"));
    Path text = Files.writeString(folder.resolve("文本.xlsx"), "不是工作簿");
    assertThatThrownBy(() -> filled(text, found(1), List.of()))
        .isInstanceOf(UnusableException.class);
  }
}
