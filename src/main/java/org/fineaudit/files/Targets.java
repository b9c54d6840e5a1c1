package org.fineaudit.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.fineaudit.messages.Message;

/** What an output must not replace. */
public final class Targets {
  private static final int HEAD = 4;

  private Targets() {}

  /**
   * Refuses an output that is one of the inputs, whatever the names: links of both kinds lead to
   * one file. A folder stands for all files in it.
   *
   * @throws OutputFailedException if it is
   */
  public static void refuseInputs(Path target, Collection<Path> inputs)
      throws IOException, OutputFailedException {
    if (!Files.isRegularFile(target)) {
      return;
    }
    for (Path input : inputs) {
      if (Files.exists(input) && isIn(target, input)) {
        throw new OutputFailedException(target, Message.of("files.is-input", target), null);
      }
    }
  }

  private static boolean isIn(Path target, Path input) throws IOException {
    return Files.isSameFile(target, input)
        || (Files.isDirectory(input) && target.toRealPath().startsWith(input.toRealPath()));
  }

  /**
   * Refuses to replace a workbook by a file of another kind: people work in workbooks.
   *
   * @throws OutputFailedException if the target is one
   */
  public static void refuseWorkbook(Path target) throws IOException, OutputFailedException {
    if (!Files.isRegularFile(target)) {
      return;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(target)) {
      head = in.readNBytes(HEAD);
    }
    boolean zip = head.length == HEAD && head[0] == 'P' && head[1] == 'K';
    boolean old = head.length == HEAD && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF;
    if (zip || old) {
      throw new OutputFailedException(target, Message.of("files.is-workbook", target), null);
    }
  }
}
