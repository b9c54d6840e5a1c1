package org.fineaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.Refusal;
import org.fineaudit.files.TemporaryFolderException;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Messages;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.values.Dates;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together and turns what goes wrong into messages and exit codes. */
final class CommandLineFactory {
  private static final int MOST_NAMES = 10_000;

  private CommandLineFactory() {}

  static CommandLine create(Console console) {
    return create(console, FolderSettings.none());
  }

  /**
   * Builds the commands.
   *
   * @param args where the first is a command, only that one is built: the others take time
   */
  static CommandLine create(Console console, FolderSettings settings, String... args) {
    CommandLine root = new CommandLine(new FineAudit(console));
    Map<String, Supplier<Object>> commands = commands(console);
    boolean one = args.length > 0 && commands.containsKey(args[0]);
    commands.forEach(
        (name, command) -> {
          if (!one || name.equals(args[0])) {
            root.addSubcommand(name, command.get());
          }
        });
    addCommonOptions(root, new Version(console));
    root.setOut(console.out())
        .setErr(console.err())
        .setResourceBundle(bundle(console))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(LocalDate.class, CommandLineFactory::day)
        .setDefaultValueProvider(settings)
        .setExecutionStrategy(parsed -> execute(console, settings, parsed))
        .setParameterExceptionHandler((e, given) -> new WrongUsage(console, given).tell(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(console, e, parsed));
    new CommandHelp(console).layOut(root);
    return root;
  }

  /** All commands, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("audit", () -> new AuditCommand(console));
    commands.put("ledger", () -> new LedgerCommand(console));
    commands.put("diff", () -> new DiffCommand(console));
    commands.put("report", () -> new ReportCommand(console));
    commands.put("inspect", () -> new InspectCommand(console));
    commands.put("facts", () -> new FactsCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put("rules", () -> rules(console));
    return commands;
  }

  private static CommandLine rules(Console console) {
    return new CommandLine(new RulesCommand(console))
        .addSubcommand("list", new RulesListCommand(console))
        .addSubcommand("show", new RulesShowCommand(console))
        .addSubcommand("check", new RulesCheckCommand(console))
        .addSubcommand("test", new RulesTestCommand(console))
        .addSubcommand("export", new RulesExportCommand(console));
  }

  /** A day in any of the ways that an export may write it. */
  private static LocalDate day(String text) {
    return Dates.parse(text).orElseThrow(() -> new TypeConversionException(text));
  }

  private static int execute(Console console, FolderSettings settings, ParseResult parsed)
      throws ExecutionException {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    Optional<ArgSpec> dash =
        command.matchedArgs().stream().filter(CommandLineFactory::isDash).findFirst();
    if (dash.isPresent()) {
      return new WrongUsage(console).dash(command, dash.get());
    }
    try {
      settings.check();
    } catch (UnusableException | IOException e) {
      return failed(console, e, parsed);
    }
    if (!command.matchedOptionValue("--quiet", false)) {
      settings.tell(console, command);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Standard input where a file is needed: only exports are read from there. */
  private static boolean isDash(ArgSpec given) {
    return given.auxiliaryTypes()[0] == Path.class
        && !given.paramLabel().equals("INPUT")
        && given.stringValues().contains("-");
  }

  /** Gives the common options to every command that does not look at them itself. */
  private static void addCommonOptions(CommandLine command, Version version) {
    if (command.getCommandSpec().optionsMap().get("--debug") == null) {
      command.addMixin("common", new CommonOptions());
    }
    command.getCommandSpec().versionProvider(version);
    command.getSubcommands().values().forEach(each -> addCommonOptions(each, version));
  }

  private static ResourceBundle bundle(Console console) {
    String name = "help_" + console.lang().code() + ".properties";
    try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int failed(Console console, Exception e, ParseResult parsed) {
    console.trace(e, parsed.originalArgs());
    if (Refusal.TOO_MANY_FILES.isBehind(e)) {
      console.tell("files.too-many-open");
      return ExitCode.IO.code();
    }
    if (e instanceof UnusableException unusable) {
      report(console, unusable.issues());
      return ExitCode.UNUSABLE.code();
    }
    if (e instanceof OutputFailedException output) {
      console.warn(output.message().in(console.lang()));
      return ExitCode.IO.code();
    }
    if (e instanceof UncheckedIOException unchecked) {
      console.warn(describe(console, unchecked.getCause()));
      return ExitCode.IO.code();
    }
    if (e instanceof IOException io) {
      console.warn(describe(console, io));
      return ExitCode.IO.code();
    }
    console.tell("cli.defect", e.getClass().getSimpleName());
    return ExitCode.DEFECT.code();
  }

  static void report(Console console, List<Issue> issues) {
    console.warn(issues.stream().map(issue -> issue.in(console.lang())).toList());
  }

  private static String describe(Console console, IOException e) {
    if (e instanceof TemporaryFolderException temporary) {
      return temporary.said().in(console.lang());
    }
    if (e instanceof NoSuchFileException missing && missing.getFile() != null) {
      return missing(console, missing.getFile());
    }
    if (e instanceof FileSystemException file) {
      String key = e instanceof AccessDeniedException ? "cli.no-permission" : "cli.cannot-read";
      return console.text(key, String.valueOf(file.getFile()), String.valueOf(file.getReason()));
    }
    return console.text("cli.cannot-read", String.valueOf(e.getMessage()), "");
  }

  /** A short name is near to few others only without what stands behind its point. */
  private static String stem(String name) {
    int point = name.lastIndexOf('.');
    return point > 0 ? name.substring(0, point) : name;
  }

  /** A file that is not there, and the one beside it that was probably meant. */
  private static String missing(Console console, String file) {
    if (Files.isSymbolicLink(Path.of(file))) {
      return console.text("cli.broken-link", file);
    }
    Path folder = Objects.requireNonNullElse(Path.of(file).getParent(), Path.of(""));
    String name = String.valueOf(Path.of(file).getFileName());
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.limit(MOST_NAMES).map(f -> f.getFileName().toString()).toList();
      Optional<String> near =
          Suggestion.nearest(stem(name), names.stream().map(CommandLineFactory::stem).toList())
              .flatMap(
                  stem ->
                      names.stream()
                          .filter(n -> stem(n).equals(stem))
                          .min(Comparator.comparingInt(n -> Suggestion.distance(n, name))));
      if (near.isPresent()) {
        return console.text("cli.no-such-file-near", file, folder.resolve(near.get()));
      }
    } catch (IOException e) {
      // Nothing to suggest then.
    }
    return console.text("cli.no-such-file", file);
  }
}
