package org.fineaudit.samples;

import static org.fineaudit.cases.PartyKind.NATURAL_PERSON;
import static org.fineaudit.cases.ProblemType.MAXIMUM_TIER;
import static org.fineaudit.cases.Strength.HARD;
import static org.fineaudit.cases.Strength.SOFT;
import static org.fineaudit.samples.CaseDraft.aCase;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;

/** Fines at or above the upper end of their range, and those that only look so. */
final class MaximumTierCases {
  private MaximumTierCases() {}

  static List<CaseDraft> all() {
    List<CaseDraft> cases = new ArrayList<>();
    aboveTheRange(cases);
    atTheMaximum(cases);
    fixedOrTinyRanges(cases);
    reckonedFromABase(cases);
    otherwiseExplained(cases);
    return cases;
  }

  private static void aboveTheRange(List<CaseDraft> cases) {
    cases.add(
        aCase("max/bin")
            .of(Bureau.XINHUA)
            .under(StreetOffences.BIN_MOVED)
            .found("2023-06-07")
            .fined(5_000)
            .flagged(MAXIMUM_TIER, HARD, "罚款5000元，超过第五十二条第（一）项的上限3000元。"));
    cases.add(
        aCase("max/gas-sign")
            .of(Bureau.LUSHAN)
            .under(SiteOffences.GAS_SIGN_COVERED)
            .against(NATURAL_PERSON)
            .found("2024-04-16")
            .fined(6_000)
            .flagged(MAXIMUM_TIER, HARD, "罚款6000元，超过第五十一条第二款的上限5000元。"));
    cases.add(
        aCase("max/drilling-person")
            .of(Bureau.JIAXIAN)
            .under(SiteOffences.DRILLING_BY_GAS_PIPE)
            .against(NATURAL_PERSON)
            .found("2022-10-17")
            .fined(60_000)
            .flagged(MAXIMUM_TIER, HARD, "对个人罚款60000元，超过第五十条第一款对个人的上限50000元，适用了单位的幅度。"));
  }

  private static void atTheMaximum(List<CaseDraft> cases) {
    cases.add(
        fine("max/gas-site", Bureau.WEIDONG, SiteOffences.GAS_UNPROTECTED, 100_000)
            .found("2022-09-19")
            .flagged(MAXIMUM_TIER, SOFT, "按上限100000元处罚，裁量档次为一般，没有从重情节。"));
    cases.add(
        fine("max/common-parts", Bureau.ZHANHE, StreetOffences.COMMON_PARTS_FOR_BUSINESS, 10_000)
            .against(NATURAL_PERSON)
            .found("2023-07-10")
            .flagged(MAXIMUM_TIER, SOFT, "对个人按上限10000元处罚，裁量档次为一般，没有从重情节。"));
    cases.add(
        fine("max/road-signs", Bureau.SHILONG, StreetOffences.NO_ROAD_SIGNS, 20_000)
            .found("2025-09-15")
            .flagged(MAXIMUM_TIER, SOFT, "按上限20000元处罚，裁量档次为一般，没有从重情节。"));
    cases.add(
        fine("max/trees", Bureau.WUGANG, Offences.TREES_FELLED, 60_000)
            .against(NATURAL_PERSON)
            .measured(3)
            .found("2023-03-21")
            .because("被伐树木三株，适用“一般”档次。")
            .flagged(MAXIMUM_TIER, SOFT, "砍伐3株罚款60000元，每株20000元为上限，没有从重情节。"));
    cases.add(
        fine("max/unaccepted-road", Bureau.BAOFENG, StreetOffences.UNACCEPTED_ROAD, 30_000)
            .measured(1_500_000)
            .found("2024-05-20")
            .flagged(MAXIMUM_TIER, SOFT, "工程造价1500000元，罚款30000元恰为上限百分之二，没有从重情节。"));
    cases.add(
        fine("max/material", Bureau.YEXIAN, SiteOffences.UNCOVERED_MATERIAL, 95_000)
            .found("2023-10-16")
            .flagged(MAXIMUM_TIER, SOFT, "罚款95000元，接近上限100000元，属高额罚款，没有从重情节。"));
    cases.add(
        fine("max/site-noise", Bureau.RUZHOU, SiteOffences.SITE_NOISE, 100_000)
            .found("2024-06-11")
            .flagged(MAXIMUM_TIER, SOFT, "按上限100000元处罚，裁量档次为一般，没有从重情节。"));
  }

  private static void fixedOrTinyRanges(List<CaseDraft> cases) {
    cases.add(
        fine("max-not/posters-firm", Bureau.XINHUA, StreetOffences.POSTERS, 2_000)
            .measured(4)
            .found("2024-03-18")
            .clear(MAXIMUM_TIER, "单位每处固定罚款500元，4处共2000元，没有裁量幅度，不是顶格。"));
    cases.add(
        fine("max-not/posters-person", Bureau.BAOFENG, StreetOffences.POSTERS, 150)
            .against(NATURAL_PERSON)
            .measured(3)
            .onTheSpot()
            .found("2022-11-14")
            .clear(MAXIMUM_TIER, "个人每处固定罚款50元，3处共150元，没有裁量幅度，不是顶格。"));
    cases.add(
        fine("max-not/balcony", Bureau.WUGANG, StreetOffences.LAUNDRY_ON_BALCONY, 200)
            .against(NATURAL_PERSON)
            .onTheSpot()
            .found("2025-06-16")
            .clear(MAXIMUM_TIER, "幅度只有50元至200元，对个人罚款200元，数额极小，不按顶格提示。"));
  }

  private static void reckonedFromABase(List<CaseDraft> cases) {
    cases.add(
        fine("max-not/planning-5", Bureau.LUSHAN, Offences.BUILDING_BEYOND_PERMIT, 8_000)
            .against(NATURAL_PERSON)
            .measured(160_000)
            .found("2025-10-13")
            .because("当事人在责令的期限内改正，按造价的百分之五确定罚款数额。")
            .clear(MAXIMUM_TIER, "造价160000元的百分之五为8000元，是幅度的下限。"));
    cases.add(
        fine("max-not/planning-10", Bureau.YEXIAN, Offences.BUILDING_BEYOND_PERMIT, 30_000)
            .tier(DiscretionTier.GRAVE)
            .measured(300_000)
            .found("2024-09-09")
            .notCorrected("当事人逾期未改正，增建用房仍未调整")
            .because("当事人逾期未改正，按造价的百分之十确定罚款数额。")
            .clear(MAXIMUM_TIER, "逾期不改正的按造价百分之十处罚是该条的固定做法，不等于随意顶格。"));
    cases.add(
        fine("max-not/lawn", Bureau.ZHANHE, StreetOffences.LAWN_DAMAGED, 7_800)
            .measured(12)
            .found("2023-09-11")
            .clear(MAXIMUM_TIER, "总额高于每平方米上限1000元，但12平方米每平方米只罚650元，在幅度之内。"));
    cases.add(
        fine("max-not/unaccepted-road", Bureau.SHILONG, StreetOffences.UNACCEPTED_ROAD, 20_000)
            .measured(2_000_000)
            .found("2022-03-15")
            .clear(MAXIMUM_TIER, "工程造价2000000元，罚款20000元为百分之一，在百分之二的上限之内。"));
    cases.add(
        fine("max-not/no-base", Bureau.BAOFENG, SiteOffences.TEMPORARY_BUILDING, 30_000)
            .found("2025-11-10")
            .undetermined(MAXIMUM_TIER, "罚款上限是临时建设工程造价的一倍，案卷没有造价，无法判断。"));
  }

  private static void otherwiseExplained(List<CaseDraft> cases) {
    cases.add(
        fine("max-not/river", Bureau.JIAXIAN, SiteOffences.WASTE_INTO_RIVER, 200_000)
            .tier(DiscretionTier.HEAVIER)
            .found("2024-07-15")
            .because("当事人因同类行为受过处罚后一年内再次倾倒，垃圾堵塞河道，社会影响恶劣，情节严重，予以从重处罚。")
            .clear(MAXIMUM_TIER, "按上限处罚，但写明了再次违法、情节严重等从重情节，档次为从重。"));
    cases.add(
        fine("max-not/drilling-firm", Bureau.WEIDONG, SiteOffences.DRILLING_BY_GAS_PIPE, 60_000)
            .found("2024-10-14")
            .clear(MAXIMUM_TIER, "60000元高于个人的上限，但当事人是单位，适用50000元至100000元的幅度。"));
    cases.add(
        fine("max-not/noise-plan", Bureau.RUZHOU, SiteOffences.NOISE_PLAN, 80_000)
            .found("2025-06-09")
            .clear(MAXIMUM_TIER, "80000元高于第一档上限50000元，但经责令后拒不改正，适用50000元至200000元的档。"));
    cases.add(
        fine("max-not/bare-land", Bureau.XINHUA, SiteOffences.BARE_LAND, 45_000)
            .proposing(100_000)
            .found("2022-06-13")
            .because("拟处罚款100000元；当事人提出裸露面积测量有误，经重新测量采纳其意见，按核减后的面积适用“一般”档次，罚款45000元。")
            .with(Field.LEAD_SOURCE, "上级交办")
            .clear(MAXIMUM_TIER, "拟处罚款为上限，最终决定45000元，在幅度中段。"));
  }

  private static CaseDraft fine(String name, Bureau bureau, Offence offence, long fine) {
    return aCase(name).of(bureau).under(offence).fined(fine);
  }
}
