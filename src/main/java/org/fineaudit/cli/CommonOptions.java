package org.fineaudit.cli;

import org.fineaudit.messages.Lang;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that every command has. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CommonOptions {
  /** When to use colour. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
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

  /** Whether to use colour: as asked for, else on a terminal, unless NO_COLOR is set. */
  boolean colored(Console console) {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> console.terminal() && System.getenv("NO_COLOR") == null;
    };
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
