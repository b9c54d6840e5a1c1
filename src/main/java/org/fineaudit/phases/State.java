package org.fineaudit.phases;

/** What became of a problem; each has exactly one state. */
public enum State {
  /** Only in the new phase. */
  NEW("新增"),
  /** In both, not closed, nothing changed. */
  CONTINUED("持续"),
  /** Closed in the ledger or no longer found. */
  CLOSED("已销号"),
  /** Closed in the old phase, found again in the new one. */
  REBOUND("反弹"),
  /** In both, not closed, facts or amount changed. */
  CHANGED("变化");

  private final String label;

  State(String label) {
    this.label = label;
  }

  /** The name in every output. */
  public String label() {
    return label;
  }

  String key() {
    return "phases.state." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
