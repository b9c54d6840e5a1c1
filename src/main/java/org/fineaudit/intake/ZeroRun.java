package org.fineaudit.intake;

import java.util.Arrays;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * Notices that a text goes on in nothing but zero bytes, as a file does that was cut off by a power
 * failure or never written: its end is missing, and it may seem to be terabytes long.
 */
final class ZeroRun {
  private static final int BLOCK = 1 << 16;
  private static final long LONGEST = 1L << 20;
  private static final byte[] ZEROS = new byte[BLOCK];

  private final String file;
  private long read;
  private long run;

  ZeroRun(String file) {
    this.file = file;
  }

  /**
   * Counts a block of at most 64 KB.
   *
   * @throws UnusableException if there has been nothing but zeros for a megabyte
   */
  void add(byte[] block, int length) {
    read += length;
    boolean zeros = Arrays.equals(block, 0, length, ZEROS, 0, length);
    run = zeros ? run + length : 0;
    if (run > LONGEST) {
      throw new UnusableException(Issue.of(file, Message.of("intake.zeros", (read - run) >> 10)));
    }
  }
}
