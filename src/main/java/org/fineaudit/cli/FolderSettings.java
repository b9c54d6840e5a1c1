package org.fineaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolders;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;
import org.fineaudit.values.Dates;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The file {@code fine-audit.yaml} of the folder that a command runs in: what stays the same from
 * run to run, such as the reporting unit and its own rules. The command line goes before it.
 */
final class FolderSettings implements CommandLine.IDefaultValueProvider {
  /** The file's name. */
  static final String FILE = "fine-audit.yaml";

  /** What the file may say: the option it stands for, its Chinese name, what its value is. */
  private enum Setting {
    UNIT("unit", "填报单位", Kind.TEXT),
    PHASE("phase", "阶段", Kind.TEXT),
    FROM("from", "决定日期起", Kind.DAY),
    TO("to", "决定日期止", Kind.DAY),
    RULES("rules", "规则", Kind.FOLDER),
    COLUMNS("columns", "列映射", Kind.FILE),
    DOCUMENTS("documents", "决定书", Kind.FOLDER);

    private final String option;
    private final String label;
    private final Kind kind;

    Setting(String option, String label, Kind kind) {
      this.option = option;
      this.label = label;
      this.kind = kind;
    }
  }

  private enum Kind {
    TEXT,
    DAY,
    FOLDER,
    FILE
  }

  private final Path folder;
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final List<Issue> issues = new ArrayList<>();
  private IOException failure;

  private FolderSettings(Path folder) {
    this.folder = folder;
  }

  /** A folder without such a file. */
  static FolderSettings none() {
    return new FolderSettings(Path.of(""));
  }

  /** What the folder's file says; its mistakes are kept until a command is about to run. */
  static FolderSettings in(Path folder) {
    FolderSettings settings = new FolderSettings(folder);
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      try {
        settings.read(RuleFolders.readFile(file));
      } catch (UnusableException e) {
        settings.issues.addAll(e.issues());
      } catch (IOException e) {
        settings.failure = e;
      }
    }
    return settings;
  }

  /**
   * Makes sure that the file can be used.
   *
   * @throws UnusableException with every mistake and its place
   * @throws IOException if the file can't be read
   */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
  }

  /** Names the settings that a command goes by, so that nobody is surprised. */
  void tell(Console console, CommandLine.ParseResult command) {
    Map<String, String> used = new LinkedHashMap<>();
    values.forEach(
        (setting, value) -> {
          String option = "--" + setting.option;
          boolean knows = command.commandSpec().optionsMap().containsKey(option);
          if (knows && !command.hasMatchedOption(option)) {
            used.put(option, value);
          }
        });
    if (!used.isEmpty()) {
      console.tell(
          "cli.settings-used",
          FILE,
          used.entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining("  ")));
    }
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !issues.isEmpty()) {
      return null;
    }
    return values.entrySet().stream()
        .filter(e -> option.longestName().equals("--" + e.getKey().option))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private void read(byte[] bytes) {
    boolean onlyRemarks =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
    if (onlyRemarks) {
      return;
    }
    if (YamlFile.parse(FILE, bytes) instanceof YamlNode.Mapping map) {
      map.entries().values().forEach(this::entry);
    } else {
      issues.add(Issue.of(FILE, 1, 1, Message.of("cli.settings-shape", names())));
    }
  }

  private void entry(YamlNode.Entry entry) {
    String key = entry.key().value();
    Setting setting = setting(key);
    if (setting == null) {
      List<String> known = new ArrayList<>();
      for (Setting each : Setting.values()) {
        known.add(each.option);
        known.add(each.label);
      }
      complain(
          entry.key(),
          Suggestion.nearest(key, known)
              .map(near -> Message.of("cli.settings-key-near", key, near))
              .orElseGet(() -> Message.of("cli.settings-key", key, names())));
    } else if (!(entry.value() instanceof YamlNode.Scalar scalar) || scalar.value().isBlank()) {
      complain(entry.value(), Message.of("cli.settings-text", key));
    } else if (values.containsKey(setting)) {
      complain(entry.key(), Message.of("cli.settings-twice", setting.option, setting.label));
    } else {
      values.put(setting, value(setting, scalar));
    }
  }

  private static Setting setting(String key) {
    for (Setting setting : Setting.values()) {
      if (setting.option.equals(key) || setting.label.equals(key)) {
        return setting;
      }
    }
    return null;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      names.add(setting.option + " " + setting.label);
    }
    return names;
  }

  private String value(Setting setting, YamlNode.Scalar scalar) {
    String text = scalar.value().strip();
    switch (setting.kind) {
      case TEXT -> {
        return text;
      }
      case DAY -> {
        return Dates.parse(text)
            .map(String::valueOf)
            .orElseGet(
                () -> {
                  complain(scalar, Message.of("cli.not-a-date", setting.option, text));
                  return text;
                });
      }
      default -> {
        return path(setting, scalar, text);
      }
    }
  }

  private String path(Setting setting, YamlNode.Scalar scalar, String text) {
    try {
      Path path = folder.resolve(text);
      boolean isFolder = setting.kind == Kind.FOLDER;
      boolean there = isFolder ? Files.isDirectory(path) : Files.isRegularFile(path);
      if (!there) {
        String key = isFolder ? "cli.settings-no-folder" : "cli.settings-no-file";
        complain(scalar, Message.of(key, setting.option, text));
      }
      return path.toString();
    } catch (InvalidPathException e) {
      complain(scalar, Message.of("cli.not-a-path", setting.option, text));
      return text;
    }
  }

  private void complain(YamlNode at, Message message) {
    issues.add(Issue.of(FILE, at.line(), at.column(), message));
  }
}
