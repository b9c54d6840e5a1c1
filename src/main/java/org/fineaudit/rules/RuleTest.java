package org.fineaudit.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fineaudit.cases.Strength;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;

/**
 * A test case that stands in a rule file.
 *
 * @param strength the strength expected of a finding, if the test says
 * @param exception which listed exception of the rule it shows, from 1; 0 for none
 * @param limit which listed limit of the rule it shows, from 1; 0 for none
 * @param missing names of the facts expected to be missing, if the test says; empty for any
 */
public record RuleTest(
    String name,
    FactRow facts,
    Verdict.Kind expected,
    Optional<Strength> strength,
    List<String> missing,
    int exception,
    int limit,
    int line) {
  public RuleTest {
    missing = List.copyOf(missing);
  }

  /** What came out against what was expected. */
  public record Outcome(RuleTest test, Verdict got) {
    public boolean passed() {
      return got.kind() == test.expected
          && (test.strength.isEmpty() || test.strength.equals(got.strength()))
          && (test.missing.isEmpty()
              || Set.copyOf(test.missing)
                  .equals(got.missing().stream().map(Fact::name).collect(Collectors.toSet())));
    }
  }

  /** Runs the test against its rule. */
  public Outcome run(Rule rule) {
    return new Outcome(this, rule.judge(facts));
  }
}
