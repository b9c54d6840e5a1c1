package org.fineaudit.ledger;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.SetAside;
import org.fineaudit.result.AuditResult;

/** The sheets 无法判定 and 搁置数据: what the audit could not say. */
final class GapsSheets {
  private GapsSheets() {}

  static SheetPen undetermined(
      SXSSFWorkbook workbook, LedgerStyles styles, List<AuditResult> results) {
    SheetPen pen =
        new SheetPen(workbook, SheetNames.UNDETERMINED, styles, 6, 20, 24, 34, 28, 10, 40, 44);
    pen.across(Look.of(Look.Kind.TITLE), "无法判定的规则和案件");
    pen.across(Look.of(Look.Kind.NOTE), "缺少数据的案件既不算有问题，也不算没有问题。补齐数据后重新运行，或者查阅案卷人工核对。");
    pen.header("序号", "填报单位", "规则", "问题类型", "缺少的数据", "案件数", "案件举例", "怎么办");
    pen.keepAbove(2, 0);
    int number = 0;
    for (AuditResult result : results) {
      for (AuditResult.Undetermined gap : result.undetermined()) {
        undetermined(pen, ++number, result.unit(), gap);
      }
    }
    if (number > 0) {
      pen.filter(2);
    } else {
      pen.statement("所有规则对所有案件都能判定");
    }
    return pen;
  }

  private static void undetermined(
      SheetPen pen, int number, String unit, AuditResult.Undetermined gap) {
    List<String> labels = gap.labels().isEmpty() ? gap.missing() : gap.labels();
    String facts = String.join("、", labels);
    pen.row(
        Look.of(Look.Kind.BODY),
        new CellValue.Count(number),
        CellValue.text(unit),
        CellValue.text(gap.ruleName().isEmpty() ? gap.rule() : gap.ruleName()),
        CellValue.text(problem(gap.problem())),
        CellValue.text(facts),
        new CellValue.Count(gap.cases()),
        CellValue.text(String.join("\n", gap.examples())),
        CellValue.text(
            gap.smallSample()
                ? "此行按组计数。合并更长时期或者几个单位的导出，再运行一次。"
                : "导出时补充列“" + String.join("”“", labels) + "”，或附上决定书全文，再运行一次；无法补充的，查阅案卷核对。"));
  }

  static SheetPen setAside(SXSSFWorkbook workbook, LedgerStyles styles, List<AuditResult> results) {
    SheetPen pen =
        new SheetPen(workbook, SheetNames.SET_ASIDE, styles, 6, 20, 30, 16, 8, 32, 36, 36);
    pen.across(Look.of(Look.Kind.TITLE), "搁置的数据行");
    pen.across(Look.of(Look.Kind.NOTE), "这些行没有审核。是案件的，请在原表中改正后重新运行。");
    pen.header("序号", "填报单位", "文件", "工作表", "行号", "原因", "内容", "怎么办");
    pen.keepAbove(2, 0);
    int number = 0;
    for (AuditResult result : results) {
      for (SetAside row : result.setAside()) {
        if (!pen.hasRoomFor(1)) {
          return pen;
        }
        pen.row(
            Look.of(Look.Kind.BODY),
            new CellValue.Count(++number),
            CellValue.text(result.unit()),
            CellValue.text(row.place().file()),
            CellValue.text(row.place().sheet()),
            new CellValue.Count(row.place().row()),
            CellValue.text(row.reason().label()),
            CellValue.text(row.detail()),
            CellValue.text(row.reason().advice()));
      }
    }
    if (number > 0) {
      pen.filter(2);
    } else {
      pen.statement("没有搁置的数据");
    }
    return pen;
  }

  /** The label of a problem, or its id if the notice does not name it. */
  static String problem(String id) {
    return ProblemType.byId(id).map(ProblemType::label).orElse(id);
  }
}
