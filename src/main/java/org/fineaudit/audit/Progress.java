package org.fineaudit.audit;

/**
 * Hears how far a run has come: one call at a time, in the run's order, not always by one thread.
 */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (step, cases, share) -> {};

  /** The steps of a run, in order. */
  enum Step {
    /** Rows become cases, and cases facts. */
    READING,
    /** What depends on other cases: comparable cases, a party's history, groups. */
    COMPARING,
    /** Every rule on every case. */
    JUDGING,
    /** Findings in their order, counts, the index of all cases. */
    GATHERING
  }

  /**
   * Tells how far a step has come; the first call of a step says that it begins.
   *
   * @param cases how many cases the step has dealt with so far
   * @param share how much of the step is done, 0 to 1; 0 as long as nobody can tell
   */
  void at(Step step, long cases, double share);
}
