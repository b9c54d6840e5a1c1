package org.fineaudit.cli;

import java.io.IOException;
import java.io.Writer;
import org.fineaudit.result.Masking;

/**
 * Masks identity and telephone numbers in whatever is said, line by line, as the last of several
 * places that do: messages, details of exceptions and logs pass here too. A failure to write is
 * kept, since a print writer would swallow it.
 */
final class MaskingWriter extends Writer {
  private static final int LONGEST = 1 << 16;

  private final Writer out;
  private final Masking masking;
  private final StringBuilder line = new StringBuilder();
  private IOException failure;

  MaskingWriter(Writer out, Masking masking) {
    this.out = out;
    this.masking = masking;
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    synchronized (lock) {
      line.append(chars, offset, length);
      int end = line.lastIndexOf("\n") + 1;
      if (end > 0 || line.length() > LONGEST) {
        pass(end > 0 ? end : line.length());
      }
    }
  }

  private void pass(int end) throws IOException {
    String text = line.substring(0, end);
    line.delete(0, end);
    try {
      out.write(masking.apply(text));
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    synchronized (lock) {
      pass(line.length());
      try {
        out.flush();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  /** What went wrong, null if nothing did. */
  IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
