package org.fineaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fineaudit.facts.Fact;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleBook;
import org.fineaudit.rules.RuleTest;
import org.fineaudit.rules.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules test}: runs the tests that stand in the rule files. */
@Command(name = "test")
final class RulesTestCommand implements Callable<Integer> {
  @Mixin private RuleFolderArgument folder;

  private final Console console;
  private final Names names;

  RulesTestCommand(Console console) {
    this.console = console;
    this.names = new Names(console);
  }

  @Override
  public Integer call() throws IOException {
    int passed = 0;
    int failed = 0;
    for (Rule rule : RuleBook.load(folder.open()).rules()) {
      for (RuleTest test : rule.tests()) {
        RuleTest.Outcome outcome = test.run(rule);
        if (outcome.passed()) {
          passed++;
        } else {
          failed++;
          report(rule, outcome);
        }
      }
    }
    console.say("cli.rules-tested", passed, failed);
    return (failed == 0 ? ExitCode.OK : ExitCode.FINDINGS).code();
  }

  private void report(Rule rule, RuleTest.Outcome outcome) {
    RuleTest test = outcome.test();
    console.say("cli.test-failed", rule.file(), test.line(), rule.id(), test.name());
    String strength = test.strength().map(names::of).orElse("");
    console.say("cli.test-expected", names.of(test.expected()) + strength, missing(test));
    console.say("cli.test-got", got(outcome.got()), gotMissing(outcome.got()));
  }

  private String got(Verdict verdict) {
    return names.of(verdict.kind()) + verdict.strength().map(names::of).orElse("");
  }

  private static String missing(RuleTest test) {
    return String.join(", ", test.missing());
  }

  private static String gotMissing(Verdict verdict) {
    return verdict.missing().stream().map(Fact::name).collect(Collectors.joining(", "));
  }
}
