package org.fineaudit.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fineaudit.files.OfficePackage;

/** A part of a workbook that never is large; one that is was made to exhaust memory. */
final class BoundedStream extends FilterInputStream {
  /** Far more than the sheets, relations and styles of any workbook take. */
  static final long MOST = 8L << 20;

  private long left = MOST;

  BoundedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw OfficePackage.tooLarge();
    }
  }
}
