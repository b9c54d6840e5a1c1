package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fineaudit.cases.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clues of the phrase table in invented sentences, and sentences that only sound like them. */
class CluesInTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          中队当月罚款任务尚差三千元                          | quota
          严禁下达罚没指标                                    |
          中队绩效与罚款数额挂钩                              | quota
          罚款与绩效不挂钩                                    |
          我局未下达罚没指标                                  |
          当事人缴纳罚款后继续占道经营                        | fine-instead
          上述行为造成一人死亡                                | crime
          当事人交了罚款后继续占道经营                        | fine-instead
          智慧城管视频抓拍到车辆遗撒                          | monitoring
          执法记录仪记录了现场检查过程                        |
          当事人暴力抗法，推搡执法人员                        | crime
          该行为尚不构成犯罪                                  |
          违反本规定，构成犯罪的，依法追究刑事责任            |
          未造成人员伤亡                                      |
          案件已移送公安机关处理                              | referred
          未移送公安机关                                      |
          经批准延长办案期限三十日                            | period-extended
          当事人书面表示放弃听证权利                          | hearing-waived
          罚款转入队员个人账户                                | paid-to-person
          当事人分三期缴纳罚款，分期缴纳申请尚在办理          | instalments
          经审批，同意当事人分期缴纳罚款                      | instalments-approved
          当事人系限制行为能力人                              | incapable
          如不服本决定，可以申请行政复议或者提起行政诉讼      |
          """)
  void clues(String sentence, String clue) {
    List<String> found =
        Reading.of(Field.VIOLATION_FACTS, sentence).clues().stream()
            .map(TextFacts.Clue::id)
            .toList();
    if (clue == null) {
      assertThat(found).as(sentence).isEmpty();
    } else {
      assertThat(found).as(sentence).contains(clue);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "《关于专项整治的通知》第三条, true",
    "会议纪要, true",
    "《城市道路管理条例》第四十二条, false",
    "《城市道路管理条例》第四十二条、《关于专项整治的通知》, false"
  })
  void documentsAloneAreNoBasis(String basis, boolean alone) {
    assertThat(Reading.basis(basis).onlyDocuments()).isEqualTo(alone);
  }
}
