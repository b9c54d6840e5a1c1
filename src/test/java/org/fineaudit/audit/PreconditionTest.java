package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fines under a provision that demands an order that was not followed (拒不改正). */
class PreconditionTest {
  private static final String RULE = "fined-without-precondition";

  private static SmallExport stall(String... more) {
    String[] stall = {
      "处罚依据", "《平顶山市城市市容和环境卫生管理条例》第四十四条第一款",
      "案由", "擅自占用城市道路设摊经营",
      "处罚内容", "罚款人民币300元。",
      "罚款金额(元)", "300"
    };
    return new SmallExport().with(and(stall, more));
  }

  private static String[] and(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void withoutColumnsAndWordsNothingCanBeSaid() throws IOException {
    assertThat(stall().flaggedBy(RULE)).isEmpty();
    assertThat(stall().undeterminedBy(RULE)).containsExactly("1");
  }

  @Test
  void anEmptyOrderColumnShowsThatThereWasNoOrder() throws IOException {
    assertThat(stall("责令改正文书号", "").flaggedBy(RULE)).containsExactly("1 hard");
  }

  @Test
  void anOrderAndAFailedReinspectionMeetIt() throws IOException {
    assertThat(
            stall("责令改正日期", "2024-03-02", "改正期限届满日", "2024-03-05", "复查结果", "未改正").flaggedBy(RULE))
        .isEmpty();
  }

  @Test
  void aReinspectionThatFoundItCorrectedDoesNot() throws IOException {
    String[] order = {"责令改正日期", "2024-03-02", "改正期限届满日", "2024-03-05", "复查结果", "已改正"};
    assertThat(stall(order).flaggedBy(RULE)).as("when is not said").containsExactly("1 soft");
    assertThat(stall(and(order, "复查日期", "2024-03-06")).flaggedBy(RULE)).containsExactly("1 hard");
    SmallExport later = stall(and(order, "复查日期", "2024-05-06"));
    assertThat(later.flaggedBy(RULE)).as("reinspected after the decision").isEmpty();
    assertThat(later.undeterminedBy(RULE)).containsExactly("1");
  }

  @Test
  void aDeadlineThatHasNotPassedDoesNot() throws IOException {
    assertThat(stall("责令改正日期", "2024-03-02", "改正期限届满日", "2024-04-01").flaggedBy(RULE))
        .containsExactly("1 hard");
    assertThat(stall("责令改正日期", "2024-04-01").flaggedBy(RULE)).containsExactly("1 hard");
  }

  @Test
  void wordsOfRefusalMeetIt() throws IOException {
    assertThat(stall("责令改正日期", "2024-03-02", "裁量理由", "经责令改正后，当事人逾期拒不改正。").flaggedBy(RULE))
        .isEmpty();
  }
}
