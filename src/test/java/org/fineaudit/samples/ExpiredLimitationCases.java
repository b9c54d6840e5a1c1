package org.fineaudit.samples;

import static org.fineaudit.cases.Field.DISCOVERY_DATE;
import static org.fineaudit.cases.Field.FILING_DATE;
import static org.fineaudit.cases.Field.VIOLATION_DATE;
import static org.fineaudit.cases.Field.VIOLATION_END_DATE;
import static org.fineaudit.cases.ProblemType.EXPIRED_LIMITATION;
import static org.fineaudit.cases.Strength.HARD;
import static org.fineaudit.cases.Strength.SOFT;
import static org.fineaudit.samples.CaseDraft.aCase;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;

/** Acts found after the limitation period of article 36, and those that only look so. */
final class ExpiredLimitationCases {
  private static final Offence DIGGING_BY_STATE_RULE =
      new Offence(
          new Offence.Provision(Offences.ROADS, 42, 0, 0),
          "擅自挖掘城市道路",
          "未经批准挖掘道路埋设电缆，当日已回填",
          "开挖长度{8..12}米",
          "责令限期改正，补办挖掘手续",
          "",
          "开挖长度在二十米以下",
          "电力安装");

  private static final Offence ROAD_KEPT_TOO_LONG =
      new Offence(
          new Offence.Provision(Offences.ROADS, 42, 0, 6),
          "未按照批准的期限占用城市道路",
          "超过批准的期限占用道路堆放围挡",
          "围挡长{8..12}米",
          "责令限期改正，修复占用造成的路面破损",
          "",
          "占用道路在三十平方米以下",
          "管道工程");

  private ExpiredLimitationCases() {}

  static List<CaseDraft> all() {
    List<CaseDraft> cases = new ArrayList<>();
    foundTooLate(cases);
    foundYearsTooLate(cases);
    onTheEdge(cases);
    goingOn(cases);
    withoutDiscovery(cases);
    ofLifeAndSafety(cases);
    return cases;
  }

  private static void foundTooLate(List<CaseDraft> cases) {
    cases.add(
        once("late/trees", Bureau.ZHANHE, Offences.TREES_FELLED, "2021-03-15", "2023-03-16")
            .measured(4)
            .fined(10_000)
            .flagged(EXPIRED_LIMITATION, HARD, "砍伐于2021年3月15日终了，2023年3月16日才发现，超过二年一日。"));
    cases.add(
        once("late/lamps", Bureau.BAOFENG, StreetOffences.LAMPS_REMOVED, "2022-02-28", "2024-02-29")
            .fined(3_000)
            .flagged(EXPIRED_LIMITATION, HARD, "拆除于2022年2月28日终了，2024年2月29日才发现，超过二年一日。"));
    cases.add(
        once("late/drain", Bureau.XINHUA, SiteOffences.DRAIN_CHANGED, "2020-03-02", "2022-07-01")
            .on(VIOLATION_END_DATE, "2020-06-30")
            .fined(60_000)
            .flagged(EXPIRED_LIMITATION, HARD, "施工改动于2020年6月30日终了，2022年7月1日才发现，超过二年一日。"));
    cases.add(
        once("late/truck", Bureau.JIAXIAN, Offences.UNCOVERED_TRUCK, "2020-11-10", "2022-11-25")
            .fined(7_500)
            .flagged(EXPIRED_LIMITATION, HARD, "该次运输于2020年11月10日终了，2022年11月25日才发现，超过二年。"));
  }

  private static void foundYearsTooLate(List<CaseDraft> cases) {
    cases.add(
        once("late/digging", Bureau.LUSHAN, DIGGING_BY_STATE_RULE, "2019-05-20", "2024-06-18")
            .fined(5_000)
            .flagged(EXPIRED_LIMITATION, HARD, "挖掘当日即已回填，五年后才发现，超过二年。"));
    cases.add(
        once("late/barbecue", Bureau.WUGANG, Offences.BARBECUE, "2019-08-06", "2025-04-15")
            .against(PartyKind.INDIVIDUAL_BUSINESS)
            .fined(3_000)
            .flagged(EXPIRED_LIMITATION, HARD, "2019年8月6日烧烤当日终了，2025年4月15日才发现，超过二年。"));
    cases.add(
        once("late/gas", Bureau.YEXIAN, SiteOffences.GAS_PIPE_DAMAGED, "2018-04-10", "2024-05-14")
            .fined(60_000)
            .flagged(EXPIRED_LIMITATION, HARD, "即使按涉及生命健康安全的五年计算，发现时也已超过。"));
    cases.add(
        once(
                "late/burning",
                Bureau.SHILONG,
                SiteOffences.BURNING_LEAVES,
                "2021-10-05",
                "2024-10-16")
            .against(PartyKind.NATURAL_PERSON)
            .fined(800)
            .flagged(EXPIRED_LIMITATION, HARD, "2021年10月5日焚烧当日终了，三年后才发现，超过二年。"));
  }

  private static void onTheEdge(List<CaseDraft> cases) {
    cases.add(
        once("late-not/trees", Bureau.WEIDONG, Offences.TREES_FELLED, "2021-04-12", "2023-04-12")
            .measured(3)
            .fined(7_500)
            .clear(EXPIRED_LIMITATION, "恰在第二年的对应日发现，没有超过二年。"));
    cases.add(
        once("late-not/digging", Bureau.RUZHOU, DIGGING_BY_STATE_RULE, "2021-06-01", "2023-05-25")
            .on(FILING_DATE, "2023-06-08")
            .fined(5_000)
            .clear(EXPIRED_LIMITATION, "二年之内已发现，立案和决定在二年之后不影响追责。"));
    cases.add(
        once(
                "late-not/lamps",
                Bureau.BAOFENG,
                StreetOffences.LAMPS_REMOVED,
                "2020-02-29",
                "2022-02-28")
            .fined(3_000)
            .clear(EXPIRED_LIMITATION, "2020年2月29日终了，2022年2月28日是二年的最后一日，没有超过。"));
  }

  private static void goingOn(List<CaseDraft> cases) {
    cases.add(
        aCase("late-not/building")
            .of(Bureau.YEXIAN)
            .under(Offences.BUILDING_BEYOND_PERMIT)
            .on(VIOLATION_DATE, "2019-06-03")
            .found("2024-03-12")
            .without(VIOLATION_END_DATE)
            .measured(260_000)
            .fined(15_600)
            .scene(
                "2019年6月，当事人{party}在{place}超出建设工程规划许可证增建附属用房，至今未拆除，"
                    + "尚可采取改正措施消除对规划实施的影响。{discovery}，我局执法人员巡查时发现。"
                    + "经造价机构核定，违法建设工程造价{base}元。")
            .clear(EXPIRED_LIMITATION, "违法建设至今未拆除，处于继续状态，不从建成日起算。"));
    cases.add(
        aCase("late-not/sign")
            .of(Bureau.XINHUA)
            .under(Offences.SHOP_SIGN)
            .against(PartyKind.INDIVIDUAL_BUSINESS)
            .on(VIOLATION_DATE, "2020-06-08")
            .found("2023-09-06")
            .fined(460)
            .scene(
                "{discovery}，我局执法人员在日常巡查时发现，当事人{party}在{place}悬挂的门店牌匾自2020年6月起面板脱落，"
                    + "一直未维修，持续至今。")
            .clear(EXPIRED_LIMITATION, "破损牌匾一直悬挂至今，处于继续状态。"));
    cases.add(
        aCase("late-not/occupied")
            .of(Bureau.RUZHOU)
            .under(ROAD_KEPT_TOO_LONG)
            .on(VIOLATION_DATE, "2019-09-02")
            .on(VIOLATION_END_DATE, "2023-02-28")
            .found("2023-05-10")
            .fined(4_200)
            .scene(
                "当事人{party}在{place}超过批准的期限，自2019年9月2日起持续占用道路堆放围挡，直至2023年2月28日清走。"
                    + "{discovery}，我局根据群众举报查明上述事实。")
            .clear(EXPIRED_LIMITATION, "占用道路持续到2023年2月28日，从终了日起算没有超过二年。"));
  }

  private static void withoutDiscovery(List<CaseDraft> cases) {
    cases.add(
        once("late-not/filed", Bureau.LUSHAN, Offences.TREES_FELLED, "2022-08-03", "2022-09-14")
            .without(DISCOVERY_DATE)
            .measured(2)
            .fined(5_000)
            .scene("{act}，当事人{party}在{place}未经批准砍伐行道树{base}株。")
            .clear(EXPIRED_LIMITATION, "没有发现日期，但立案日在终了后二年之内，发现只会更早。"));
    cases.add(
        once(
                "late-unknown/filed",
                Bureau.JIAXIAN,
                Offences.TREES_FELLED,
                "2020-09-15",
                "2023-03-07")
            .without(DISCOVERY_DATE)
            .measured(2)
            .fined(5_000)
            .scene("{act}，当事人{party}在{place}未经批准砍伐行道树{base}株。")
            .flagged(EXPIRED_LIMITATION, SOFT, "没有发现日期，以立案日代替：在终了后二年之后；何时发现不明，可信度低。"));
  }

  private static void ofLifeAndSafety(List<CaseDraft> cases) {
    cases.add(
        once(
                "late-not/gas",
                Bureau.WUGANG,
                SiteOffences.GAS_PIPE_DAMAGED,
                "2021-08-12",
                "2024-10-18")
            .fined(60_000)
            .scene(
                "{act}，当事人{party}在{place}机械开挖时挖断埋地燃气支管，造成燃气泄漏，周边二百余户居民停气并紧急疏散，"
                    + "危害公共安全。{discovery}，我局根据群众举报查明上述事实。")
            .clear(EXPIRED_LIMITATION, "涉及公民生命健康安全且有危害后果，期限为五年，发现时三年有余。"));
    cases.add(
        once(
                "late-unknown/gas",
                Bureau.SHILONG,
                SiteOffences.GAS_PIPE_DAMAGED,
                "2021-09-22",
                "2024-08-13")
            .fined(58_000)
            .undetermined(EXPIRED_LIMITATION, "涉及燃气安全，期限是二年还是五年取决于有无危害后果，案卷没有写明。"));
  }

  /** An act that was over the day it was done, and found by a report later. */
  private static CaseDraft once(
      String name, Bureau bureau, Offence offence, String act, String discovery) {
    return aCase(name)
        .of(bureau)
        .under(offence)
        .on(VIOLATION_DATE, act)
        .on(VIOLATION_END_DATE, act)
        .found(discovery)
        .with(Field.LEAD_SOURCE, "群众举报")
        .scene(
            "{discovery}，我局根据群众举报查明，{act}，当事人{party}在{place}"
                + offence.act()
                + "，行为于{end}终了。"
                + offence.detail()
                + "。");
  }
}
