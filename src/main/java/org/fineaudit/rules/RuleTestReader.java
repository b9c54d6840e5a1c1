package org.fineaudit.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.Strength;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.tables.YamlNode;

/** Reads the tests that stand in a rule. */
final class RuleTestReader {
  private static final Set<String> TEST_KEYS =
      Set.of("name", "facts", "expect", "strength", "missing", "exception", "limit");

  private final String file;

  RuleTestReader(String file) {
    this.file = file;
  }

  List<RuleTest> read(YamlMap map) {
    List<RuleTest> tests = new ArrayList<>();
    for (YamlNode node : map.items("tests")) {
      YamlMap test = new YamlMap(file, node, map.issues()).allow(TEST_KEYS);
      Optional<Verdict.Kind> expected = expected(test);
      FactRow row = new FactRow(new Place(file, "", test.line()));
      test.map("facts").ifPresent(facts -> facts.keys().forEach(k -> set(row, facts, k)));
      List<String> missing = test.texts("missing");
      missing.stream()
          .filter(m -> Facts.byName(m).isEmpty())
          .forEach(m -> test.complain(Message.of("rules.unknown-fact", m)));
      String name = test.text("name");
      int exception = listed(test, "exception", map.texts("exceptions").size());
      int limit = listed(test, "limit", map.texts("limits").size());
      Optional<Strength> strength = Strengths.read(test, "strength");
      expected.ifPresent(
          e ->
              tests.add(
                  new RuleTest(name, row, e, strength, missing, exception, limit, test.line())));
    }
    return tests;
  }

  /** Which sentence of a list of the rule the test shows, from 1; 0 for none. */
  private static int listed(YamlMap test, String key, int most) {
    if (test.node(key).isEmpty()) {
      return 0;
    }
    String word = test.text(key);
    if (word.matches("[1-9]\\d?") && Integer.parseInt(word) <= most) {
      return Integer.parseInt(word);
    }
    test.complain(test.node(key).orElseThrow(), Message.of("rules.bad-number", key, word, most));
    return 0;
  }

  private static Optional<Verdict.Kind> expected(YamlMap test) {
    String word = test.text("expect").toLowerCase(Locale.ROOT);
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      if (kind.id().equals(word)) {
        return Optional.of(kind);
      }
    }
    if (!word.isEmpty()) {
      test.complain(test.node("expect").orElseThrow(), Message.of("rules.bad-expect", word));
    }
    return Optional.empty();
  }

  private static void set(FactRow row, YamlMap facts, String name) {
    Optional<Fact> fact = Facts.byName(name);
    if (fact.isEmpty()) {
      String near =
          Suggestion.nearest(name, Facts.all().stream().map(Fact::name).toList()).orElse("—");
      facts.complain(facts.keyNode(name), Message.of("rules.unknown-fact-near", name, near));
      return;
    }
    List<String> texts = facts.texts(name);
    String text = texts.isEmpty() ? "" : texts.get(0);
    try {
      switch (fact.get().type()) {
        case BOOLEAN -> row.set(fact.get(), truth(text));
        case NUMBER -> row.set(fact.get(), Double.parseDouble(text));
        case DATE -> row.set(fact.get(), LocalDate.parse(text));
        case TEXT -> row.set(fact.get(), text);
        case LIST -> row.set(fact.get(), texts);
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      facts.complain(
          facts.keyNode(name),
          Message.of("rules.bad-fact-value", name, text, fact.get().type().label()));
    }
  }

  private static double truth(String text) {
    return switch (text) {
      case "true" -> 1;
      case "false" -> 0;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
