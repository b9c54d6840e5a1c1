package org.fineaudit.intake;

import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * How much the rows of a file say against what the file holds. A text that is kept once can stand
 * in every row, so that a small file may hold more to read than a year's export.
 */
final class Repetition {
  /** So many characters are read whatever the size of the file. */
  static final long GRACE = 4L << 20;

  /** Characters for each byte of the file; workbooks of a year's cases, packed, have about two. */
  static final int MOST_FOR_A_BYTE = 30;

  /** So many bytes of sheets are unpacked whatever the size of the file. */
  private static final long UNPACKED_GRACE = 256L << 20;

  private final String file;
  private final long size;
  private final long most;
  private long said;
  private long unpacked;

  Repetition(String file, long size) {
    this.file = file;
    this.size = size;
    this.most = Math.max(GRACE, size * MOST_FOR_A_BYTE);
  }

  /**
   * Counts a row.
   *
   * @throws UnusableException if the rows say more than any export
   */
  void add(RawRow row) {
    said += row.characters();
    if (said > most) {
      throw tooLarge();
    }
  }

  /**
   * Counts a sheet whose rows, empty ones among them, took so many bytes.
   *
   * @throws UnusableException if all sheets together take more than those of any export
   */
  void addUnpacked(long bytes) {
    unpacked += bytes;
    if (unpacked > Math.max(UNPACKED_GRACE, size * MOST_FOR_A_BYTE)) {
      throw tooLarge();
    }
  }

  private UnusableException tooLarge() {
    return new UnusableException(Issue.of(file, Message.of("intake.too-large")));
  }
}
