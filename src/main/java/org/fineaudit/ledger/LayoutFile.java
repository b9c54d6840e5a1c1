package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;
import org.fineaudit.tables.YamlNode.Mapping;
import org.fineaudit.tables.YamlNode.Scalar;
import org.fineaudit.tables.YamlNode.Sequence;

/** Reads the layout file and gathers all its mistakes. */
final class LayoutFile {
  private static final int MAX_WIDTH = 120;
  private static final int MAX_COLUMNS = 80;

  /** Excel refuses a drop-down list that is longer than this. */
  private static final int MAX_CHOICES = 250;

  private static final List<String> KEYS =
      List.of("attachment", "title", "fonts", "freeze", "status", "columns", "closed", "unfounded");
  private static final List<String> COLUMN_KEYS =
      List.of("header", "key", "people", "width", "format", "centered", "choices", "also", "note");

  private final RuleFolder folder;
  private final List<Issue> issues = new ArrayList<>();

  LayoutFile(RuleFolder folder) {
    this.folder = folder;
  }

  LedgerLayout read() {
    byte[] bytes =
        folder
            .file(LedgerLayout.FILE)
            .orElseThrow(
                () ->
                    new UnusableException(
                        Issue.of(LedgerLayout.FILE, Message.of("tables.missing-file"))));
    YamlNode root = YamlFile.parse(LedgerLayout.FILE, bytes);
    if (!(root instanceof Mapping map)) {
      throw new UnusableException(issue(root, Message.of("ledger.layout-not-map")));
    }
    known(map, KEYS);
    List<LedgerColumn> columns = columns(map);
    LedgerLayout layout =
        new LedgerLayout(
            text(map, "attachment"),
            text(map, "title"),
            fonts(map),
            freeze(map, columns),
            text(map, "status"),
            columns,
            words(map, "closed", columns),
            words(map, "unfounded", columns));
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return layout;
  }

  private List<LedgerColumn> columns(Mapping map) {
    List<LedgerColumn> columns = new ArrayList<>();
    if (!(value(map, "columns") instanceof Sequence sequence)) {
      complain(map, Message.of("ledger.layout-missing", "columns"));
      return columns;
    }
    Set<String> headers = new HashSet<>();
    for (YamlNode node : sequence.items()) {
      if (node instanceof Mapping column) {
        LedgerColumn read = column(column);
        columns.add(read);
        if (!headers.add(LedgerLayout.normal(read.header()))) {
          complain(column, Message.of("ledger.layout-header-twice", read.header()));
        }
      } else {
        complain(node, Message.of("ledger.layout-not-map"));
      }
    }
    long ids = columns.stream().filter(c -> c.datum() == Datum.ID).count();
    if (ids != 1) {
      complain(sequence, Message.of("ledger.layout-one-id"));
    }
    if (columns.size() > MAX_COLUMNS) {
      complain(sequence, Message.of("ledger.layout-too-many", MAX_COLUMNS));
    }
    return columns;
  }

  private LedgerColumn column(Mapping column) {
    known(column, COLUMN_KEYS);
    String header = text(column, "header");
    boolean people = flag(column, "people");
    Datum datum = null;
    if (people == (value(column, "key") != null)) {
      complain(column, Message.of("ledger.layout-key-or-people", header));
    } else if (!people) {
      String key = text(column, "key");
      datum = Datum.byKey(key).orElse(null);
      if (datum == null) {
        complain(value(column, "key"), Message.of("ledger.layout-key", key, keys()));
      }
    }
    return new LedgerColumn(
        header,
        datum,
        width(column),
        format(column),
        flag(column, "centered"),
        choices(column),
        value(column, "also") == null ? List.of() : texts(column, "also"),
        value(column, "note") == null ? "" : text(column, "note"));
  }

  private static String keys() {
    return Arrays.stream(Datum.values()).map(Datum::key).collect(Collectors.joining(", "));
  }

  private int width(Mapping column) {
    String width = text(column, "width");
    if (width.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(width);
      if (number >= 2 && number <= MAX_WIDTH) {
        return number;
      }
    }
    if (!width.isEmpty()) {
      complain(value(column, "width"), Message.of("ledger.layout-width", width, MAX_WIDTH));
    }
    return 2;
  }

  private ColumnFormat format(Mapping column) {
    if (value(column, "format") == null) {
      return ColumnFormat.TEXT;
    }
    String name = text(column, "format");
    for (ColumnFormat format : ColumnFormat.values()) {
      if (format.key().equals(name)) {
        return format;
      }
    }
    complain(value(column, "format"), Message.of("ledger.layout-format", name));
    return ColumnFormat.TEXT;
  }

  private List<String> choices(Mapping column) {
    if (value(column, "choices") == null) {
      return List.of();
    }
    List<String> choices = texts(column, "choices");
    boolean comma = choices.stream().anyMatch(c -> c.contains(",") || c.contains("\""));
    if (comma || String.join(",", choices).length() > MAX_CHOICES) {
      complain(value(column, "choices"), Message.of("ledger.layout-choices", MAX_CHOICES));
    }
    return choices;
  }

  private LedgerLayout.Fonts fonts(Mapping map) {
    if (!(value(map, "fonts") instanceof Mapping fonts)) {
      complain(map, Message.of("ledger.layout-missing", "fonts"));
      return new LedgerLayout.Fonts("", "", "");
    }
    known(fonts, List.of("title", "header", "body"));
    return new LedgerLayout.Fonts(text(fonts, "title"), text(fonts, "header"), text(fonts, "body"));
  }

  private int freeze(Mapping map, List<LedgerColumn> columns) {
    String header = text(map, "freeze");
    int at = columns.stream().map(LedgerColumn::header).toList().indexOf(header);
    if (at < 0 && !header.isEmpty()) {
      complain(value(map, "freeze"), Message.of("ledger.layout-no-column", header));
    }
    return at + 1;
  }

  private LedgerLayout.Words words(Mapping map, String key, List<LedgerColumn> columns) {
    if (!(value(map, key) instanceof Mapping words)) {
      complain(map, Message.of("ledger.layout-missing", key));
      return new LedgerLayout.Words("", List.of());
    }
    known(words, List.of("column", "words"));
    String header = text(words, "column");
    if (columns.stream().noneMatch(c -> c.people() && c.header().equals(header))) {
      complain(words, Message.of("ledger.layout-no-column", header));
    }
    return new LedgerLayout.Words(header, texts(words, "words"));
  }

  private void known(Mapping map, List<String> keys) {
    map.entries()
        .values()
        .forEach(
            entry -> {
              if (!keys.contains(entry.key().value())) {
                String allowed = String.join(", ", keys);
                complain(
                    entry.key(),
                    Message.of("ledger.layout-unknown-key", entry.key().value(), allowed));
              }
            });
  }

  private static YamlNode value(Mapping map, String key) {
    YamlNode.Entry entry = map.entries().get(key);
    return entry == null ? null : entry.value();
  }

  private String text(Mapping map, String key) {
    if (value(map, key) instanceof Scalar scalar && !scalar.value().isBlank()) {
      return scalar.value().strip();
    }
    complain(map, Message.of("ledger.layout-missing", key));
    return "";
  }

  private List<String> texts(Mapping map, String key) {
    List<String> texts = new ArrayList<>();
    if (value(map, key) instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof Scalar scalar && !scalar.value().isBlank()) {
          texts.add(scalar.value().strip());
        }
      }
    }
    if (texts.isEmpty()) {
      complain(map, Message.of("ledger.layout-missing", key));
    }
    return texts;
  }

  private boolean flag(Mapping map, String key) {
    YamlNode node = value(map, key);
    if (node == null) {
      return false;
    }
    String word = node instanceof Scalar scalar ? scalar.value() : "";
    if (!word.equals("true") && !word.equals("false")) {
      complain(node, Message.of("ledger.layout-flag", key));
    }
    return word.equals("true");
  }

  private void complain(YamlNode at, Message message) {
    issues.add(issue(at, message));
  }

  private static Issue issue(YamlNode at, Message message) {
    return Issue.of(LedgerLayout.FILE, at.line(), at.column(), message);
  }
}
