package org.fineaudit.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fineaudit.audit.Progress.Step;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.intake.CaseSink;

/** Hands rows on and tells how many there were, and how much of all files has been read. */
public final class CountedCases implements CaseSink {
  private static final int OFTEN = 500;

  private final Progress progress;
  private final long total;
  private CaseSink to;
  private long rows;
  private long before;
  private long within;

  private CountedCases(Progress progress, long total) {
    this.progress = progress;
    this.total = total;
  }

  /**
   * For reading files.
   *
   * @throws IOException if one of them is not there
   */
  public static CountedCases of(List<Path> files, Progress progress) throws IOException {
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    progress.at(Step.READING, 0, 0);
    return new CountedCases(progress, total);
  }

  /** The same count for the next file, whose rows go there. */
  public CountedCases into(CaseSink sink) {
    to = sink;
    return this;
  }

  /** Closes a file; its format may not have told how much of it was read. */
  public void endOfFile(Path file) throws IOException {
    before += Files.size(file);
    within = 0;
    tell();
  }

  @Override
  public void accept(PenaltyCase penaltyCase) {
    to.accept(penaltyCase);
    count();
  }

  @Override
  public Runnable prepare(PenaltyCase penaltyCase) {
    Runnable accept = to.prepare(penaltyCase);
    return () -> {
      accept.run();
      count();
    };
  }

  @Override
  public void setAside(SetAside row) {
    to.setAside(row);
    count();
  }

  @Override
  public void read(long bytes) {
    to.read(bytes);
    within = bytes;
    tell();
  }

  private void count() {
    rows++;
    if (rows % OFTEN == 0) {
      tell();
    }
  }

  private void tell() {
    double share = total == 0 ? 1 : (double) (before + within) / total;
    progress.at(Step.READING, rows, Math.min(1, share));
  }
}
