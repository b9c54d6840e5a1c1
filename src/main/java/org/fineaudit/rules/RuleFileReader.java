package org.fineaudit.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.WorkingDays;
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
          "of",
          "strength",
          "hard_when",
          "concerns",
          "flags",
          "basis",
          "exceptions",
          "limits",
          "parameters",
          "when",
          "flag",
          "message",
          "remedy",
          "tests",
          "off");
  private static final int MOST_RULES = 200;

  /** Nobody mends more at once, and each costs time. */
  private static final int MOST_ISSUES = 500;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,60}");

  private final String file;
  private final byte[] bytes;
  private final List<String> lines;
  private final List<Issue> issues;
  private final WorkingDays workingDays;

  RuleFileReader(String file, byte[] bytes, WorkingDays workingDays, List<Issue> issues) {
    this.workingDays = workingDays;
    this.file = file;
    this.bytes = bytes.clone();
    this.lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
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
      if (issues.size() > MOST_ISSUES || rules.size() == MOST_RULES) {
        map.complain(node, Message.of("rules.too-many", MOST_RULES));
        break;
      }
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
    Map<String, Parameter> parameters = ParameterReader.read(map);
    ConditionReader conditions = new ConditionReader(file, lines, parameters.values(), workingDays);
    Optional<Condition> when = condition(map, "when", conditions, true);
    Optional<Condition> flag = condition(map, "flag", conditions, true);
    Optional<Condition> hardWhen = condition(map, "hard_when", conditions, false);
    RuleScope scope = scope(map);
    String name = map.text("name");
    String concerns = map.text("concerns");
    String flags = map.text("flags");
    Strength strength = Strengths.read(map, "strength").orElse(Strength.SOFT);
    if (map.node("strength").isEmpty()) {
      map.complain(Message.of("rules.missing-key", "strength"));
    }
    List<String> basis = map.texts("basis");
    if (basis.isEmpty()) {
      map.complain(Message.of("rules.missing-key", "basis"));
    }
    String message = message(map, parameters);
    unused(map, parameters.keySet(), message);
    String remedy = map.text("remedy");
    List<RuleTest> tests = new RuleTestReader(file).read(map);
    if (issues.size() > before || problem.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id,
            name,
            problem.get(),
            scope,
            strength,
            hardWhen,
            concerns,
            flags,
            basis,
            map.texts("exceptions"),
            map.texts("limits"),
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

  private static RuleScope scope(YamlMap map) {
    if (map.node("of").isEmpty()) {
      return RuleScope.CASE;
    }
    String word = map.text("of");
    Optional<RuleScope> scope = RuleScope.byId(word);
    if (scope.isEmpty()) {
      List<String> ids = Arrays.stream(RuleScope.values()).map(RuleScope::id).toList();
      map.complain(
          map.node("of").orElseThrow(),
          Message.of("rules.unknown-scope", word, String.join(", ", ids)));
    }
    return scope.orElse(RuleScope.CASE);
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

  /** A threshold that nothing looks at would be changed in vain. */
  private static void unused(YamlMap map, Set<String> parameters, String message) {
    String conditions =
        map.optionalText("when").orElse("")
            + " "
            + map.optionalText("flag").orElse("")
            + " "
            + map.optionalText("hard_when").orElse("");
    for (String name : parameters) {
      boolean used =
          Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(conditions).find();
      if (!used && !MessageTemplate.names(message).contains(name)) {
        map.complain(
            map.node("parameters").orElseThrow(), Message.of("rules.unused-parameter", name));
      }
    }
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
}
