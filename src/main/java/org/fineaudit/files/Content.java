package org.fineaudit.files;

import java.io.IOException;
import java.io.OutputStream;

/** What goes into an output file. */
@FunctionalInterface
public interface Content {
  /** Writes everything; the stream is buffered, and closed by the caller. */
  void writeTo(OutputStream out) throws IOException;
}
