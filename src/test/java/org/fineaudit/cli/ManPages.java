package org.fineaudit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.messages.Lang;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** What a package holds besides the program, made from its commands: man pages and completion. */
final class ManPages {
  private static final Map<String, String> CHINESE =
      Map.of(
          "Name", "名称",
          "Synopsis", "用法",
          "Description", "说明",
          "Options", "选项",
          "Arguments", "参数",
          "Commands", "命令");

  private ManPages() {}

  /**
   * Writes them.
   *
   * @param args the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    sources(folder.resolve("en"), Lang.EN);
    sources(folder.resolve("zh"), Lang.ZH);
    Path completion = Files.createDirectories(folder.resolve("share/completion"));
    Files.writeString(completion.resolve("fine-audit.bash"), bash());
    Files.writeString(completion.resolve("_fine-audit"), ZshCompletion.script());
  }

  private static final Pattern CHOICES = Pattern.compile("_option_args=\\([^)]*\\)");

  static CommandLine commands(Lang lang) {
    return CommandLineFactory.create(
        Console.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), lang));
  }

  /** One AsciiDoc source a command. */
  static void sources(Path folder, Lang lang) throws IOException {
    Files.createDirectories(folder);
    int code =
        ManPageGenerator.generateManPage(
            folder.toFile(), null, new boolean[0], true, commands(lang).getCommandSpec());
    if (code != 0) {
      throw new IOException("man pages: " + code);
    }
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".adoc")).toList()) {
        Files.writeString(page, headings(Files.readString(page), lang));
      }
    }
  }

  /** Picocli's own headings are English, those from our help texts end in a colon. */
  private static String headings(String page, Lang lang) {
    String text = page.replaceAll("(?m)^== +(.*?)[:：]?$", "== $1");
    if (lang == Lang.ZH) {
      for (Map.Entry<String, String> heading : CHINESE.entrySet()) {
        text = text.replace("== " + heading.getKey() + "\n", "== " + heading.getValue() + "\n");
      }
    }
    return text;
  }

  /** Choices are offered as the help writes them. */
  static String bash() {
    return CHOICES
        .matcher(AutoComplete.bash(Version.NAME, commands(Lang.EN)))
        .replaceAll(choices -> asWritten(choices.group()));
  }

  /** A choice as the help writes it. */
  static String asWritten(String choice) {
    return choice.toLowerCase(Locale.ROOT);
  }
}
