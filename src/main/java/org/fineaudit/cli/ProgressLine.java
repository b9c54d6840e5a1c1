package org.fineaudit.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.fineaudit.audit.Progress;

/**
 * How far long work has come, on one line of a terminal that is drawn over and wiped at the end.
 * Work that is soon done shows nothing, nor do pipes. Who ends it (Ctrl-C) is told what stands.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long FIRST = 1_000_000_000;
  private static final long EVERY = 100_000_000;
  private static final long SETTLED = 1_000_000_000;
  private static final int BAR = 20;

  private final Console console;
  private final Thread ending = new Thread(this::interrupted, "interrupted");
  private volatile boolean shown;
  private final LongSupplier nanos;
  private final long start;
  private Step step;
  private long began;
  private long drawn;
  private int width;

  ProgressLine(Console console, boolean shown, LongSupplier nanos) {
    this.console = console;
    this.shown = shown;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** For people who look at standard error and did not ask for quiet. */
  static ProgressLine on(Console console, CommonOptions common) {
    boolean shown = console.live() && !common.quiet();
    ProgressLine line = new ProgressLine(console, shown, System::nanoTime);
    if (shown) {
      line.watch();
    }
    return line;
  }

  @Override
  public void at(Step next, long cases, double share) {
    long now = nanos.getAsLong();
    boolean fresh = next != step;
    if (fresh) {
      step = next;
      began = now;
    }
    if (!shown || now - start < FIRST || (!fresh && now - drawn < EVERY)) {
      return;
    }
    drawn = now;
    draw(line(cases, share, now - began));
  }

  /** Says that a file is being written, which can't tell how far it is. */
  void writing(Path file) {
    if (shown && nanos.getAsLong() - start >= FIRST) {
      draw(console.text("cli.step-writing", String.valueOf(file.getFileName())));
    }
  }

  private String line(long cases, double share, long took) {
    StringBuilder line = new StringBuilder(name());
    if (share > 0) {
      int full = (int) (share * BAR);
      String head = full < BAR ? ">" : "";
      String bar = "=".repeat(full) + head + " ".repeat(BAR - full - head.length());
      line.append("  [%s] %3d%%".formatted(bar, (int) (share * 100)));
    }
    if (cases > 0) {
      line.append("  ").append(console.text("cli.step-cases", grouped(cases)));
      if (took >= SETTLED) {
        long rate = Math.round(cases * 1e9 / took);
        line.append("  ").append(console.text("cli.step-rate", grouped(rate)));
      }
    }
    if (share > 0 && took >= SETTLED) {
      long left = Math.round(took * (1 - share) / share / 1e9);
      line.append("  ").append(console.text("cli.step-left", clock(left)));
    }
    return line.toString();
  }

  private String name() {
    return console.text("cli.step-" + step.name().toLowerCase(Locale.ROOT));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String clock(long seconds) {
    String clock = "%d:%02d".formatted(seconds / 60 % 60, seconds % 60);
    return seconds < 3600
        ? clock
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private synchronized void draw(String text) {
    if (!shown) {
      return;
    }
    String line = Lines.cut(text, Console.WIDTH - 1);
    int now = Lines.width(line);
    console.err().print("\r" + line + " ".repeat(Math.max(0, width - now)));
    console.err().flush();
    width = now;
  }

  /** Wipes the line, so that something else can be said there. */
  synchronized void wipe() {
    if (width > 0) {
      console.err().print("\r" + " ".repeat(width) + "\r");
      console.err().flush();
      width = 0;
    }
  }

  private void watch() {
    try {
      Runtime.getRuntime().addShutdownHook(ending);
    } catch (IllegalStateException e) {
      shown = false; // It ends before it began.
    }
  }

  /** The line stays as it was, as the last that was known. */
  synchronized void interrupted() {
    if (width > 0) {
      console.err().println();
      width = 0;
    }
    shown = false;
    console.tell("cli.interrupted");
    console.err().flush();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
      wipe();
    } catch (IllegalStateException e) {
      shown = false; // It is being ended, and told so.
    }
  }
}
