package org.fineaudit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.tables.YamlNode;

/** Reads the entries of a YAML map and collects every mistake instead of stopping at the first. */
final class YamlMap {
  private final String file;
  private final YamlNode node;
  private final Map<String, YamlNode.Entry> entries;
  private final List<Issue> issues;

  YamlMap(String file, YamlNode node, List<Issue> issues) {
    this.file = file;
    this.node = node;
    this.issues = issues;
    if (node instanceof YamlNode.Mapping mapping) {
      this.entries = mapping.entries();
    } else {
      this.entries = Map.of();
      complain(node, Message.of("rules.not-a-map"));
    }
  }

  String file() {
    return file;
  }

  int line() {
    return node.line();
  }

  List<Issue> issues() {
    return issues;
  }

  void complain(YamlNode at, Message message) {
    issues.add(Issue.of(file, at.line(), at.column(), message));
  }

  void complain(Message message) {
    complain(node, message);
  }

  /** Complains of keys that don't belong here. */
  YamlMap allow(Set<String> keys) {
    for (YamlNode.Entry entry : entries.values()) {
      String key = entry.key().value();
      if (!keys.contains(key)) {
        complain(
            entry.key(),
            Suggestion.nearest(key, keys)
                .map(near -> Message.of("rules.unknown-key-near", key, near))
                .orElseGet(
                    () ->
                        Message.of(
                            "rules.unknown-key",
                            key,
                            String.join(", ", keys.stream().sorted().toList()))));
      }
    }
    return this;
  }

  Optional<YamlNode> node(String key) {
    return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::value);
  }

  Set<String> keys() {
    return entries.keySet();
  }

  YamlNode keyNode(String key) {
    return entries.get(key).key();
  }

  /** A scalar that must be there; empty text after the complaint if it is not. */
  String text(String key) {
    Optional<YamlNode.Scalar> scalar = scalar(key);
    if (scalar.isEmpty() || scalar.get().value().isBlank()) {
      if (node(key).isEmpty() || scalar.isPresent()) {
        complain(Message.of("rules.missing-key", key));
      }
      return "";
    }
    return scalar.get().value().strip();
  }

  Optional<String> optionalText(String key) {
    return scalar(key).map(s -> s.value().strip()).filter(s -> !s.isEmpty());
  }

  Optional<YamlNode.Scalar> scalar(String key) {
    Optional<YamlNode> value = node(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar);
    }
    complain(value.get(), Message.of("rules.not-a-text", key));
    return Optional.empty();
  }

  /** A list of texts, or one text; empty if the key is absent. */
  List<String> texts(String key) {
    Optional<YamlNode> value = node(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Scalar scalar) {
      return List.of(scalar.value().strip());
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Scalar scalar) {
        texts.add(scalar.value().strip());
      } else {
        complain(item, Message.of("rules.not-a-text", key));
      }
    }
    return texts;
  }

  List<YamlNode> items(String key) {
    Optional<YamlNode> value = node(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    complain(value.get(), Message.of("rules.not-a-list", key));
    return List.of();
  }

  Optional<YamlMap> map(String key) {
    return node(key).map(value -> new YamlMap(file, value, issues));
  }
}
