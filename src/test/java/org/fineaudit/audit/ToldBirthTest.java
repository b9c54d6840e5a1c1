package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A minor is known by the birth date in the words of the decision where the number is masked. */
class ToldBirthTest {
  private static final String RULE = "minor-not-treated-leniently";

  private static SmallExport person(String facts) {
    return new SmallExport().with("行政相对人名称", "小张", "行政相对人类别", "自然人", "裁量档次", "一般", "违法事实", facts);
  }

  @Test
  void theDateInTheFactsTellsTheAge() throws IOException {
    assertThat(person("当事人小张，男，2008年9月3日出生，占用城市道路摆摊。").flaggedBy(RULE)).containsExactly("1 hard");
    assertThat(person("当事人小张，男，1988年9月3日出生，占用城市道路摆摊。").flaggedBy(RULE)).isEmpty();
  }

  @Test
  void aChildThatIsNoPartyTellsNothing() throws IOException {
    assertThat(person("当事人称其女2015年9月3日出生，须照看。").undeterminedBy(RULE)).containsExactly("1");
  }
}
