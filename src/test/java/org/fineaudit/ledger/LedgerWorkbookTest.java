package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.HEADER;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.cell;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.FindingList;
import org.fineaudit.result.Masking;
import org.junit.jupiter.api.Test;

class LedgerWorkbookTest {
  @Test
  void findingsThatAreKeptAsBytesMakeTheSameLedger() throws IOException {
    FindingList.Builder packed = new FindingList.Builder();
    sample().findings().forEach(packed::add);
    assertThat(Workbooks.bytes(Masking.OFF, sample().withFindings(packed.sorted())))
        .isEqualTo(Workbooks.bytes(Masking.OFF, sample()));
  }

  private static AuditResult sample() {
    return aResult()
        .undetermined()
        .setAside()
        .with(
            aFinding().inRow(3).build(),
            aFinding()
                .id("WT-0002")
                .inRow(3)
                .of(ProblemType.UNEQUAL_PENALTY, Strength.SOFT)
                .fined("12345.6")
                .like(
                    new Finding.ComparableCase(
                        "湛城管罚决〔2023〕2号",
                        new BigDecimal("24691.2"),
                        LocalDate.of(2023, 2, 1),
                        "湛河区城市管理局",
                        new BigDecimal("24691.2"),
                        List.of("处罚机关：湛河区城市管理局（本案新华区城市管理局）")))
                .build(),
            aFinding()
                .id("WT-0003")
                .inRow(9)
                .by("新华区城市管理局")
                .number("", "AJ-9")
                .caseName("")
                .against("王某", "", null)
                .on(null)
                .fined(null)
                .build())
        .build();
  }

  @Test
  void attachmentTwoReadsAsTheContractSays() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(sample()))) {
      assertThat(IntStream.range(0, 8).mapToObj(workbook::getSheetName))
          .containsExactly("台账", "汇总", "类案对照", "无法判定", "搁置数据", "规则依据", "运行信息", "填表说明");
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 0).get(0)).isEqualTo("附件2");
      assertThat(shown(sheet, 1).get(0)).isEqualTo("行政处罚案件罚款自查工作台账");
      assertThat(String.join("", shown(sheet, 2)))
          .isEqualTo("填报单位：湛河区城市管理局填报日期：2024年8月28日填报人：审核人：");
      assertThat(shown(sheet, HEADER))
          .containsExactly(
              "序号",
              "问题编号",
              "单位",
              "行政处罚决定书文号",
              "案件名称",
              "当事人",
              "是否涉企",
              "处罚决定日期",
              "处罚依据",
              "罚款金额(元)",
              "问题类型",
              "问题表现",
              "法律依据",
              "线索强度",
              "自查结论",
              "原因分析",
              "整改措施",
              "责任领导",
              "责任部门",
              "责任人",
              "整改时限",
              "整改进展",
              "完成日期",
              "是否销号",
              "销号日期",
              "备注");
      List<String> empty = Collections.nCopies(12, "");
      assertThat(shown(sheet, 4).subList(0, 14))
          .containsExactly(
              "1",
              "WT-0003",
              "新华区城市管理局",
              "案件编号：AJ-9",
              "案由：擅自占道经营",
              "王某",
              "不明",
              "不明",
              "《河南省城市市容管理条例》第三十条",
              "不明",
              "只罚款而不纠正违法行为",
              "决定书罚款2000元，未见责令改正的记载。",
              "《中华人民共和国行政处罚法》第二十八条第一款",
              "硬");
      assertThat(shown(sheet, 5).subList(0, 14))
          .containsExactly(
              "2",
              "WT-0002",
              "湛河区城市管理局",
              "湛城管罚决〔2023〕15号",
              "某商行擅自占道经营案",
              "某商行",
              "是",
              "2023-05-16",
              "《河南省城市市容管理条例》第三十条",
              "12,345.60",
              "滥用行政处罚裁量基准,类案不同罚",
              "决定书罚款2000元，未见责令改正的记载。",
              "《中华人民共和国行政处罚法》第二十八条第一款",
              "软");
      for (int row = 4; row <= 6; row++) {
        assertThat(shown(sheet, row).subList(14, 26)).isEqualTo(empty);
      }
      assertThat(sheet.getLastRowNum()).isEqualTo(6);
    }
  }

  @Test
  void datesAndAmountsAreRealOnes() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(sample()))) {
      Sheet sheet = workbook.getSheet("台账");
      Cell date = cell(sheet, 5, "处罚决定日期");
      assertThat(date.getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2023, 5, 16));
      assertThat(date.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
      Cell fine = cell(sheet, 5, "罚款金额(元)");
      assertThat(fine.getNumericCellValue()).isEqualTo(12345.6);
      assertThat(fine.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      assertThat(cell(sheet, 5, "序号").getNumericCellValue()).isEqualTo(2);
      assertThat(cell(sheet, 5, "整改时限").getCellStyle().getDataFormatString())
          .isEqualTo("yyyy-mm-dd");
    }
  }

  @Test
  void itCanBeSentUpAsItIs() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(sample()))) {
      assertThat(workbook.getActiveSheetIndex()).isZero();
      XSSFSheet sheet = workbook.getSheet("台账");
      assertThat(sheet.getActiveCell()).as("A1 where nothing else is said").isNull();
      assertThat(sheet.getTopRow()).isZero();
      assertThat(sheet.getLeftCol()).isZero();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
      assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("4:4"));
      assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
      assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 4);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:Z7");
      assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("A2:Z2"));
      XSSFCellStyle title = sheet.getRow(1).getCell(0).getCellStyle();
      assertThat(title.getFont().getBold()).isTrue();
      assertThat(title.getFont().getFontHeightInPoints()).isEqualTo((short) 18);
      XSSFCellStyle body = sheet.getRow(5).getCell(11).getCellStyle();
      assertThat(body.getFont().getFontName()).isEqualTo("仿宋");
      assertThat(body.getWrapText()).isTrue();
      assertThat(sheet.getRow(HEADER).getCell(0).getCellStyle().getFont().getFontName())
          .isEqualTo("宋体");
    }
  }

  @Test
  void theColumnsOfPeopleAreVisiblyTheirs() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(sample()))) {
      XSSFSheet sheet = workbook.getSheet("台账");
      XSSFCellStyle people = (XSSFCellStyle) cell(sheet, 5, "整改措施").getCellStyle();
      XSSFCellStyle tool = (XSSFCellStyle) cell(sheet, 5, "问题表现").getCellStyle();
      assertThat(people.getFillForegroundColorColor()).isNotNull();
      assertThat(tool.getFillForegroundColorColor()).isNull();
      assertThat(shown(sheet, 0)).anyMatch(t -> t.contains("由自查人员填写"));
      List<? extends DataValidation> checks = sheet.getDataValidations();
      assertThat(checks).hasSize(5);
      assertThat(checks)
          .anySatisfy(
              v ->
                  assertThat(v.getValidationConstraint().getExplicitListValues())
                      .containsExactly("属实", "不属实", "部分属实"))
          .anySatisfy(
              v ->
                  assertThat(v.getValidationConstraint().getExplicitListValues())
                      .containsExactly("是", "否"));
      assertThat(checks.get(0).getRegions().getCellRangeAddresses()[0].getFirstRow()).isEqualTo(4);
    }
  }

  @Test
  void theSummaryAddsUpToTheRowsOfTheLedger() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(sample()))) {
      Sheet sheet = workbook.getSheet("汇总");
      List<List<String>> rows = all(sheet);
      int from = rows.stream().map(r -> r.get(0)).toList().indexOf("序号") + 1;
      List<List<String>> problems = rows.subList(from, from + 16);
      assertThat(problems.stream().map(r -> r.get(1)))
          .containsExactlyElementsOf(
              Arrays.stream(ProblemType.values()).map(ProblemType::label).toList());
      assertThat(problems.stream().mapToInt(r -> Integer.parseInt(r.get(3))).sum()).isEqualTo(3);
      assertThat(rows.get(from + 16))
          .containsExactly("", "合计", "", "3", "2", "1", "2", "12,345.60");
      assertThat(rows).anyMatch(r -> r.contains("新华区城市管理局") && r.get(3).equals("1"));
      List<List<String>> totals =
          new ArrayList<>(rows.stream().filter(r -> r.contains("合计")).toList());
      assertThat(totals).hasSize(6);
      totals.remove(4);
      assertThat(totals).allMatch(r -> r.get(3).equals("3"));
      assertThat(rows).anyMatch(r -> r.contains("2023年05月") && r.get(3).equals("2"));
    }
  }

  @Test
  void theOtherSheetsTellWhatTheLedgerCannot() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(sample()))) {
      List<List<String>> comparables = all(workbook.getSheet("类案对照"));
      assertThat(comparables.get(3).get(0)).startsWith("第1组").contains("WT-0002");
      assertThat(comparables.get(4)).contains("本案", "12,345.60");
      assertThat(comparables.get(5))
          .containsSubsequence(
              "类案",
              "湛城管罚决〔2023〕2号",
              "2023-02-01",
              "24,691.20",
              "0.50倍",
              "处罚机关：湛河区城市管理局（本案新华区城市管理局）");
      assertThat(all(workbook.getSheet("无法判定")).get(3))
          .contains("超过追责期限", "发现日期、违法行为终了日期", "37", "湛城管罚决〔2023〕1号\n湛城管罚决〔2023〕2号")
          .anyMatch(t -> t.contains("补充列“发现日期”“违法行为终了日期”"));
      assertThat(all(workbook.getSheet("搁置数据")).get(3))
          .containsExactly(
              "1",
              "湛河区城市管理局",
              "案件导出.xlsx",
              "行政处罚",
              "131",
              "合计、小计行",
              "合计 350000",
              "不是案件，不必处理；是案件的，请核对首列");
      assertThat(all(workbook.getSheet("规则依据")).toString())
          .contains("cd".repeat(32), "只罚不纠", "违法行为已经终了且无可改正的", "起点=0元（任何罚款）");
      assertThat(all(workbook.getSheet("运行信息")).toString())
          .contains("fine-audit 0.1.0", "读取 129 = 审核 120 + 范围外 7 + 搁置 2", "发现日期 30");
    }
  }

  @Test
  void aUnitWithoutFindingsGetsAZeroReport() throws IOException {
    try (XSSFWorkbook workbook = open(bytes(aResult().build()))) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 4).get(0))
          .isEqualTo("经自查，2022-01-01 以来作出的处罚决定中共审核罚款案件 120 件，未发现通知所列问题（零报告）");
      assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("A5:Z5"));
      assertThat(sheet.getLastRowNum()).isEqualTo(4);
      assertThat(all(workbook.getSheet("汇总")).toString()).contains("湛河区城市管理局（零报告）");
    }
  }

  @Test
  void aZeroReportClaimsNoMoreThanWasAudited() throws IOException {
    AuditResult gaps =
        aResult().until(LocalDate.of(2023, 12, 31)).undetermined().setAside().build();
    try (XSSFWorkbook workbook = open(bytes(gaps))) {
      assertThat(shown(workbook.getSheet("台账"), 4).get(0))
          .contains("至 2023-12-31", "2 行数据未能审核", "1 项规则", "无法判定");
    }
    try (XSSFWorkbook workbook = open(bytes(aResult().audited(0).build()))) {
      assertThat(shown(workbook.getSheet("台账"), 4).get(0))
          .contains("没有可供自查的罚款案件")
          .doesNotContain("未发现");
    }
  }

  @Test
  void noTextCanBecomeAFormulaOrBreakTheFile() throws IOException {
    String[] texts = {
      "=1+1", "+86", "-5", "@x", "\t制表", "响铃\u0007", "\u202E反向", "_x000D_字面", "断\uD83D", "\uFFFE"
    };
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      findings.add(aFinding().id("WT-" + i).saying(texts[i]).build());
    }
    findings.add(aFinding().id("WT-Z").saying("长".repeat(40_000)).build());
    try (XSSFWorkbook workbook = open(bytes(aResult().with(findings).build()))) {
      Sheet sheet = workbook.getSheet("台账");
      for (Row row : sheet) {
        row.forEach(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA));
      }
      for (int i = 0; i < 5; i++) {
        Cell cell = cell(sheet, 4 + i, "问题表现");
        assertThat(cell.getStringCellValue()).isEqualTo(texts[i]);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
      assertThat(cell(sheet, 9, "问题表现").getStringCellValue()).isEqualTo("响铃\u2407");
      assertThat(cell(sheet, 10, "问题表现").getStringCellValue()).isEqualTo("‹U+202E›反向");
      assertThat(cell(sheet, 11, "问题表现").getStringCellValue()).isEqualTo("_x000D_字面");
      assertThat(cell(sheet, 12, "问题表现").getStringCellValue()).isEqualTo("断‹U+D83D›");
      assertThat(cell(sheet, 13, "问题表现").getStringCellValue()).isEqualTo("‹U+FFFE›");
      assertThat(cell(sheet, 14, "问题表现").getStringCellValue()).hasSize(32_767).contains("已截断");
      assertThat(cell(sheet, 9, "问题表现").getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void peopleStayAnonymous() throws IOException {
    AuditResult result =
        aResult().with(aFinding().saying("当事人410402198001011234，电话13803751234").build()).build();
    try (XSSFWorkbook workbook = open(bytes(result))) {
      assertThat(cell(workbook.getSheet("台账"), 4, "问题表现").getStringCellValue())
          .isEqualTo("当事人410402********1234，电话138****1234");
    }
  }

  @Test
  void equalResultsGiveEqualBytes() throws IOException, InterruptedException {
    byte[] first = bytes(sample());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      Thread.sleep(2100);
      assertThat(Arrays.equals(bytes(sample()), first)).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void severalUnitsMerge() throws IOException {
    AuditResult one = aResult().of("甲局").with(aFinding().by("甲局").build()).build();
    AuditResult two = aResult().of("乙局").with(aFinding().id("WT-9").by("乙局").build()).build();
    try (XSSFWorkbook workbook = open(bytes(one, two, one))) {
      Sheet sheet = workbook.getSheet("台账");
      assertThat(shown(sheet, 2).get(0)).isEqualTo("填报单位：甲局、乙局");
      assertThat(shown(sheet, 4)).contains("WT-9", "乙局");
      assertThat(shown(sheet, 5)).contains("WT-0001", "甲局");
      assertThat(sheet.getLastRowNum()).isEqualTo(5);
      List<List<String>> summary = all(workbook.getSheet("汇总"));
      assertThat(summary).anyMatch(r -> r.contains("合计") && r.get(2).equals("240"));
    }
  }

  private static List<List<String>> all(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r <= sheet.getLastRowNum(); r++) {
      List<String> row = shown(sheet, r);
      rows.add(row.isEmpty() ? List.of("") : row);
    }
    return rows;
  }
}
