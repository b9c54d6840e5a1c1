package org.fineaudit.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fineaudit.result.AuditResult;

/** The sheet 规则依据: every rule that judged, in words, with its legal basis. */
final class RulesSheet {
  private RulesSheet() {}

  static SheetPen write(SXSSFWorkbook workbook, LedgerStyles styles, List<AuditResult> results) {
    SheetPen pen =
        new SheetPen(workbook, SheetNames.RULES, styles, 6, 16, 20, 22, 28, 36, 34, 28, 24, 28);
    pen.paper(PrintSetup.A3_PAPERSIZE);
    pen.across(Look.of(Look.Kind.TITLE), "规则和法律依据");
    List<AuditResult.RuleSet> sets = results.stream().map(AuditResult::rules).distinct().toList();
    for (AuditResult.RuleSet set : sets) {
      pen.across(
          Look.of(Look.Kind.NOTE),
          String.format(Locale.ROOT, "规则文件 %d 个，校验值 SHA-256：%s", set.files().size(), set.sha256()));
      pen.header("序号", "规则编号", "规则", "问题类型", "适用于", "何种情形列为线索", "法律依据", "例外", "数值标准", "整改建议");
      if (set.equals(sets.get(0))) {
        pen.keepAbove(2, 0);
      }
      int number = 0;
      for (AuditResult.RuleText rule : set.rules()) {
        rule(pen, ++number, rule);
      }
      pen.gap();
    }
    return pen;
  }

  /** In which row, from 0, a rule of a result stands. */
  static Map<String, Integer> rows(List<AuditResult> results, AuditResult.RuleSet of) {
    Map<String, Integer> rows = new HashMap<>();
    int row = 1;
    for (AuditResult.RuleSet set : results.stream().map(AuditResult::rules).distinct().toList()) {
      row += 2;
      for (AuditResult.RuleText rule : set.rules()) {
        if (set.equals(of)) {
          rows.put(rule.id(), row);
        }
        row++;
      }
      row++;
    }
    return rows;
  }

  private static void rule(SheetPen pen, int number, AuditResult.RuleText rule) {
    pen.row(
        Look.of(Look.Kind.BODY),
        new CellValue.Count(number),
        CellValue.text(rule.id()),
        CellValue.text(rule.name()),
        CellValue.text(GapsSheets.problem(rule.problem())),
        CellValue.text(rule.concerns()),
        CellValue.text(rule.flags()),
        CellValue.text(String.join("\n", rule.basis())),
        CellValue.text(String.join("\n", rule.exceptions())),
        CellValue.text(String.join("\n", rule.thresholds())),
        CellValue.text(rule.remedy()));
  }
}
