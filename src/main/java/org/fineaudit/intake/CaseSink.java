package org.fineaudit.intake;

import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;

/** Where rows go as they are read. */
public interface CaseSink {
  void accept(PenaltyCase penaltyCase);

  void setAside(SetAside row);
}
