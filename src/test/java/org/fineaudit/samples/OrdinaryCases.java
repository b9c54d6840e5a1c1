package org.fineaudit.samples;

import static org.fineaudit.cases.DiscretionTier.LENIENT;
import static org.fineaudit.cases.DiscretionTier.MINOR;
import static org.fineaudit.cases.PartyKind.INDIVIDUAL_BUSINESS;
import static org.fineaudit.cases.PartyKind.NATURAL_PERSON;
import static org.fineaudit.cases.ProblemType.UNEQUAL_PENALTY;
import static org.fineaudit.samples.Bureau.BAOFENG;
import static org.fineaudit.samples.Bureau.JIAXIAN;
import static org.fineaudit.samples.Bureau.LUSHAN;
import static org.fineaudit.samples.Bureau.RUZHOU;
import static org.fineaudit.samples.Bureau.SHILONG;
import static org.fineaudit.samples.Bureau.WEIDONG;
import static org.fineaudit.samples.Bureau.WUGANG;
import static org.fineaudit.samples.Bureau.XINHUA;
import static org.fineaudit.samples.Bureau.YEXIAN;
import static org.fineaudit.samples.Bureau.ZHANHE;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.cases.Field;

/**
 * Cases with nothing wrong, in groups of comparable ones. A provision has the same usual fine in
 * every bureau, so the groups stay even when they are compared across the city.
 */
final class OrdinaryCases {
  private static final int GOODS_OUTSIDE = 900;
  private static final int NIGHT_WORK = 20_000;
  private static final int SITE_DUST = 22_000;
  private static final int STALL = 600;
  private static final int SIGN = 450;
  private static final int TRUCK = 7_500;

  private OrdinaryCases() {}

  static List<CaseDraft> all() {
    List<CaseDraft> cases = new ArrayList<>();
    xinhuaAndWeidong(cases);
    zhanheAndShilong(cases);
    baofengAndYexian(cases);
    lushanAndJiaxian(cases);
    wugangAndRuzhou(cases);
    beforeTheSelfCheck(cases);
    return cases;
  }

  private static void xinhuaAndWeidong(List<CaseDraft> cases) {
    cases.addAll(
        Cohort.at(XINHUA, Offences.GOODS_OUTSIDE_SHOP)
            .against(INDIVIDUAL_BUSINESS)
            .cases(9, "2022-02-21", GOODS_OUTSIDE));
    cases.addAll(
        Cohort.at(XINHUA, Offences.KITCHEN_FUMES)
            .against(INDIVIDUAL_BUSINESS)
            .cases(9, "2023-05-15", 16_000));
    cases.addAll(Cohort.at(XINHUA, Offences.TRUCK_BY_AIR_LAW).cases(7, "2025-02-17", 5_000));
    cases.addAll(
        Cohort.at(WEIDONG, Offences.GOODS_OUTSIDE_SHOP)
            .against(INDIVIDUAL_BUSINESS)
            .cases(10, "2023-02-13", GOODS_OUTSIDE));
    List<CaseDraft> minor =
        Cohort.at(WEIDONG, Offences.GOODS_OUTSIDE_SHOP)
            .against(INDIVIDUAL_BUSINESS)
            .tier(MINOR)
            .each(draft -> draft.because("超出门窗外墙的面积不足一平方米，对照本机关裁量基准，适用“轻微”档次。"))
            .each(
                draft ->
                    draft.scene(
                        "{discovery}，我局执法人员巡查时发现，当事人{party}在{place}将一只商品篮摆出店门外经营，"
                            + "占用人行道不足一平方米。"))
            .cases(7, "2023-03-06", 300);
    minor.get(2).clear(UNEQUAL_PENALTY, "罚款约为同机关同条款“一般”档的三分之一，但档次为“轻微”，不是同类案件。");
    cases.addAll(minor);
    cases.addAll(Cohort.at(WEIDONG, Offences.NIGHT_WORK).cases(7, "2025-03-03", NIGHT_WORK));
  }

  private static void zhanheAndShilong(List<CaseDraft> cases) {
    cases.addAll(Cohort.at(ZHANHE, Offences.SITE_DUST).cases(9, "2022-03-14", SITE_DUST));
    List<CaseDraft> felled =
        Cohort.at(ZHANHE, Offences.TREES_FELLED)
            .units(2, 3, 2, 4, 3, 8, 2, 5, 3)
            .cases(9, "2024-01-22", 2_500);
    felled.get(5).clear(UNEQUAL_PENALTY, "总额是其他案件的数倍，但砍伐株数多，每株罚款与同类案件相当。");
    cases.addAll(felled);
    cases.addAll(
        Cohort.at(ZHANHE, Offences.SHOP_SIGN)
            .against(INDIVIDUAL_BUSINESS)
            .within(240)
            .cases(7, "2026-01-12", SIGN));
    cases.addAll(Cohort.at(SHILONG, Offences.UNCOVERED_TRUCK).cases(6, "2022-07-11", TRUCK));
    cases.addAll(Cohort.at(SHILONG, Offences.NIGHT_WORK).cases(6, "2024-01-15", NIGHT_WORK));
    cases.addAll(
        Cohort.at(SHILONG, Offences.STREET_STALL)
            .against(NATURAL_PERSON)
            .cases(7, "2025-04-07", STALL));
  }

  private static void baofengAndYexian(List<CaseDraft> cases) {
    cases.addAll(
        Cohort.at(BAOFENG, Offences.STREET_STALL)
            .against(NATURAL_PERSON)
            .cases(7, "2022-01-10", STALL));
    cases.addAll(Cohort.at(BAOFENG, Offences.NIGHT_WORK).cases(9, "2023-03-13", NIGHT_WORK));
    cases.addAll(
        Cohort.at(BAOFENG, Offences.TRASH)
            .against(NATURAL_PERSON)
            .each(CaseDraft::onTheSpot)
            .cases(7, "2025-01-06", 175));
    cases.addAll(
        Cohort.at(BAOFENG, Offences.GOODS_OUTSIDE_SHOP)
            .against(INDIVIDUAL_BUSINESS)
            .within(235)
            .cases(8, "2026-03-23", GOODS_OUTSIDE));
    cases.addAll(Cohort.at(YEXIAN, Offences.ROAD_NOT_CLEARED).cases(9, "2022-04-11", 4_000));
    cases.addAll(
        Cohort.at(YEXIAN, Offences.LITTER)
            .against(NATURAL_PERSON)
            .each(CaseDraft::onTheSpot)
            .cases(6, "2024-02-26", 100));
    cases.addAll(
        Cohort.at(YEXIAN, Offences.TRUCK_BY_CODE).within(62).cases(7, "2026-08-19", 5_000));
  }

  private static void lushanAndJiaxian(List<CaseDraft> cases) {
    cases.addAll(
        Cohort.at(LUSHAN, Offences.SHOP_SIGN)
            .against(INDIVIDUAL_BUSINESS)
            .cases(7, "2022-08-15", SIGN));
    List<CaseDraft> building =
        Cohort.at(LUSHAN, Offences.BUILDING_BEYOND_PERMIT)
            .shares(180_000, 420_000, 1_600_000, 255_000, 350_000, 640_000)
            .cases(6, "2024-01-08", 600);
    building.get(2).clear(UNEQUAL_PENALTY, "罚款数额是其他案件的数倍，但工程造价高，占造价的比例与同类案件相当。");
    cases.addAll(building);
    cases.addAll(
        Cohort.at(LUSHAN, Offences.BARBECUE)
            .against(INDIVIDUAL_BUSINESS)
            .cases(7, "2025-03-17", 3_000));
    cases.addAll(Cohort.at(JIAXIAN, Offences.UNCOVERED_TRUCK).cases(9, "2023-01-30", TRUCK));
    List<CaseDraft> drivers =
        Cohort.at(JIAXIAN, Offences.UNCOVERED_TRUCK)
            .against(NATURAL_PERSON)
            .each(draft -> draft.because("当事人为个人，车辆一台，未密闭行驶不足一公里，适用“一般”档次。"))
            .cases(6, "2023-04-10", 2_600);
    drivers.get(1).clear(UNEQUAL_PENALTY, "罚款约为运输公司的三分之一，但当事人是自然人，不是同类主体。");
    cases.addAll(drivers);
    cases.addAll(Cohort.at(JIAXIAN, Offences.SITE_DUST).cases(6, "2025-02-24", SITE_DUST));
  }

  private static void wugangAndRuzhou(List<CaseDraft> cases) {
    cases.addAll(Cohort.at(WUGANG, Offences.SEWAGE_BEYOND_PERMIT).cases(6, "2022-05-16", 12_000));
    cases.addAll(
        Cohort.at(WUGANG, Offences.PARK_DAMAGE)
            .against(NATURAL_PERSON)
            .cases(6, "2024-04-15", 300));
    cases.addAll(
        Cohort.at(WUGANG, Offences.LOUDSPEAKER)
            .against(INDIVIDUAL_BUSINESS)
            .cases(7, "2025-02-10", 9_000));
    cases.addAll(
        Cohort.at(RUZHOU, Offences.SITE_DUST_BY_LOCAL_RULE).cases(9, "2023-02-20", 55_000));
    cases.addAll(Cohort.at(RUZHOU, Offences.ROAD_DIGGING).cases(6, "2025-01-13", 8_000));
    cases.addAll(
        Cohort.at(RUZHOU, Offences.BARBECUE)
            .against(INDIVIDUAL_BUSINESS)
            .tier(LENIENT)
            .within(90)
            .each(
                draft ->
                    draft
                        .because("当事人在案件调查期间主动清洗油污地面，减轻了危害后果，予以从轻处罚。")
                        .with(
                            Field.LEGAL_BASIS,
                            "《中华人民共和国行政处罚法》第三十二条第（一）项、《中华人民共和国大气污染防治法》第一百一十八条第三款"))
            .cases(6, "2026-03-16", 1_500));
  }

  /** Decisions of 2021, which the self-check since 2022 leaves out. */
  private static void beforeTheSelfCheck(List<CaseDraft> cases) {
    cases.addAll(
        Cohort.at(XINHUA, Offences.GOODS_OUTSIDE_SHOP)
            .against(INDIVIDUAL_BUSINESS)
            .within(60)
            .cases(3, "2021-08-09", GOODS_OUTSIDE));
    cases.addAll(
        Cohort.at(ZHANHE, Offences.SITE_DUST).within(45).cases(3, "2021-08-16", SITE_DUST));
    cases.addAll(
        Cohort.at(BAOFENG, Offences.STREET_STALL)
            .against(NATURAL_PERSON)
            .within(45)
            .cases(2, "2021-09-06", STALL));
  }
}
