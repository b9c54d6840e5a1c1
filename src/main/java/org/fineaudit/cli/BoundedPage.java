package org.fineaudit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page that is written whole and shown as far as a screen can bear. */
final class BoundedPage {
  private static final int MOST_BYTES = 60_000;

  private final Console screen;
  private final StringWriter text = new StringWriter();
  private final Console page;

  BoundedPage(Console screen) {
    this.screen = screen;
    this.page =
        new Console(
            new PrintWriter(text),
            screen.err(),
            screen.lang(),
            screen.terminal(),
            screen.live(),
            screen.colored());
  }

  /** Where to write. */
  Console console() {
    return page;
  }

  /** Shows the lines that fit, and says how many do not. */
  void print() {
    page.flush();
    List<String> lines = text.toString().lines().toList();
    int bytes = 0;
    int shown = 0;
    for (String line : lines) {
      bytes += line.getBytes(StandardCharsets.UTF_8).length + System.lineSeparator().length();
      if (bytes > MOST_BYTES) {
        screen.say("cli.page-cut", lines.size() - shown);
        return;
      }
      screen.out().println(line);
      shown++;
    }
  }
}
