package org.fineaudit.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** What the process's streams lead to. */
enum Terminal {
  OUT(1),
  ERR(2);

  private final Path link;

  Terminal(int descriptor) {
    this.link = Path.of("/proc/self/fd/" + descriptor);
  }

  /**
   * Whether the stream leads to a terminal. Linux says so of each stream; elsewhere Java knows only
   * of all of them together, and since version 22 only where {@link Main} chose its old console.
   */
  @SuppressWarnings("SystemConsoleNull")
  boolean attached() {
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException | SecurityException e) {
      // Not told: ask Java.
    }
    return System.console() != null;
  }

  /**
   * The charset of the console: its own where Java tells it (Windows consoles may differ from
   * Windows itself), else the system's; UTF-8 if that can't write Chinese, which beats question
   * marks.
   */
  static Charset charset(Properties properties) {
    return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
        .map(properties::getProperty)
        .filter(name -> name != null && !name.isBlank() && Charset.isSupported(name))
        .map(Charset::forName)
        .findFirst()
        .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode('罚'))
        .orElse(StandardCharsets.UTF_8);
  }
}
