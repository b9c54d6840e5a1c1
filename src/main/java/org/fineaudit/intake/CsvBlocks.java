package org.fineaudit.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a delimited text after line feeds outside quotes, as far as counting quotes can tell; for
 * encodings in which these bytes are no part of other characters, as in UTF-8 and GB18030.
 */
final class CsvBlocks {
  /** Large enough to be worth handing over, small enough to keep all cores busy. */
  static final int USUAL = 1 << 18;

  /** How many usual blocks a text may go on without the end of a record. */
  private static final int MOST_USUAL = 1 << 6;

  private final InputStream in;
  private final int usual;
  private byte[] rest = new byte[0];
  private int line = 1;
  private boolean ended;

  /** A piece of the text. */
  static final class Block {
    private final byte[] bytes;
    private final int line;
    private final boolean whole;

    private Block(byte[] bytes, int line, boolean whole) {
      this.bytes = bytes;
      this.line = line;
      this.whole = whole;
    }

    InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    int length() {
      return bytes.length;
    }

    /** The number of its first line. */
    int line() {
      return line;
    }

    /** Whether it ends where a record can end. */
    boolean isWhole() {
      return whole;
    }
  }

  /**
   * @param usual bytes of a block, if a record ends there
   */
  CsvBlocks(InputStream in, int usual) {
    this.in = in;
    this.usual = usual;
  }

  /** The next piece, or empty at the end of the text. */
  Optional<Block> next() throws IOException {
    byte[] bytes = rest;
    int filled = rest.length;
    Cut cut = new Cut();
    do {
      bytes = Arrays.copyOf(bytes, Math.max(filled + usual / 2 + 1, usual));
      int read = ended ? 0 : in.readNBytes(bytes, filled, bytes.length - filled);
      filled += read;
      ended = filled < bytes.length;
      cut.scan(bytes, filled);
    } while (!ended && cut.end == 0 && filled < usual * MOST_USUAL);
    int end = cut.end == 0 || (ended && cut.end == filled) ? filled : cut.end;
    if (end == 0) {
      return Optional.empty();
    }
    boolean whole = end == cut.end;
    Block block = new Block(Arrays.copyOf(bytes, end), line, whole);
    line += whole ? cut.lines : 0;
    rest = Arrays.copyOfRange(bytes, end, filled);
    return Optional.of(block);
  }

  /** What was read from the stream and is in no block yet. */
  InputStream rest() {
    return new ByteArrayInputStream(rest);
  }

  /** Where the last record ends, and how many lines stand before that. */
  private static final class Cut {
    private int at;
    private int end;
    private int lines;
    private int linesSoFar;
    private boolean quoted;
    private boolean afterReturn;

    void scan(byte[] bytes, int filled) {
      for (; at < filled; at++) {
        byte b = bytes[at];
        if (b < 0 || b > '"') {
          afterReturn = false;
        } else if (b == '\n') {
          linesSoFar += afterReturn ? 0 : 1;
          afterReturn = false;
          if (!quoted) {
            end = at + 1;
            lines = linesSoFar;
          }
        } else if (b == '\r') {
          linesSoFar++;
          afterReturn = true;
        } else {
          quoted ^= b == '"';
          afterReturn = false;
        }
      }
    }
  }
}
