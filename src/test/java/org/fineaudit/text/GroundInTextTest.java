package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fineaudit.cases.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundInTextTest {
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "当事人主动采取措施消除违法行为的危害后果|主动消除或者减轻危害后果|must-mitigate|",
        "当事人受他人胁迫实施违法行为|受他人胁迫或者诱骗|must-mitigate|",
        "当事人主动交代执法机关尚未掌握的违法行为|主动供述行政机关尚未掌握的违法行为|must-mitigate|",
        "当事人有立功表现|立功|must-mitigate|",
        "当事人系在校学生、未满十八周岁|未满十八周岁|must-mitigate|",
        "违法行为轻微|违法行为轻微|must-not-penalize|minor",
        "当事人系初次违法|初次违法|may-not-penalize|first",
        "案发后及时清理现场|及时改正|may-not-penalize|corrected",
        "未造成明显的社会危害后果|没有造成危害后果|must-not-penalize|no-harm",
        "危害后果较为轻微|危害后果轻微|may-not-penalize|minor-harm",
        "当事人没有主观过错|没有主观过错|must-not-penalize|no-fault",
        "当事人如实陈述违法事实|如实陈述|may-mitigate|",
        "积极配合本局调查|积极配合调查|may-mitigate|",
        "决定对当事人从轻处罚|从轻处罚|applied|",
        "适用减轻处罚|减轻处罚|applied|"
      })
  void whatTheAuthorityFound(String facts, String words, String effect, String element) {
    assertThat(Reading.facts(facts).leniency())
        .contains(new TextFacts.Ground(words, effect, element == null ? "" : element));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当事人不具有从轻、减轻或者从重情节，罚款600元",
        "当事人无法定从轻、减轻情节，亦无从重情节",
        "当事人没有从重、从轻处罚情节",
        "没有从重或者减轻处罚的情节",
        "不符合《行政处罚法》第三十三条规定的不予处罚情形",
        "当事人未能主动消除危害后果，不予从轻",
        "因当事人未提供证据证明其没有主观过错",
        "当事人辩称系初次违法，请求从轻处罚。经复核，其理由不成立，不予采纳。",
        "陈述申辩称：1.不知情；2.已经主动整改，请求从轻处罚。本局不予采纳。",
        "当事人认为其行为轻微应免予处罚，本局认为该理由不能成立",
        "向未满十八周岁的未成年人销售电子烟",
        "依据从旧兼从轻原则适用新法",
        "裁量等次：轻微",
        "经批评教育仍不改正，罚款50元",
        "违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。",
        "确有经济困难，需要延期或者分期缴纳罚款的，可以书面申请",
        "当事人未按规定及时清理积雪",
        "责成当事人立即清除张贴物，罚款200元",
        "依据某某《从轻处罚清单》审查"
      })
  void whatWasDeniedClaimedOrQuotedIsNoGround(String content) {
    assertThat(Reading.content(content).leniency()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当事人提出其已主动拆除、请求减轻处罚的申辩意见，经本局复核属实，予以采纳，罚款800元。",
        "当事人要求从轻处罚，本局综合其主动改正违法行为的事实，决定予以从轻处罚。",
        "当事人在法定期限内未提出陈述申辩意见，鉴于其系初次违法，罚款100元。",
        "拟处罚款3000元，经听取当事人申辩，决定减轻处罚，罚款1500元。",
        "符合《行政处罚法》第三十二条第一项“主动消除或者减轻违法行为危害后果的”规定，罚款100元。"
      })
  void whatTheAuthorityAdoptedIsAGround(String content) {
    assertThat(Reading.content(content).leniency()).isNotEmpty();
  }

  @Test
  void anExemptionCountsOnlyIfNothingElseIsImposed() {
    assertThat(Reading.grounds(Reading.content("不予行政处罚，责令改正。").leniency()))
        .containsExactly("不予行政处罚");
    assertThat(Reading.content("对甲行为不予行政处罚；对乙行为罚款1000元。").leniency()).isEmpty();
  }

  @Test
  void anOrderToCorrectIsNoCorrection() {
    assertThat(Reading.content("1、立即停止收运；2、罚款陆万元").leniency()).isEmpty();
    assertThat(Reading.content("责令及时改正，罚款伍万元").leniency()).isEmpty();
    assertThat(Reading.content("要求企业补办备案手续，其余问题立即整改。").leniency()).isEmpty();
    assertThat(Reading.content("限于5月1日前自行拆除").leniency()).isEmpty();
    assertThat(Reading.content("责令改正后，当事人立即整改，罚款100元").leniency()).isNotEmpty();
  }

  @Test
  void theDiscretionReasonIsReadToo() {
    TextFacts facts =
        Reading.of(Field.PENALTY_CONTENT, "罚款100元", Field.DISCRETION_REASON, "首次违法且及时改正");
    assertThat(Reading.grounds(facts.leniency())).containsExactly("初次违法", "及时改正");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "当事人屡教不改|屡教不改|heavier",
        "一年内三次被查处|多次违法|heavier",
        "违法情节严重|情节严重|heavier",
        "造成严重社会影响|造成严重后果|heavier",
        "当事人拒不改正|拒不改正|heavier",
        "暴力抗法|拒不配合或者妨碍执法|heavier",
        "隐匿证据|隐匿、销毁证据|heavier",
        "在重污染天气应急响应期间施工|重大活动或者应急期间违法|heavier",
        "决定从重处罚|从重处罚|applied-heavier"
      })
  void whatMakesThePenaltyHeavier(String facts, String words, String effect) {
    assertThat(Reading.facts(facts).aggravation())
        .contains(new TextFacts.Ground(words, effect, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不属于情节严重",
        "当事人无从重情节",
        "当事人没有从轻、从重情节",
        "当事人无从轻、减轻或者从重处罚情节",
        "没有从轻或者减轻处罚、从重处罚的情节",
        "情节严重的，处一万元以上罚款。",
        "不予从重"
      })
  void noGroundForAHeavierPenalty(String facts) {
    assertThat(Reading.facts(facts).aggravation()).isEmpty();
  }
}
