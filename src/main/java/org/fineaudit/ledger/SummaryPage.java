package org.fineaudit.ledger;

import java.util.List;
import org.apache.poi.xddf.usermodel.PresetColor;

/** The tables of the sheet 汇总, kept together on printed pages or headed again on the next. */
final class SummaryPage {
  /** Points of rows on a page of A4 across, at the sheet's scale, with something in reserve. */
  private static final float PAGE = 690;

  private static final int HARD = 4;
  private static final int SOFT = 5;

  private final SheetPen pen;

  SummaryPage(SheetPen pen) {
    this.pen = pen;
  }

  /** Heads a table of so many rows, on a new page if they would not fit on this one. */
  void caption(String text, int rows) {
    pen.gap();
    if (pen.next() > 2 && pen.onPage() + (rows + 2) * RowHeight.points(1) > PAGE) {
      pen.newPage();
    }
    pen.across(Look.of(Look.Kind.FIELD), text);
  }

  /** Goes on with a table on a new page, below its header again, if this page is full. */
  boolean continues(String caption, int rows, String... header) {
    if (pen.onPage() + rows * RowHeight.points(1) <= PAGE) {
      return false;
    }
    pen.newPage();
    pen.across(Look.of(Look.Kind.FIELD), caption + "（续）");
    pen.header(header);
    return true;
  }

  void tally(Look look, int number, String name, String section, Tally tally) {
    pen.row(
        look,
        number == 0 ? CellValue.empty() : new CellValue.Count(number),
        CellValue.text(name),
        CellValue.text(section),
        new CellValue.Count(tally.findings()),
        new CellValue.Count(tally.hard()),
        new CellValue.Count(tally.soft()),
        new CellValue.Count(tally.cases()),
        new CellValue.Amount(tally.fines()));
  }

  static SummaryCharts.Series[] strengths(List<Tally> tallies) {
    List<Double> hard = tallies.stream().map(t -> (double) t.hard()).toList();
    List<Double> soft = tallies.stream().map(t -> (double) t.soft()).toList();
    return new SummaryCharts.Series[] {
      new SummaryCharts.Series("硬线索", HARD, hard, PresetColor.DIM_GRAY),
      new SummaryCharts.Series("软线索", SOFT, soft, PresetColor.GAINSBORO)
    };
  }
}
