package org.fineaudit.facts;

/** Facts and denied facts that are asked of a row all at once. */
public final class FactMarks {
  private final long[] affirmed;
  private final long[] denied;

  private FactMarks(Builder facts) {
    affirmed = facts.affirmed.clone();
    denied = facts.denied.clone();
  }

  /** Gathers facts. */
  public static final class Builder {
    private final long[] affirmed = new long[PackedLayout.WORDS];
    private final long[] denied = new long[PackedLayout.WORDS];

    /** Adds a fact; says whether it can be asked this way. */
    public boolean affirmed(Fact fact) {
      return add(fact, affirmed);
    }

    /** Adds the opposite of a fact; says whether it can be asked this way. */
    public boolean denied(Fact fact) {
      return add(fact, denied);
    }

    private static boolean add(Fact fact, long[] into) {
      boolean marked = fact.type() == FactType.BOOLEAN && fact.index() < PackedLayout.MOST;
      if (marked) {
        into[fact.index() / Long.SIZE] |= 1L << fact.index();
      }
      return marked;
    }

    public FactMarks build() {
      return new FactMarks(this);
    }
  }

  /** Whether a fact is false, or a denied one true. */
  public boolean anyFalse(FactRow row) {
    return any(row, denied, affirmed);
  }

  /** Whether a fact is true, or a denied one false. */
  public boolean anyTrue(FactRow row) {
    return any(row, affirmed, denied);
  }

  private static boolean any(FactRow row, long[] ones, long[] zeros) {
    return ((row.ones(0) & ones[0])
            | (row.zeros(0) & zeros[0])
            | (row.ones(1) & ones[1])
            | (row.zeros(1) & zeros[1]))
        != 0;
  }

  /** Whether any of them is unknown. */
  public boolean anyUnknown(FactRow row) {
    return (unknown(row, 0) | unknown(row, 1)) != 0;
  }

  private long unknown(FactRow row, int word) {
    return (affirmed[word] | denied[word]) & ~(row.ones(word) | row.zeros(word));
  }
}
