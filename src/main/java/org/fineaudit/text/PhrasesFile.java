package org.fineaudit.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;
import org.fineaudit.text.Phrases.ClueWords;
import org.fineaudit.text.Phrases.GroundWords;

/** Reads {@code phrases.yaml} and names every mistake with its place. */
final class PhrasesFile {
  static final String NAME = "phrases.yaml";

  private static final Set<String> GROUND_KEYS =
      Set.of("words", "forms", "effect", "element", "source", "whole", "not", "unless");
  private static final Set<String> CLUE_KEYS = Set.of("id", "name", "forms", "not", "unless");
  private static final Pattern CLUE_ID = Pattern.compile("[a-z][a-z0-9-]{1,40}");
  private static final Set<String> LENIENT =
      Set.of("must-not-penalize", "may-not-penalize", "must-mitigate", "may-mitigate", "applied");
  private static final Set<String> HEAVIER = Set.of("heavier", "applied-heavier");
  private static final Set<String> ELEMENTS =
      Set.of("", "minor", "corrected", "no-harm", "minor-harm", "first", "no-fault");

  /** The lists a reader relies on. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "negation", List.of("direct", "fillers", "scope", "after"),
          "claims", List.of("made", "withheld", "authority", "decided", "accepted", "rejected"),
          "statute", List.of("consequences", "threats", "own", "subjects", "texts", "applied"),
          "amounts", AmountWords.LISTS,
          "document", List.of("remedies", "performance"),
          "correction",
              List.of(
                  "order",
                  "measures",
                  "penalties",
                  "stops",
                  "orders",
                  "bare",
                  "imperatives",
                  "payments",
                  "corrects",
                  "not-ordered",
                  "none",
                  "urged"),
          "warning", List.of("words", "not-before", "not-after"),
          "places", List.of("elements"),
          "basis", List.of("documents", "catch-all"),
          "conduct",
              List.of(
                  "corrected",
                  "not-corrected",
                  "not-corrected-yet",
                  "supposed",
                  "refused",
                  "continuing",
                  "not-continuing",
                  "harm",
                  "harm-none",
                  "harm-possible",
                  "harm-not",
                  "no-harm"));

  private final List<Issue> issues = new ArrayList<>();

  private PhrasesFile() {}

  static Phrases load(RuleFolder folder) {
    byte[] bytes =
        folder
            .file(NAME)
            .orElseThrow(
                () -> new UnusableException(Issue.of(NAME, Message.of("tables.missing-file"))));
    PhrasesFile file = new PhrasesFile();
    Phrases phrases = file.phrases(YamlFile.parse(NAME, bytes));
    if (!file.issues.isEmpty()) {
      throw new UnusableException(file.issues);
    }
    return phrases;
  }

  private Phrases phrases(YamlNode root) {
    Map<String, Words> lists = new LinkedHashMap<>();
    List<GroundWords> leniency = List.of();
    List<GroundWords> aggravation = List.of();
    List<ClueWords> clues = List.of();
    Map<String, YamlNode.Entry> sections = entries(root);
    for (YamlNode.Entry section : sections.values()) {
      String name = section.key().value();
      if (name.equals("leniency")) {
        leniency = grounds(section.value(), LENIENT);
      } else if (name.equals("aggravation")) {
        aggravation = grounds(section.value(), HEAVIER);
      } else if (name.equals("clues")) {
        clues = clues(section.value());
      } else if (LISTS.containsKey(name)) {
        lists(name, section, lists);
      } else {
        complain(section.key(), "text.unknown-key", name);
      }
    }
    for (String name : List.of("leniency", "aggravation", "clues")) {
      if (!sections.containsKey(name)) {
        complain(root, "text.missing-key", name);
      }
    }
    LISTS.keySet().stream()
        .sorted()
        .filter(name -> !sections.containsKey(name))
        .forEach(name -> complain(root, "text.missing-key", name));
    return new Phrases(lists, leniency, aggravation, clues);
  }

  private void lists(String section, YamlNode.Entry entry, Map<String, Words> into) {
    Map<String, YamlNode.Entry> found = entries(entry.value());
    List<String> expected = LISTS.get(section);
    for (YamlNode.Entry list : found.values()) {
      if (!expected.contains(list.key().value())) {
        complain(list.key(), "text.unknown-key", list.key().value());
      }
    }
    for (String name : expected) {
      if (found.containsKey(name)) {
        into.put(section + "." + name, new Words(forms(found.get(name).value())));
      } else {
        complain(entry.key(), "text.missing-key", name);
      }
    }
  }

  private List<GroundWords> grounds(YamlNode node, Set<String> effects) {
    List<GroundWords> grounds = new ArrayList<>();
    for (YamlNode item : items(node)) {
      Map<String, YamlNode.Entry> entries = entries(item);
      entries.values().stream()
          .filter(e -> !GROUND_KEYS.contains(e.key().value()))
          .forEach(e -> complain(e.key(), "text.unknown-key", e.key().value()));
      String words = text(item, entries, "words");
      text(item, entries, "source");
      String effect = oneOf(item, entries, "effect", effects);
      String element = oneOf(item, entries, "element", ELEMENTS);
      boolean whole =
          entries.containsKey("whole")
              && oneOf(item, entries, "whole", Set.of("true", "false")).equals("true");
      List<Form> forms =
          entries.containsKey("forms")
              ? forms(entries.get("forms").value())
              : Form.of(words).map(List::of).orElse(List.of());
      grounds.add(
          new GroundWords(
              new TextFacts.Ground(words, effect, element),
              new Words(forms),
              new Words(optional(entries, "not")),
              new Words(optional(entries, "unless")),
              whole));
    }
    return grounds;
  }

  private List<ClueWords> clues(YamlNode node) {
    List<ClueWords> clues = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlNode item : items(node)) {
      Map<String, YamlNode.Entry> entries = entries(item);
      entries.values().stream()
          .filter(e -> !CLUE_KEYS.contains(e.key().value()))
          .forEach(e -> complain(e.key(), "text.unknown-key", e.key().value()));
      String id = text(item, entries, "id");
      String name = text(item, entries, "name");
      if (!id.isEmpty() && !(CLUE_ID.matcher(id).matches() && ids.add(id))) {
        complain(entries.get("id").value(), "text.bad-clue-id", id);
      }
      List<Form> forms = optional(entries, "forms");
      if (forms.isEmpty()) {
        complain(item, "text.missing-key", "forms");
      }
      clues.add(
          new ClueWords(
              id,
              name,
              new Words(forms),
              new Words(optional(entries, "not")),
              new Words(optional(entries, "unless"))));
    }
    return clues;
  }

  private List<Form> optional(Map<String, YamlNode.Entry> entries, String key) {
    return entries.containsKey(key) ? forms(entries.get(key).value()) : List.of();
  }

  private List<Form> forms(YamlNode node) {
    List<Form> forms = new ArrayList<>();
    for (YamlNode item : items(node)) {
      String written = item instanceof YamlNode.Scalar scalar ? scalar.value() : "";
      Form.of(written).ifPresentOrElse(forms::add, () -> complain(item, "text.bad-form", written));
    }
    return forms;
  }

  private String text(YamlNode item, Map<String, YamlNode.Entry> entries, String key) {
    YamlNode.Entry entry = entries.get(key);
    if (entry == null) {
      complain(item, "text.missing-key", key);
      return "";
    }
    if (entry.value() instanceof YamlNode.Scalar scalar) {
      return scalar.value();
    }
    complain(entry.value(), "text.not-a-word", key);
    return "";
  }

  private String oneOf(
      YamlNode item, Map<String, YamlNode.Entry> entries, String key, Set<String> allowed) {
    String value = text(item, entries, key);
    if (entries.containsKey(key) && !allowed.contains(value)) {
      complain(
          entries.get(key).value(),
          "text.bad-choice",
          key,
          value,
          String.join(", ", allowed.stream().sorted().toList()));
    }
    return value;
  }

  private Map<String, YamlNode.Entry> entries(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    complain(node, "text.not-a-map");
    return Map.of();
  }

  private List<YamlNode> items(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    complain(node, "text.not-a-list");
    return List.of();
  }

  private void complain(YamlNode at, String key, Object... args) {
    issues.add(Issue.of(NAME, at.line(), at.column(), Message.of(key, args)));
  }
}
