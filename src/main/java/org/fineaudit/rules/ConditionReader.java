package org.fineaudit.rules;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.WorkingDays;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.tables.YamlNode;

/** Compiles the conditions of one rule file; mistakes come back at their line and column. */
final class ConditionReader {
  private static final Pattern UNDECLARED =
      Pattern.compile("undeclared reference to '([^']{1,80})'");

  /** What the grammar stumbled over. */
  private static final Pattern TOKEN = Pattern.compile("(?:input|at:?) '(.+?)'(?: expecting.*)?$");

  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '([^']{1,40})' applied to '(.{1,200}?)'");

  private final String file;
  private final List<String> lines;
  private final Map<String, Parameter> parameters;
  private final WorkingDays workingDays;

  /**
   * Reads conditions of a file.
   *
   * @param lines the lines of the file, for the indentation of block texts
   */
  ConditionReader(
      String file, List<String> lines, Collection<Parameter> parameters, WorkingDays workingDays) {
    this.workingDays = workingDays;
    this.file = file;
    this.lines = List.copyOf(lines);
    this.parameters = new LinkedHashMap<>();
    parameters.forEach(p -> this.parameters.put(p.name(), p));
  }

  /** The condition, or empty after adding the mistakes. */
  Optional<Condition> read(YamlNode.Scalar scalar, List<Issue> issues) {
    String source = scalar.value().stripTrailing();
    Optional<Condition> prepared =
        PreparedConditions.builtIn()
            .find(source, parameters.values())
            .map(tree -> compile(source, tree, scalar));
    return prepared.isPresent() ? prepared : check(source, scalar, issues);
  }

  private Optional<Condition> check(String source, YamlNode.Scalar scalar, List<Issue> issues) {
    CelEnvironment.Checked checked = new CelEnvironment(parameters.values()).check(source);
    if (checked.tree() == null) {
      for (CelIssue issue : checked.issues()) {
        int line = issue.getSourceLocation().getLine();
        int column = issue.getSourceLocation().getColumn();
        issues.add(at(scalar, line, column, wording(issue.getMessage())));
      }
      return Optional.empty();
    }
    try {
      return Optional.of(compile(source, checked.tree().getExpr(), scalar));
    } catch (ConditionCompiler.UnsupportedException e) {
      CelSource celSource = checked.tree().getSource();
      int offset = celSource.getPositionsMap().getOrDefault(e.exprId(), 0);
      var place = celSource.getOffsetLocation(offset);
      issues.add(
          at(
              scalar,
              place.map(p -> p.getLine()).orElse(1),
              place.map(p -> p.getColumn()).orElse(0),
              Message.of("rules.unsupported", e.getMessage())));
      return Optional.empty();
    }
  }

  private Condition compile(String source, CelExpr tree, YamlNode.Scalar scalar) {
    ConditionCompiler compiler = new ConditionCompiler(parameters, workingDays);
    return new Condition(source, compiler.compile(tree), () -> ConditionParts.of(tree, compiler))
        .at(tree, scalar.line(), scalar.column());
  }

  private Issue at(YamlNode.Scalar scalar, int celLine, int celColumn, Message message) {
    int line = scalar.line();
    int column = scalar.column() + celColumn + (scalar.plain() ? 0 : 1);
    if (scalar.block()) {
      line += Math.max(1, celLine);
      column = celColumn + 1 + indentation(line);
    } else if (celLine > 1) {
      line += celLine - 1;
      column = celColumn + 1;
    }
    return Issue.of(file, line, column, message);
  }

  private int indentation(int line) {
    if (line > lines.size()) {
      return 0;
    }
    String text = lines.get(line - 1);
    int spaces = 0;
    while (spaces < text.length() && text.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }

  private Message wording(String celMessage) {
    Matcher undeclared = UNDECLARED.matcher(celMessage);
    if (undeclared.find()) {
      String name = undeclared.group(1);
      List<String> names = new ArrayList<>(Facts.all().stream().map(Fact::name).toList());
      names.addAll(parameters.keySet());
      return Suggestion.nearest(name, names)
          .map(near -> Message.of("rules.unknown-fact-near", name, near))
          .orElseGet(() -> Message.of("rules.unknown-fact", name));
    }
    Matcher overload = NO_OVERLOAD.matcher(celMessage);
    if (overload.find()) {
      return Message.of("rules.wrong-types", operator(overload.group(1)), overload.group(2));
    }
    Matcher token = TOKEN.matcher(celMessage);
    return token.find()
        ? Message.of("rules.bad-condition-at", token.group(1))
        : Message.of("rules.bad-condition");
  }

  private static String operator(String function) {
    return function.replace("_", "").replace("@", "");
  }
}
