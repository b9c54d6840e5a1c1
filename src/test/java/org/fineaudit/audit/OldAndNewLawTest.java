package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.fineaudit.result.Finding;
import org.junit.jupiter.api.Test;

/** 从旧兼从轻 around 2026-08-15, several laws for one act, and what a limitation is made of. */
class OldAndNewLawTest {
  private static final String RULE = "milder-new-law-ignored";

  private static SmallExport barbecue(String... more) {
    String[] barbecue = {
      "行政相对人类别", "个体工商户",
      "案由", "露天烧烤",
      "违法事实", "当事人在禁止区域内露天烧烤食品。",
      "处罚依据", "《中华人民共和国大气污染防治法》第一百一十八条第三款",
      "违法行为发生日期", "2026-08-10",
      "处罚决定日期", "2026-09-10"
    };
    return new SmallExport()
        .with(Stream.of(barbecue, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void aBarbecueThatBeganBeforeTheCodeAndEndedAfterItIsJudgedByTheMilderCode() throws IOException {
    String[] spanning = {"违法行为终了日期", "2026-08-18", "发现日期", "2026-08-18", "罚款金额(元)", "8000"};
    assertThat(barbecue(spanning).flaggedBy(RULE)).containsExactly("1 hard");
    assertThat(barbecue(spanning).flaggedBy("law-not-in-force")).isEmpty();
    assertThat(
            barbecue("违法行为终了日期", "2026-08-12", "发现日期", "2026-08-12", "罚款金额(元)", "3000")
                .flaggedBy(RULE))
        .as("within the range of the code")
        .containsExactly("1 soft");
  }

  @Test
  void theLighterOfTwoCitedLawsIsALead() throws IOException {
    String[] both = {
      "案由", "施工单位未及时清运工程施工过程中产生的固体废物",
      "违法事实", "当事人作为工程施工单位，未及时清运工程施工过程中产生的固体废物，造成环境污染。",
      "处罚依据", "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第（四）项、《城市建筑垃圾管理规定》第二十二条第一款",
      "罚款金额(元)", "20000"
    };
    assertThat(new SmallExport().with(both).flaggedBy("lighter-of-several-laws"))
        .containsExactly("1 soft");
    both[both.length - 1] = "150000";
    assertThat(new SmallExport().with(both).flaggedBy("lighter-of-several-laws")).isEmpty();
  }

  @Test
  void aFindingCarriedByTheLongerLimitationSaysBoth() throws IOException {
    SmallExport export =
        new SmallExport()
            .with(
                "案由", "未经检验使用燃气燃烧器具",
                "违法事实", "当事人倾倒燃气残液一次。",
                "处罚依据", "《城镇燃气管理条例》第四十八条",
                "违法行为发生日期", "2021-08-05",
                "违法行为终了日期", "2021-08-05",
                "发现日期", "2026-10-01",
                "处罚决定日期", "2026-11-01");
    assertThat(export.audit().findings())
        .filteredOn(f -> f.rule().equals("discovered-after-limitation"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .contains("追责期限2年，至2023年8月5日届满", "5年，至2026年8月5日届满");
  }
}
