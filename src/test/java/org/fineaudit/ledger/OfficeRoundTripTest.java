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
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that LibreOffice saved again. Runs where {@code soffice} is installed. */
class OfficeRoundTripTest {
  private static final int SECONDS = 120;

  @TempDir Path folder;

  private static AuditResult found() {
    return aResult()
        .undetermined()
        .setAside()
        .with(
            aFinding().id("WT-1").number("决〔2023〕1号", "").inRow(1).build(),
            aFinding()
                .id("WT-2")
                .number("决〔2023〕2号", "")
                .inRow(2)
                .fined("1234.56")
                .like(
                    new Finding.ComparableCase(
                        "决〔2023〕3号",
                        new BigDecimal("400"),
                        LocalDate.of(2023, 2, 1),
                        "某局",
                        new BigDecimal("400"),
                        List.of()))
                .build())
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void comesBackWithAllThatWasTyped(String format) throws IOException, InterruptedException {
    Path worked = folder.resolve("台账.xlsx");
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Sheet sheet = workbook.getSheet("台账");
      cell(sheet, 4, "整改措施").setCellValue("一、退还罚款。\n二、重新作出决定；");
      cell(sheet, 5, "整改时限").setCellValue(LocalDate.of(2024, 9, 30));
      cell(sheet, 5, "是否销号").setCellValue("是");
      CellStyle yellow = workbook.createCellStyle();
      yellow.cloneStyleFrom(cell(sheet, 4, "责任人").getCellStyle());
      yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      cell(sheet, 4, "责任人").setCellStyle(yellow);
      sheet.getRow(HEADER).createCell(26).setCellValue("是否追责");
      sheet.getRow(5).createCell(26).setCellValue(0.25);
      var drawing = sheet.createDrawingPatriarch();
      var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 15, 4, 17, 6));
      comment.setString(new XSSFRichTextString("请补充笔录"));
      cell(sheet, 4, "原因分析").setCellComment(comment);
      Files.write(worked, save(workbook));
    }
    PreviousLedger previous = PreviousLedger.read(converted(worked, format), LAYOUT);
    assertThat(previous.strays().stream().map(s -> s.in(Lang.ZH))).isEmpty();
    assertThat(previous.doubts()).as("no sheet looks changed").isEmpty();
    byte[] next = bytes(Optional.of(previous), found());
    try (XSSFWorkbook workbook = open(next)) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(cell(sheet, 4, "整改措施").getStringCellValue()).isEqualTo("一、退还罚款。\n二、重新作出决定；");
      assertThat(shown(sheet, 5)).contains("2024-09-30", "是", "0.25", "1,234.56");
      assertThat(shown(sheet, HEADER)).endsWith("备注", "是否追责");
      XSSFCellStyle color = (XSSFCellStyle) cell(sheet, 4, "责任人").getCellStyle();
      assertThat(color.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFFFFF00");
      assertThat(cell(sheet, 4, "原因分析").getCellComment().getString().getString())
          .isEqualTo("请补充笔录");
      assertThat(sheet.getLastRowNum()).isEqualTo(5);
      assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
    }
    Path again = Files.write(folder.resolve("再.xlsx"), next);
    assertThat(bytes(Optional.of(PreviousLedger.read(again, LAYOUT)), found())).isEqualTo(next);
  }

  @Test
  void aRemarkOnASheetThatNobodyElseChangedIsKept() throws IOException, InterruptedException {
    Path worked = folder.resolve("台账.xlsx");
    try (XSSFWorkbook workbook = open(bytes(found()))) {
      Sheet sheet = workbook.getSheet("汇总");
      var drawing = sheet.createDrawingPatriarch();
      var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 3, 4, 5, 6));
      comment.setString(new XSSFRichTextString("与月报不符"));
      sheet.getRow(4).getCell(3).setCellComment(comment);
      Files.write(worked, save(workbook));
    }
    PreviousLedger previous = PreviousLedger.read(converted(worked, "xls"), LAYOUT);
    assertThat(previous.strays().stream().map(s -> s.in(Lang.ZH)))
        .singleElement()
        .asString()
        .contains("与月报不符");
  }

  private Path converted(Path worked, String format) throws IOException, InterruptedException {
    Path target = Files.createDirectory(folder.resolve("saved"));
    Process office;
    try {
      office =
          new ProcessBuilder(
                  List.of(
                      "soffice",
                      "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                      "--headless",
                      "--convert-to",
                      format,
                      "--outdir",
                      target.toString(),
                      worked.toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      Assumptions.abort("LibreOffice is not installed");
      throw e;
    }
    assertThat(office.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return target.resolve("台账." + format);
  }
}
