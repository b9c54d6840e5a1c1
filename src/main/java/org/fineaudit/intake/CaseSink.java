package org.fineaudit.intake;

import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;

/** Where rows go as they are read, all by one thread and in the order of the file. */
public interface CaseSink {
  void accept(PenaltyCase penaltyCase);

  void setAside(SetAside row);

  /**
   * Does what accepting a case takes that depends on no other case; any thread may ask for it, and
   * several at a time. What comes back accepts the case, and is run like {@link #accept}; it is not
   * run for a row that is set aside after all.
   */
  default Runnable prepare(PenaltyCase penaltyCase) {
    return () -> accept(penaltyCase);
  }

  /** So many bytes of the file have been dealt with; called where the format lets that be told. */
  default void read(long bytes) {}
}
