package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * The texts of a workbook, each kept once and packed: a province's workbook has millions, and as
 * strings of their own they would take twice the room.
 */
final class SharedStrings {
  private static final int CHUNK = 1 << 16;

  /** More characters than any export needs; a file that claims more is made to exhaust memory. */
  private static final long MOST_CHARS = 400L << 20;

  private final String file;
  private final List<char[]> chunks = new ArrayList<>();
  private long[] places = new long[1024];
  private int[] lengths = new int[1024];
  private int count;
  private int used = CHUNK;
  private long chars;

  SharedStrings(String file) {
    this.file = file;
  }

  void add(CharSequence text) {
    int length = text.length();
    chars += length;
    if (chars > MOST_CHARS) {
      throw new UnusableException(Issue.of(file, Message.of("intake.too-large")));
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
    }
    if (chunks.isEmpty() || used + length > CHUNK) {
      chunks.add(new char[Math.max(CHUNK, length)]);
      used = 0;
    }
    char[] chunk = chunks.get(chunks.size() - 1);
    for (int i = 0; i < length; i++) {
      chunk[used + i] = text.charAt(i);
    }
    places[count] = (long) (chunks.size() - 1) << Integer.SIZE | used;
    lengths[count] = length;
    count++;
    used += length;
  }

  /**
   * The text of an index.
   *
   * @throws UnusableException if the workbook does not have it: cells would come out empty
   */
  String get(int index) {
    if (index < 0 || index >= count) {
      throw new UnusableException(Issue.of(file, Message.of("intake.texts-missing")));
    }
    char[] chunk = chunks.get((int) (places[index] >>> Integer.SIZE));
    return new String(chunk, (int) places[index], lengths[index]);
  }
}
