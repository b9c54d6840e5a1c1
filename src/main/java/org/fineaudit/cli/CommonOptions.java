package org.fineaudit.cli;

import java.util.Map;
import java.util.Set;
import org.fineaudit.messages.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every command has. */
@Command(mixinStandardHelpOptions = true)
final class CommonOptions {
  /** Their long names. */
  static final Set<String> NAMES =
      Set.of("--lang", "--color", "--quiet", "--verbose", "--debug", "--help", "--version");

  /** When to use colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER;

    /** As asked for, else on a terminal that can show it, unless NO_COLOR is set. */
    boolean wanted(boolean terminal, Map<String, String> environment) {
      return switch (this) {
        case ALWAYS -> true;
        case NEVER -> false;
        case AUTO ->
            terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", windows(environment)).equals("dumb");
      };
    }

    /** The old Windows console does not know colours; Windows Terminal and ConEmu do. */
    private static String windows(Map<String, String> environment) {
      boolean knows =
          environment.containsKey("WT_SESSION") || environment.containsKey("ConEmuANSI");
      return knows ? "windows" : "dumb";
    }
  }

  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh")
  private Lang lang;

  @Option(names = "--color", paramLabel = "auto|always|never", defaultValue = "auto")
  private Color color;

  @Option(names = {"-q", "--quiet"})
  private boolean quiet;

  @Option(names = {"-v", "--verbose"})
  private boolean verbose;

  @Option(names = "--debug")
  private boolean debug;

  Lang lang() {
    return lang;
  }

  Color color() {
    return color;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  boolean debug() {
    return debug;
  }
}
