package org.fineaudit.audit;

import org.fineaudit.audit.Progress.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a run's progress on, and logs how long each step took. */
final class Steps {
  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  /** Hears how much of the present step is done. */
  @FunctionalInterface
  interface Share {
    Share NONE = (cases, share) -> {};

    void at(long cases, double share);
  }

  private final Progress progress;
  private Step step;
  private long began;

  Steps(Progress progress) {
    this.progress = progress;
  }

  void begin(Step next) {
    end();
    step = next;
    began = System.nanoTime();
    progress.at(next, 0, 0);
  }

  void at(long cases, double share) {
    progress.at(step, cases, share);
  }

  void end() {
    if (step != null) {
      LOG.debug("step {} took {} ms", step, (System.nanoTime() - began) / 1_000_000);
    }
  }
}
