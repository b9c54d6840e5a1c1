package org.fineaudit.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Passes on the well-formed records of a delimited text and keeps apart the lines that are none. A
 * quote that never closes would swallow all rows after it; here it costs the line it stands on, and
 * reading goes on with the next line.
 */
final class CsvRecords extends Reader {
  private static final int MOST_LINES = 1000;
  private static final char QUOTE = '"';

  private final CsvLines lines;
  private final char delimiter;
  private final int columns;
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private String passing = "";
  private int passed;
  private boolean ranOut;

  /**
   * A record, or a line that is none.
   *
   * @param number of its first line
   * @param broken the line, empty for a record
   */
  record Piece(int number, Optional<String> broken) {}

  private enum State {
    BEFORE,
    PLAIN,
    QUOTED,
    AFTER,
    AFTER_BLANK,
    BROKEN
  }

  /**
   * @param columns how many cells the header has, 0 if that is not known
   */
  CsvRecords(CsvLines lines, char delimiter, int columns) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /** What was passed on or kept apart, in the order of the text, and not polled yet. */
  Deque<Piece> pieces() {
    return pieces;
  }

  /** Whether a record was still open where the text ended. */
  boolean ranOut() {
    return ranOut;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (passed == passing.length() && !advance()) {
      return -1;
    }
    int count = Math.min(length, passing.length() - passed);
    passing.getChars(passed, passed + count, target, offset);
    passed += count;
    return count;
  }

  /** Makes the next well-formed record the one to pass on; false at the end of the text. */
  private boolean advance() throws IOException {
    while (true) {
      Optional<CsvLines.Line> first = lines.next();
      if (first.isEmpty()) {
        return false;
      }
      if (first.get().text().isBlank()) {
        continue;
      }
      Optional<String> record = record(first.get());
      if (record.isPresent()) {
        pieces.add(new Piece(first.get().number(), Optional.empty()));
        passing = record.get();
        passed = 0;
        return true;
      }
      pieces.add(new Piece(first.get().number(), Optional.of(first.get().text())));
    }
  }

  /** The record that begins with a line; if there is none, the lines after it are put back. */
  private Optional<String> record(CsvLines.Line first) throws IOException {
    Scan scan = new Scan();
    scan.line(first.text());
    StringBuilder text = new StringBuilder(first.text());
    List<CsvLines.Line> more = new ArrayList<>();
    boolean broken = first.tooLong();
    while (!broken && scan.state == State.QUOTED) {
      boolean tooMany = more.size() >= MOST_LINES || text.length() >= CsvLines.LONGEST;
      Optional<CsvLines.Line> next = tooMany ? Optional.empty() : lines.next();
      if (next.isEmpty()) {
        broken = true;
        ranOut |= !tooMany;
      } else {
        more.add(next.get());
        text.append('\n').append(next.get().text());
        scan.line(next.get().text());
      }
    }
    boolean odd = broken || scan.state == State.BROKEN || scan.swallowedRows();
    if (odd || (!more.isEmpty() && new SwallowedRows(delimiter, columns).within(text))) {
      for (int i = more.size() - 1; i >= 0; i--) {
        lines.putBack(more.get(i));
      }
      return Optional.empty();
    }
    return Optional.of(text.append('\n').toString());
  }

  /** Follows the quotes of one record. */
  private final class Scan {
    private State state = State.BEFORE;
    private int cells = 1;
    private int lines;
    private int mostDelimitersInside;

    void line(String text) {
      int inside = 0;
      lines++;
      for (int i = 0; i < text.length() && state != State.BROKEN; i++) {
        char c = text.charAt(i);
        if (c == delimiter && state == State.QUOTED) {
          inside++;
        }
        step(c);
      }
      mostDelimitersInside = Math.max(mostDelimitersInside, inside);
      if (state == State.AFTER || state == State.AFTER_BLANK) {
        state = State.PLAIN;
      }
    }

    private void step(char c) {
      switch (state) {
        case BEFORE, PLAIN -> {
          if (c == delimiter) {
            cells++;
            state = State.BEFORE;
          } else {
            state = c == QUOTE && state == State.BEFORE ? State.QUOTED : State.PLAIN;
          }
        }
        case QUOTED -> state = c == QUOTE ? State.AFTER : State.QUOTED;
        case AFTER, AFTER_BLANK -> {
          if (c == delimiter) {
            cells++;
            state = State.BEFORE;
          } else if (c == QUOTE && state == State.AFTER) {
            state = State.QUOTED;
          } else {
            state = Character.isWhitespace(c) ? State.AFTER_BLANK : State.BROKEN;
          }
        }
        case BROKEN -> {}
      }
    }

    /** Whether it runs over lines, lacks or exceeds cells, and holds what looks like whole rows. */
    boolean swallowedRows() {
      return lines > 1
          && columns > 1
          && (cells > columns || (cells < columns && mostDelimitersInside >= columns / 2));
    }
  }

  @Override
  public void close() {
    // The text belongs to whoever opened it.
  }
}
