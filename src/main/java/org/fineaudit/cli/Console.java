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
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;
import org.fineaudit.result.Masking;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the program speaks: results on standard output, everything else on standard error.
 *
 * @param lang the language of messages
 * @param terminal whether a person is looking, not a file or a pipe
 */
record Console(PrintWriter out, PrintWriter err, Lang lang, boolean terminal) {

  /** A print writer of which it can be told why it failed. */
  private static final class Screen extends PrintWriter {
    private final MaskingWriter to;

    Screen(MaskingWriter to) {
      super(to, true);
      this.to = to;
    }
  }

  /** The process's own streams. */
  static Console system(Lang lang, boolean showIds) {
    Masking masking = showIds ? Masking.OFF : Masking.ON;
    return new Console(
        writer(new FileOutputStream(FileDescriptor.out), masking),
        writer(new FileOutputStream(FileDescriptor.err), masking),
        lang,
        Ansi.AUTO.enabled());
  }

  static Console of(OutputStream out, OutputStream err, Lang lang) {
    return new Console(writer(out, Masking.ON), writer(err, Masking.ON), lang, false);
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
    boolean full = failure != null && String.valueOf(failure.getMessage()).contains("No space");
    if (full && code <= ExitCode.FINDINGS.code()) {
      tell("cli.stdout-full");
      err.flush();
      return ExitCode.IO.code();
    }
    return code;
  }

  /** The terminal's charset if it can write Chinese, else UTF-8, which beats question marks. */
  private static Charset charset() {
    String name = System.getProperty("native.encoding", "UTF-8");
    Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    return charset.canEncode() && charset.newEncoder().canEncode('罚')
        ? charset
        : StandardCharsets.UTF_8;
  }

  /** Whether every character can be written. */
  static boolean isUtf8() {
    return charset().equals(StandardCharsets.UTF_8);
  }

  String text(String key, Object... args) {
    return Message.of(key, args).in(lang);
  }

  void say(String key, Object... args) {
    out.println(text(key, args));
  }

  void tell(String key, Object... args) {
    err.println(text(key, args));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
