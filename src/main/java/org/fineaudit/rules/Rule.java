package org.fineaudit.rules;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;

/**
 * A rule, loaded and compiled. Texts are for people and in Chinese.
 *
 * @param scope what it judges: cases, or groups of them
 * @param strength of a finding, unless {@code hardWhen} is true
 * @param hardWhen when a finding is hard all the same
 * @param concerns whom the rule concerns, in words
 * @param flags what it flags, in words
 * @param exceptions what is not wrong although it looks so, in words: the verdict is clear
 * @param limits where the rule does not apply, can't know, or only gives a soft lead, in words
 * @param when whom it concerns
 * @param flag what is wrong
 * @param off why the rule is switched off, if it is
 * @param file the rule file, with the line where the rule begins
 */
public record Rule(
    String id,
    String name,
    ProblemType problem,
    RuleScope scope,
    Strength strength,
    Optional<Condition> hardWhen,
    String concerns,
    String flags,
    List<String> basis,
    List<String> exceptions,
    List<String> limits,
    Map<String, Parameter> parameters,
    Condition when,
    Condition flag,
    MessageTemplate message,
    String remedy,
    List<RuleTest> tests,
    Optional<String> off,
    String file,
    int line) {

  public Rule {
    basis = List.copyOf(basis);
    exceptions = List.copyOf(exceptions);
    limits = List.copyOf(limits);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    tests = List.copyOf(tests);
  }

  /** Judges a case. */
  public Verdict judge(FactRow row) {
    Truth concerned = when.test(row);
    if (concerned == Truth.FALSE) {
      return Verdict.notApplicable();
    }
    Truth wrong = flag.test(row);
    if (wrong == Truth.FALSE) {
      return Verdict.clear();
    }
    if (concerned == Truth.TRUE && wrong == Truth.TRUE) {
      boolean hard = hardWhen.map(c -> c.test(row) == Truth.TRUE).orElse(false);
      return Verdict.flagged(hard ? Strength.HARD : strength);
    }
    return (concerned == Truth.UNKNOWN ? when : flag).undetermined(row);
  }

  /** The message of a finding, with its facts filled in. */
  public String message(FactRow row) {
    return message.fill(row);
  }

  /** The message with the names of facts in place of their values. */
  public String describedMessage() {
    return message.described();
  }

  /** The facts behind a finding, by name, as files write them. */
  public Map<String, String> evidence(FactRow row) {
    Set<Fact> facts = new LinkedHashSet<>(message.facts());
    facts.addAll(when.facts());
    facts.addAll(flag.facts());
    Map<String, String> evidence = new LinkedHashMap<>();
    facts.stream()
        .sorted(Comparator.comparingInt(Fact::slot))
        .filter(row::isKnown)
        .forEach(fact -> evidence.put(fact.name(), FactFormat.forFiles(row, fact)));
    return evidence;
  }

  /** Every fact that judging or reporting needs. */
  public Set<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>(when.facts());
    facts.addAll(flag.facts());
    hardWhen.ifPresent(c -> facts.addAll(c.facts()));
    facts.addAll(message.facts());
    return facts;
  }

  /** The thresholds, each as a sentence. */
  public List<String> thresholds() {
    return parameters.values().stream().map(Parameter::sentence).toList();
  }

  /** The thresholds that a part of a condition names, with their values. */
  public List<String> thresholdsIn(Condition.Part part) {
    return parameters.values().stream()
        .filter(parameter -> part.names(parameter.name()))
        .map(parameter -> parameter.name() + "＝" + parameter.written() + parameter.unit())
        .toList();
  }
}
