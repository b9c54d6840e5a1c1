package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;
import org.fineaudit.values.AmountUnit;

/**
 * The entries of {@code columns.yaml} or of a mapping file. Both are written {@code field: [header,
 * ...]}; a field that has columns without a unit in their header is written with {@code headers}
 * and {@code units}. Fields go by their key or by their Chinese label.
 */
final class ColumnsFile {
  /** The key that lists headers which are known and not needed. */
  private static final String UNUSED = "unused";

  private static final String HEADERS = "headers";
  private static final String UNITS = "units";
  private static final Map<String, AmountUnit> UNIT_WORDS =
      Map.of("元", AmountUnit.YUAN, "万元", AmountUnit.WAN);

  private final String file;
  private final List<Issue> issues;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Header> unused = new ArrayList<>();

  /** A header that stands for a field. */
  record Entry(Field field, Header header, AmountUnit unit) {}

  private ColumnsFile(String file, List<Issue> issues) {
    this.file = file;
    this.issues = issues;
  }

  /** Reads a file; mistakes are added to the list. */
  static ColumnsFile read(String file, byte[] bytes, List<Issue> issues) {
    ColumnsFile columns = new ColumnsFile(file, issues);
    YamlNode root = YamlFile.parse(file, bytes);
    if (root instanceof YamlNode.Mapping fields) {
      fields.entries().values().forEach(columns::entry);
    } else {
      columns.complain(root, Message.of("intake.columns-shape"));
    }
    return columns;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  List<Header> unused() {
    return List.copyOf(unused);
  }

  private void entry(YamlNode.Entry entry) {
    if (entry.key().value().equals(UNUSED)) {
      texts(entry.value()).forEach(text -> unused.add(Header.of(text.value())));
      return;
    }
    Optional<Field> field = field(entry.key());
    if (field.isEmpty()) {
      return;
    }
    if (entry.value() instanceof YamlNode.Mapping map) {
      if (!map.entries().containsKey(HEADERS)
          || !Set.of(HEADERS, UNITS).containsAll(map.entries().keySet())) {
        complain(map, Message.of("intake.columns-shape"));
        return;
      }
      headers(field.get(), map.entries().get(HEADERS).value(), units(map.entries().get(UNITS)));
    } else {
      headers(field.get(), entry.value(), Map.of());
    }
  }

  private Optional<Field> field(YamlNode.Scalar key) {
    Optional<Field> field =
        Field.byKey(key.value())
            .or(
                () ->
                    Arrays.stream(Field.values())
                        .filter(f -> f.label().equals(key.value()))
                        .findFirst());
    if (field.isEmpty()) {
      List<String> labels = Arrays.stream(Field.values()).map(Field::label).toList();
      List<String> names = new ArrayList<>(labels);
      Arrays.stream(Field.values()).map(Field::key).forEach(names::add);
      Optional<String> near = Suggestion.nearest(key.value(), names);
      complain(
          key,
          near.isPresent()
              ? Message.of("intake.no-field-but", key.value(), near.get())
              : Message.of("intake.no-field", key.value(), String.join("、", labels)));
    }
    return field;
  }

  private void headers(Field field, YamlNode node, Map<String, AmountUnit> units) {
    List<YamlNode.Scalar> headers = texts(node);
    for (YamlNode.Scalar text : headers) {
      Header header = Header.of(text.value());
      if (header.name().isEmpty() || !taken.add(header.name())) {
        complain(text, Message.of("intake.claimed-twice", text.value()));
      }
      AmountUnit unit = units.getOrDefault(text.value(), header.unit());
      entries.add(new Entry(field, header, unit));
    }
    units.keySet().stream()
        .filter(unit -> headers.stream().noneMatch(text -> text.value().equals(unit)))
        .forEach(unit -> complain(node, Message.of("intake.unit-of-nothing", unit)));
    if (!units.isEmpty() && field.type() != FieldType.AMOUNT) {
      complain(node, Message.of("intake.columns-shape"));
    }
  }

  private List<YamlNode.Scalar> texts(YamlNode node) {
    List<YamlNode.Scalar> texts = new ArrayList<>();
    List<YamlNode> items = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar scalar) {
        texts.add(scalar);
      } else {
        complain(item, Message.of("intake.columns-shape"));
      }
    }
    return texts;
  }

  private Map<String, AmountUnit> units(YamlNode.Entry entry) {
    Map<String, AmountUnit> units = new HashMap<>();
    if (entry == null) {
      return units;
    }
    if (!(entry.value() instanceof YamlNode.Mapping map)) {
      complain(entry.value(), Message.of("intake.columns-shape"));
      return units;
    }
    for (YamlNode.Entry unit : map.entries().values()) {
      String word = unit.value() instanceof YamlNode.Scalar scalar ? scalar.value() : "";
      if (UNIT_WORDS.containsKey(word)) {
        units.put(unit.key().value(), UNIT_WORDS.get(word));
      } else {
        complain(unit.value(), Message.of("intake.unit-word", word));
      }
    }
    return units;
  }

  private void complain(YamlNode node, Message message) {
    issues.add(Issue.of(file, node.line(), node.column(), message));
  }
}
