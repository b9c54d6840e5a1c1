package org.fineaudit.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers that it failed: libraries hide it behind an error of their own, or go on. */
final class CandidStream extends FilterOutputStream {
  private IOException failure;

  CandidStream(OutputStream out) {
    super(out);
  }

  /**
   * Makes sure that all that was written has arrived.
   *
   * @throws IOException what went wrong first
   */
  void requireSound() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    requireSound();
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
