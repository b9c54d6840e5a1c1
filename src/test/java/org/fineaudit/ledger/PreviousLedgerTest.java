package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fineaudit.ledger.Workbooks.HEADER;
import static org.fineaudit.ledger.Workbooks.LAYOUT;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.cell;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.save;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviousLedgerTest {
  @TempDir Path folder;

  private static Finding finding(int number) {
    return aFinding()
        .id("WT-" + number)
        .number("湛城管罚决〔2023〕" + number + "号", "")
        .on(LocalDate.of(2023, 1, 1).plusDays(number))
        .inRow(number)
        .build();
  }

  private static AuditResult found(int... numbers) {
    return aResult()
        .with(Arrays.stream(numbers).mapToObj(PreviousLedgerTest::finding).toList())
        .build();
  }

  /** What people do to a ledger in a spreadsheet. */
  private interface Work {
    void on(XSSFWorkbook workbook, Sheet ledger);
  }

  private Path worked(AuditResult result, Work work) throws IOException {
    try (XSSFWorkbook workbook = open(bytes(result))) {
      work.on(workbook, workbook.getSheet("台账"));
      return Files.write(folder.resolve("旧台账.xlsx"), save(workbook));
    }
  }

  private static XSSFWorkbook again(Path earlier, AuditResult result) throws IOException {
    return open(bytes(Optional.of(PreviousLedger.read(earlier, LAYOUT)), result));
  }

  @Test
  void typedWordsReturnToTheirProblem() throws IOException {
    Path earlier =
        worked(
            found(1, 2),
            (workbook, sheet) -> {
              cell(sheet, 5, "自查结论").setCellValue("属实");
              cell(sheet, 5, "备注").setCellValue("=不是公式");
              CellStyle date = cell(sheet, 5, "整改时限").getCellStyle();
              cell(sheet, 5, "整改时限").setCellValue(LocalDate.of(2024, 9, 30));
              cell(sheet, 5, "整改时限").setCellStyle(date);
              cell(sheet, 4, "完成日期").setCellValue("立行立改");
              sheet.getRow(2).getCell(12).setCellValue("填报人：李四");
            });
    try (XSSFWorkbook workbook = again(earlier, found(0, 1, 2))) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 6)).contains("WT-2", "属实", "2024-09-30", "=不是公式", "持续");
      Cell date = cell(sheet, 6, "整改时限");
      assertThat(date.getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 9, 30));
      assertThat(shown(sheet, 5)).contains("WT-1", "立行立改", "持续");
      assertThat(shown(sheet, 4)).contains("WT-0", "新增");
      assertThat(String.join("", shown(sheet, 2))).contains("填报人：李四");
      assertThat(shown(sheet, HEADER)).endsWith("备注", "本次状态");
    }
  }

  @Test
  void aSecondRunWithNothingNewGivesTheSameLedger() throws IOException {
    AuditResult result = aResult().with(aFinding().build()).build();
    byte[] worked;
    try (XSSFWorkbook workbook = open(bytes(result))) {
      Sheet ledger = workbook.getSheet("台账");
      cell(ledger, HEADER + 1, "自查结论").setCellValue("属实");
      cell(ledger, HEADER + 1, "整改时限").setCellValue("2024年9月30日");
      ledger.getRow(HEADER).createCell(40).setCellValue("自加列");
      ledger.getRow(HEADER + 1).createCell(40).setCellValue("自加内容");
      worked = save(workbook);
    }
    byte[] first = again(worked, result);
    byte[] second = again(first, result);
    assertThat(again(second, result)).isEqualTo(second);
    try (XSSFWorkbook one = open(first);
        XSSFWorkbook two = open(second)) {
      assertThat(shown(two.getSheet("台账"), HEADER + 1))
          .isEqualTo(shown(one.getSheet("台账"), HEADER + 1));
    }
    assertThat(again(bytes(result), result)).as("nothing typed at all").isEqualTo(bytes(result));
  }

  @Test
  void wordsTypedOverTheSumsOfTheRunAreNotLost() throws IOException {
    AuditResult result = aResult().with(aFinding().build()).build();
    for (String sum : new String[] {"台账行校验", "工作表校验", "审核标识"}) {
      try (XSSFWorkbook workbook = open(bytes(result))) {
        Sheet run = workbook.getSheet("运行信息");
        for (int r = 0; r <= run.getLastRowNum(); r++) {
          if (shown(run, r).contains(sum)) {
            run.getRow(r).getCell(1).setCellValue("会上说的话");
          }
        }
        try (XSSFWorkbook next = open(again(save(workbook), result))) {
          StringBuilder all = new StringBuilder();
          next.forEach(sheet -> sheet.forEach(row -> row.forEach(c -> all.append(c).append('\n'))));
          assertThat(all.toString()).as(sum).contains("会上说的话");
        }
      }
    }
  }

  private byte[] again(byte[] ledger, AuditResult result) throws IOException {
    Path file = Files.write(folder.resolve("previous.xlsx"), ledger);
    return bytes(Optional.of(PreviousLedger.read(file, LAYOUT)), result);
  }

  @Test
  void aUnitTypedByHandStaysUntilARunNamesOne() throws IOException {
    AuditResult nameless = aResult().of("").with(finding(1)).build();
    Path earlier =
        worked(nameless, (w, sheet) -> sheet.getRow(2).getCell(0).setCellValue("填报单位：丙局"));
    try (XSSFWorkbook workbook = again(earlier, nameless)) {
      assertThat(shown(workbook.getSheet("台账"), 2)).contains("填报单位：丙局");
    }
    try (XSSFWorkbook workbook = again(earlier, found(1))) {
      assertThat(shown(workbook.getSheet("台账"), 2)).contains("填报单位：湛河区城市管理局");
    }
  }

  @Test
  void problemsNoLongerFoundAndRowsAddedByHandStay() throws IOException {
    Path earlier =
        worked(
            found(1, 2),
            (workbook, sheet) -> {
              cell(sheet, 4, "整改措施").setCellValue("已退还罚款");
              sheet.createRow(7).createCell(11).setCellValue("上级交办的问题");
              sheet.createRow(8).createCell(0).setCellValue(4);
            });
    PreviousLedger previous = PreviousLedger.read(earlier, LAYOUT);
    try (XSSFWorkbook workbook = again(earlier, found(2))) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 5)).contains("2", "WT-2", "持续");
      assertThat(shown(sheet, 4))
          .contains("1", "WT-1", "2023-01-02", "2,000.00", "已退还罚款", "本次未再发现");
      assertThat(cell(sheet, 4, "罚款金额(元)").getNumericCellValue()).isEqualTo(2000);
      assertThat(shown(sheet, 6)).contains("3", "上级交办的问题", "手工添加");
      assertThat(sheet.getLastRowNum()).isEqualTo(6);
    }
    List<Message> doubts =
        LedgerWorkbook.write(
            List.of(found(2)),
            LAYOUT,
            Optional.of(previous),
            Masking.ON,
            new ByteArrayOutputStream());
    assertThat(doubts.stream().map(d -> d.in(Lang.ZH)))
        .containsExactly("上次的 1 行本次未再发现，已保留并注明", "手工添加的 1 行已保留在末尾");
  }

  @Test
  void aZeroReportDoesNotComeBackAsARowOfItsOwn() throws IOException {
    Path earlier = Files.write(folder.resolve("零.xlsx"), bytes(found()));
    assertThat(PreviousLedger.read(earlier, LAYOUT).rows()).isEmpty();
    try (XSSFWorkbook workbook = again(earlier, found(1))) {
      assertThat(workbook.getSheet("台账").getLastRowNum()).isEqualTo(4);
    }
  }

  @Test
  void whenNothingIsFoundAnymoreTheEarlierRowsStayBelowTheZeroReport() throws IOException {
    Path earlier = worked(found(1), (w, sheet) -> cell(sheet, 4, "备注").setCellValue("已办结"));
    byte[] second = bytes(Optional.of(PreviousLedger.read(earlier, LAYOUT)), found());
    try (XSSFWorkbook workbook = open(second)) {
      assertThat(shown(workbook.getSheet("台账"), 4).get(0)).contains("零报告");
      assertThat(shown(workbook.getSheet("台账"), 5)).contains("WT-1", "已办结", "本次未再发现");
    }
    Path again = Files.write(folder.resolve("再.xlsx"), second);
    assertThat(PreviousLedger.read(again, LAYOUT).rows()).hasSize(1);
  }

  @Test
  void columnsThatPeopleAddedStayAtTheEnd() throws IOException {
    Path earlier =
        worked(
            found(1),
            (workbook, sheet) -> {
              sheet.getRow(HEADER).createCell(26).setCellValue("是否追责");
              sheet.getRow(4).createCell(26).setCellValue("否");
              sheet.getRow(4).createCell(27).setCellValue("没有表头的话");
              sheet.getRow(HEADER).createCell(28).setCellValue("备 注");
              sheet.getRow(4).createCell(28).setCellValue(0.25);
              CellStyle percent = workbook.createCellStyle();
              percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
              sheet.getRow(4).getCell(28).setCellStyle(percent);
            });
    byte[] second = bytes(Optional.of(PreviousLedger.read(earlier, LAYOUT)), found(1));
    try (XSSFWorkbook workbook = open(second)) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, HEADER)).endsWith("备注", "是否追责", "（无表头 AB 列）", "备 注（2）");
      assertThat(shown(sheet, 4)).endsWith("", "否", "没有表头的话", "25%");
    }
    Path third = Files.write(folder.resolve("三.xlsx"), second);
    try (XSSFWorkbook workbook = again(third, found(1))) {
      assertThat(shown(workbook.getSheet("台账"), 4)).endsWith("", "否", "没有表头的话", "25%");
    }
  }

  @Test
  void severalRowsOfOneProblemAllStay() throws IOException {
    Path earlier =
        worked(
            found(1),
            (workbook, sheet) -> {
              cell(sheet, 4, "责任人").setCellValue("甲");
              sheet.createRow(5).createCell(1).setCellValue("WT-1");
              cell(sheet, 5, "责任人").setCellValue("乙");
            });
    try (XSSFWorkbook workbook = again(earlier, found(1, 2))) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 4)).contains("WT-1", "甲", "持续");
      assertThat(shown(sheet, 5)).contains("WT-1", "乙", "同一问题的另一行");
      assertThat(shown(sheet, 6)).contains("WT-2", "新增");
    }
  }

  @Test
  void mergedCellsCommentsFormulasAndAddedSheetsAreNotLost() throws IOException {
    Path earlier =
        worked(
            found(1, 2),
            (workbook, sheet) -> {
              cell(sheet, 4, "责任领导").setCellValue("王局");
              int column = cell(sheet, 4, "责任领导").getColumnIndex();
              sheet.addMergedRegion(new CellRangeAddress(4, 5, column, column));
              var drawing = sheet.createDrawingPatriarch();
              var anchor = drawing.createAnchor(0, 0, 0, 0, 15, 4, 17, 6);
              var comment = drawing.createCellComment(anchor);
              comment.setString(new XSSFRichTextString("请补充笔录"));
              cell(sheet, 4, "原因分析").setCellComment(comment);
              cell(sheet, 5, "备注").setCellFormula("\"第\"&2&\"批\"");
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
              Sheet added = workbook.createSheet("整改照片清单");
              added.createRow(2).createCell(1).setCellValue("照片一");
              sheet.getRow(0).createCell(8).setCellValue("内部资料");
            });
    PreviousLedger previous = PreviousLedger.read(earlier, LAYOUT);
    assertThat(previous.doubts().stream().map(d -> d.in(Lang.ZH)).toList().toString())
        .contains("整改照片清单");
    assertThat(previous.strays().stream().map(d -> d.in(Lang.ZH)).toList().toString())
        .contains("旧台账.xlsx [台账] Z6（备注）：“=\"第\"&2&\"批\"”公式没有保留", "第2批", "内部资料");
    assertThat(previous.typedCells(LAYOUT)).isEqualTo(7);
    try (XSSFWorkbook workbook = again(earlier, found(1, 2))) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(cell(sheet, 4, "责任领导").getStringCellValue()).isEqualTo("王局");
      assertThat(cell(sheet, 5, "责任领导").getStringCellValue()).isEqualTo("王局");
      assertThat(cell(sheet, 5, "备注").getStringCellValue()).isEqualTo("第2批");
      assertThat(cell(sheet, 4, "原因分析").getCellComment().getString().getString())
          .isEqualTo("请补充笔录");
      assertThat(shown(workbook.getSheet("整改照片清单"), 2)).contains("照片一");
    }
  }

  @Test
  void aLedgerWithTypedWordsIsNotReplacedUnlessTheyAreTakenOver() throws IOException {
    Path fresh = Files.write(folder.resolve("新.xlsx"), bytes(found(1)));
    Ledgers.checkOverwrite(fresh, List.of(), LAYOUT);
    Ledgers.checkOverwrite(folder.resolve("没有.xlsx"), List.of(), LAYOUT);
    Path typed = worked(found(1), (w, sheet) -> cell(sheet, 4, "责任人").setCellValue("甲"));
    assertThat(Ledgers.typedCells(typed, LAYOUT)).isEqualTo(1);
    refused(() -> Ledgers.checkOverwrite(typed, List.of(), LAYOUT), "--previous 旧台账.xlsx");
    refused(() -> Ledgers.checkOverwrite(typed, List.of(fresh), LAYOUT), "--previous");
    Ledgers.checkOverwrite(typed, List.of(folder.resolve("./旧台账.xlsx")), LAYOUT);
    Path foreign = Files.writeString(folder.resolve("家书.xlsx"), "见字如面");
    refused(() -> Ledgers.checkOverwrite(foreign, List.of(), LAYOUT), "not a ledger");
  }

  @Test
  void whatIsNoLedgerIsRefusedWithAdvice() throws IOException {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "序号,问题编号");
    refused(() -> PreviousLedger.read(text, LAYOUT), "Save it as .xlsx");
    Path locked = folder.resolve("locked.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem();
        XSSFWorkbook workbook = open(bytes(found(1)));
        OutputStream out = Files.newOutputStream(locked)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream inner = encryptor.getDataStream(files)) {
        workbook.write(inner);
      } catch (GeneralSecurityException e) {
        throw new IOException(e);
      }
      files.writeFilesystem(out);
    }
    refused(() -> PreviousLedger.read(locked, LAYOUT), "password");
    byte[] whole = bytes(found(1));
    Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));
    refused(() -> PreviousLedger.read(half, LAYOUT), "damaged");
    Path other = folder.resolve("other.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("问题编号");
      Files.write(other, save(workbook));
    }
    refused(() -> PreviousLedger.read(other, LAYOUT), "问题编号");
  }

  @Test
  void datesOfTheMacCalendarAreTheSameDays() throws IOException {
    Path earlier =
        worked(
            found(1),
            (workbook, sheet) -> {
              workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
              cell(sheet, 4, "完成日期").setCellValue(45_565d - 1462);
            });
    PreviousLedger previous = PreviousLedger.read(earlier, LAYOUT);
    assertThat(previous.rows().get(0).text("完成日期")).isEqualTo("2024-09-30");
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static void refused(Attempt attempt, String part) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining(part);
  }
}
