package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductInTextTest {
  @ParameterizedTest(name = "corrected {1}, refused {2}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "经复查，当事人已改正违法行为。|TRUE|FALSE",
        "执法人员责令其立即改正，当事人当场改正。|TRUE|FALSE",
        "当事人接到通知后于次日自行拆除了违法搭建物。|TRUE|FALSE",
        "3月2日责令当事人改正，3月10日复查时当事人仍未改正。|FALSE|TRUE",
        "当事人逾期不改正，继续占道经营|FALSE|TRUE",
        "当事人拒不改正|FALSE|TRUE",
        "本局送达《责令限期改正通知书》。5月17日复查，当事人未按期改正。|FALSE|TRUE",
        "截至立案之日，该公司尚未办理施工许可手续。|FALSE|UNKNOWN",
        "违反本条例规定，逾期不改正的，处五百元以上五千元以下罚款。|UNKNOWN|UNKNOWN",
        "当事人承诺尽快改正。|UNKNOWN|UNKNOWN",
        "当事人辩称已改正。|UNKNOWN|UNKNOWN",
        "责令当事人及时改正。|UNKNOWN|UNKNOWN"
      })
  void correctionBeforeTheDecision(String facts, Truth corrected, Truth refused) {
    TextFacts read = Reading.facts(facts);
    assertThat(read.alreadyCorrected()).isEqualTo(corrected);
    assertThat(read.correctionRefused()).isEqualTo(refused);
  }

  @Test
  void theReinspectionHasTheLastWord() {
    TextFacts read =
        Reading.of(Field.VIOLATION_FACTS, "当事人逾期未改正。", Field.REINSPECTION_RESULT, "复查合格");
    assertThat(read.alreadyCorrected()).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "事故造成2人死亡、1人受伤。|TRUE",
        "顾客食用后出现食物中毒症状。|TRUE",
        "未造成人员伤亡。|FALSE",
        "没有造成危害后果|FALSE",
        "现场存放液化气瓶，存在爆炸隐患，可能造成人员伤亡。|UNKNOWN",
        "无证经营易燃易爆炸物品|UNKNOWN",
        "占道经营|UNKNOWN"
      })
  void harm(String facts, Truth harm) {
    assertThat(Reading.facts(facts).harm()).isEqualTo(harm);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "该违法建筑至今未拆除|TRUE",
        "一直占用人行道堆放杂物|TRUE",
        "违法行为处于持续状态|TRUE",
        "违法行为已终止|UNKNOWN",
        "不利于城市可持续发展|UNKNOWN"
      })
  void continuing(String facts, Truth continuing) {
    assertThat(Reading.facts(facts).continuing()).isEqualTo(continuing);
  }
}
