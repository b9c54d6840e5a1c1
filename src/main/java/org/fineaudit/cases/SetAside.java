package org.fineaudit.cases;

/**
 * A row that is not audited, with the reason.
 *
 * @param place where it stands
 * @param reason one of the fixed reasons
 * @param detail what was found there, short; empty if the reason says it all
 */
public record SetAside(Place place, Reason reason, String detail) {

  /** The fixed reasons, each with its Chinese wording and what to do. */
  public enum Reason {
    NO_NUMBER("no-number", "没有行政处罚决定书文号，也没有案件编号", "是案件的，请在原表中补上号码"),
    SUBTOTAL("subtotal", "合计、小计行", "不是案件，不必处理；是案件的，请核对首列"),
    FOOTER("footer", "表尾说明行，不是案件", "不必处理；是案件的，请核对首列"),
    REPEATED_HEADER("repeated-header", "重复的表头行", "不必处理"),
    EXACT_COPY("exact-copy", "与前面一行完全相同", "确是另一件案件的，请在原表中补上不同之处"),
    UNDECODABLE("undecodable", "含有无法识别的字符", "请用原系统重新导出，或者在原表中改正这一格"),
    RAGGED("ragged", "列数与表头不一致，无法对应到列", "请在原表中核对这一行的分隔符和引号"),
    BROKEN_RECORD("broken-record", "引号不配对，无法分列", "请在原表中补上或删去引号，或者导出为 .xlsx"),
    CELL_TWICE("cell-twice", "同一格写了两次，不知以哪个为准", "请用 Excel 或 WPS 打开核对，另存为 .xlsx");

    private final String code;
    private final String label;
    private final String advice;

    Reason(String code, String label, String advice) {
      this.code = code;
      this.label = label;
      this.advice = advice;
    }

    /** The name in files. */
    public String code() {
      return code;
    }

    /** The reason in words. */
    public String label() {
      return label;
    }

    /** What to do about it. */
    public String advice() {
      return advice;
    }
  }

  /** The reason, what was found and what to do, as one text. */
  public String sentence() {
    String found = detail.isEmpty() ? reason.label() : reason.label() + "：" + detail;
    return found + "。" + reason.advice();
  }
}
