package org.fineaudit.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The physical lines of a text with their numbers; lines can be put back. CR, LF and CRLF end one.
 */
final class CsvLines {
  /** A longer line is no row of an export; its rest is dropped and the line counts as broken. */
  static final int LONGEST = 4 << 20;

  private final Reader in;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder text = new StringBuilder();
  private int at;
  private int end;
  private int number;
  private boolean skipLineFeed;

  /** A line without its end. */
  record Line(int number, String text, boolean tooLong) {}

  CsvLines(Reader in) {
    this(in, 1);
  }

  /**
   * @param first the number of the first line
   */
  CsvLines(Reader in, int first) {
    this.in = in;
    this.number = first - 1;
  }

  /** The next line, or empty at the end of the text. */
  Optional<Line> next() throws IOException {
    if (!putBack.isEmpty()) {
      return Optional.of(putBack.pop());
    }
    text.setLength(0);
    boolean tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      if (skipLineFeed && buffer[at] == '\n') {
        at++;
        skipLineFeed = false;
        continue;
      }
      skipLineFeed = false;
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (text.length() + (at - from) <= LONGEST) {
        text.append(buffer, from, at - from);
      } else {
        tooLong = true;
      }
      if (at < end) {
        skipLineFeed = buffer[at] == '\r';
        at++;
        return Optional.of(new Line(++number, text.toString(), tooLong));
      }
    }
    return any ? Optional.of(new Line(++number, text.toString(), tooLong)) : Optional.empty();
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** Puts lines back, the last one first. */
  void putBack(Line line) {
    putBack.push(line);
  }
}
