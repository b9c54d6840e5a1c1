package org.fineaudit.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;

/** An output that can't be written (exit code 4). The earlier file, if any, is as it was. */
public final class OutputFailedException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final long ALMOST_FULL = 64 << 10;

  private final transient Path path;
  private final transient Message said;

  public OutputFailedException(Path path, IOException cause) {
    this(path, explain(path, cause), cause);
  }

  OutputFailedException(Path path, Message said, IOException cause) {
    super(said.in(Lang.EN), cause);
    this.path = path;
    this.said = said;
  }

  /** The output as it was asked for. */
  public Path path() {
    return path;
  }

  /** What happened and what to do, the file named. */
  public Message message() {
    return said;
  }

  private static Message explain(Path path, IOException cause) {
    String detail = String.valueOf(cause.getMessage());
    if (cause instanceof TemporaryFolderException temporary) {
      return temporary.said();
    }
    if (isReadOnly(path, cause)) {
      return Message.of("files.read-only", path);
    }
    if (isFull(path, cause)) {
      return Message.of("files.disk-full", path);
    }
    if (cause instanceof AccessDeniedException || Refusal.NO_PERMISSION.isBehind(cause)) {
      return Message.of(
          Files.exists(path) ? "files.no-permission" : "files.no-permission-folder", path);
    }
    if (Refusal.LOCKED.isBehind(cause)) {
      return Message.of("files.locked", path);
    }
    if (Refusal.TOO_LARGE.isBehind(cause)) {
      return Message.of("files.too-large", path);
    }
    return Message.of("files.failed", path, detail);
  }

  private static boolean isReadOnly(Path path, IOException cause) {
    Path folder = path.toAbsolutePath().getParent();
    try {
      return Refusal.READ_ONLY.isBehind(cause)
          || (folder != null && Files.getFileStore(folder).isReadOnly());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isFull(Path path, IOException cause) {
    Path folder = path.toAbsolutePath().getParent();
    return Refusal.DISK_FULL.isBehind(cause) || (folder != null && isAlmostFull(folder));
  }

  static boolean isAlmostFull(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      // What has no room at all is no disk, such as /proc.
      return store.getTotalSpace() > 0 && store.getUsableSpace() < ALMOST_FULL;
    } catch (IOException e) {
      return false;
    }
  }
}
