package org.fineaudit.files;

import java.io.IOException;
import java.nio.file.Path;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;

/** The folder for temporary files is missing, full or not open to this user (exit code 4). */
public final class TemporaryFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Message said;

  private TemporaryFolderException(Message said, IOException cause) {
    super(said.in(Lang.EN), cause);
    this.said = said;
  }

  static TemporaryFolderException because(IOException cause) {
    Message said = Message.of("files.temporary-unusable", TemporaryFiles.place());
    return new TemporaryFolderException(said, cause);
  }

  /** Names the folder and says what to do. */
  public Message said() {
    return said;
  }

  /** Whether a failure is due to a full folder for temporary files. */
  static boolean isFull(IOException failure) {
    return Refusal.DISK_FULL.isBehind(failure)
        && OutputFailedException.isAlmostFull(Path.of(TemporaryFiles.place()));
  }
}
