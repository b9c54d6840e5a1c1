package org.fineaudit.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.SetAside;
import org.fineaudit.cases.Strength;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactSources;
import org.fineaudit.facts.FactType;
import org.fineaudit.messages.Lang;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.Verdict;

/**
 * The names of things in the language of the screen. In Chinese they are the notice's and the rule
 * files' own; in English problems have names, rules and facts the ids that rule files and results
 * use, because those need no translation.
 */
record Names(Console console) {
  private boolean chinese() {
    return console.lang() == Lang.ZH;
  }

  String of(ProblemType problem) {
    return console.text("problems." + problem.id());
  }

  String of(Strength strength) {
    return console.text("cli.strength-" + strength.id());
  }

  String of(Verdict.Kind kind) {
    return console.text("cli.verdict-" + kind.id());
  }

  String of(Rule rule) {
    return chinese() ? rule.name() : rule.id();
  }

  String of(Fact fact) {
    return chinese() ? fact.label() : fact.name();
  }

  /** Where it comes from: in words; in English the fields that it is derived from. */
  String origin(Fact fact) {
    return chinese() ? fact.origin() : fields(FactSources.of(fact));
  }

  String of(Field field) {
    return chinese() ? field.label() : field.key();
  }

  String of(FactType type) {
    return console.text("cli.type-" + type.name().toLowerCase(Locale.ROOT));
  }

  String of(SetAside.Reason reason) {
    return console.text("cli.reason-" + reason.code());
  }

  /** What to do about a row that was set aside for a reason. */
  String advice(SetAside.Reason reason) {
    return console.text("cli.advice-" + reason.code());
  }

  String facts(List<Fact> facts) {
    return facts.stream().map(this::of).collect(Collectors.joining(console.text("cli.comma")));
  }

  String fields(List<Field> fields) {
    return fields.stream().map(this::of).collect(Collectors.joining(console.text("cli.comma")));
  }
}
