package org.fineaudit.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.result.AuditResult;

/** The sheet 运行信息: what was read and judged, so that anyone can check that no row is lost. */
final class RunSheet {
  private static final Look BODY = Look.of(Look.Kind.BODY);
  private static final Look FIELD = Look.of(Look.Kind.FIELD);

  private static final int NAME = 34;
  private static final int PROBLEM = 30;

  /** Three columns merged. */
  private static final int MISSING = 56;

  private RunSheet() {}

  static void write(
      SXSSFWorkbook workbook,
      LedgerStyles styles,
      LedgerContent content,
      Map<String, String> sums,
      Set<String> rowSums) {
    SheetPen pen =
        new SheetPen(workbook, SheetNames.RUN, styles, 34, 30, 12, 14, 20, 10, 10, 10, 10, 36);
    pen.across(Look.of(Look.Kind.TITLE), "运行信息");
    doubts(pen, content);
    for (AuditResult result : content.results()) {
      run(pen, result);
      inputs(pen, result);
      coverage(pen, result);
      pen.gap();
    }
    pen.across(FIELD, "以下供下次生成台账时核对，请勿修改");
    fact(pen, RunMemory.RUNS, RunMemory.runs(content.runs()));
    pen.into(sums);
    fact(pen, RunMemory.SHEETS, RunMemory.sums(sums));
    Checks.pack(rowSums).forEach(text -> fact(pen, RunMemory.ROWS, text, RowHeight.points(1)));
    strays(pen, content.strays());
  }

  private static void doubts(SheetPen pen, LedgerContent content) {
    if (content.doubts().isEmpty() && content.strays().isEmpty()) {
      return;
    }
    pen.across(FIELD, "与上次台账、与其他结果合并的情况");
    for (Message doubt : content.doubts()) {
      pen.across(BODY, doubt.in(Lang.ZH));
    }
    if (!content.strays().isEmpty()) {
      pen.across(BODY, "存疑 " + content.strays().size() + " 处，逐条列在本表末尾的“" + RunMemory.STRAYS + "”");
    }
    pen.gap();
  }

  private static void strays(SheetPen pen, List<StrayWords> strays) {
    if (strays.isEmpty()) {
      return;
    }
    pen.gap();
    pen.across(FIELD, RunMemory.STRAYS + "：以下内容在新台账中没有原来的位置，或者位置存疑，请逐条核对；处理完可删除该行");
    pen.header(RunMemory.STRAY_HEADER.toArray(String[]::new));
    for (StrayWords stray : strays) {
      if (!pen.hasRoomFor(2)) {
        throw new UnusableException(
            Issue.of(SheetNames.RUN, Message.of("ledger.too-many-strays", strays.size())));
      }
      pen.row(
          BODY,
          CellValue.text(stray.words()),
          CellValue.text(stray.why().in(Lang.ZH)),
          CellValue.text(stray.id()),
          CellValue.text(stray.column()),
          CellValue.text(stray.place()));
    }
  }

  private static void run(SheetPen pen, AuditResult result) {
    AuditResult.Summary sum = result.summary();
    fact(pen, "填报单位", result.unit());
    fact(pen, "填报日期", result.date().toString());
    fact(pen, "阶段", result.phase());
    fact(pen, "处罚决定日期范围", result.from() + " 至 " + (result.to() == null ? "不限" : result.to()));
    fact(pen, "程序", result.tool().name() + " " + result.tool().version());
    fact(pen, "规则校验值 SHA-256", result.rules().sha256());
    boolean balanced =
        sum.rowsRead() == sum.rowsAudited() + sum.rowsOutOfScope() + sum.rowsSetAside();
    fact(
        pen,
        "数据行核对",
        String.format(
            Locale.ROOT,
            "读取 %d = 审核 %d + 范围外 %d + 搁置 %d%s",
            sum.rowsRead(),
            sum.rowsAudited(),
            sum.rowsOutOfScope(),
            sum.rowsSetAside(),
            balanced ? "" : "（不平衡，请勿使用本结果）"));
    fact(pen, "有问题线索的案件", sum.casesFlagged() + " 件，线索 " + sum.findings() + " 个");
  }

  private static void fact(SheetPen pen, String name, String value) {
    fact(pen, name, value, RowHeight.points(RowHeight.lines(value, 140)));
  }

  private static void fact(SheetPen pen, String name, String value, float height) {
    pen.block(Look.of(Look.Kind.HEADER), name, 0, 0);
    pen.block(BODY, value, 1, 9);
    pen.endRow(height);
  }

  private static void inputs(SheetPen pen, AuditResult result) {
    pen.gap();
    pen.across(FIELD, "输入文件");
    pen.header("文件", "工作表", "格式", "编码", "表头所在行", "读取", "审核", "范围外", "搁置", "SHA-256");
    for (AuditResult.InputSummary input : result.inputs()) {
      pen.row(
          BODY,
          CellValue.text(input.file()),
          CellValue.text(input.sheet()),
          CellValue.text(input.format()),
          CellValue.text(input.encoding()),
          new CellValue.Count(input.headerRow()),
          new CellValue.Count(input.rowsRead()),
          new CellValue.Count(input.rowsAudited()),
          new CellValue.Count(input.rowsOutOfScope()),
          new CellValue.Count(input.rowsSetAside()),
          CellValue.text(input.sha256()));
    }
  }

  private static void coverage(SheetPen pen, AuditResult result) {
    pen.gap();
    pen.across(FIELD, "各规则判定情况（已判定 = 有问题 + 无问题）");
    pen.header("规则", "问题类型", "已判定", "有问题", "无问题", "无法判定", "不适用", "缺少的数据（件数）", "", "");
    pen.mergeLast(7, 9);
    pen.repeatLast();
    Map<String, String> names =
        result.rules().rules().stream()
            .collect(
                Collectors.toMap(
                    AuditResult.RuleText::id, AuditResult.RuleText::name, (a, b) -> a));
    Map<String, String> labels = labels(result);
    for (AuditResult.Coverage coverage : result.coverage()) {
      String missing =
          new TreeMap<>(coverage.missing())
              .entrySet().stream()
                  .map(m -> labels.getOrDefault(m.getKey(), m.getKey()) + " " + m.getValue())
                  .collect(Collectors.joining("、"));
      String name = (coverage.rule() + " " + names.getOrDefault(coverage.rule(), "")).strip();
      String problem = GapsSheets.problem(coverage.problem());
      SXSSFRow row =
          pen.row(
              BODY,
              CellValue.text(name),
              CellValue.text(problem),
              new CellValue.Count(coverage.judged()),
              new CellValue.Count(coverage.flagged()),
              new CellValue.Count(coverage.clear()),
              new CellValue.Count(coverage.undetermined()),
              new CellValue.Count(coverage.notApplicable()),
              CellValue.text(missing),
              CellValue.empty(),
              CellValue.empty());
      int lines = Math.max(RowHeight.lines(name, NAME), RowHeight.lines(problem, PROBLEM));
      row.setHeightInPoints(RowHeight.points(Math.max(lines, RowHeight.lines(missing, MISSING))));
      pen.mergeLast(7, 9);
    }
  }

  /** The Chinese names of the facts that were missing somewhere. */
  private static Map<String, String> labels(AuditResult result) {
    Map<String, String> labels = new TreeMap<>();
    for (AuditResult.Undetermined gap : result.undetermined()) {
      if (gap.smallSample()) {
        continue;
      }
      for (int i = 0; i < Math.min(gap.missing().size(), gap.labels().size()); i++) {
        labels.put(gap.missing().get(i), gap.labels().get(i));
      }
    }
    return labels;
  }
}
