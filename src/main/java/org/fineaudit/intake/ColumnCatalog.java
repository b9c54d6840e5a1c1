package org.fineaudit.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;
import org.fineaudit.values.AmountUnit;

/** Which header stands for which field: {@code columns.yaml}, and what a mapping file adds. */
final class ColumnCatalog {
  static final String FILE = "columns.yaml";

  private final Map<String, Claim> claims = new HashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  /**
   * A header's meaning.
   *
   * @param priority lower goes first where several columns claim one field
   */
  record Claim(Field field, int priority, AmountUnit unit) {}

  static ColumnCatalog load(RuleFolder folder, Optional<Path> extra) {
    ColumnCatalog catalog = new ColumnCatalog();
    byte[] bytes =
        folder
            .file(FILE)
            .orElseThrow(
                () -> new UnusableException(Issue.of(FILE, Message.of("tables.missing-file"))));
    catalog.add(FILE, bytes, 0);
    extra.ifPresent(path -> catalog.add(String.valueOf(path.getFileName()), read(path), -1000));
    if (!catalog.issues.isEmpty()) {
      throw new UnusableException(catalog.issues);
    }
    return catalog;
  }

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String file, byte[] bytes, int firstPriority) {
    if (!(YamlFile.parse(file, bytes) instanceof YamlNode.Mapping fields)) {
      issues.add(Issue.of(file, 1, 1, Message.of("intake.columns-shape")));
      return;
    }
    for (YamlNode.Entry entry : fields.entries().values()) {
      field(file, entry.key()).ifPresent(field -> add(file, field, entry.value(), firstPriority));
    }
  }

  /** A field by its key or by its Chinese label. */
  private Optional<Field> field(String file, YamlNode.Scalar key) {
    Optional<Field> field =
        Field.byKey(key.value())
            .or(
                () ->
                    Arrays.stream(Field.values())
                        .filter(f -> f.label().equals(key.value()))
                        .findFirst());
    if (field.isEmpty()) {
      List<String> keys = Arrays.stream(Field.values()).map(Field::key).toList();
      String near = Suggestion.nearest(key.value(), keys).orElse("—");
      issues.add(
          Issue.of(
              file, key.line(), key.column(), Message.of("intake.no-field", key.value(), near)));
    }
    return field;
  }

  private void add(String file, Field field, YamlNode node, int firstPriority) {
    if (node instanceof YamlNode.Mapping map) {
      YamlNode.Entry headers = map.entries().get("headers");
      Map<String, AmountUnit> units = units(map.entries().get("units"));
      if (headers != null) {
        headers(field, texts(headers.value()), units, firstPriority);
      }
    } else {
      List<String> headers = texts(node);
      if (headers.isEmpty()) {
        issues.add(Issue.of(file, node.line(), node.column(), Message.of("intake.columns-shape")));
      }
      headers(field, headers, Map.of(), firstPriority);
    }
  }

  private void headers(
      Field field, List<String> headers, Map<String, AmountUnit> units, int firstPriority) {
    int priority = firstPriority;
    for (String text : headers) {
      Header header = Header.of(text);
      AmountUnit unit = units.getOrDefault(text, header.unit());
      claims.put(key(header.names().get(0)), new Claim(field, priority, unit));
      priority++;
    }
  }

  private static List<String> texts(YamlNode node) {
    if (node instanceof YamlNode.Sequence list) {
      return list.items().stream()
          .filter(YamlNode.Scalar.class::isInstance)
          .map(item -> ((YamlNode.Scalar) item).value())
          .toList();
    }
    return node instanceof YamlNode.Scalar scalar ? List.of(scalar.value()) : List.of();
  }

  private static Map<String, AmountUnit> units(YamlNode.Entry entry) {
    Map<String, AmountUnit> units = new HashMap<>();
    if (entry != null && entry.value() instanceof YamlNode.Mapping map) {
      map.entries()
          .forEach(
              (header, unit) ->
                  units.put(
                      header,
                      unit.value() instanceof YamlNode.Scalar s && s.value().equals("万元")
                          ? AmountUnit.WAN
                          : AmountUnit.YUAN));
    }
    return units;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What a header means, or empty if it is not known. */
  Optional<Claim> claim(Header header) {
    for (String name : header.names()) {
      Claim claim = claims.get(key(name));
      if (claim != null) {
        AmountUnit unit = header.unit() == AmountUnit.UNSTATED ? claim.unit() : header.unit();
        return Optional.of(new Claim(claim.field(), claim.priority(), unit));
      }
    }
    return Optional.empty();
  }

  /** The known header that an unknown one is probably meant to be. */
  Optional<String> nearMiss(Header header) {
    String name = header.names().get(0);
    return name.length() < 4
        ? Optional.empty()
        : Suggestion.nearest(key(name), claims.keySet())
            .filter(near -> Suggestion.distance(key(name), near) <= 2);
  }
}
