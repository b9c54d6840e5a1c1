package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.result.Finding;

/**
 * The sheet 类案对照: each flagged case above the cases it was compared with, with bars of what was
 * compared, so that one glance shows why this case and not that one. The bars are characters: a
 * sheet with data bars that LibreOffice has saved as .xls can't be read again.
 */
final class ComparablesSheet {
  private static final String TIMES = "0.00\"倍\"";
  private static final int COLUMNS = 9;
  private static final int LONGEST_BAR = 10;

  /** After title, note and header. */
  private static final int FIRST_GROUP = 3;

  private final SheetPen pen;

  private ComparablesSheet(SheetPen pen) {
    this.pen = pen;
  }

  static SheetPen write(SXSSFWorkbook workbook, LedgerStyles styles, List<Found> findings) {
    SheetPen pen =
        new SheetPen(
            workbook, SheetNames.COMPARABLES, styles, 6, 8, 30, 28, 13, 13, 13, 22, 11, 46);
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
      int others = others(found);
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
    return pen;
  }

  /** The members of a group are no cases to compare it with. */
  private static int others(Found found) {
    return found.aboutGroup() ? 0 : found.comparables();
  }

  /** In which row, from 0, the group of each finding that has one begins. */
  static IdentityHashMap<Found, Integer> rows(List<Found> findings) {
    IdentityHashMap<Found, Integer> rows = new IdentityHashMap<>();
    int row = FIRST_GROUP;
    for (Found found : findings) {
      int others = others(found);
      if (others > 0) {
        rows.put(found, row);
        row += others + 2;
      }
    }
    return rows;
  }

  private void group(int group, Finding finding) {
    String head = "第" + group + "组　" + finding.id() + "　" + finding.message();
    pen.across(Look.of(Look.Kind.STRONG), head);
    BigDecimal own = measure(finding);
    BigDecimal most =
        Stream.concat(
                Stream.of(Optional.ofNullable(own)),
                finding.comparables().stream().map(ComparablesSheet::measure))
            .flatMap(Optional::stream)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    pen.row(
        List.of(
            new CellValue.Count(group),
            CellValue.text("本案"),
            Datum.DECISION_NUMBER.of(finding),
            CellValue.text(finding.authority()),
            Datum.DECISION_DATE.of(finding),
            Datum.FINE.of(finding),
            amount(own),
            bar(own, most),
            CellValue.empty(),
            CellValue.empty()),
        looks(Look.Kind.STRONG));
    for (Finding.ComparableCase other : finding.comparables()) {
      BigDecimal theirs = measure(other).orElse(null);
      pen.row(
          List.of(
              new CellValue.Count(group),
              CellValue.text("类案"),
              CellValue.text(other.decisionNumber()),
              CellValue.text(other.authority()),
              date(other.decisionDate()),
              amount(other.fine()),
              amount(theirs),
              bar(theirs, most),
              times(own, theirs),
              CellValue.text(
                  other.differences().isEmpty()
                      ? "只有日期和数额不同"
                      : String.join("；", other.differences()))),
          looks(Look.Kind.BODY));
    }
  }

  /** What was compared; the fine where the rule compares no rates. */
  private static BigDecimal measure(Finding finding) {
    String measure = finding.evidence().get("cohortMeasure");
    return measure == null ? finding.fine() : new BigDecimal(measure);
  }

  private static List<Look> looks(Look.Kind kind) {
    return Stream.generate(() -> Look.of(kind)).limit(COLUMNS + 1L).toList();
  }

  private static Optional<BigDecimal> measure(Finding.ComparableCase other) {
    return Optional.ofNullable(other.measure() == null ? other.fine() : other.measure());
  }

  /** A bar as long as the amount beside the largest of the group. */
  private static CellValue bar(BigDecimal amount, BigDecimal most) {
    if (amount == null || most.signum() <= 0) {
      return CellValue.empty();
    }
    double share = amount.doubleValue() / most.doubleValue();
    return CellValue.text("█".repeat((int) Math.max(1, Math.round(share * LONGEST_BAR))));
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
