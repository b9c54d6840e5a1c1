package org.fineaudit.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fineaudit.messages.Lang;

/** Entry point. */
public final class Main {
  /** What Java makes of bytes that the locale does not know. */
  private static final char UNDECODABLE = '\uFFFD';

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    // Quiet unless asked: a library's chatter is not for clerks.
    String level = Arrays.asList(args).contains("--debug") ? "debug" : "off";
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", level);
    System.setProperty("java.awt.headless", "true");
    System.setProperty("jdk.console", "java.base");
    Console console = Console.system(langOf(args), colorOf(args));
    int code = run(console, args);
    console.flush();
    System.exit(code);
  }

  private static int run(Console console, String... args) {
    if (Arrays.stream(args).anyMatch(arg -> arg.indexOf(UNDECODABLE) >= 0)) {
      console.tell("cli.undecodable");
      return ExitCode.USAGE.code();
    }
    try {
      return CommandLineFactory.create(console, FolderSettings.in(Path.of(""))).execute(args);
    } catch (OutOfMemoryError e) {
      console.tell("cli.out-of-memory", Runtime.getRuntime().maxMemory() >> 20);
      return ExitCode.DEFECT.code();
    }
  }

  /** The language is needed before the command line is parsed, for help texts and its mistakes. */
  static Lang langOf(String... args) {
    return early("--lang", args).filter("en"::equalsIgnoreCase).isPresent() ? Lang.EN : Lang.ZH;
  }

  /** So is the colour. */
  private static CommonOptions.Color colorOf(String... args) {
    String word = early("--color", args).orElse("auto").toUpperCase(Locale.ROOT);
    return Arrays.stream(CommonOptions.Color.values())
        .filter(color -> color.name().equals(word))
        .findFirst()
        .orElse(CommonOptions.Color.AUTO);
  }

  /** The last value of an option, wherever it stands. */
  private static Optional<String> early(String option, String... args) {
    Optional<String> value = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(option + "=")) {
        value = Optional.of(args[i].substring(option.length() + 1));
      } else if (args[i].equals(option) && i + 1 < args.length) {
        value = Optional.of(args[i + 1]);
      }
    }
    return value;
  }
}
