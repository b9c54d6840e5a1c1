package org.fineaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tests that stand in the rule files. */
class BuiltInRulesTest {
  private static final RuleBook BOOK = load();

  private static RuleBook load() {
    try {
      return RuleBook.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyTestOfEveryRule() {
    return BOOK.rules().stream()
        .flatMap(
            rule ->
                rule.tests().stream()
                    .map(
                        test ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + test.name(), () -> passes(rule, test))));
  }

  private static void passes(Rule rule, RuleTest test) {
    RuleTest.Outcome outcome = test.run(rule);
    assertThat(outcome.passed())
        .as(
            "%s:%d expected %s %s %s, got %s",
            rule.file(),
            test.line(),
            test.expected(),
            test.strength(),
            test.missing(),
            outcome.got())
        .isTrue();
  }

  @Test
  void everyRuleIsTestedFlaggedClearAndUndeterminedAndInEachOfItsExceptions() {
    assertThat(BOOK.untested()).isEmpty();
  }
}
