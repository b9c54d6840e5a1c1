package org.fineaudit.ledger;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The sheet 填表说明: what each column is, who fills it, and what to do with the ledger. */
final class GuideSheet {
  private static final List<String> STEPS =
      List.of(
          "线索不是结论。逐条查阅决定书和案卷，在“自查结论”中选择属实、部分属实或者不属实。",
          "先核线索强度为“硬”的：专设的列与法律规定相矛盾。“软”的只是文字或者统计上的疑点。",
          "点“序号”转到与它对照的类案，点“线索强度”转到这条规则的全文和例外（前 " + FindingLinks.MOST_LINES + " 行）。",
          "只在有底色的列填写；可以在末尾加行、在右侧加列，排序、筛选都不影响下次带入。",
          "再次运行时加上 --previous 和这份台账的文件名，填写的内容、批注、自己加的列都会带到新台账。",
          "“无法判定”列出缺少数据、没有判断的事项：补齐列后重新运行，或者查阅案卷人工核对。",
          "整改完成后填“完成日期”，在“是否销号”中选“是”，该行变灰；过了整改时限还没有销号的，时限加粗显示。",
          "请不要改动“问题编号”和“运行信息”，下次运行靠它们对应。");

  private GuideSheet() {}

  static SheetPen write(SXSSFWorkbook workbook, LedgerStyles styles, LedgerLayout layout) {
    SheetPen pen = new SheetPen(workbook, SheetNames.GUIDE, styles, 6, 22, 12, 62, 40);
    pen.across(Look.of(Look.Kind.TITLE), SheetNames.GUIDE);
    pen.across(Look.of(Look.Kind.FIELD), "怎样使用这份台账");
    int number = 0;
    for (String step : STEPS) {
      pen.across(Look.of(Look.Kind.NOTE), ++number + ". " + step);
    }
    pen.gap();
    pen.across(Look.of(Look.Kind.FIELD), "各列填什么");
    pen.header("序号", "列", "由谁填写", "内容", "填写形式");
    pen.keepAbove(pen.next() - 1, 0);
    int column = 0;
    for (LedgerColumn each : layout.columns()) {
      pen.row(
          each.people() ? Look.of(Look.Kind.BODY).ofPeople() : Look.of(Look.Kind.BODY),
          new CellValue.Count(++column),
          CellValue.text(each.header()),
          CellValue.text(each.people() ? "自查人员" : "工具"),
          CellValue.text(each.note()),
          CellValue.text(each.people() ? HeaderNotes.form(each) : "不必改动"));
    }
    return pen;
  }
}
