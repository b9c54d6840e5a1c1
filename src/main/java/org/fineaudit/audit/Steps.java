package org.fineaudit.audit;

import org.fineaudit.audit.Progress.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a run's progress on, and logs how long each step took. */
final class Steps {
  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

  private final Progress progress;
  private final long total;
  private Step step;
  private long began;

  /**
   * @param total the bytes of all inputs, by which reading is measured
   */
  Steps(Progress progress, long total) {
    this.progress = progress;
    this.total = total;
  }

  void begin(Step next) {
    end();
    step = next;
    began = System.nanoTime();
    progress.at(next, 0, 0);
  }

  /** So many bytes of the inputs have become so many cases. */
  void read(long cases, long bytes) {
    progress.at(Step.READING, cases, total == 0 ? 1 : Math.min(1, (double) bytes / total));
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
