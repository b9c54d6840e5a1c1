package org.fineaudit.phases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;
import org.fineaudit.tables.YamlNode.Mapping;
import org.fineaudit.tables.YamlNode.Scalar;
import org.fineaudit.tables.YamlNode.Sequence;

/** Reads the layout of Attachment 1 and gathers all its mistakes. */
final class AttachmentFile {
  private static final Set<String> KEYS = Set.of("attachment", "title", "closedOn", "columns");
  private static final Set<String> COLUMN_KEYS =
      Set.of("header", "key", "ledger", "width", "centered");
  private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]?|1[01][0-9]|120");
  private static final int MOST_COLUMNS = 80;

  private final RuleFolder folder;
  private final List<Issue> issues = new ArrayList<>();

  AttachmentFile(RuleFolder folder) {
    this.folder = folder;
  }

  Attachment read() {
    byte[] bytes =
        folder
            .file(Attachment.FILE)
            .orElseThrow(
                () ->
                    new UnusableException(
                        Issue.of(Attachment.FILE, Message.of("tables.missing-file"))));
    YamlNode root = YamlFile.parse(Attachment.FILE, bytes);
    if (!(root instanceof Mapping map)) {
      throw new UnusableException(issue(root, "phases.layout-not-map"));
    }
    known(map, KEYS);
    Attachment layout =
        new Attachment(
            required(map, "attachment"),
            required(map, "title"),
            required(map, "closedOn"),
            columns(map));
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return layout;
  }

  private List<Attachment.Column> columns(Mapping map) {
    YamlNode.Entry entry = map.entries().get("columns");
    if (entry == null
        || !(entry.value() instanceof Sequence sequence)
        || sequence.items().isEmpty()
        || sequence.items().size() > MOST_COLUMNS) {
      issues.add(issue(map, "phases.layout-columns", MOST_COLUMNS));
      return List.of();
    }
    List<Attachment.Column> columns = new ArrayList<>();
    Set<String> headers = new HashSet<>();
    for (YamlNode item : sequence.items()) {
      if (!(item instanceof Mapping column)) {
        issues.add(issue(item, "phases.layout-not-map"));
      } else {
        known(column, COLUMN_KEYS);
        columns.add(column(column));
        String header = columns.get(columns.size() - 1).header();
        if (!headers.add(header)) {
          issues.add(issue(column, "phases.layout-twice", header));
        }
      }
    }
    return columns;
  }

  private Attachment.Column column(Mapping column) {
    String key = text(column, "key");
    Optional<Attachment.Datum> datum = Attachment.Datum.byKey(key);
    if (datum.isEmpty() && !key.isEmpty()) {
      issues.add(issue(column, "phases.layout-key", key, Attachment.Datum.keys()));
    }
    String ledger = text(column, "ledger");
    if (key.isEmpty() && ledger.isEmpty()) {
      issues.add(issue(column, "phases.layout-empty"));
    }
    String width = required(column, "width");
    boolean wide = WIDTH.matcher(width).matches();
    if (!wide && !width.isEmpty()) {
      issues.add(issue(column, "phases.layout-width", width));
    }
    return new Attachment.Column(
        required(column, "header"),
        datum.orElse(null),
        ledger,
        wide ? Integer.parseInt(width) : 1,
        text(column, "centered").equals("true"));
  }

  private void known(Mapping map, Set<String> keys) {
    for (YamlNode.Entry entry : map.entries().values()) {
      if (!keys.contains(entry.key().value())) {
        issues.add(issue(entry.key(), "phases.layout-unknown", entry.key().value()));
      }
    }
  }

  private String required(Mapping map, String key) {
    String text = text(map, key);
    if (text.isEmpty()) {
      issues.add(issue(map, "phases.layout-missing", key));
    }
    return text;
  }

  private String text(Mapping map, String key) {
    YamlNode.Entry entry = map.entries().get(key);
    if (entry == null) {
      return "";
    }
    if (entry.value() instanceof Scalar scalar) {
      return scalar.value().strip();
    }
    issues.add(issue(entry.key(), "phases.layout-not-text", key));
    return "";
  }

  private static Issue issue(YamlNode at, String key, Object... args) {
    return Issue.of(Attachment.FILE, at.line(), at.column(), Message.of(key, args));
  }
}
