package org.fineaudit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * An input as it was when reading began, so that a change while it is read is noticed.
 *
 * @param key what the file system knows the file by, null where it has no such thing
 */
public record InputFile(Path path, long size, FileTime modified, Object key) {
  /** A step of reading. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads. */
    T read() throws IOException;
  }

  /**
   * Reads a file.
   *
   * @throws UnusableException if it is a pipe or device, which may never end, or was changed
   *     meanwhile, whatever else went wrong then
   */
  public static <T> T read(Path path, Reading<T> reading) throws IOException {
    requirePlain(path);
    InputFile before = of(path);
    T read;
    try {
      read = reading.read();
    } catch (IOException | RuntimeException e) {
      before.requireUnchanged();
      throw e;
    }
    before.requireUnchanged();
    return read;
  }

  /**
   * Refuses pipes, devices and sockets: opening them may wait for ever. Folders are for the caller.
   */
  public static void requirePlain(Path path) {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      throw new UnusableException(Issue.of(name(path), Message.of("files.input-special")));
    }
  }

  /**
   * Opens an input that is read only while something else is written, so that it is not taken for
   * the output if it can't be read.
   */
  public static void requireReadable(Path path) throws IOException {
    requirePlain(path);
    Files.newInputStream(path).close();
  }

  private static InputFile of(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return new InputFile(path, now.size(), now.lastModifiedTime(), now.fileKey());
  }

  private void requireUnchanged() {
    boolean same;
    try {
      InputFile now = of(path);
      same = now.size == size && now.modified.equals(modified) && Objects.equals(now.key, key);
    } catch (IOException e) {
      same = false;
    }
    if (!same) {
      throw new UnusableException(Issue.of(name(path), Message.of("files.input-changed")));
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
