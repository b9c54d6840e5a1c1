package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only shows beside other cases: one act fined twice, shared receipts, persons, groups. */
class LinkedCasesTest {
  private static final String AGAIN = "fined-again-for-one-act";
  private static final String DECIDED = "处罚决定日期";

  private static SmallExport first() {
    return new SmallExport().with();
  }

  @Test
  void theLaterOfTwoFinesForOneActIsFlagged() throws IOException {
    assertThat(first().with(DECIDED, "2024-04-20").flaggedBy(AGAIN)).containsExactly("2 hard");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theOrderOfTheRowsChangesNothing(long seed) throws IOException {
    SmallExport export =
        first().with(DECIDED, "2024-04-20").with(DECIDED, "2024-04-25", "违法地点", "人民路9号");
    assertThat(export.shuffled(seed).flaggedBy(AGAIN)).containsExactly("2 hard");
  }

  @Test
  void anotherAuthorityCountsToo() throws IOException {
    assertThat(first().with(DECIDED, "2024-04-20", "处罚机关", "乙区城市管理局").flaggedBy(AGAIN))
        .containsExactly("2 hard");
  }

  @Test
  void anotherViolationAtThePlaceIsOnlyAHint() throws IOException {
    assertThat(
            first()
                .with(DECIDED, "2024-04-20", "案由", "损坏路面", "处罚依据", "《城市道路管理条例》第四十条")
                .flaggedBy(AGAIN))
        .containsExactly("2 soft");
  }

  @Test
  void aRevokedFineIsNone() throws IOException {
    assertThat(new SmallExport().with("案件状态", "已撤销").with(DECIDED, "2024-04-20").flaggedBy(AGAIN))
        .isEmpty();
  }

  @Test
  void whatIsFoundAfterTheFirstFineIsANewAct() throws IOException {
    assertThat(first().with(DECIDED, "2024-05-20", "发现日期", "2024-04-10").flaggedBy(AGAIN))
        .isEmpty();
    assertThat(first().with(DECIDED, "2024-05-20", "裁量理由", "责令改正后，当事人逾期拒不改正。").flaggedBy(AGAIN))
        .isEmpty();
  }

  @Test
  void dailyFinesAndOtherPartiesOrPlacesAreNone() throws IOException {
    assertThat(first().with(DECIDED, "2024-05-20", "处罚内容", "按日连续处罚，罚款人民币2000元。").flaggedBy(AGAIN))
        .isEmpty();
    assertThat(first().with("行政相对人名称", "甲市第二建材有限公司").flaggedBy(AGAIN)).isEmpty();
    assertThat(first().with("违法地点", "人民路9号").flaggedBy(AGAIN)).isEmpty();
    assertThat(first().with("违法行为发生日期", "2024-03-02").flaggedBy(AGAIN)).isEmpty();
  }

  @Test
  void aMaskedPartyCanNotBeJudged() throws IOException {
    SmallExport masked =
        new SmallExport().with("行政相对人名称", "张*").with("行政相对人名称", "张*", DECIDED, "2024-04-20");
    assertThat(masked.flaggedBy(AGAIN)).isEmpty();
    assertThat(masked.undeterminedBy(AGAIN)).containsExactly("1", "2");
  }

  @Test
  void receiptsOfDifferentPartiesAreHard() throws IOException {
    assertThat(
            new SmallExport()
                .with("票据号码", "41040001")
                .with("票据号码", "41040001", "行政相对人名称", "乙公司")
                .with("票据号码", "41040002", "违法地点", "人民路9号")
                .flaggedBy("receipt-shared"))
        .containsExactly("1 hard", "2 hard");
  }

  @Test
  void aFineOfTheResponsiblePersonAnswersTheDuty() throws IOException {
    String[] unit = {"案由", "未对建筑材料进行检验", "处罚依据", "《建设工程质量管理条例》第六十五条", "罚款金额(元)", "100000"};
    assertThat(new SmallExport().with(unit).flaggedBy("responsible-person-not-fined"))
        .containsExactly("1 soft");
    String[] person = {
      "案由",
      "未对建筑材料进行检验",
      "处罚依据",
      "《建设工程质量管理条例》第七十三条",
      "行政相对人名称",
      "张三",
      "行政相对人类别",
      "自然人",
      "罚款金额(元)",
      "3000"
    };
    SmallExport both = new SmallExport().with(unit).with(person);
    assertThat(both.flaggedBy("responsible-person-not-fined")).isEmpty();
    assertThat(both.flaggedBy("person-share-out-of-range")).containsExactly("2 hard");
  }

  @Test
  void severalEqualFinesOnOneRoadAndDayAreAGroup() throws IOException {
    SmallExport export = new SmallExport();
    for (int i = 0; i < 5; i++) {
      export.with("行政相对人名称", "商户" + i, "违法地点", "建设路" + (i + 1) + "号");
    }
    assertThat(export.flaggedBy("same-day-batch"))
        .singleElement()
        .asString()
        .contains("建设路", "2024-04-01");
    SmallExport fewer = new SmallExport();
    for (int i = 0; i < 4; i++) {
      fewer.with("行政相对人名称", "商户" + i, "违法地点", "建设路" + (i + 1) + "号");
    }
    assertThat(fewer.flaggedBy("same-day-batch")).isEmpty();
  }

  @Test
  void oneDeviceAmongSeveralStandsOut() throws IOException {
    SmallExport export = new SmallExport();
    for (int i = 0; i < 30; i++) {
      export.with("行政相对人名称", "商户" + i, "电子监控设备编号", i < 22 ? "D-1" : "D-2");
    }
    assertThat(export.flaggedBy("one-device-dominates")).singleElement().asString().contains("D-1");
  }

  @Test
  void oneDeviceThatTakesMostOfTheMoneyStandsOut() throws IOException {
    SmallExport export = new SmallExport();
    for (int i = 0; i < 60; i++) {
      boolean first = i < 22;
      export.with(
          "行政相对人名称", "商户" + i,
          "电子监控设备编号", first ? "D-1" : "D-2",
          "罚款金额(元)", first ? "9000" : "100");
    }
    assertThat(export.flaggedBy("one-device-dominates"))
        .anySatisfy(group -> assertThat(group).contains("D-1"));
  }

  @Test
  void theEndsOfQuartersAndYearsStandOut() throws IOException {
    SmallExport quarters = new SmallExport();
    SmallExport years = new SmallExport();
    SmallExport even = new SmallExport();
    for (int i = 0; i < 72; i++) {
      String month = "%d-%02d-".formatted(2022 + i % 36 / 12, 1 + i % 12);
      boolean end = i % 3 == 2;
      quarters.with("行政相对人名称", "商户" + i, "处罚决定日期", month + (end ? "25" : "11"));
      years.with("行政相对人名称", "商户" + i, "处罚决定日期", i % 2 == 0 ? "2023-12-05" : month + "11");
      even.with("行政相对人名称", "商户" + i, "处罚决定日期", month + (i % 28 + 1 < 10 ? "0" : "") + (i % 28 + 1));
    }
    assertThat(quarters.flaggedBy("quarter-end-clustering"))
        .singleElement()
        .asString()
        .contains("季末");
    assertThat(years.flaggedBy("year-end-clustering")).singleElement().asString().contains("年末");
    assertThat(even.flaggedBy("quarter-end-clustering")).isEmpty();
    assertThat(even.flaggedBy("year-end-clustering")).isEmpty();
  }

  @Test
  void aMonthOfMuchHigherFinesIsFoundThoughNotOfMoreCases() throws IOException {
    SmallExport export = new SmallExport();
    for (int month = 1; month <= 14; month++) {
      for (int i = 0; i < 10; i++) {
        export.with(
            "行政相对人名称",
            "商户" + month + "-" + i,
            "处罚决定日期",
            "%d-%02d-15".formatted(2023 + (month - 1) / 12, (month - 1) % 12 + 1),
            "罚款金额(元)",
            month == 14 ? "6000" : "2000");
      }
    }
    assertThat(export.flaggedBy("monthly-average-jump"))
        .singleElement()
        .asString()
        .contains("2024-02");
    assertThat(export.flaggedBy("monthly-surge")).isEmpty();
  }

  @Test
  void aMonthOfNothingButTheLeastFineIsFound() throws IOException {
    String[] dumping = {
      "案由", "运输渣土未采取密闭措施",
      "处罚依据", "《中华人民共和国大气污染防治法》第一百一十六条",
      "违法事实", "当事人运输渣土的车辆未采取密闭措施。",
      "罚款金额(元)", "2000"
    };
    SmallExport export = new SmallExport();
    for (int i = 0; i < 20; i++) {
      dumping[dumping.length - 1] = i == 0 ? "2500" : "2000";
      export.with(dumping).with(dumping);
    }
    assertThat(export.flaggedBy("minimum-fine-batch")).hasSize(1);
  }

  @Test
  void lessThanASquareMetreCountsAsOneInComparisons() throws IOException {
    SmallExport export = new SmallExport();
    for (int i = 0; i < 8; i++) {
      export.with(
          "行政相对人名称", "商户" + i,
          "案由", "擅自占用城市绿地",
          "违法事实", "当事人擅自占用城市绿地。",
          "处罚依据", "《平顶山市城市绿化条例》第四十三条第（二）项",
          "计罚基数", i == 0 ? "0.3" : "1",
          "罚款金额(元)", "1000",
          "处罚内容", "责令改正；罚款1000元。");
    }
    assertThat(export.flaggedBy("unequal-to-comparable-cases")).isEmpty();
  }
}
