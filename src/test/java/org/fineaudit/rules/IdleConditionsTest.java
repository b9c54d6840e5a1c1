package org.fineaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.Lang;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that contradict each other or do nothing are named with their place. */
class IdleConditionsTest {
  private static List<String> idle(String when, String flag, String hard) {
    String file =
        """
        problem: maximum-tier
        rules:
          - id: some-rule
            name: 某规则
            strength: soft
            concerns: 全部
            flags: 某事
            basis: [某法第一条]
            parameters:
              low: {value: 100, reason: 某理由}
            when: '%s'
            flag: '%s'
            hard_when: '%s'
            message: 罚款{fine}元，界线{low}
            remedy: 核对
        """
            .formatted(when, flag, hard);
    RuleFolder folder = RuleFolder.of(Map.of("a.yaml", file.getBytes(StandardCharsets.UTF_8)));
    return RuleBook.load(folder).idle().stream().map(issue -> issue.in(Lang.ZH)).toList();
  }

  @Test
  void theRulesOfTheProgramHaveNone() throws IOException {
    assertThat(RuleBook.load(RuleFolders.builtIn()).idle()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "fined # fine > low && fine < 50",
        "fined # fine > low && fine <= low",
        "fined # fine == 5.0 && fine != 5.0",
        "fined # 100 < fine && fine < low",
        "fined # !fined && fine > low",
        "fined && procedure == \"简易程序\" # procedure in [\"普通程序\", \"快速办理\"] && fine > low",
        "fined # size(citations) == 0 && size(citations) > 0 && fine > low",
        "fined # size(citations) < 0 && fine > low",
        "fined # decisionDate > date(\"2024-01-01\") && decisionDate < date(\"2023-01-01\")",
        "fined # false && fine > low",
        "fined && \"crime\" in clues # !(\"crime\" in clues) && fine > low"
      })
  void aRuleThatCanNeverFlagIsNamed(String when, String flag) {
    assertThat(idle(when, flag, "fine > low * 2.0"))
        .containsExactly("a.yaml:12:11: 规则 some-rule 的 when 和 flag 互相矛盾，永远不会命中；请改正");
  }

  @Test
  void aPartThatCanNeverHoldIsNamed() {
    assertThat(
            idle(
                "fined && procedure == \"简易程序\"",
                "fine > low || (procedure == \"普通程序\" && warning)",
                "warning"))
        .contains(
            "a.yaml:12:11: 规则 some-rule 的 flag 中“procedure == \"普通程序\"”与同时要求的其他条件矛盾，永远不能成立；请改正或者删去");
  }

  @Test
  void anExceptionThatCanNeverHoldAfterWhenIsNamed() {
    assertThat(
            idle(
                "fined && procedure == \"普通程序\"", "fine > low && procedure != \"简易程序\"", "warning"))
        .containsExactly(
            "a.yaml:12:11: 规则 some-rule 的 flag 中“procedure != \"简易程序\"”已经由其他条件说明，不起作用；请改正或者删去");
    assertThat(idle("fined && fine > 500", "fine > low && warning", "continuing"))
        .containsExactly("a.yaml:12:11: 规则 some-rule 的 flag 中“fine > low”已经由其他条件说明，不起作用；请改正或者删去");
  }

  @Test
  void aHardThatCanNeverBeIsNamed() {
    assertThat(idle("fined", "fine > low", "fine < 50"))
        .containsExactly(
            "a.yaml:13:16: 规则 some-rule 的 hard_when 与 when、flag 互相矛盾，永远不会成为硬线索；请改正或者删去");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fine > low && fine < 500",
        "fine > low || fine < 50",
        "fine > fineMax && fine < fineMin",
        "fine > low && fine - surcharge < 50.0",
        "fine > low && violation.contains(\"占道\") && !violation.contains(\"经营\")",
        "fine > low && (procedure == \"普通程序\" || procedure == \"快速办理\")",
        "fine > low && size(citations) > 0 && size(citations) < 3",
        "noticeDateBlank ? fine > low : noticeDate > decisionDate"
      })
  void whatCanHoldIsLeftAlone(String flag) {
    assertThat(idle("fined", flag, "warning")).isEmpty();
  }
}
