package org.fineaudit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fineaudit.cases.Field;
import org.fineaudit.cases.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FineInTextTest {
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "责令当事人立即停止店外经营行为，并处罚款人民币叁佰元整（￥300.00）。|300",
        "处以人民币三万罚款|30000",
        "开出50万元罚单|500000",
        "被市场监管局顶格处罚200万元|2000000",
        "罚款（人民币）：贰仟零伍拾元整|2050",
        "罚款人民币（小写）：￥12000.00 （大写）：壹万贰仟元整|12000",
        "罚款 人民币 陆佰元 整 ， 责令 改正|600",
        "罚款 5 000 元|5000",
        "罚款20000.00|20000",
        "罚款金额（万元）：0.3|3000",
        "罚款人民币零元整|0",
        "①警告；②罚款三百元|300",
        "处罚款共计人民币9万元，其中对公司处8万元，对负责人处1万元|90000",
        "没收违法物品，并处违法所得一倍罚款，计480元。|480",
        "罚款滥伐林木价值三倍，计2760元|2760",
        "罚款每平方米12元，合计人民币3096元|3096",
        "罚款（大写），人民币陆万元整|60000",
        "罚金人民币叁佰元|300",
        "罚款近3000万元|30000000",
        "對你单位處罰款人民幣2000元|2000",
        "[√]罚款人民币肆佰元；[ ]没收违法所得；[ ]警告|400"
      })
  void oneFine(String content, String yuan) {
    assertThat(Reading.fine(Reading.content(content))).isEqualTo(yuan);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "对违法行为人张某罚款100元，对违法行为人李某罚款200元。|300",
        "罚款1000元；罚款1000元；罚款500元|2500",
        "未验先投，罚款贰拾万元；对直接负责的主管人员王某罚款伍万元。|250000",
        "对甲公司、乙公司分别罚款30万元、20万元。|500000",
        "对该公司处以罚款10万元，对法定代表人刘某处以罚款1万元，合计罚款11万元。|110000",
        "分别处罚款人民币2万元和3万元，合并处罚款人民币5万元。|50000",
        "两家支行各被罚款20万元。|200000",
        "处以每平方米100元罚款，违法面积26平方米，共计罚款2600元。|2600",
        "每日罚款2万元，共计罚款人民币20万元。|200000",
        "三项违法行为各处罚款4000元，共计罚款12000元。|12000",
        "合并罚款人民币2.5万元（分别为：未做安全培训，罚款1万元；未设警示标志，罚款1.5万元）|25000"
      })
  void severalFinesAddUpAndTotalsDoNot(String content, String yuan) {
    assertThat(Reading.fine(Reading.content(content))).isEqualTo(yuan);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "【某品牌奶茶被罚9万元】 某公司因使用过期原料，被属地市场监管局罚款9万元。|90000",
        "告知当事人拟作出如下行政处罚决定：罚款5000元，当事人申辩。经复核，决定罚款3000元。|3000",
        "原拟罚款5000元，鉴于当事人积极整改，从轻处罚，决定罚款3000元|3000",
        "拟处罚款人民币5万元。经听证后，决定处罚款人民币3万元。|30000",
        "我局拟对你处以罚款2000元。|2000",
        "罚款5000元，于2023年1月9日缴纳罚款五千元。|5000",
        "该店因无证经营被罚款2万元，此前曾因卫生问题被罚款5000元。|20000",
        "一审认为，对原告罚款25万元明显不当，变更为罚款10万元。|100000",
        "本局决定减轻处罚，罚款由10000元减为3000元。|3000",
        "罚款人民币五百元。逾期不缴纳的，每日按罚款数额的百分之三加处罚款。|500",
        "依据某条例“擅自张贴的，处五百元罚款”，罚款200元。|200"
      })
  void theSameFineToldTwiceCountsOnce(String content, String yuan) {
    assertThat(Reading.fine(Reading.content(content))).isEqualTo(yuan);
  }

  @Test
  void linesBrokenInsideAWordAndSignsDoubledByAPdfAreReadAsMeant() {
    assertThat(Reading.fine(Reading.content("罚款人民\n币叁佰元\n整。"))).isEqualTo("300");
    assertThat(Reading.fine(Reading.content("罚款人民币叁佰贰\n拾元整。"))).isEqualTo("320");
    assertThat(Reading.fine(Reading.content("罚罚款款人人民民币币叁叁佰佰元元整整。。"))).isEqualTo("300");
    assertThat(Reading.fine(Reading.content("罚款人民币1122元，高高兴兴。"))).isEqualTo("1122");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "被告人王某犯非法经营罪，判处有期徒刑一年，并处罚金人民币8000元。",
        "经营者不标明价格的，责令改正，可以并处五千元以下的罚款；情节严重的，责令停业整顿。",
        "处一万元以上十万元以下罚款",
        "罚没款合计3.6万元",
        "没收违法所得及罚款共计120000元",
        "依法追缴税款、加收滞纳金并处罚款共计1.34亿元。",
        "责令赔偿损失2000元",
        "告知当事人限期清理，逾期将罚款300元",
        "没收违法所得5000元",
        "罚款2.没收违法所得300元",
        "罚款3次",
        "罚款5000美元",
        "警告",
        "违法所得的百分之五十的罚款",
        "罚款500元（伍仟元整）",
        "□罚款100元 ☑警告"
      })
  void noFineIsReadWhereNoneIsSure(String content) {
    assertThat(Reading.content(content).fine()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"50,50", "100.00,100", "贰仟元整,2000", "0.5万元,5000", "３００,300"})
  void aCellWithNothingButAFigureIsTheFineInYuan(String content, String yuan) {
    assertThat(Reading.fine(Reading.content(content))).isEqualTo(yuan);
  }

  @ParameterizedTest(name = "{1} / {2}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "没收违法所得0.2013万元，罚款0.5万元|5000|2013",
        "没收违法所得人民币壹佰贰拾叁元肆角伍分（￥123.45），罚款人民币伍仟元整，罚没款合计人民币5123.45元|5000|123.45",
        "违法所得480元予以没收，罚款300元|300|480",
        "1、没收非法财物（货值金额356元）；2、罚款2000元。|2000|-",
        "处货值金额（860元）五倍的罚款4300元，没收违法所得260元，没收不合格电线10卷。|4300|260",
        "罚没合计：2,340.50元，其中罚款2,000元，没收违法所得340.50元|2000|340.5",
        "责令退赔消费者2,000元，没收违法所得3,000元，并处罚款6,000元|6000|3000",
        "某超市销售过期酸奶，货值38元，获利6元，没收违法所得6元，并处5000元罚款。|5000|6",
        "没收全部违法收入4600元|-|4600",
        "收缴非法所得560元，并处560元罚款|560|560",
        "没收金额：352.4元；罚款金额：1000元|1000|352.4",
        "没收非法所得#|-|-",
        "1.没收广告费用36120.5元2.罚款108361.5元|108361.5|36120.5",
        "没收全部租金1.2万元，罚款3万元|30000|12000",
        "处罚及没收金额共计5.2万元。其中罚款4万元、没收违法所得1.2万元|40000|12000"
      })
  void fineAndConfiscationAreKeptApart(String content, String fine, String confiscation) {
    TextFacts facts = Reading.content(content);
    assertThat(Reading.fine(facts)).isEqualTo(fine);
    assertThat(Reading.confiscation(facts)).isEqualTo(confiscation);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "罚款,TRUE",
    "罚款200元,TRUE",
    "警告,FALSE",
    "不予行政处罚,FALSE",
    "没收违法所得300元,FALSE",
    "责令改正,UNKNOWN"
  })
  void whetherAFineIsImposedIsKnownWithoutItsAmount(String content, Truth fined) {
    assertThat(Reading.content(content).fined()).isEqualTo(fined);
  }

  @Test
  void theDocumentServesOnlyWhereTheSummaryHasNoAmount() {
    String document = "经查……本局决定作出如下行政处罚：罚款人民币捌佰元整。";
    assertThat(Reading.fine(Reading.of(Field.DECISION_TEXT, document))).isEqualTo("800");
    assertThat(
            Reading.fine(
                Reading.of(Field.PENALTY_CONTENT, "罚款700元", Field.DECISION_TEXT, document)))
        .isEqualTo("700");
    assertThat(Reading.fine(Reading.of(Field.PENALTY_CONTENT, "罚款", Field.DECISION_TEXT, document)))
        .isEqualTo("800");
  }

  @Test
  void theQuoteShowsTheWordsOfTheExport() {
    TextFacts facts = Reading.content("一、警告；二、罚款　人民币　陆佰元整。");
    assertThat(facts.quotes())
        .anySatisfy(
            quote -> {
              assertThat(quote.fact()).isEqualTo("fine");
              assertThat(quote.field()).isEqualTo(Field.PENALTY_CONTENT);
              assertThat(quote.words()).isEqualTo("二、罚款　人民币　陆佰元整");
            });
  }
}
