package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.result.Finding;

/** The sheet 类案对照: each flagged case above the cases it was compared with. */
final class ComparablesSheet {
  private static final String RATIO = "0.00";

  private ComparablesSheet() {}

  static SheetPen write(SXSSFWorkbook workbook, LedgerStyles styles, List<Found> findings) {
    SheetPen pen =
        new SheetPen(workbook, SheetNames.COMPARABLES, styles, 6, 7, 12, 24, 24, 12, 15, 11, 52);
    pen.across(Look.of(Look.Kind.TITLE), "类案对照");
    pen.header("组号", "本案/类案", "问题编号", "行政处罚决定书文号", "处罚机关", "处罚决定日期", "罚款金额(元)", "与本案之比", "说明");
    pen.keepAbove(1, 2);
    int group = 0;
    for (Found found : findings) {
      int others = found.finding().comparables().size();
      if (others == 0) {
        continue;
      }
      if (!pen.hasRoomFor(others + 1)) {
        break;
      }
      group(pen, ++group, found.finding());
    }
    if (group == 0) {
      pen.statement("没有需要与类案对照的问题");
    }
    return pen;
  }

  private static void group(SheetPen pen, int group, Finding finding) {
    List<Look> strong = Stream.generate(() -> Look.of(Look.Kind.STRONG)).limit(9).toList();
    pen.row(
        List.of(
            new CellValue.Count(group),
            CellValue.text("本案"),
            CellValue.text(finding.id()),
            Datum.DECISION_NUMBER.of(finding),
            CellValue.text(finding.authority()),
            Datum.DECISION_DATE.of(finding),
            Datum.FINE.of(finding),
            CellValue.empty(),
            CellValue.text(finding.message())),
        strong);
    List<Look> plain = Stream.generate(() -> Look.of(Look.Kind.BODY)).limit(9).toList();
    for (Finding.ComparableCase other : finding.comparables()) {
      pen.row(
          List.of(
              new CellValue.Count(group),
              CellValue.text("类案"),
              CellValue.empty(),
              CellValue.text(other.decisionNumber()),
              CellValue.text(other.authority()),
              date(other.decisionDate()),
              other.fine() == null
                  ? CellValue.text(Datum.UNKNOWN)
                  : new CellValue.Amount(other.fine()),
              ratio(other.fine(), finding.fine()),
              CellValue.empty()),
          plain);
    }
  }

  private static CellValue date(LocalDate date) {
    return date == null ? CellValue.text(Datum.UNKNOWN) : new CellValue.Day(date);
  }

  private static CellValue ratio(BigDecimal other, BigDecimal own) {
    if (other == null || own == null || own.signum() == 0) {
      return CellValue.empty();
    }
    double ratio = other.divide(own, 4, RoundingMode.HALF_UP).doubleValue();
    return new CellValue.Figure(ratio, RATIO);
  }
}
