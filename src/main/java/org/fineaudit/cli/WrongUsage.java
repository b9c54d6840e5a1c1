package org.fineaudit.cli;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fineaudit.messages.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class WrongUsage {
  /** What is typed is shown up to so many characters. */
  private static final int LONGEST_WORD = 500;

  private final Console console;
  private final List<String> args;

  WrongUsage(Console console, String... args) {
    this.console = console;
    this.args = List.of(args);
  }

  int tell(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      unknown(command, shortened(unmatched.getUnmatched().get(0)));
    } else if (wrong instanceof MissingParameterException missing) {
      Optional<String> misspelt =
          command.getUnmatchedArguments().stream().filter(arg -> arg.startsWith("-")).findFirst();
      misspelt.ifPresentOrElse(
          word -> unknown(command, shortened(word)),
          () -> missing.getMissing().forEach(this::missing));
    } else if (wrong instanceof OverwrittenOptionException twice) {
      console.tell("cli.given-twice", name(twice.getOverwritten()));
    } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      badValue(wrong.getArgSpec(), shortened(wrong.getValue()));
    } else {
      console.tell("cli.wrong-usage", shortened(String.valueOf(wrong.getMessage())));
    }
    console.tell("cli.see-help", command.getCommandSpec().qualifiedName());
    console.trace(wrong, args);
    return ExitCode.USAGE.code();
  }

  /** Standard input, or output, where the name of a file is needed. */
  int dash(ParseResult command, ArgSpec argument) {
    console.tell("cli.dash", name(argument), argument.paramLabel());
    console.tell("cli.see-help", command.commandSpec().qualifiedName());
    return ExitCode.USAGE.code();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_WORD ? text : text.substring(0, LONGEST_WORD) + "…";
  }

  private void unknown(CommandLine command, String word) {
    boolean extra = !word.startsWith("-") && command.getSubcommands().isEmpty();
    console.tell(extra ? "cli.extra-argument" : "cli.unknown-argument", word);
    Optional<String> near = extra ? Optional.empty() : nearest(command, word);
    if (near.isPresent()) {
      console.tell("cli.did-you-mean", near.get());
    } else if (command.getParent() == null && new File(word).exists()) {
      console.tell("cli.audit-that", CommandLines.quoted(Path.of(word)));
    }
  }

  private static Optional<String> nearest(CommandLine command, String word) {
    List<String> names = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
    names.addAll(command.getSubcommands().keySet());
    return Suggestion.nearest(word.split("=", 2)[0], names);
  }

  private void missing(ArgSpec argument) {
    boolean given = argument instanceof OptionSpec option && isGiven(option);
    String what = described(argument);
    if (given) {
      console.tell("cli.missing-value", name(argument), argument.paramLabel(), what);
    } else if (argument instanceof OptionSpec option) {
      console.tell("cli.missing-option", option.longestName(), argument.paramLabel(), what);
    } else {
      console.tell("cli.missing-argument", argument.paramLabel(), what);
    }
  }

  private boolean isGiven(OptionSpec option) {
    return args.stream()
        .anyMatch(arg -> Arrays.asList(option.names()).contains(arg.split("=", 2)[0]));
  }

  private static String described(ArgSpec argument) {
    return argument.description().length == 0 ? argument.paramLabel() : argument.description()[0];
  }

  private void badValue(ArgSpec argument, String value) {
    Class<?> type = argument.typeInfo().getType();
    if (type.isEnum()) {
      List<String> choices =
          Arrays.stream(type.getEnumConstants())
              .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
              .toList();
      console.tell("cli.not-a-choice", name(argument), value, String.join(", ", choices));
      Suggestion.nearest(value.toLowerCase(Locale.ROOT), choices)
          .ifPresent(near -> console.tell("cli.did-you-mean", near));
    } else if (argument.auxiliaryTypes()[0] == LocalDate.class) {
      console.tell("cli.not-a-date", name(argument), value);
    } else {
      console.tell("cli.not-a-path", name(argument), value);
    }
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
