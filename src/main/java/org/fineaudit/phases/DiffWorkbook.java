package org.fineaudit.phases;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.ledger.CellValue;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.TableBook;
import org.fineaudit.messages.Lang;

/** The comparison as a workbook: summary, Attachment 1, a sheet for each state. In Chinese. */
public final class DiffWorkbook {
  /** The title of the workbook. */
  public static final String TITLE = "两阶段问题对比";

  private static final List<String> HEADER =
      List.of(
          "序号",
          "问题编号",
          "单位",
          "行政处罚决定书文号",
          "当事人",
          "处罚决定日期",
          "罚款金额(元)",
          "问题类型",
          "问题表现",
          "原因",
          "旧：是否销号",
          "新：是否销号",
          "仍须处理");
  private static final int[] WIDTHS = {5, 10, 11, 13, 11, 11, 13, 14, 30, 32, 7, 7, 7};
  private static final List<Boolean> CENTERED =
      List.of(true, false, false, false, false, true, false, false, false, false, true, true, true);
  private static final int[] SUMMARY_WIDTHS = {34, 8, 14, 8, 14, 8, 14, 8, 14, 8, 14, 8, 14, 9, 9};

  private final PhaseDiff diff;
  private final LedgerLayout layout;

  private DiffWorkbook(PhaseDiff diff, LedgerLayout layout) {
    this.diff = diff;
    this.layout = layout;
  }

  /** Writes a comparison; equal arguments give equal bytes. */
  public static void write(
      PhaseDiff diff, LedgerLayout layout, Attachment attachment, OutputStream out)
      throws IOException {
    LocalDate date =
        Stream.of(diff.old().date(), diff.now().date())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.of(1980, 1, 1));
    DiffWorkbook sheets = new DiffWorkbook(diff, layout);
    try (TableBook book = new TableBook(TITLE, date, layout.fonts())) {
      sheets.summary(book.page("汇总", SUMMARY_WIDTHS));
      AttachmentPage.write(book, diff, layout, attachment);
      for (State state : State.values()) {
        sheets.state(book.page(state.label(), WIDTHS), state);
      }
      book.writeTo(out);
    }
  }

  private void summary(TableBook.Page page) {
    page.title(TITLE);
    page.line("旧：" + side(diff.old()));
    page.line("新：" + side(diff.now()));
    diff.warnings().forEach(w -> page.line(w.in(Lang.ZH)));
    Balance all = Balance.of(diff.changes());
    page.line(
        "核对：旧 "
            + diff.old().problems().size()
            + " + 新 "
            + diff.now().problems().size()
            + " − 两边都有 "
            + diff.both()
            + " = "
            + all.problems()
            + " 个问题，每个只有一种状态");
    page.line(
        "仍须处理 "
            + all.open()
            + " 个，其中 "
            + all.closedUnverified()
            + " 个列为已销号，但只是查不到或者不能核实，不能算已整改；自查结论不属实 "
            + all.unfounded()
            + " 个。金额按问题计，一案几个问题的重复计；罚款金额不明的 "
            + all.fineUnknown()
            + " 个没有计入");
    part(page, "单位", Balance.byUnit(diff.changes()), all);
    part(page, "问题类型", Balance.byProblem(diff.changes()), all);
  }

  private void part(TableBook.Page page, String head, Map<String, Balance> parts, Balance all) {
    page.gap();
    List<String> header = new ArrayList<>(List.of(head));
    for (State state : State.values()) {
      header.add(state.label());
      header.add(state.label() + "金额(元)");
    }
    header.addAll(List.of("合计", "合计金额(元)", "仍须处理", "销号率"));
    page.header(header);
    List<Boolean> centered = IntStream.range(0, header.size()).mapToObj(i -> false).toList();
    parts.forEach((name, balance) -> page.row(cells(name, balance), centered));
    page.total(cells("合计", all));
  }

  private static List<CellValue> cells(String name, Balance balance) {
    List<CellValue> cells = new ArrayList<>();
    cells.add(CellValue.text(name));
    for (State state : State.values()) {
      cells.add(new CellValue.Count(balance.count(state)));
      cells.add(new CellValue.Amount(balance.fines(state)));
    }
    cells.add(new CellValue.Count(balance.problems()));
    cells.add(new CellValue.Amount(balance.fines()));
    cells.add(new CellValue.Count(balance.open()));
    cells.add(CellValue.text(balance.closedShare().toPlainString() + "%"));
    return cells;
  }

  private static String side(Phase phase) {
    String phaseName = phase.result().map(r -> "，" + r.phase()).orElse("，台账");
    return phase.file()
        + phaseName
        + phase.date().map(d -> "，" + d).orElse("")
        + (phase.unit().isEmpty() ? "" : "，" + phase.unit());
  }

  private void state(TableBook.Page page, State state) {
    page.title(state.label() + "的问题");
    page.header(HEADER);
    page.keepHeader(4);
    int number = 0;
    for (Change change : diff.changes()) {
      if (change.state() == state && !page.row(row(++number, change), CENTERED)) {
        return;
      }
    }
    if (number == 0) {
      page.statement("没有" + state.label() + "的问题");
    }
  }

  private List<CellValue> row(int number, Change change) {
    Problem problem = change.problem();
    return List.of(
        new CellValue.Count(number),
        CellValue.text(change.id()),
        CellValue.text(problem.unit()),
        CellValue.text(problem.subject()),
        CellValue.text(problem.partyName()),
        day(problem.decisionDate()),
        amount(problem.fine()),
        CellValue.text(problem.problem()),
        CellValue.text(problem.message()),
        CellValue.text(change.why(Lang.ZH)),
        CellValue.text(closed(change.old())),
        CellValue.text(closed(change.now())),
        CellValue.text(change.open() ? "是" : "否"));
  }

  private String closed(Optional<Problem> problem) {
    return problem
        .filter(p -> !p.rows().isEmpty())
        .map(p -> p.rows().get(0).text(layout.closed().column()))
        .orElse("");
  }

  static CellValue day(LocalDate date) {
    return date == null ? CellValue.text("不明") : new CellValue.Day(date);
  }

  static CellValue amount(BigDecimal yuan) {
    return yuan == null ? CellValue.text("不明") : new CellValue.Amount(yuan);
  }
}
