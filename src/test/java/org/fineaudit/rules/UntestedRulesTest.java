package org.fineaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Lang;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The rules of the program with some of their tests taken away are refused, each by name. */
class UntestedRulesTest {

  private static RuleBook changed(UnaryOperator<String> change) throws IOException {
    RuleFolder builtIn = RuleFolders.builtIn();
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : builtIn.names()) {
      byte[] bytes = builtIn.file(name).orElseThrow();
      String text = new String(bytes, StandardCharsets.UTF_8);
      boolean rules = name.endsWith(".yaml") && text.contains("\n    tests:");
      files.put(name, rules ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
    }
    return RuleBook.load(RuleFolder.of(files));
  }

  private static List<String> sentences(List<Issue> issues) {
    return issues.stream().map(issue -> issue.in(Lang.ZH)).toList();
  }

  @ParameterizedTest
  @EnumSource(value = Verdict.Kind.class, names = "NOT_APPLICABLE", mode = Mode.EXCLUDE)
  void aRuleWithoutATestOfAVerdict(Verdict.Kind kind) throws IOException {
    RuleBook book =
        changed(text -> text.replace("expect: " + kind.id() + "\n", "expect: not-applicable\n"));

    List<String> sentences = sentences(book.untested());

    assertThat(book.rules())
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(sentences)
                    .contains(
                        "%s:%d:1: 规则 %s 没有结论为“%s”的测试，条件可能永远得不出这一结论；请在 tests 下补一个"
                            .formatted(rule.file(), rule.line(), rule.id(), kind.label())));
  }

  @Test
  void aRuleWithoutATestOfAnException() throws IOException {
    RuleBook book = changed(text -> text.replaceAll("(?m)^ +(exception|limit): \\d+\n", ""));

    List<String> sentences = sentences(book.untested());

    assertThat(sentences)
        .hasSize(
            book.rules().stream().mapToInt(r -> r.exceptions().size() + r.limits().size()).sum());
    assertThat(sentences)
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith("maximum-tier.yaml:")
                    .contains("规则 fine-at-maximum 的第 3 条例外没有测试：“文书认定了从重情节"))
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith("maximum-tier.yaml:")
                    .contains("规则 fine-above-range 的第 1 条限制没有测试：“按面积、处数、造价"));
  }

  @ParameterizedTest
  @EnumSource(value = Verdict.Kind.class, names = "CLEAR", mode = Mode.EXCLUDE)
  void anExceptionWithoutATestThatIsClear(Verdict.Kind kind) throws IOException {
    RuleBook book =
        changed(
            text ->
                text.replaceAll(
                    "expect: [a-z-]+(\n +missing: [^\n]*)?\n +exception: 2\n",
                    "expect: " + kind.id() + "\n        exception: 2\n"));

    assertThat(sentences(book.untested())).anyMatch(s -> s.contains("的第 2 条例外没有测试"));
  }
}
