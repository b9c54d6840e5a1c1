package org.fineaudit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Message;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the program speaks: results on standard output, everything else on standard error.
 *
 * @param lang the language of messages
 * @param terminal whether a person is looking, not a file or a pipe
 */
record Console(PrintWriter out, PrintWriter err, Lang lang, boolean terminal) {

  /** The process's own streams. */
  static Console system(Lang lang) {
    return new Console(
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        lang,
        Ansi.AUTO.enabled());
  }

  static Console of(OutputStream out, OutputStream err, Lang lang) {
    return new Console(writer(out), writer(err), lang, false);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, charset()), true);
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
