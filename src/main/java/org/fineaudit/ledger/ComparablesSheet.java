package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataBarFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.fineaudit.result.Finding;

/**
 * The sheet 类案对照: each flagged case above the cases it was compared with, with bars of what was
 * compared, so that one glance shows why this case and not that one.
 */
final class ComparablesSheet {
  private static final String TIMES = "0.0#\"倍\"";
  private static final int COLUMNS = 9;
  private static final int BAR = 7;

  /** Every group has bars of its own scale; so many of them leave the workbook quick to open. */
  private static final int MOST_BARS = 2_000;

  /** A grey that prints well without colour. */
  private static final byte[] GREY = {(byte) 0x7F, (byte) 0x7F, (byte) 0x7F};

  private final SheetPen pen;
  private final List<CellRangeAddress> bars = new ArrayList<>();

  private ComparablesSheet(SheetPen pen) {
    this.pen = pen;
  }

  static SheetPen write(SXSSFWorkbook workbook, LedgerStyles styles, List<Found> findings) {
    SheetPen pen =
        new SheetPen(
            workbook, SheetNames.COMPARABLES, styles, 6, 8, 26, 24, 13, 13, 13, 22, 11, 46);
    pen.across(Look.of(Look.Kind.TITLE), "类案对照");
    pen.across(
        Look.of(Look.Kind.NOTE),
        "每组第一行是本案，以下是与它最可比的案件，同一机关的在前、日期近的在前。条款和版本、当事人类别、裁量档次、情节、改正情况都相同才算类案；按面积、处数、造价等计罚的比较单价。长条按每组各自的最大数额画。");
    pen.header(
        "组号",
        "本案/类案",
        "行政处罚决定书文号",
        "处罚机关",
        "处罚决定日期",
        "罚款金额(元)",
        "比较数额(元)",
        "图示",
        "本案是它的",
        "与本案不同之处");
    pen.keepAbove(2, 2);
    ComparablesSheet sheet = new ComparablesSheet(pen);
    int group = 0;
    for (Found found : findings) {
      int others = found.finding().comparables().size();
      if (others == 0) {
        continue;
      }
      if (!pen.hasRoomFor(others + 2)) {
        break;
      }
      sheet.group(++group, found.finding());
    }
    if (group == 0) {
      pen.statement("没有需要与类案对照的问题");
    }
    sheet.drawBars();
    return pen;
  }

  private void group(int group, Finding finding) {
    String head = "第" + group + "组　" + finding.id() + "　" + finding.message();
    pen.across(Look.of(Look.Kind.STRONG), head);
    BigDecimal own = measure(finding);
    int first = pen.next();
    pen.row(
        List.of(
            new CellValue.Count(group),
            CellValue.text("本案"),
            Datum.DECISION_NUMBER.of(finding),
            CellValue.text(finding.authority()),
            Datum.DECISION_DATE.of(finding),
            Datum.FINE.of(finding),
            amount(own),
            amount(own),
            CellValue.empty(),
            CellValue.empty()),
        looks(Look.Kind.STRONG));
    for (Finding.ComparableCase other : finding.comparables()) {
      BigDecimal theirs = other.measure() == null ? other.fine() : other.measure();
      pen.row(
          List.of(
              new CellValue.Count(group),
              CellValue.text("类案"),
              CellValue.text(other.decisionNumber()),
              CellValue.text(other.authority()),
              date(other.decisionDate()),
              amount(other.fine()),
              amount(theirs),
              amount(theirs),
              times(own, theirs),
              CellValue.text(
                  other.differences().isEmpty()
                      ? "只有日期和数额不同"
                      : String.join("；", other.differences()))),
          looks(Look.Kind.BODY));
    }
    bars.add(new CellRangeAddress(first, pen.next() - 1, BAR, BAR));
  }

  /** What was compared; the fine where the rule compares no rates. */
  private static BigDecimal measure(Finding finding) {
    String measure = finding.evidence().get("cohortMeasure");
    return measure == null ? finding.fine() : new BigDecimal(measure);
  }

  private static List<Look> looks(Look.Kind kind) {
    return Stream.generate(() -> Look.of(kind)).limit(COLUMNS + 1L).toList();
  }

  private void drawBars() {
    SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
    for (CellRangeAddress group : bars.subList(0, Math.min(bars.size(), MOST_BARS))) {
      var rule = formatting.createConditionalFormattingRule(new XSSFColor(GREY));
      DataBarFormatting bar = rule.getDataBarFormatting();
      bar.setIconOnly(true);
      bar.getMinThreshold().setRangeType(RangeType.NUMBER);
      bar.getMinThreshold().setValue(0d);
      bar.getMaxThreshold().setRangeType(RangeType.MAX);
      formatting.addConditionalFormatting(new CellRangeAddress[] {group}, rule);
    }
  }

  private static CellValue amount(BigDecimal yuan) {
    return yuan == null ? CellValue.text(Datum.UNKNOWN) : new CellValue.Amount(yuan);
  }

  private static CellValue date(LocalDate date) {
    return date == null ? CellValue.text(Datum.UNKNOWN) : new CellValue.Day(date);
  }

  private static CellValue times(BigDecimal own, BigDecimal theirs) {
    if (theirs == null || own == null || theirs.signum() == 0) {
      return CellValue.empty();
    }
    double ratio = own.divide(theirs, 4, RoundingMode.HALF_UP).doubleValue();
    return new CellValue.Figure(ratio, TIMES);
  }
}
