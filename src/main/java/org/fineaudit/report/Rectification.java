package org.fineaudit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.phases.Phase;
import org.fineaudit.phases.Problem;
import org.fineaudit.report.Block.Paragraph;
import org.fineaudit.report.Block.Table;

/** What people did with the problems of a ledger, by problem type. */
final class Rectification {
  private static final List<String> HEADER =
      List.of("问题类型", "问题", "已核实", "不属实", "已销号", "未销号", "超期");
  private static final List<Integer> WIDTHS = List.of(40, 10, 10, 10, 10, 10, 10);

  private final Columns columns;
  private int problems;
  private int judged;
  private int unfounded;
  private int closed;
  private int overdue;

  /**
   * The columns of a ledger that tell how far the work has come.
   *
   * @param judged 自查结论
   * @param deadline 整改时限
   */
  record Columns(String judged, String deadline) {}

  private Rectification(Columns columns) {
    this.columns = columns;
  }

  /**
   * Sentences and a table.
   *
   * @param today the day by which a deadline has passed
   */
  static List<Block> of(Phase ledger, Columns columns, LocalDate today) {
    Map<String, Rectification> byProblem = new TreeMap<>();
    Rectification all = new Rectification(columns);
    int byHand = 0;
    for (Problem problem : ledger.problems()) {
      byProblem
          .computeIfAbsent(problem.problem(), k -> new Rectification(columns))
          .add(problem, today);
      all.add(problem, today);
      byHand += problem.standing().byHand() ? 1 : 0;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "据台账（"
                + ledger.file()
                + "），共列问题"
                + all.problems
                + "条，其中人工增加"
                + byHand
                + "条；已核实"
                + all.judged
                + "条，不属实"
                + all.unfounded
                + "条；已销号"
                + all.closed
                + "条，未销号"
                + all.open()
                + "条，其中超过整改时限"
                + all.overdue
                + "条。"));
    List<List<String>> rows = new ArrayList<>();
    byProblem.forEach((name, counts) -> rows.add(counts.row(name.isEmpty() ? "（没有写明）" : name)));
    rows.add(all.row("合计"));
    blocks.add(new Table(HEADER, rows, WIDTHS, List.of(1, 2, 3, 4, 5, 6)));
    return blocks;
  }

  private void add(Problem problem, LocalDate today) {
    problems++;
    boolean isClosed = problem.standing().closed();
    judged += problem.isFilled(columns.judged()) ? 1 : 0;
    unfounded += problem.standing().unfounded() ? 1 : 0;
    closed += isClosed ? 1 : 0;
    overdue +=
        !isClosed
                && problem.lastDay(columns.deadline()).map(day -> day.isBefore(today)).orElse(false)
            ? 1
            : 0;
  }

  private int open() {
    return problems - closed;
  }

  private List<String> row(String name) {
    return List.of(
        name,
        String.valueOf(problems),
        String.valueOf(judged),
        String.valueOf(unfounded),
        String.valueOf(closed),
        String.valueOf(open()),
        String.valueOf(overdue));
  }
}
