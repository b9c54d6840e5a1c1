package org.fineaudit.rules;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.rules.Alternatives.Literal;

/**
 * Conditions that do nothing: a rule that can never flag, a part that can never hold beside the
 * others, a part of flag or hard_when (such as an exception) that the others say already. A part of
 * when still tells whom a rule does not concern. Only what is so for every case is told.
 */
final class IdleConditions {
  private final Rule rule;
  private final List<Issue> issues = new ArrayList<>();

  private IdleConditions(Rule rule) {
    this.rule = rule;
  }

  static Stream<Issue> of(Rule rule) {
    IdleConditions idle = new IdleConditions(rule);
    Optional<List<List<Literal>>> flagged =
        alternatives("when", rule.when())
            .flatMap(
                when ->
                    alternatives("flag", rule.flag())
                        .flatMap(flag -> Alternatives.both(when, flag)));
    flagged.ifPresent(idle::flagged);
    return idle.issues.stream();
  }

  private static Optional<List<List<Literal>>> alternatives(String where, Condition condition) {
    return condition.tree().flatMap(tree -> Alternatives.of(where, tree));
  }

  private void flagged(List<List<Literal>> alternatives) {
    if (alternatives.stream().allMatch(this::contradictory)) {
      complain(rule.flag(), Message.of("rules.never-flags", rule.id()));
      return;
    }
    parts(alternatives, List.of("when", "flag"));
    rule.hardWhen()
        .ifPresent(
            hard ->
                alternatives("hard_when", hard)
                    .flatMap(when -> Alternatives.both(alternatives, when))
                    .ifPresent(both -> hard(hard, both)));
  }

  private void hard(Condition hard, List<List<Literal>> alternatives) {
    if (alternatives.stream().allMatch(this::contradictory)) {
      complain(hard, Message.of("rules.never-hard", rule.id()));
    } else {
      parts(alternatives, List.of("hard_when"));
    }
  }

  private void parts(List<List<Literal>> alternatives, List<String> where) {
    List<List<Literal>> possible =
        alternatives.stream().filter(literals -> !contradictory(literals)).toList();
    for (Literal literal : literals(alternatives)) {
      if (!where.contains(literal.where())) {
        continue;
      }
      boolean dead =
          possible.stream()
              .flatMap(List::stream)
              .noneMatch(l -> l.sameAs(literal) && l.holds() == literal.holds());
      if (dead) {
        complain(literal, "rules.dead-part");
      } else if (!literal.where().equals("when")
          && possible.stream().allMatch(literals -> implied(literal, literals))) {
        complain(literal, "rules.idle-part");
      }
    }
  }

  /** Each literal once, as it must hold. */
  private static Set<Literal> literals(List<List<Literal>> alternatives) {
    Set<Literal> all = new LinkedHashSet<>();
    alternatives.stream()
        .flatMap(List::stream)
        .filter(l -> all.stream().noneMatch(o -> o.sameAs(l) && o.holds() == l.holds()))
        .forEach(all::add);
    return all;
  }

  /** Whether an alternative says the literal already, or does without it. */
  private boolean implied(Literal literal, List<Literal> alternative) {
    List<Literal> others =
        alternative.stream()
            .filter(l -> !(l.sameAs(literal) && l.holds() == literal.holds()))
            .toList();
    if (others.size() == alternative.size()) {
      return false;
    }
    List<Literal> denied = new ArrayList<>(others);
    denied.add(literal.denied());
    return contradictory(denied);
  }

  private boolean contradictory(List<Literal> literals) {
    return Contradiction.in(literals, rule.parameters());
  }

  private void complain(Literal literal, String key) {
    CelExpr expr = literal.expr();
    String text = Contradiction.text(expr);
    Condition condition =
        switch (literal.where()) {
          case "when" -> rule.when();
          case "flag" -> rule.flag();
          default -> rule.hardWhen().orElseThrow();
        };
    String said = literal.holds() ? text : "!(" + text + ")";
    complain(condition, Message.of(key, rule.id(), literal.where(), said));
  }

  private void complain(Condition condition, Message message) {
    issues.add(Issue.of(rule.file(), condition.line(), condition.column(), message));
  }
}
