package org.fineaudit.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Temporary files, readable by their owner only. The program deletes them when it ends, also by a
 * signal; what a killed run left is deleted by the next.
 */
public final class TemporaryFiles {
  private static boolean swept;

  private TemporaryFiles() {}

  /**
   * A new empty file.
   *
   * @throws TemporaryFolderException if there can't be one
   */
  public static Path file(String ending) throws IOException {
    sweep();
    try {
      return registered(Files.createTempFile(Traces.temporary(), ending));
    } catch (IOException e) {
      throw TemporaryFolderException.because(e);
    }
  }

  /**
   * A new empty folder.
   *
   * @throws TemporaryFolderException if there can't be one
   */
  public static Path folder() throws IOException {
    sweep();
    try {
      return registered(Files.createTempDirectory(Traces.temporary()));
    } catch (IOException e) {
      throw TemporaryFolderException.because(e);
    }
  }

  private static Path registered(Path file) {
    Leftovers.register(file);
    return file;
  }

  /**
   * Writes to a temporary file.
   *
   * @throws TemporaryFolderException if the folder for them is full
   */
  public static void write(Path file, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw TemporaryFolderException.isFull(e) ? TemporaryFolderException.because(e) : e;
    }
  }

  static String place() {
    return System.getProperty("java.io.tmpdir");
  }

  private static synchronized void sweep() {
    if (!swept) {
      swept = true;
      Traces.sweep(Path.of(place()));
    }
  }
}
