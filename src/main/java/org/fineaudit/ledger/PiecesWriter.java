package org.fineaudit.ledger;

import java.io.IOException;
import java.io.Writer;

/** Gathers small pieces before it passes them on, as a BufferedWriter does, but for one thread. */
final class PiecesWriter extends Writer {
  private static final int ROOM = 1 << 13;

  private final Writer out;
  private final char[] gathered = new char[ROOM];
  private int used;

  PiecesWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(int c) throws IOException {
    makeRoom(1);
    gathered[used++] = (char) c;
  }

  @Override
  public void write(String text) throws IOException {
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int part = Math.min(ROOM, length - done);
      makeRoom(part);
      text.getChars(start + done, start + done + part, gathered, used);
      used += part;
      done += part;
    }
  }

  @Override
  public void write(char[] chars, int start, int length) throws IOException {
    for (int i = start; i < start + length; i++) {
      write(chars[i]);
    }
  }

  private void makeRoom(int length) throws IOException {
    if (used + length > ROOM) {
      passOn();
    }
  }

  private void passOn() throws IOException {
    if (used > 0) {
      int length = used;
      used = 0;
      out.write(gathered, 0, length);
    }
  }

  @Override
  public void flush() throws IOException {
    passOn();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      passOn();
    }
  }
}
