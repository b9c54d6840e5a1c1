package org.fineaudit.law;

import java.util.Optional;

/** Whether the provision that a decision rests on could be told, and its fine range. */
public sealed interface ProvisionMatch {

  /**
   * The provision is known.
   *
   * @param range empty if it can't be reckoned
   * @param rangeUnknown why it can't
   */
  record Found(Provision provision, Optional<FineRange> range, Optional<Unknown> rangeUnknown)
      implements ProvisionMatch {}

  /** The provision is not known. */
  record NotFound(Unknown why) implements ProvisionMatch {}

  /** The reasons, each in words. */
  enum Unknown {
    NO_CITATION("没有引用条款"),
    LAW_NOT_IN_TABLE("所引法律不在条款表中"),
    ARTICLE_NOT_IN_TABLE("所引条款不在条款表中"),
    NOT_IN_FORCE("条款表中没有行为时有效的版本"),
    AMBIGUOUS("所引条款对应几种幅度，无法确定适用哪一种"),
    PARTY_KIND_UNKNOWN("单位与个人幅度不同，而相对人类别不详"),
    PRECONDITION_UNKNOWN("改正前后幅度不同，而是否逾期或拒不改正不详"),
    BASE_UNKNOWN("按基数计罚，而计罚基数不详"),
    NO_FIGURE("条文没有规定数额");

    private final String label;

    Unknown(String label) {
      this.label = label;
    }

    /** The reason in Chinese. */
    public String label() {
      return label;
    }
  }
}
