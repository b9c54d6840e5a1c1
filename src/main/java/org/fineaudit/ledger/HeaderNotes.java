package org.fineaudit.ledger;

/** What the note on a header cell says. */
final class HeaderNotes {
  private HeaderNotes() {}

  /** Who fills the column, and with what. */
  static String of(LedgerColumn column) {
    if (!column.people()) {
      return column.note().isEmpty() ? "由工具填写，不必改动。" : "由工具填写。" + column.note();
    }
    return "由自查人员填写。" + column.note() + form(column);
  }

  /** In what form people enter it, empty if any text will do. */
  static String form(LedgerColumn column) {
    if (!column.choices().isEmpty()) {
      return "从下拉列表中选：" + String.join("、", column.choices()) + "。";
    }
    return switch (column.format()) {
      case DATE -> "填日期，如 2024-08-28。";
      case AMOUNT -> "填金额，以元计。";
      case NUMBER -> "填整数。";
      case TEXT -> "";
    };
  }
}
