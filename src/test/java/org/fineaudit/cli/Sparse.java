package org.fineaudit.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Large files that take no disk. */
final class Sparse {
  private Sparse() {}

  static Path file(Path file, long megabytes) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(megabytes << 20);
    }
    return file;
  }
}
