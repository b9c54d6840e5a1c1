package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fineaudit.cases.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderInTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "责令改正，罚款200元",
        "责令当事人自收到本决定书之日起停止使用该特种设备，处10万元罚款。",
        "限你户于收到本决定书之日起十五日内自行拆除违法建筑物，恢复原状；逾期不拆除的，本机关将依法强制拆除。",
        "责令于十五日内自行拆除，逾期不拆除的，依法强制拆除",
        "拆除违法建设，恢复土地原状，并处罚款人民币叁万元整",
        "暂扣施工许可证30日，停止施工。",
        "没收工具，责令停止经营",
        "监管部门约谈该平台，要求其立即整改，下架违规应用。",
        "对施工单位下发整改通知书，并处罚款1万元",
        "警告、罚款5000元、责令采取其他补救措施",
        "罚款：2.045万元；其他：责令立即改正",
        "1、立即停止收运；2、罚款陆万元",
        "处罚款2000元，要求其补种树木10株",
        "责令停产整治，罚款2万元",
        "责令当场扑灭，罚款500元",
        "责令采取补救措施，罚款5000元，限十五日内缴至指定银行",
        "罚款500元，限你三日内清除堆放物并到指定银行缴纳罚款",
        "卸载，罚款1500元",
        "责令当事人改正，可以并处五千元以上五万元以下罚款，决定罚款五千元"
      })
  void aCorrectionIsOrdered(String content) {
    assertThat(Reading.content(content).correctionOrdered()).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "罚款200元",
        "责令停产停业",
        "责令停产停业整顿，没收违法所得2.3万元",
        "责令赔偿损失2000元，罚款300元",
        "责令监护人严加管教",
        "责令：罚款500元",
        "督促企业落实主体责任，做好整改。",
        "逾期不改正的，由城市管理部门责令限期拆除，可以处一千元以下罚款",
        "依据某条例第五条规定：“擅自占道的，责令改正，处二百元罚款”，罚款100元",
        "当事人案发后积极消除影响，从轻处罚，罚款300元。",
        "执法人员要求当事人提供相关票据，当事人拒绝，罚款1000元",
        "☑罚款100元 □责令改正",
        "罚款贰佰元（200元），限你自收到本决定书之日起十五日内缴至指定银行，逾期不缴纳的，每日按罚款数额的百分之三加处罚款。",
        "罚款2000元；限于15日内持缴款书到银行缴纳",
        "罚款500元，责令当事人十五日内缴纳罚款"
      })
  void noCorrectionIsOrdered(String content) {
    assertThat(Reading.content(content).correctionOrdered()).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"未责令改正，直接罚款1000元", "当事人已自行清理，本机关未再责令改正，罚款100元", "案卷显示没有责令当事人改正", "无需责令改正"})
  void itIsFalseOnlyIfTheTextSaysThatNoneWas(String content) {
    assertThat(Reading.content(content).correctionOrdered()).isEqualTo(Truth.FALSE);
  }

  @Test
  void aNoticeNamedInTheFactsIsAnOrder() {
    TextFacts facts = Reading.facts("本局于5月6日向当事人送达《责令限期改正通知书》。");
    assertThat(facts.correctionOrdered()).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"警告", "予以警告，罚款500元", "警告&通报批评", "警告|罚款", "对甲公司处以警告，并罚八万元", "处罚种类：罚款、警告；罚款金额：700元"})
  void aWarningIsGiven(String content) {
    assertThat(Reading.content(content).warning()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不予警告",
        "未设置警告标志，罚款2000元",
        "口头警告后放行",
        "当事人曾受到警告处罚，现罚款200元",
        "给予党内警告处分",
        "□警告 ☑罚款100元",
        "违反本办法规定的，给予警告，可以并处一千元以下罚款",
        "出具警示函。"
      })
  void noWarningIsGiven(String content) {
    assertThat(Reading.content(content).warning()).isFalse();
  }
}
