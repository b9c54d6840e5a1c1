package org.fineaudit.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;

/**
 * What the tests of a rule leave open. A rule that never flags finds nothing, one that never says
 * that it can't know accuses or is silent instead, and an exception that only stands in words
 * accuses those it should spare.
 */
final class Untested {
  private static final List<Verdict.Kind> NEEDED =
      List.of(Verdict.Kind.FLAGGED, Verdict.Kind.CLEAR, Verdict.Kind.UNDETERMINED);

  private Untested() {}

  static Stream<Issue> of(Rule rule) {
    Stream<Message> verdicts =
        NEEDED.stream()
            .filter(kind -> rule.tests().stream().noneMatch(test -> test.expected() == kind))
            .map(kind -> Message.of("rules.no-test", rule.id(), kind.label()));
    Stream<Message> exceptions =
        IntStream.rangeClosed(1, rule.exceptions().size())
            .filter(exception -> rule.tests().stream().noneMatch(test -> shows(test, exception)))
            .mapToObj(
                exception ->
                    Message.of(
                        "rules.no-exception-test",
                        rule.id(),
                        exception,
                        rule.exceptions().get(exception - 1)));
    return Stream.concat(verdicts, exceptions)
        .map(message -> Issue.of(rule.file(), rule.line(), 1, message));
  }

  private static boolean shows(RuleTest test, int exception) {
    return test.exception() == exception && test.expected() != Verdict.Kind.FLAGGED;
  }
}
