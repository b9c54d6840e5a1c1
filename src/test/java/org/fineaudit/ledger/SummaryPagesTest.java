package org.fineaudit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.ledger.Workbooks.bytes;
import static org.fineaudit.ledger.Workbooks.open;
import static org.fineaudit.ledger.Workbooks.shown;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

/** What one reads of the sheet 汇总 on paper. */
class SummaryPagesTest {
  private static final double PAGE_POINTS = 720;

  /** Findings of so many months from January 2022 on, and of so many authorities. */
  private static AuditResult result(int months, int units) {
    LocalDate first = LocalDate.of(2022, 1, 5);
    Finding[] findings =
        IntStream.range(0, Math.max(months, units))
            .mapToObj(
                i ->
                    aFinding()
                        .id("WT-" + i)
                        .number("决〔" + i + "〕号", "")
                        .by("第" + i % units + "分局")
                        .on(first.plusMonths(i % months))
                        .build())
            .toArray(Finding[]::new);
    return aResult().with(findings).build();
  }

  @Test
  void aTableLongerThanAPageHasItsHeaderOnEach() throws IOException {
    for (int months : new int[] {1, 12, 29, 30, 31, 60, 100}) {
      try (XSSFWorkbook workbook = open(bytes(result(months, 2 * months)))) {
        XSSFSheet sheet = workbook.getSheet("汇总");
        int counted = 0;
        boolean headed = false;
        double points = 0;
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
          Row row = sheet.getRow(r);
          List<String> shown = row == null ? List.of() : shown(sheet, r);
          points += row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
          assertThat(points).as("height of the page with row %d", r).isLessThan(PAGE_POINTS);
          if (!shown.isEmpty() && shown.get(0).equals("序号")) {
            headed = true;
          } else if (shown.size() > 1 && shown.get(1).matches("\\d{4}年\\d\\d月|第\\d+分局.*")) {
            counted++;
            assertThat(headed).as("header above %s", shown).isTrue();
          }
          if (sheet.isRowBroken(r)) {
            headed = false;
            points = 0;
          }
        }
        assertThat(counted).isEqualTo(3 * months);
      }
    }
  }

  @Test
  void eachMonthStandsInOneChart() throws IOException {
    for (int months : new int[] {12, 60}) {
      try (XSSFWorkbook workbook = open(bytes(result(months, 1)))) {
        XSSFSheet sheet = workbook.getSheet("汇总");
        List<String> charted = new ArrayList<>();
        sheet.getDrawingPatriarch().getCharts().stream()
            .filter(c -> c.getTitleText().getString().startsWith("各月"))
            .map(c -> c.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0))
            .forEach(bars -> charted.addAll(categories(sheet, bars)));
        assertThat(charted).hasSize(months).doesNotHaveDuplicates();
        assertThat(charted).allMatch(c -> c.matches("\\d{4}年\\d\\d月"));
      }
    }
  }

  /** The cells that the chart refers to, which must say what it shows. */
  private static List<String> categories(XSSFSheet sheet, CTBarSer bars) {
    String reference = bars.getCat().getStrRef().getF();
    CellRangeAddress range = CellRangeAddress.valueOf(reference.replaceAll(".*!", ""));
    List<String> cells = new ArrayList<>();
    for (int r = range.getFirstRow(); r <= range.getLastRow(); r++) {
      String cell = sheet.getRow(r).getCell(range.getFirstColumn()).getStringCellValue();
      CTStrVal shown = bars.getCat().getStrRef().getStrCache().getPtArray(cells.size());
      assertThat(shown.getV()).isEqualTo(cell);
      cells.add(cell);
    }
    return cells;
  }
}
