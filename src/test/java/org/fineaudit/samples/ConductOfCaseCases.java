package org.fineaudit.samples;

import static org.fineaudit.cases.PartyKind.NATURAL_PERSON;
import static org.fineaudit.cases.ProblemType.CRIME_NOT_TRANSFERRED;
import static org.fineaudit.cases.ProblemType.FINE_INCOME;
import static org.fineaudit.cases.ProblemType.MISSED_LENIENCY;
import static org.fineaudit.cases.ProblemType.NO_CORRECTION_ORDER;
import static org.fineaudit.cases.ProblemType.PERSON_NOT_PENALIZED;
import static org.fineaudit.cases.ProblemType.PROCEDURE;
import static org.fineaudit.cases.ProblemType.REPEATED_FINE;
import static org.fineaudit.cases.ProblemType.REVENUE_DRIVEN;
import static org.fineaudit.cases.ProblemType.SURVEILLANCE_DEVICE;
import static org.fineaudit.cases.ProblemType.UNEQUAL_PENALTY;
import static org.fineaudit.cases.Strength.HARD;
import static org.fineaudit.cases.Strength.SOFT;
import static org.fineaudit.samples.CaseDraft.aCase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;

/** Cases that went wrong on the way: steps, money, devices, persons, and one fine too many. */
final class ConductOfCaseCases {
  private ConductOfCaseCases() {}

  static List<CaseDraft> all() {
    return Stream.of(steps(), money(), marks(), twice(), persons(), surge(), leniency())
        .flatMap(List::stream)
        .toList();
  }

  private static CaseDraft road(String name, Bureau bureau, String found) {
    return aCase(name).of(bureau).under(Offences.ROAD_NOT_CLEARED).found(found).fined(3_000);
  }

  private static List<CaseDraft> steps() {
    return List.of(
        road("step/spot", Bureau.XINHUA, "2024-03-12")
            .against(NATURAL_PERSON)
            .fined(500)
            .with(Field.PROCEDURE, "简易程序")
            .flagged(PROCEDURE, HARD, "对个人当场罚款五百元，超过二百元。")
            .flagged(UNEQUAL_PENALTY, SOFT, "各机关同样的案件罚七、八千元。"),
        road("step/hearing", Bureau.WEIDONG, "2024-03-19")
            .against(NATURAL_PERSON)
            .fined(8_000)
            .without(Field.HEARING_NOTICE_DATE)
            .flagged(PROCEDURE, HARD, "对个人罚八千元，没有告知听证。"),
        road("step/window", Bureau.ZHANHE, "2024-03-05")
            .against(NATURAL_PERSON)
            .fined(8_000)
            .with(Field.NOTICE_DATE, "2024-03-25")
            .with(Field.HEARING_NOTICE_DATE, "2024-03-25")
            .with(Field.LEGAL_REVIEW_DATE, "2024-03-26")
            .with(Field.COLLECTIVE_DISCUSSION_DATE, "2024-03-27")
            .with(Field.DECISION_DATE, "2024-03-28")
            .with(Field.SERVICE_DATE, "2024-03-29")
            .flagged(PROCEDURE, HARD, "听证告知后三个工作日就作出决定。")
            .flagged(FINE_INCOME, SOFT, "缴款期限从决定日算起，送达后只有十四日。"),
        road("step/waived", Bureau.ZHANHE, "2024-04-09")
            .against(NATURAL_PERSON)
            .fined(8_000)
            .because("当事人书面表示放弃听证权利，按裁量基准“一般”档次确定罚款数额。")
            .with(Field.NOTICE_DATE, "2024-04-25")
            .with(Field.HEARING_NOTICE_DATE, "2024-04-25")
            .with(Field.LEGAL_REVIEW_DATE, "2024-04-26")
            .with(Field.COLLECTIVE_DISCUSSION_DATE, "2024-04-28")
            .with(Field.DECISION_DATE, "2024-04-29")
            .with(Field.SERVICE_DATE, "2024-04-30")
            .clear(PROCEDURE, "当事人放弃听证。"),
        road("step/no-notice", Bureau.BAOFENG, "2024-05-07")
            .without(Field.NOTICE_DATE)
            .flagged(PROCEDURE, HARD, "告知日期为空。"),
        road("step/harsher", Bureau.YEXIAN, "2024-05-14")
            .proposing(2_000)
            .flagged(PROCEDURE, HARD, "告知拟罚二千元，决定罚三千元。"),
        road("step/slow", Bureau.LUSHAN, "2024-05-21")
            .with(Field.FILING_DATE, "2024-02-01")
            .with(Field.VIOLATION_DATE, "2024-01-30")
            .with(Field.DISCOVERY_DATE, "2024-01-31")
            .flagged(PROCEDURE, HARD, "立案到决定超过九十日。"),
        road("step/extended", Bureau.LUSHAN, "2024-06-04")
            .with(Field.FILING_DATE, "2024-02-01")
            .with(Field.VIOLATION_DATE, "2024-01-30")
            .with(Field.DISCOVERY_DATE, "2024-01-31")
            .because("经批准延长办案期限三十日，按裁量基准“一般”档次确定罚款数额。")
            .clear(PROCEDURE, "经批准延长办案期限。"),
        road("step/alone", Bureau.JIAXIAN, "2024-06-12")
            .with(Field.OFFICERS, "缪守正（豫D-0417）")
            .flagged(PROCEDURE, HARD, "执法人员只有一人。"),
        road("step/served", Bureau.WUGANG, "2024-06-18")
            .with(Field.SERVICE_DATE, "2024-09-20")
            .with(Field.PAYMENT_DEADLINE, "2024-10-08")
            .with(Field.PAYMENT_DATE, "2024-09-25")
            .flagged(PROCEDURE, SOFT, "决定两个月以后才送达。"));
  }

  private static List<CaseDraft> money() {
    return List.of(
        road("money/early", Bureau.XINHUA, "2023-03-07")
            .with(Field.PAYMENT_DATE, "2023-03-08")
            .flagged(FINE_INCOME, HARD, "决定之前就缴款。"),
        road("money/half", Bureau.WEIDONG, "2023-03-14")
            .with(Field.PAID_AMOUNT, "1500.00")
            .flagged(FINE_INCOME, HARD, "罚款三千元只收一千五百元。"),
        road("money/with-surcharge", Bureau.ZHANHE, "2023-03-21")
            .with(Field.PAYMENT_DEADLINE, "2023-05-10")
            .with(Field.PAYMENT_DATE, "2023-05-20")
            .with(Field.SURCHARGE, "900.00")
            .with(Field.PAID_AMOUNT, "3900.00")
            .clear(FINE_INCOME, "逾期十日，加处九百元，合计三千九百元。"),
        road("money/surcharge", Bureau.SHILONG, "2023-03-28")
            .with(Field.PAYMENT_DEADLINE, "2023-05-10")
            .with(Field.PAYMENT_DATE, "2023-05-20")
            .with(Field.SURCHARGE, "1800.00")
            .with(Field.PAID_AMOUNT, "4800.00")
            .flagged(FINE_INCOME, HARD, "逾期十日应加处九百元，收了一千八百元。"),
        road("money/cash", Bureau.BAOFENG, "2023-04-11")
            .with(Field.PROCEDURE, "普通程序")
            .with(Field.PAYMENT_METHOD, "现金")
            .flagged(FINE_INCOME, HARD, "普通程序现金收缴三千元。"),
        road("money/person", Bureau.YEXIAN, "2023-04-18")
            .with(Field.PAYMENT_METHOD, "转入队员个人账户")
            .flagged(FINE_INCOME, HARD, "罚款转入个人账户。"),
        road("money/receipt", Bureau.LUSHAN, "2023-04-25")
            .without(Field.RECEIPT_NUMBER)
            .flagged(FINE_INCOME, HARD, "已缴款而没有票据号码。"),
        road("money/shared-1", Bureau.JIAXIAN, "2023-05-09")
            .with(Field.RECEIPT_NUMBER, "4104990001")
            .flagged(FINE_INCOME, HARD, "与另一当事人使用同一票据。"),
        road("money/shared-2", Bureau.JIAXIAN, "2023-05-16")
            .with(Field.RECEIPT_NUMBER, "4104990001")
            .flagged(FINE_INCOME, HARD, "与另一当事人使用同一票据。"),
        road("money/words", Bureau.WUGANG, "2023-05-23")
            .content("责令改正；罚款人民币叁仟伍佰元（￥3500.00）。")
            .flagged(FINE_INCOME, SOFT, "金额列三千元，决定内容三千五百元。"));
  }

  private static List<CaseDraft> marks() {
    return List.of(
        road("mark/device", Bureau.XINHUA, "2024-10-15")
            .with(Field.LEAD_SOURCE, "智慧城管视频抓拍")
            .with(Field.DEVICE_NUMBER, "XH-017")
            .without(Field.LEGAL_REVIEW_DATE)
            .flagged(SURVEILLANCE_DEVICE, SOFT, "电子监控案件没有法制审核。"),
        road("mark/reviewed", Bureau.WEIDONG, "2024-10-22")
            .with(Field.LEAD_SOURCE, "智慧城管视频抓拍")
            .with(Field.DEVICE_NUMBER, "WD-003")
            .clear(SURVEILLANCE_DEVICE, "有法制审核日期，三十日内告知。"),
        road("mark/late", Bureau.ZHANHE, "2024-11-05")
            .with(Field.LEAD_SOURCE, "视频监控")
            .with(Field.DEVICE_NUMBER, "ZH-021")
            .with(Field.VIOLATION_DATE, "2024-09-02")
            .with(Field.VIOLATION_END_DATE, "2024-09-02")
            .flagged(SURVEILLANCE_DEVICE, SOFT, "拍摄两个多月以后才告知。"),
        road("mark/violence", Bureau.BAOFENG, "2024-11-12")
            .scene("{discovery}，当事人{party}在{place}堆放沙土，拒绝检查并暴力抗法，推搡执法人员。")
            .flagged(CRIME_NOT_TRANSFERRED, SOFT, "写有暴力抗法，没有移送。"),
        road("mark/referred", Bureau.YEXIAN, "2024-11-19")
            .scene("{discovery}，当事人{party}在{place}堆放沙土，暴力抗法部分已移送公安机关处理。")
            .clear(CRIME_NOT_TRANSFERRED, "已移送公安机关。"),
        road("mark/go-on", Bureau.LUSHAN, "2024-11-26")
            .because("当事人交了罚款后可以继续堆放至工程结束。")
            .flagged(REVENUE_DRIVEN, SOFT, "交罚款后继续堆放，以罚代管。"),
        aCase("mark/reinspection")
            .of(Bureau.JIAXIAN)
            .under(Offences.ROAD_NOT_CLEARED)
            .found("2024-12-03")
            .fined(3_000)
            .ordered(CaseDraft.Order.COLUMNS_ONLY)
            .without(Field.REINSPECTION_DATE)
            .without(Field.REINSPECTION_RESULT)
            .flagged(NO_CORRECTION_ORDER, SOFT, "责令改正以后没有复查。"));
  }

  private static List<CaseDraft> twice() {
    return List.of(
        same("twice/first", Bureau.XINHUA, "2025-03-04", "2025-03-03"),
        same("twice/again", Bureau.WEIDONG, "2025-03-18", "2025-03-03")
            .with(Field.DISCOVERY_DATE, "2025-03-04")
            .flagged(REPEATED_FINE, HARD, "同一天、同一地点、同一案由，两个机关各罚一次。"),
        same("twice/new-act", Bureau.XINHUA, "2025-06-10", "2025-06-09")
            .clear(REPEATED_FINE, "三个月以后再次违法，是新的行为。"));
  }

  private static CaseDraft same(String name, Bureau bureau, String found, String day) {
    return road(name, bureau, found)
        .with(Field.PARTY_NAME, "平顶山市同福建材有限公司")
        .with(Field.PARTY_ID, Identities.creditCode("91", 77_077))
        .with(Field.VIOLATION_DATE, day)
        .with(Field.VIOLATION_END_DATE, day)
        .with(Field.VIOLATION_PLACE, "新华区麦香路与东泉路交叉口");
  }

  private static List<CaseDraft> persons() {
    return List.of(
        site("person/alone", Bureau.XINHUA, "2025-04-08", "甲工地")
            .flagged(PERSON_NOT_PENALIZED, SOFT, "质量条例第七十三条要求处罚责任人员。"),
        site("person/unit", Bureau.WEIDONG, "2025-04-15", "乙工地")
            .clear(PERSON_NOT_PENALIZED, "同一事件已对责任人员罚款。"),
        site("person/fined", Bureau.WEIDONG, "2025-04-15", "乙工地")
            .against(NATURAL_PERSON)
            .fined(10_500)
            .with(Field.LEGAL_BASIS, "《建设工程质量管理条例》第七十三条")
            .clear(PERSON_NOT_PENALIZED, "百分之七，在法定比例之内。"),
        site("person/other-unit", Bureau.ZHANHE, "2025-04-22", "丙工地"),
        site("person/too-little", Bureau.ZHANHE, "2025-04-22", "丙工地")
            .against(NATURAL_PERSON)
            .fined(3_000)
            .with(Field.LEGAL_BASIS, "《建设工程质量管理条例》第七十三条")
            .flagged(PERSON_NOT_PENALIZED, HARD, "只有单位罚款的百分之二。"));
  }

  private static CaseDraft site(String name, Bureau bureau, String found, String place) {
    return aCase(name)
        .of(bureau)
        .under(SiteOffences.NOISE_PLAN)
        .found(found)
        .fined(150_000)
        .with(Field.VIOLATION, "未对建筑材料进行检验")
        .with(Field.VIOLATION_PLACE, place)
        .with(Field.LEGAL_BASIS, "《建设工程质量管理条例》第六十五条");
  }

  /** One case a month, then a dozen in one. */
  private static List<CaseDraft> surge() {
    List<CaseDraft> cases = new ArrayList<>();
    for (int month = 0; month < 14; month++) {
      String day = (2023 + month / 12) + "-" + twoDigits(month % 12 + 1) + "-10";
      cases.add(barrier("surge/month-" + twoDigits(month), day));
    }
    for (int i = 0; i < 14; i++) {
      cases.add(barrier("surge/now-" + twoDigits(i), "2024-04-" + twoDigits(18 + i % 5)));
    }
    return cases;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static CaseDraft barrier(String name, String found) {
    return aCase(name)
        .of(Bureau.RUZHOU)
        .under(Offences.ROAD_NOT_CLEARED)
        .found(found)
        .fined(3_000)
        .with(Field.VIOLATION, "擅自设置道路障碍");
  }

  private static List<CaseDraft> leniency() {
    return List.of(
        aCase("lenient/below")
            .of(Bureau.SHILONG)
            .under(Offences.TRUCK_BY_AIR_LAW)
            .found("2024-07-16")
            .fined(1_000)
            .flagged(UNEQUAL_PENALTY, HARD, "低于下限二千元，没有减轻情节。")
            .flagged(UNEQUAL_PENALTY, SOFT, "同样的案件罚五千元左右。"),
        road("lenient/ill", Bureau.BAOFENG, "2024-08-13")
            .against(NATURAL_PERSON)
            .fined(7_000)
            .because("当事人系限制行为能力人，按裁量基准“一般”档次确定罚款数额。")
            .flagged(MISSED_LENIENCY, SOFT, "限制行为能力人没有从轻。"));
  }
}
