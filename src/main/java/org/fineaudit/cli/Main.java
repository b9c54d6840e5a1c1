package org.fineaudit.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import org.fineaudit.files.Refusal;
import org.fineaudit.messages.Lang;

/** Entry point. */
public final class Main {
  private static final String DEBUG = "--debug";

  /** What Java makes of bytes that the locale does not know. */
  private static final char UNDECODABLE = '\uFFFD';

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    // A class of its own for a constructor that is called by reflection pays off only in long work.
    // Java reads it once, at the first such call.
    System.setProperty("sun.reflect.inflationThreshold", "1000");
    System.exit(guarded(console(args), args, () -> started(args)));
  }

  private static Console console(String... args) {
    return Console.system(langOf(args), colorOf(args), showsIds(args));
  }

  private static int started(String... args) {
    String[] told = Relaunch.arguments(args);
    boolean debug = Arrays.asList(told).contains(DEBUG);
    Console console = console(told);
    // A library's chatter is not for clerks, by whatever way it comes.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", debug ? "debug" : "off");
    System.setProperty("java.awt.headless", "true");
    System.setProperty("jdk.console", "java.base");
    PrintStream chatter =
        new PrintStream(
            debug ? console.errStream() : OutputStream.nullOutputStream(),
            true,
            StandardCharsets.UTF_8);
    System.setOut(chatter);
    System.setErr(chatter);
    OptionalInt relaunched = Relaunch.ifNamesAreUnreadable(told, console);
    int code =
        relaunched.isPresent()
            ? relaunched.getAsInt()
            : guarded(console, told, () -> run(console, told));
    return console.close(code);
  }

  private static int run(Console console, String... args) {
    if (Arrays.stream(args).anyMatch(arg -> arg.indexOf(UNDECODABLE) >= 0)) {
      console.tell("cli.undecodable");
      return ExitCode.USAGE.code();
    }
    QuickCompilation.chooseFor(args);
    return CommandLineFactory.create(console, FolderSettings.in(Path.of("")), args).execute(args);
  }

  /** A step, also one before a command starts: whatever it throws is told in words. */
  private static int guarded(Console console, String[] args, IntSupplier step) {
    try {
      return step.getAsInt();
    } catch (OutOfMemoryError e) {
      long had = Runtime.getRuntime().maxMemory() >> 20;
      console.tell("cli.out-of-memory", had, more(had));
      return ExitCode.UNUSABLE.code();
    } catch (StackOverflowError e) {
      console.tell("cli.too-deep");
      return ExitCode.UNUSABLE.code();
    } catch (RuntimeException | Error e) {
      console.trace(e, List.of(args));
      if (Refusal.TOO_MANY_FILES.isBehind(e)) {
        console.tell("files.too-many-open");
        return ExitCode.IO.code();
      }
      console.tell("cli.defect", e.getClass().getSimpleName());
      return ExitCode.DEFECT.code();
    }
  }

  /** What to try where so many megabytes were too few: twice as much, in whole gigabytes. */
  static long more(long megabytes) {
    return Math.max(2, (2 * megabytes + 1023) / 1024);
  }

  private static boolean showsIds(String... args) {
    return List.of(args).contains("--show-ids");
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
