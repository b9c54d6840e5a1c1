package org.fineaudit.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.cases.Strength;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;

/**
 * What the tests of a rule leave open. A rule that never flags finds nothing, one that never says
 * that it can't know accuses or is silent instead, an exception that only stands in words accuses
 * those it should spare, and so does a limit.
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
        listed("exception", rule, rule.exceptions(), Untested::showsException);
    Stream<Message> limits = listed("limit", rule, rule.limits(), Untested::showsLimit);
    return Stream.of(verdicts, exceptions, limits)
        .flatMap(messages -> messages)
        .map(message -> Issue.of(rule.file(), rule.line(), 1, message));
  }

  private static Stream<Message> listed(
      String kind, Rule rule, List<String> sentences, BiPredicate<RuleTest, Integer> shows) {
    return IntStream.rangeClosed(1, sentences.size())
        .filter(n -> rule.tests().stream().noneMatch(test -> shows.test(test, n)))
        .mapToObj(
            n -> Message.of("rules.no-" + kind + "-test", rule.id(), n, sentences.get(n - 1)));
  }

  private static boolean showsException(RuleTest test, int exception) {
    return test.exception() == exception && test.expected() == Verdict.Kind.CLEAR;
  }

  private static boolean showsLimit(RuleTest test, int limit) {
    boolean open =
        switch (test.expected()) {
          case NOT_APPLICABLE, UNDETERMINED -> true;
          case FLAGGED -> test.strength().equals(Optional.of(Strength.SOFT));
          case CLEAR -> false;
        };
    return test.limit() == limit && open;
  }
}
