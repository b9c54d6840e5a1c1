package org.fineaudit.cases;

/**
 * A row that is not audited, with the reason.
 *
 * @param place where it stands
 * @param reason one of the fixed reasons
 * @param detail what was found there, short; empty if the reason says it all
 */
public record SetAside(Place place, Reason reason, String detail) {

  /** The fixed reasons, each with its Chinese wording. */
  public enum Reason {
    NO_NUMBER("no-number", "没有行政处罚决定书文号，也没有案件编号"),
    SUBTOTAL("subtotal", "合计、小计行"),
    FOOTER("footer", "表尾说明行，不是案件"),
    REPEATED_HEADER("repeated-header", "重复的表头行"),
    EXACT_COPY("exact-copy", "与前面一行完全相同"),
    UNDECODABLE("undecodable", "含有无法识别的字符，请用原系统重新导出"),
    RAGGED("ragged", "列数与表头不一致，无法对应到列"),
    BROKEN_RECORD("broken-record", "引号不配对，无法分列");

    private final String code;
    private final String label;

    Reason(String code, String label) {
      this.code = code;
      this.label = label;
    }

    /** The name in files. */
    public String code() {
      return code;
    }

    /** The reason in words. */
    public String label() {
      return label;
    }
  }

  /** The reason and what was found, as one sentence. */
  public String sentence() {
    return detail.isEmpty() ? reason.label() : reason.label() + "：" + detail;
  }
}
