package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.fineaudit.cases.ProblemType;

/** How many lines of each problem type are closed: formulas that follow what people fill in. */
final class ClosingTable {
  private static final int CLOSED = 3;
  private static final int OPEN = 4;
  private static final String WHOLE = "0";
  private static final String PERCENT = "0%";
  private static final String MONEY = "#,##0.00";

  private final SheetPen pen;
  private final LedgerArea area;
  private final LedgerLayout layout;

  /** The lines of each problem type; formulas don't tell capital letters from others. */
  private final Map<String, List<LedgerRow>> byType = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private final String problems;
  private final String fines;
  private int first;

  ClosingTable(SheetPen pen, LedgerArea area, List<LedgerRow> rows) {
    this.pen = pen;
    this.area = area;
    this.layout = area.layout();
    problems = area.header(Datum.PROBLEM);
    fines = area.header(Datum.FINE);
    Optional<LedgerColumn> problem = column(problems);
    for (LedgerRow row : rows) {
      byType.computeIfAbsent(text(cell(row, problem)), t -> new ArrayList<>()).add(row);
    }
  }

  /** Whether the ledger shows what the table counts. */
  boolean isPossible() {
    return !problems.isEmpty();
  }

  /** The row of the first problem type, from 0. */
  int first() {
    return first;
  }

  void write() {
    pen.header("序号", "问题类型", "台账行数", "已销号", "未销号", "不属实", "销号率", "已销号行罚款金额(元)");
    first = pen.next();
    int number = 0;
    for (ProblemType problem : ProblemType.values()) {
      pen.row(Look.of(Look.Kind.BODY), line(++number, problem.label()));
    }
    pen.row(Look.of(Look.Kind.STRONG), total());
    pen.across(
        Look.of(Look.Kind.NOTE), "本表用公式统计“台账”各行（含手工添加和本次未再发现的），随填写自动更新；问题类型不在上列的行不计入；金额按行合计。");
  }

  private CellValue[] line(int number, String label) {
    int row = pen.next() + 1;
    List<LedgerRow> own = ofType(label);
    int closed = count(own, layout.closed());
    String type = area.column(problems) + ",B" + row;
    return new CellValue[] {
      new CellValue.Count(number),
      CellValue.text(label),
      new CellValue.Formula("COUNTIF(" + type + ")", own.size(), WHOLE),
      new CellValue.Formula(countIf(type, layout.closed()), closed, WHOLE),
      new CellValue.Formula("C" + row + "-D" + row, own.size() - closed, WHOLE),
      new CellValue.Formula(
          countIf(type, layout.unfounded()), count(own, layout.unfounded()), WHOLE),
      share(row, own.size(), closed),
      fines.isEmpty() ? CellValue.empty() : new CellValue.Formula(sumIf(type), sum(own), MONEY)
    };
  }

  private List<LedgerRow> ofType(String label) {
    return byType.getOrDefault(label, List.of());
  }

  private CellValue[] total() {
    int last = pen.next();
    List<LedgerRow> own = new ArrayList<>();
    for (String label : labels()) {
      own.addAll(ofType(label));
    }
    int closed = count(own, layout.closed());
    int unfounded = count(own, layout.unfounded());
    return new CellValue[] {
      CellValue.empty(),
      CellValue.text("合计"),
      sum("C", last, own.size(), WHOLE),
      sum("D", last, closed, WHOLE),
      sum("E", last, own.size() - closed, WHOLE),
      sum("F", last, unfounded, WHOLE),
      share(last + 1, own.size(), closed),
      fines.isEmpty() ? CellValue.empty() : sum("H", last, sum(own), MONEY)
    };
  }

  private CellValue sum(String column, int last, double value, String pattern) {
    String formula = "SUM(" + column + (first + 1) + ":" + column + last + ")";
    return new CellValue.Formula(formula, value, pattern);
  }

  private static CellValue share(int row, int all, int closed) {
    String formula = String.format(Locale.ROOT, "IF(C%d=0,0,D%d/C%d)", row, row, row);
    return new CellValue.Formula(formula, all == 0 ? 0 : (double) closed / all, PERCENT);
  }

  private String countIf(String type, LedgerLayout.Words words) {
    return words.words().stream()
        .map(w -> "COUNTIFS(" + type + "," + area.column(words.column()) + "," + quoted(w) + ")")
        .collect(Collectors.joining("+"));
  }

  private String sumIf(String type) {
    LedgerLayout.Words words = layout.closed();
    return words.words().stream()
        .map(
            w ->
                "SUMIFS("
                    + String.join(
                        ",", area.column(fines), type, area.column(words.column()), quoted(w))
                    + ")")
        .collect(Collectors.joining("+"));
  }

  private static String quoted(String word) {
    return '"' + word.replace("\"", "\"\"") + '"';
  }

  private int count(List<LedgerRow> rows, LedgerLayout.Words words) {
    return saying(words, rows).size();
  }

  /** As the formulas count: the whole cell, capital letters or not. */
  private List<LedgerRow> saying(LedgerLayout.Words words, List<LedgerRow> rows) {
    Optional<LedgerColumn> column = column(words.column());
    List<LedgerRow> saying = new ArrayList<>();
    for (LedgerRow row : rows) {
      String text = text(cell(row, column));
      if (words.words().stream().anyMatch(text::equalsIgnoreCase)) {
        saying.add(row);
      }
    }
    return saying;
  }

  private double sum(List<LedgerRow> own) {
    Optional<LedgerColumn> column = column(fines);
    return saying(layout.closed(), own).stream().mapToDouble(r -> fine(cell(r, column))).sum();
  }

  private static double fine(CellValue cell) {
    if (cell instanceof CellValue.Amount amount) {
      return amount.yuan().doubleValue();
    }
    return cell instanceof CellValue.Figure figure ? figure.value() : 0;
  }

  private Optional<LedgerColumn> column(String header) {
    return layout.columns().stream().filter(c -> c.header().equals(header)).findFirst();
  }

  private static CellValue cell(LedgerRow row, Optional<LedgerColumn> column) {
    return column.map(row::cell).orElse(CellValue.empty());
  }

  private static String text(CellValue cell) {
    return cell instanceof CellValue.Text text ? text.text() : Cells.text(cell);
  }

  /** What is closed and what is open, for a chart. */
  SummaryCharts.Series[] series() {
    List<Double> closed = new ArrayList<>();
    List<Double> open = new ArrayList<>();
    for (String label : labels()) {
      List<LedgerRow> own = ofType(label);
      int done = count(own, layout.closed());
      closed.add((double) done);
      open.add((double) own.size() - done);
    }
    return new SummaryCharts.Series[] {
      new SummaryCharts.Series("已销号", CLOSED, closed, PresetColor.GAINSBORO),
      new SummaryCharts.Series("未销号", OPEN, open, PresetColor.DIM_GRAY)
    };
  }

  /** The problem types, for a chart. */
  static String[] labels() {
    return Arrays.stream(ProblemType.values()).map(ProblemType::label).toArray(String[]::new);
  }
}
