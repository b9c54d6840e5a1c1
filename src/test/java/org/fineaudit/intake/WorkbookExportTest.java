package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookExportTest {
  private static final String[] HEADER = {
    "序号", "行政处罚决定书文号", "当事人", "证件号码", "罚款金额\n（万元）", "处罚决定日期", "处罚内容", "计罚基数"
  };

  @TempDir private Path folder;

  private static Workbook workbook(String format) {
    return format.equals("XLS") ? new HSSFWorkbook() : new XSSFWorkbook();
  }

  private Path save(Workbook workbook) throws IOException {
    Path file = folder.resolve("导出.xls");
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    return file;
  }

  private static Row row(Sheet sheet, int index, Object... values) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text) {
        row.createCell(i).setCellValue(text);
      } else if (values[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      }
    }
    return row;
  }

  private Collected read(String format, Consumer<Sheet> rows) throws IOException {
    Workbook workbook = workbook(format);
    Sheet sheet = workbook.createSheet("案件");
    rows.accept(sheet);
    return Collected.from(save(workbook));
  }

  @Test
  void halfACharacterIsNoCharacterAndAWholeRareOneIs() throws IOException {
    Collected read =
        read(
            "XLS",
            sheet -> {
              row(sheet, 0, (Object[]) HEADER);
              row(sheet, 1, 1, "甲1号", "张\uD842", "", 0.1, "2023-05-06", "罚款", 1);
              row(sheet, 2, 2, "甲2号", "\uDFB7张", "", 0.1, "2023-05-06", "罚款", 1);
              row(sheet, 3, 3, "甲3号", "\uD842\uDFB7野", "", 0.1, "2023-05-06", "罚款", 1);
            });

    assertThat(read.reasons()).containsExactly("2 undecodable", "3 undecodable");
    assertThat(read.setAside.get(0).detail()).isEqualTo("张□");
    assertThat(read.only().text(Field.PARTY_NAME)).contains("\uD842\uDFB7野");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLSX", "XLS"})
  void contentsDecideAndCellsAreReadAsTheyAreMeant(String format) throws IOException {
    Collected read =
        read(
            format,
            sheet -> {
              row(sheet, 0, (Object[]) HEADER);
              row(
                  sheet,
                  1,
                  1,
                  2210701157L,
                  "张某",
                  "410499199001010018",
                  0.1 + 0.2,
                  45000,
                  "罚款",
                  3.5);
              row(sheet, 2, 2, "甲2号", "李某", 410499199001010018L, 0.05, "2023年5月6日", "罚款", "3处");
            });

    assertThat(read.sheet().format()).isEqualTo(format);
    assertThat(read.cases.get(0).text(Field.DECISION_NUMBER)).contains("2210701157");
    assertThat(read.cases.get(0).amount(Field.FINE)).contains(Money.yuan(3000));
    assertThat(read.cases.get(0).raw()).containsEntry(Field.FINE, "0.3");
    assertThat(read.cases.get(0).date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 3, 15));
    assertThat(read.cases.get(1).date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
    assertThat(read.cases.get(1).raw().get(Field.PARTY_ID)).matches("4104991990010100\\d\\d");
    assertThat(read.cases.get(1).text(Field.PARTY_ID)).isEmpty();
    assertThat(read.notes()).containsExactly("note.damaged-id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLSX", "XLS"})
  void theFirstTextOfAWorkbookMayBeEmpty(String format) throws IOException {
    Collected read =
        read(
            format,
            sheet -> {
              row(sheet, 0, "");
              row(sheet, 1, (Object[]) HEADER);
              row(sheet, 2, 1, "甲1号", "张某", "", 0.05, "2023年5月6日", "罚款", 3);
            });

    assertThat(read.only().text(Field.PARTY_NAME)).contains("张某");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLSX", "XLS"})
  void aDateFormatIsSeenAsADateAndAFigureStaysAFigure(String format) throws IOException {
    Collected read =
        read(
            format,
            sheet -> {
              CellStyle day = sheet.getWorkbook().createCellStyle();
              day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy/m/d"));
              row(sheet, 0, (Object[]) HEADER);
              Row row = row(sheet, 1, 1, "甲1号", 45000, "", 0.05, 45000.75, "罚款", 45000);
              row.forEach(cell -> cell.setCellStyle(day));
            });

    assertThat(read.only().text(Field.PARTY_NAME)).contains("2023-03-15");
    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(500));
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 3, 15));
    assertThat(read.only().number(Field.FINE_BASE)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLSX", "XLS"})
  void formulasGiveTheValueThatWasSaved(String format) throws IOException {
    Collected read =
        read(
            format,
            sheet -> {
              row(sheet, 0, (Object[]) HEADER);
              Row row = row(sheet, 1, 1, null, "张某", "", null, 45000, "罚款五百元", null);
              row.createCell(1).setCellFormula("\"甲\"&1&\"号\"");
              row.createCell(4).setCellFormula("1/20");
              row.createCell(7).setCellFormula("1/0");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(read.only().text(Field.DECISION_NUMBER)).contains("甲1号");
    assertThat(read.only().amount(Field.FINE)).contains(Money.yuan(500));
    assertThat(read.only().number(Field.FINE_BASE)).isEmpty();
    assertThat(read.only().raw()).doesNotContainKey(Field.FINE_BASE);
    assertThat(read.notes()).containsExactly("note.cell-error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLSX", "XLS"})
  void titlesHiddenRowsAndSheetsAndSeveralSheets(String format) throws IOException {
    Workbook workbook = workbook(format);
    for (int s = 0; s < 2; s++) {
      Sheet sheet = workbook.createSheet("第" + s + "页");
      sheet.createRow(0).createCell(0).setCellValue("行政处罚信息");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
      row(sheet, 2, (Object[]) HEADER);
      row(sheet, 4, 1, "甲" + s + "号", "张某", "", 0.05, "2023-05-06", "罚款");
      row(sheet, 5, 2, "同一号", "李某", "", 0.05, "2023-05-06", "罚款").setZeroHeight(true);
    }
    workbook.setSheetHidden(1, true);
    row(workbook.createSheet("说明"), 0, "本表由某系统导出", "口径见附注");
    workbook.createSheet("空");

    Collected read = Collected.from(save(workbook));

    assertThat(read.cases).hasSize(3);
    assertThat(read.cases.get(0).place().row()).isEqualTo(5);
    assertThat(read.reasons()).containsExactly("6 exact-copy");
    assertThat(read.setAside.get(0).detail()).isEqualTo("工作表“第0页”第 6 行");
    assertThat(read.report.sheets()).extracting(SheetReport::headerRow).containsExactly(3, 3);
    assertThat(read.sheet().warnings())
        .extracting(issue -> issue.sheet() + " " + issue.message().in(Lang.EN))
        .containsExactly("说明 sheet without a usable header, not read. Found: 本表由某系统导出, 口径见附注");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLSX", "XLS"})
  void whatIsMergedOverRowsHoldsForEachExceptNumbersAndAmounts(String format) throws IOException {
    Workbook workbook = workbook(format);
    workbook.createSheet("说明").addMergedRegion(new CellRangeAddress(0, 9, 2, 2));
    Sheet sheet = workbook.createSheet("台账");
    row(sheet, 0, "处罚机关", "决定书文号", "当事人", "处罚决定日期", "处罚内容", "罚款金额(元)");
    row(sheet, 1, "甲局", "甲1号", "张某", "2023-05-06", "罚款100元", 100);
    row(sheet, 2, "", "甲2号", "李某", "", "", "");
    row(sheet, 3, "", "甲3号", "王某", "2023-05-08", "罚款300元", 300);
    for (int column : new int[] {0, 3, 4, 5}) {
      sheet.addMergedRegion(new CellRangeAddress(1, column == 0 ? 8 : 2, column, column));
    }

    Collected read = Collected.from(save(workbook));

    assertThat(read.cases).hasSize(3);
    assertThat(read.cases).allMatch(c -> c.text(Field.AUTHORITY).equals(Optional.of("甲局")));
    assertThat(read.cases.get(1).date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
    assertThat(read.cases.get(1).amount(Field.FINE)).isEmpty();
    assertThat(read.cases.get(1).text(Field.PENALTY_CONTENT)).isEmpty();
    assertThat(read.cases.get(2).date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 8));
  }

  @Test
  void theSizeOfASheetDoesNotMatterToWhatIsMergedInIt() throws IOException {
    Workbook workbook = new SXSSFWorkbook();
    Sheet sheet = workbook.createSheet("台账");
    row(sheet, 0, "处罚机关", "决定书文号", "当事人", "处罚内容", "罚款金额(元)");
    int rows = 6_000;
    for (int i = 1; i <= rows; i++) {
      row(sheet, i, "", "甲" + i + "号", "张某：mergeCell sheetData>", "罚款100元", 100);
      for (int c = 5; c < 60; c++) {
        sheet.getRow(i).createCell(c).setCellValue(i * 1000.0 + c);
      }
    }
    sheet.getRow(rows - 1).getCell(0).setCellValue("乙局");
    sheet.addMergedRegion(new CellRangeAddress(rows - 1, rows, 0, 0));

    Collected read = Collected.from(save(workbook));

    assertThat(read.cases.get(rows - 1).text(Field.AUTHORITY)).contains("乙局");
    assertThat(read.cases.get(0).text(Field.AUTHORITY)).isEmpty();
  }

  @Test
  void aWorkbookMayCountItsDaysFrom1904() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    Sheet sheet = workbook.createSheet("案件");
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat((short) 14);
    row(sheet, 0, (Object[]) HEADER);
    Cell styled = row(sheet, 1, 1, "甲1号", "张某", "", 0.05, 43538, "罚款").getCell(5);
    styled.setCellStyle(day);
    row(sheet, 2, 2, "甲2号", "张某", "", 0.05, 43538, "罚款");

    Collected read = Collected.from(save(workbook));

    assertThat(read.cases)
        .allSatisfy(
            c -> assertThat(c.date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 3, 15)));
  }

  @Test
  void wordsBesideTheTableDoNotMatterWhereCellsKnowTheirColumn() throws IOException {
    Collected read =
        read(
            "XLSX",
            sheet -> {
              row(sheet, 0, (Object[]) HEADER);
              Row row = row(sheet, 1, 1, "甲1号", "张某", "", 0.05, "2023-05-06", "罚款");
              row.createCell(12).setCellValue("已核");
            });

    assertThat(read.cases).hasSize(1);
  }

  @Test
  void aSheetWithoutFinesIsNamedAndNoneOfItsRowsCounts() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet index = workbook.createSheet("目录");
    row(index, 0, "案件编号", "处罚机关");
    row(index, 1, "甲1号", "某局");
    Sheet sheet = workbook.createSheet("案件");
    row(sheet, 0, (Object[]) HEADER);
    row(sheet, 1, 1, "甲1号", "张某", "", 0.05, "2023-05-06", "罚款");

    Collected read = Collected.from(save(workbook));

    assertThat(read.cases).hasSize(1);
    assertThat(read.report.sheets()).hasSize(1);
    assertThat(read.sheet().warnings()).hasSize(1);
  }

  @Test
  void aSheetMayTellItsCasesDownwards() throws IOException {
    Collected read =
        read(
            "XLSX",
            sheet -> {
              row(sheet, 0, "行政处罚信息公示表");
              row(sheet, 1, "行政处罚决定书文号", "甲1号", "处罚种类", "罚款");
              row(sheet, 2, "被处罚当事人", "个人姓名", "张某");
              row(sheet, 3, "主要违法违规事实（案由）", "乱倒垃圾");
              row(sheet, 4, "行政处罚决定", "罚款五百元");
              row(sheet, 5, "作出处罚决定的机关名称", "某市城市管理局");
              row(sheet, 6, "作出处罚决定的日期", "2023年5月6日");
            });

    assertThat(read.only().text(Field.DECISION_NUMBER)).contains("甲1号");
    assertThat(read.only().text(Field.PARTY_NAME)).contains("张某");
    assertThat(read.only().text(Field.PENALTY_KINDS)).contains("罚款");
    assertThat(read.only().text(Field.PENALTY_CONTENT)).contains("罚款五百元");
    assertThat(read.only().date(Field.DECISION_DATE)).contains(LocalDate.of(2023, 5, 6));
  }

  @Test
  void aDefectBehindTheSinkIsNotTakenForADamagedFile() throws IOException {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("案件");
    row(sheet, 0, (Object[]) HEADER);
    row(sheet, 1, 1, "甲1号", "张某", "", 0.05, "2023-05-06", "罚款");
    Path file = save(workbook);
    CaseSink broken =
        new CaseSink() {
          @Override
          public void accept(PenaltyCase penaltyCase) {
            throw new IllegalStateException("defect");
          }

          @Override
          public void setAside(SetAside row) {
            throw new IllegalStateException("defect");
          }
        };
    Intake intake = Intake.load(RuleFolders.builtIn(), Optional.empty());

    assertThatThrownBy(() -> intake.read(file, broken)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatCannotBeReadIsRefusedByItsNameWithTheWayOut() throws IOException {
    refused("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), "PDF");
    refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "image");
    refused("MIME-Version: 1.0\nX: y".getBytes(StandardCharsets.UTF_8), "MHTML");
    refused("<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_8), "XML");
    refused(new byte[200], "neither text nor a workbook");
    refused("PK\u0003\u0004 cut".getBytes(StandardCharsets.UTF_8), "damaged");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(folder.resolve("x.xlsx"))) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      info.getEncryptor().confirmPassword("secret");
      try (OutputStream data = info.getEncryptor().getDataStream(container)) {
        data.write(1);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      container.writeFilesystem(out);
    }
    refused(Files.readAllBytes(folder.resolve("x.xlsx")), "password");
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      Workbook locked = new HSSFWorkbook();
      locked.createSheet();
      save(locked);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refused(Files.readAllBytes(folder.resolve("导出.xls")), "password");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin, xlsb",
    "mimetype, ods",
    "word/document.xml, Word",
    "导出.csv, archive",
  })
  void packagesAreToldByWhatTheyHold(String entry, String what) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      if (entry.startsWith("xl/") || entry.startsWith("word/")) {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      }
      zip.putNextEntry(new ZipEntry(entry));
    }
    refused(bytes.toByteArray(), what);
  }

  private void refused(byte[] bytes, String what) throws IOException {
    Path file = Files.write(folder.resolve("输入.csv"), bytes);
    assertThatThrownBy(() -> Collected.from(file))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining(what);
  }
}
