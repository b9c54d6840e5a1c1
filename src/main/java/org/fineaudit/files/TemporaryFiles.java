package org.fineaudit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Temporary files, readable by their owner only. The program deletes them when it ends, also by a
 * signal; what a killed run left is deleted by the next.
 */
public final class TemporaryFiles {
  private static boolean swept;

  private TemporaryFiles() {}

  /** A new empty file. */
  public static Path file(String ending) throws IOException {
    sweep();
    Path file = Files.createTempFile(Traces.temporary(), ending);
    Leftovers.register(file);
    return file;
  }

  /** A new empty folder. */
  public static Path folder() throws IOException {
    sweep();
    Path folder = Files.createTempDirectory(Traces.temporary());
    Leftovers.register(folder);
    return folder;
  }

  private static synchronized void sweep() {
    if (!swept) {
      swept = true;
      Traces.sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }
  }
}
