package org.fineaudit.cli;

import java.util.Arrays;
import org.fineaudit.messages.Lang;

/** Entry point. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    // Quiet unless asked: a library's chatter is not for clerks.
    String level = Arrays.asList(args).contains("--debug") ? "debug" : "off";
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", level);
    System.setProperty("java.awt.headless", "true");
    Console console = Console.system(langOf(args));
    int code = run(console, args);
    console.flush();
    System.exit(code);
  }

  private static int run(Console console, String... args) {
    try {
      return CommandLineFactory.create(console).execute(args);
    } catch (OutOfMemoryError e) {
      console.tell("cli.out-of-memory", Runtime.getRuntime().maxMemory() >> 20);
      return ExitCode.DEFECT.code();
    }
  }

  /** The language is needed before the command line is parsed, for help texts and its mistakes. */
  static Lang langOf(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--lang=en")
          || (args[i].equals("--lang") && i + 1 < args.length && args[i + 1].equals("en"))) {
        return Lang.EN;
      }
    }
    return Lang.ZH;
  }
}
