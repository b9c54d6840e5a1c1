package org.fineaudit.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fineaudit.files.Refusal;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;
import org.fineaudit.result.Masking;

/**
 * Where the program speaks: results on standard output, everything else on standard error.
 *
 * @param lang the language of messages
 * @param terminal whether a person is looking at the results, not a file or a pipe
 * @param live whether a person is looking at standard error, so that progress may move there
 * @param colored whether results are coloured
 */
record Console(
    PrintWriter out, PrintWriter err, Lang lang, boolean terminal, boolean live, boolean colored) {

  /** Columns of the terminals that this is laid out for. */
  static final int WIDTH = 80;

  private static final int LONGEST_QUOTE = 2_000;
  private static final int LONGEST_MESSAGE = 8_000;

  /** Of a list, no more than a screen can bear. */
  private static final int MOST_MESSAGES = 50;

  private static final int MOST_BYTES = 40_000;

  /** A print writer of which it can be told why it failed. */
  private static final class Screen extends PrintWriter {
    private final MaskingWriter to;

    Screen(MaskingWriter to) {
      super(to, true);
      this.to = to;
    }
  }

  /** The process's own streams. */
  static Console system(Lang lang, CommonOptions.Color color, boolean showIds) {
    Masking masking = showIds ? Masking.OFF : Masking.ON;
    boolean terminal = Terminal.OUT.attached();
    return new Console(
        writer(new FileOutputStream(FileDescriptor.out), masking),
        writer(new FileOutputStream(FileDescriptor.err), masking),
        lang,
        terminal,
        Terminal.ERR.attached() && !"dumb".equals(System.getenv("TERM")),
        color.wanted(terminal, System.getenv()));
  }

  static Console of(OutputStream out, OutputStream err, Lang lang) {
    return new Console(writer(out, Masking.ON), writer(err, Masking.ON), lang, false, false, false);
  }

  private static PrintWriter writer(OutputStream stream, Masking masking) {
    return new Screen(new MaskingWriter(new OutputStreamWriter(stream, charset()), masking));
  }

  /** Standard error as a stream, for what libraries say; UTF-8. */
  OutputStream errStream() {
    return new OutputStream() {
      private final ByteArrayOutputStream line = new ByteArrayOutputStream();

      @Override
      public synchronized void write(int b) {
        line.write(b);
        if (b == '\n') {
          err.print(line.toString(StandardCharsets.UTF_8));
          err.flush();
          line.reset();
        }
      }
    };
  }

  /**
   * The exit code, once all is said: results that could not be written to standard output are an
   * output that could not be written, unless nobody reads them any more.
   */
  int close(int code) {
    flush();
    IOException failure = out instanceof Screen screen ? screen.to.failure() : null;
    boolean full = failure != null && Refusal.DISK_FULL.isBehind(failure);
    if (full && code <= ExitCode.FINDINGS.code()) {
      tell("cli.stdout-full");
      err.flush();
      return ExitCode.IO.code();
    }
    return code;
  }

  /** The terminal's charset if it can write Chinese, else UTF-8, which beats question marks. */
  private static Charset charset() {
    return Terminal.charset(System.getProperties());
  }

  /** Whether every character can be written. */
  static boolean isUtf8() {
    return charset().equals(StandardCharsets.UTF_8);
  }

  /** What is quoted in it is cut where it would fill the screen. */
  String text(String key, Object... args) {
    Object[] bounded = Arrays.stream(args).map(Console::bounded).toArray();
    return Message.of(key, bounded).in(lang);
  }

  private static Object bounded(Object arg) {
    boolean words = arg instanceof CharSequence || arg instanceof Path;
    return words ? begun(arg.toString(), LONGEST_QUOTE) : arg;
  }

  private static String begun(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }

  /** A result: on a terminal its long lines are broken. */
  void say(String key, Object... args) {
    print(text(key, args));
  }

  /** A message: on a terminal its long lines are broken. */
  void tell(String key, Object... args) {
    warn(text(key, args));
  }

  /** A result that is worded already. */
  void print(String text) {
    print(out, terminal, text);
  }

  /** A message that is worded already. One that would fill the screen is begun only. */
  void warn(String text) {
    print(err, live, begun(text, LONGEST_MESSAGE));
  }

  /** Messages that are worded already: the first of them, and how many there are besides. */
  void warn(List<String> texts) {
    int shown = 0;
    int bytes = 0;
    for (String whole : texts) {
      String text = begun(whole, LONGEST_MESSAGE);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
      if (shown == MOST_MESSAGES || bytes > MOST_BYTES) {
        break;
      }
      warn(text);
      shown++;
    }
    if (shown < texts.size()) {
      tell("cli.more-issues", texts.size() - shown);
    }
  }

  private static void print(PrintWriter to, boolean person, String text) {
    if (person) {
      text.lines().flatMap(line -> Lines.fitted(line, WIDTH).stream()).forEach(to::println);
    } else {
      to.println(text);
    }
  }

  /** Where it happened, for those who asked with {@code --debug}; masked as all that is said. */
  void trace(Throwable e, List<String> args) {
    if (args.contains("--debug")) {
      e.printStackTrace(err);
    }
  }

  /** A text that, on a terminal, is broken where a line is full and goes on indented. */
  void paragraph(int indent, String text) {
    if (terminal) {
      Lines.broken(text, WIDTH, indent, indent + 2).forEach(out::println);
    } else {
      out.println(" ".repeat(indent) + text);
    }
  }

  /** A piece of advice; the command that it ends with stands on lines of its own, never broken. */
  void step(String text) {
    paragraph(2, text.lines().findFirst().orElse(""));
    text.lines().skip(1).forEach(line -> out.println("    " + line));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
