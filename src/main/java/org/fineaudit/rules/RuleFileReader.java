package org.fineaudit.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;

/** Reads one rule file into rules; every mistake goes into the list of issues. */
final class RuleFileReader {
  private static final Set<String> FILE_KEYS = Set.of("problem", "rules");
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id",
          "name",
          "strength",
          "hard_when",
          "concerns",
          "flags",
          "basis",
          "exceptions",
          "parameters",
          "when",
          "flag",
          "message",
          "remedy",
          "tests",
          "off");
  private static final Set<String> PARAMETER_KEYS = Set.of("value", "unit", "reason");
  private static final Set<String> TEST_KEYS =
      Set.of("name", "facts", "expect", "strength", "missing");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,60}");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,40}");

  private final String file;
  private final byte[] bytes;
  private final List<Issue> issues;

  RuleFileReader(String file, byte[] bytes, List<Issue> issues) {
    this.file = file;
    this.bytes = bytes.clone();
    this.issues = issues;
  }

  List<Rule> read() {
    YamlNode root = YamlFile.parse(file, bytes);
    YamlMap map = new YamlMap(file, root, issues).allow(FILE_KEYS);
    Optional<ProblemType> problem = problem(map);
    List<Rule> rules = new ArrayList<>();
    if (map.items("rules").isEmpty() && map.node("rules").isEmpty()) {
      map.complain(Message.of("rules.missing-key", "rules"));
    }
    for (YamlNode node : map.items("rules")) {
      rule(new YamlMap(file, node, issues).allow(RULE_KEYS), problem).ifPresent(rules::add);
    }
    return rules;
  }

  private Optional<ProblemType> problem(YamlMap map) {
    String id = map.text("problem");
    Optional<ProblemType> problem = ProblemType.byId(id);
    if (problem.isEmpty() && !id.isEmpty()) {
      List<String> ids = Arrays.stream(ProblemType.values()).map(ProblemType::id).toList();
      String near = Suggestion.nearest(id, ids).orElse(String.join(", ", ids));
      map.complain(
          map.node("problem").orElseThrow(), Message.of("rules.unknown-problem", id, near));
    }
    return problem;
  }

  private Optional<Rule> rule(YamlMap map, Optional<ProblemType> problem) {
    int before = issues.size();
    String id = map.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      map.complain(map.node("id").orElseThrow(), Message.of("rules.bad-id", id));
    }
    Map<String, Parameter> parameters = parameters(map);
    List<String> lines =
        new String(bytes, java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    ConditionReader conditions = new ConditionReader(file, lines, parameters.values());
    Optional<Condition> when = condition(map, "when", conditions, true);
    Optional<Condition> flag = condition(map, "flag", conditions, true);
    Optional<Condition> hardWhen = condition(map, "hard_when", conditions, false);
    String name = map.text("name");
    String concerns = map.text("concerns");
    String flags = map.text("flags");
    Strength strength = strength(map, "strength").orElse(Strength.SOFT);
    if (map.node("strength").isEmpty()) {
      map.complain(Message.of("rules.missing-key", "strength"));
    }
    List<String> basis = map.texts("basis");
    if (basis.isEmpty()) {
      map.complain(Message.of("rules.missing-key", "basis"));
    }
    String message = message(map, parameters);
    String remedy = map.text("remedy");
    List<RuleTest> tests = tests(map);
    if (issues.size() > before || problem.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id,
            name,
            problem.get(),
            strength,
            hardWhen,
            concerns,
            flags,
            basis,
            map.texts("exceptions"),
            parameters,
            when.orElseThrow(),
            flag.orElseThrow(),
            MessageTemplate.compile(message, parameters),
            remedy,
            tests,
            map.optionalText("off"),
            file,
            map.line()));
  }

  private Optional<Condition> condition(
      YamlMap map, String key, ConditionReader conditions, boolean required) {
    Optional<YamlNode.Scalar> scalar = map.scalar(key);
    if (scalar.isEmpty()) {
      if (required && map.node(key).isEmpty()) {
        map.complain(Message.of("rules.missing-key", key));
      }
      return Optional.empty();
    }
    return conditions.read(scalar.get(), issues);
  }

  private Optional<Strength> strength(YamlMap map, String key) {
    Optional<String> word = map.optionalText(key);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    for (Strength strength : Strength.values()) {
      if (strength.id().equals(word.get())) {
        return Optional.of(strength);
      }
    }
    map.complain(map.node(key).orElseThrow(), Message.of("rules.bad-strength", word.get()));
    return Optional.empty();
  }

  private String message(YamlMap map, Map<String, Parameter> parameters) {
    String message = map.text("message");
    List<String> known = new ArrayList<>(Facts.all().stream().map(Fact::name).toList());
    known.addAll(parameters.keySet());
    for (String name : MessageTemplate.names(message)) {
      if (!known.contains(name)) {
        String near = Suggestion.nearest(name, known).orElse("—");
        map.complain(
            map.node("message").orElseThrow(), Message.of("rules.unknown-fact-near", name, near));
      }
    }
    return message;
  }

  private Map<String, Parameter> parameters(YamlMap map) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    Optional<YamlMap> block = map.map("parameters");
    if (block.isEmpty()) {
      return parameters;
    }
    for (String name : block.get().keys()) {
      if (!NAME.matcher(name).matches() || Facts.byName(name).isPresent()) {
        block.get().complain(block.get().keyNode(name), Message.of("rules.bad-parameter", name));
        continue;
      }
      YamlMap one = block.get().map(name).orElseThrow().allow(PARAMETER_KEYS);
      Optional<Object> value = value(one);
      if (value.isPresent()) {
        String written = String.join("、", one.texts("value"));
        parameters.put(
            name,
            new Parameter(
                name,
                value.get(),
                written,
                one.optionalText("unit").orElse(""),
                one.text("reason")));
      }
    }
    return parameters;
  }

  private static Optional<Object> value(YamlMap parameter) {
    Optional<YamlNode> node = parameter.node("value");
    if (node.isEmpty()) {
      parameter.complain(Message.of("rules.missing-key", "value"));
      return Optional.empty();
    }
    if (node.get() instanceof YamlNode.Sequence) {
      return Optional.of(parameter.texts("value"));
    }
    return parameter.scalar("value").map(RuleFileReader::scalarValue);
  }

  private static Object scalarValue(YamlNode.Scalar scalar) {
    String text = scalar.value().strip();
    if (!scalar.plain()) {
      return text;
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // then it is a date or a text
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      return text;
    }
  }

  private List<RuleTest> tests(YamlMap map) {
    List<RuleTest> tests = new ArrayList<>();
    for (YamlNode node : map.items("tests")) {
      YamlMap test = new YamlMap(file, node, issues).allow(TEST_KEYS);
      Optional<Verdict.Kind> expected = expected(test);
      FactRow row = new FactRow(new Place(file, "", test.line()));
      test.map("facts").ifPresent(facts -> facts.keys().forEach(k -> set(row, facts, k)));
      List<String> missing = test.texts("missing");
      missing.stream()
          .filter(m -> Facts.byName(m).isEmpty())
          .forEach(m -> test.complain(Message.of("rules.unknown-fact", m)));
      String name = test.text("name");
      Optional<Strength> strength = strength(test, "strength");
      expected.ifPresent(
          e -> tests.add(new RuleTest(name, row, e, strength, missing, test.line())));
    }
    return tests;
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
