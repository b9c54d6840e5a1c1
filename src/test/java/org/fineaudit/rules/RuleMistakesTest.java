package org.fineaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.junit.jupiter.api.Test;

/** What a bureau sees when its rule file has mistakes. */
class RuleMistakesTest {
  private static final String GOOD =
      """
      problem: maximum-tier
      rules:
        - id: some-rule
          name: 某规则
          strength: soft
          concerns: 全部
          flags: 某事
          basis: [某法第一条]
          when: fined
          flag: fine > 10
          message: 罚款{fine}元
          remedy: 核对
      """;

  private static List<Issue> issues(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    UnusableException e =
        catchThrowableOfType(UnusableException.class, () -> RuleBook.load(RuleFolder.of(bytes)));
    assertThat(e).as("refused").isNotNull();
    return e.issues();
  }

  private static List<String> sentences(String file) {
    return issues(Map.of("a.yaml", file)).stream().map(i -> i.in(Lang.ZH)).toList();
  }

  @Test
  void aGoodFileLoads() {
    RuleFolder folder = RuleFolder.of(Map.of("a.yaml", GOOD.getBytes(StandardCharsets.UTF_8)));
    assertThat(RuleBook.load(folder).rules()).extracting(Rule::id).containsExactly("some-rule");
  }

  @Test
  void aThresholdThatNothingLooksAtIsNamed() {
    assertThat(
            sentences(
                GOOD.replace(
                    "    when: fined",
                    "    parameters:\n      low: {value: 3, reason: 某理由}\n    when: fined")))
        .singleElement()
        .asString()
        .contains("参数 low 没有用到");
  }

  @Test
  void aRuleWithoutTestsIsPointedOut() {
    RuleFolder folder = RuleFolder.of(Map.of("a.yaml", GOOD.getBytes(StandardCharsets.UTF_8)));
    assertThat(RuleBook.load(folder).untested())
        .extracting(issue -> issue.in(Lang.ZH))
        .hasSize(3)
        .allMatch(sentence -> sentence.startsWith("a.yaml:3:1: 规则 some-rule "));
  }

  @Test
  void aMisspelledFactIsNamedWithItsPlaceAndWhatWasProbablyMeant() {
    assertThat(sentences(GOOD.replace("fine > 10", "fine > 10 && finMax < 3")))
        .containsExactly("a.yaml:10:24: 没有“finMax”这个事实或参数，是不是“fineMax”？");
  }

  @Test
  void aMisspelledFactInABlockIsFoundOnItsOwnLine() {
    String block =
        GOOD.replace("flag: fine > 10", "flag: |\n        fine > 10\n        && finMax < 3");
    assertThat(issues(Map.of("a.yaml", block)))
        .extracting(Issue::line, Issue::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(12, 12));
  }

  @Test
  void aWrongTypeIsRefused() {
    assertThat(sentences(GOOD.replace("fine > 10", "fine > \"10\"")))
        .singleElement()
        .asString()
        .startsWith("a.yaml:10:16: 运算“>”两边的类型不配：");
  }

  @Test
  void aConditionThatIsNoTruthValueIsRefused() {
    assertThat(sentences(GOOD.replace("fine > 10", "fine + 10.0"))).hasSize(1);
  }

  @Test
  void anUnknownProblemNamesTheNearestOne() {
    assertThat(sentences(GOOD.replace("maximum-tier", "maximum-teir")))
        .containsExactly("a.yaml:1:10: 没有“maximum-teir”这种问题类型。可用：maximum-tier");
  }

  @Test
  void aDuplicateIdNamesBothPlaces() {
    assertThat(issues(Map.of("a.yaml", GOOD, "b.yaml", GOOD)))
        .extracting(i -> i.in(Lang.ZH))
        .containsExactly("b.yaml:3:1: 规则编号“some-rule”重复，另一处在 a.yaml:3。请改用别的编号");
  }

  @Test
  void allMistakesOfAllFilesComeInOneReport() {
    List<Issue> issues =
        issues(
            Map.of(
                "a.yaml",
                    GOOD.replace("fine > 10", "finne > 10").replace("when: fined", "when: find"),
                "b.yaml", GOOD.replace("some-rule", "Some Rule").replace("remedy", "remdy"),
                "c.yaml", "problem: [unclosed"));
    assertThat(issues).extracting(Issue::file).contains("a.yaml", "b.yaml", "c.yaml");
    assertThat(issues).hasSizeGreaterThanOrEqualTo(6);
    assertThat(issues).allSatisfy(i -> assertThat(i.line()).isPositive());
  }

  @Test
  void anUnknownPlaceholderInAMessageIsRefused() {
    assertThat(sentences(GOOD.replace("{fine}", "{fin}"))).hasSize(1);
  }

  @Test
  void yamlTricksAreRefused() {
    assertThat(sentences("problem: &a maximum-tier\nrules: *a\n")).isNotEmpty();
    assertThat(sentences("problem: !!java.net.URL x\nrules: []\n")).isNotEmpty();
    assertThat(sentences(GOOD + "problem: maximum-tier\n").get(0)).contains("重复");
  }

  @Test
  void comprehensionsAndUnknownFunctionsAreRefusedWithPlace() {
    assertThat(issues(Map.of("a.yaml", GOOD.replace("fine > 10", "{1: true}[1]"))))
        .singleElement()
        .satisfies(i -> assertThat(i.line()).isEqualTo(10));
    assertThat(sentences(GOOD.replace("fine > 10", "violation.matches(\"(\")"))).hasSize(1);
  }
}
