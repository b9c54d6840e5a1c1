package org.fineaudit.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A page that is written whole and shown as far as a screen can bear; its end tells most. */
final class BoundedPage {
  private static final int MOST_AT_FIRST = 20_000;
  private static final int MOST_AT_LAST = 40_000;

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

  /** Shows the lines that fit, the first and the last, and says how many do not. */
  void print() {
    page.flush();
    List<String> lines = text.toString().lines().toList();
    int head = fitting(lines, MOST_AT_FIRST);
    List<String> rest = lines.subList(head, lines.size());
    List<String> backwards = new ArrayList<>(rest);
    Collections.reverse(backwards);
    int tail = fitting(backwards, MOST_AT_LAST);
    lines.subList(0, head).forEach(screen.out()::println);
    if (tail < rest.size()) {
      screen.say("cli.page-cut", rest.size() - tail);
    }
    rest.subList(rest.size() - tail, rest.size()).forEach(screen.out()::println);
  }

  /** How many lines from the beginning take at most so many bytes. */
  private static int fitting(List<String> lines, int most) {
    int bytes = 0;
    int count = 0;
    for (String line : lines) {
      bytes += line.getBytes(StandardCharsets.UTF_8).length + System.lineSeparator().length();
      if (bytes > most) {
        break;
      }
      count++;
    }
    return count;
  }
}
