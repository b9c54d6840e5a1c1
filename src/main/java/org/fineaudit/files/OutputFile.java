package org.fineaudit.files;

import java.nio.file.Path;

/** One output that appears whole or not at all. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes beside the target, forces the bytes to the disk, then moves the file in place. An
   * earlier file keeps its name and content until then, and its permissions after. A link is
   * followed; a device such as {@code /dev/stdout} is written to directly.
   *
   * @throws OutputFailedException if it can't be written; nothing is left behind
   */
  public static void write(Path target, Content content) throws OutputFailedException {
    try (OutputFiles outputs = new OutputFiles()) {
      outputs.prepare(target, content);
      outputs.publish();
    }
  }
}
