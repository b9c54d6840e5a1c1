package org.fineaudit.samples;

import static org.fineaudit.cases.PartyKind.INDIVIDUAL_BUSINESS;
import static org.fineaudit.cases.PartyKind.NATURAL_PERSON;
import static org.fineaudit.cases.ProblemType.MISSED_LENIENCY;
import static org.fineaudit.cases.ProblemType.UNEQUAL_PENALTY;
import static org.fineaudit.cases.Strength.HARD;
import static org.fineaudit.cases.Strength.SOFT;
import static org.fineaudit.samples.CaseDraft.aCase;

import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;

/** Grounds for leniency found and not applied, and words that only look like grounds. */
final class MissedLeniencyCases {
  private MissedLeniencyCases() {}

  static List<CaseDraft> all() {
    return Stream.of(young(), notToBePenalized(), toBeMitigated(), noGrounds(), applied())
        .flatMap(List::stream)
        .toList();
  }

  private static List<CaseDraft> young() {
    return List.of(
        fine("lenient/sixteen", Bureau.XINHUA, SiteOffences.BURNING_LEAVES, "2023-10-16", 900)
            .on(Field.VIOLATION_DATE, "2023-10-16")
            .bornOn("2007-03-10")
            .flagged(MISSED_LENIENCY, HARD, "行为时16周岁，应当从轻或者减轻，决定按一般档次处罚。"),
        fine("lenient/eve", Bureau.RUZHOU, StreetOffences.PARK_STALL, "2024-05-13", 250)
            .on(Field.VIOLATION_DATE, "2024-05-13")
            .bornOn("2006-05-14")
            .flagged(MISSED_LENIENCY, HARD, "行为时距18周岁还差一日，应当从轻或者减轻，决定按一般档次处罚。"),
        fine("lenient-not/eighteen", Bureau.RUZHOU, StreetOffences.PARK_STALL, "2024-05-13", 260)
            .on(Field.VIOLATION_DATE, "2024-05-13")
            .bornOn("2006-05-13")
            .clear(MISSED_LENIENCY, "行为当日已满18周岁，没有年龄上的从轻情节。"),
        fine("lenient-not/sixteen", Bureau.SHILONG, SiteOffences.BURNING_LEAVES, "2025-10-21", 600)
            .on(Field.VIOLATION_DATE, "2025-10-21")
            .bornOn("2009-02-17")
            .tier(DiscretionTier.LENIENT)
            .because("当事人行为时已满十四周岁未满十八周岁，予以从轻处罚。")
            .with(
                Field.LEGAL_BASIS,
                "《中华人民共和国行政处罚法》第三十条、" + SiteOffences.BURNING_LEAVES.provision().cited())
            .clear(MISSED_LENIENCY, "行为时16周岁，已适用从轻，罚款在幅度的较低部分。"));
  }

  private static List<CaseDraft> notToBePenalized() {
    return List.of(
        fine("lenient/kiosk", Bureau.WEIDONG, StreetOffences.KIOSK, "2024-04-09", 800)
            .against(INDIVIDUAL_BUSINESS)
            .because("当事人违法行为轻微并及时改正，没有造成危害后果，适用“一般”档次，罚款800元。")
            .flagged(MISSED_LENIENCY, HARD, "轻微、及时改正、没有危害后果三个要件齐备，应当不予处罚。"),
        fine("lenient/night", Bureau.LUSHAN, Offences.NIGHT_WORK, "2025-05-20", 20_000)
            .because("违法行为情节轻微，当事人接到通知后及时改正，未造成危害后果，按“一般”档次处罚。")
            .flagged(MISSED_LENIENCY, HARD, "轻微、及时改正、没有危害后果三个要件齐备，应当不予处罚。"),
        fine("lenient/first", Bureau.WUGANG, StreetOffences.ROAD_OPENING, "2024-10-22", 8_000)
            .because("当事人系初次违法，危害后果轻微，并已及时改正，适用“一般”档次。")
            .flagged(MISSED_LENIENCY, SOFT, "初次违法、危害后果轻微并及时改正，可以不予处罚，未说明为何仍罚。"));
  }

  private static List<CaseDraft> toBeMitigated() {
    return List.of(
        fine("lenient/garage", Bureau.YEXIAN, SiteOffences.GARAGE_FUMES, "2023-08-15", 13_000)
            .because("经查，当事人主动消除违法行为危害后果，自行回收全部废漆。适用“一般”档次。")
            .flagged(MISSED_LENIENCY, SOFT, "认定主动消除危害后果，罚款却在幅度的中间以上。"),
        fine("lenient/stairs", Bureau.JIAXIAN, StreetOffences.OUTSIDE_STAIRS, "2022-05-17", 14_000)
            .because("当事人主动减轻违法行为危害后果，符合《中华人民共和国行政处罚法》第三十二条第（一）项的情形。按“一般”档次处罚。")
            .with(
                Field.LEGAL_BASIS,
                "《中华人民共和国行政处罚法》第三十二条第（一）项、" + StreetOffences.OUTSIDE_STAIRS.provision().cited())
            .flagged(MISSED_LENIENCY, HARD, "引用第三十二条认定应当从轻、减轻，结果却没有从轻或者减轻。"),
        fine(
                "lenient/material",
                Bureau.ZHANHE,
                SiteOffences.UNCOVERED_MATERIAL,
                "2025-04-22",
                64_000)
            .tier(DiscretionTier.HEAVIER)
            .because("当事人在调查期间主动减轻违法行为危害后果，对堆场道路洒水清扫。予以从重处罚。")
            .flagged(MISSED_LENIENCY, SOFT, "认定有应当从轻、减轻的情节，却定为从重。")
            .flagged(UNEQUAL_PENALTY, SOFT, "定为从重，罚款不在幅度较高的三成之内，档次与数额不符。"),
        fine("lenient/coerced", Bureau.BAOFENG, SiteOffences.BURNING_LEAVES, "2024-11-19", 1_400)
            .against(NATURAL_PERSON)
            .because("经查，当事人系受他人胁迫实施违法行为，适用“一般”档次。")
            .flagged(MISSED_LENIENCY, SOFT, "认定受他人胁迫，罚款却在幅度的中间以上。"),
        fine("lenient/merit", Bureau.SHILONG, StreetOffences.SPILLED_LOAD, "2023-03-21", 32_000)
            .because("当事人配合行政机关查处其他违法车辆，有立功表现，适用“一般”档次。")
            .flagged(MISSED_LENIENCY, SOFT, "认定有立功表现，罚款却在幅度的中间以上。"));
  }

  private static List<CaseDraft> noGrounds() {
    return List.of(
        fine("lenient-not/negated", Bureau.XINHUA, SiteOffences.WATER_METER, "2025-03-18", 60_000)
            .because("当事人不具备从轻、减轻处罚情节，移动计量设施一套，适用“一般”档次。")
            .clear(MISSED_LENIENCY, "写明不具备从轻、减轻情节，是否定。"),
        fine(
                "lenient-not/claimed",
                Bureau.WEIDONG,
                SiteOffences.BURNING_RUBBER,
                "2024-12-10",
                60_000)
            .because("当事人申辩称系初次违法、已及时改正、未造成危害后果，请求从轻处罚。经复核，焚烧产生浓烟并引发多起投诉，对其申辩意见不予采纳，适用“一般”档次。")
            .clear(MISSED_LENIENCY, "情节只是当事人的申辩，机关复核后不予采纳。"),
        fine(
                "lenient-not/helpful",
                Bureau.YEXIAN,
                StreetOffences.LINES_WITHOUT_PERMIT,
                "2024-06-18",
                12_000)
            .because("当事人积极配合调查，线缆在二百米以下，适用“一般”档次。")
            .clear(MISSED_LENIENCY, "只有积极配合调查，不是法定应当从轻、减轻的情节。"),
        fine("lenient-not/quoted", Bureau.JIAXIAN, SiteOffences.DIRTY_MACHINE, "2025-10-21", 13_000)
            .because(
                "《中华人民共和国行政处罚法》第三十三条第一款规定：“违法行为轻微并及时改正，没有造成危害后果的，不予行政处罚。”"
                    + "当事人的行为不属于上述情形，适用“一般”档次。")
            .clear(MISSED_LENIENCY, "三个要件只出现在引用的法条里，并写明不属于该情形。"),
        fine(
                "lenient-not/first-only",
                Bureau.WUGANG,
                StreetOffences.MANHOLE_COVER,
                "2023-12-12",
                11_000)
            .notCorrected("当事人逾期未改正，井盖仍缺损")
            .because("当事人系首次被查处，但经责令逾期未改正，适用“一般”档次。")
            .clear(MISSED_LENIENCY, "只有首次被查处，没有及时改正，不符合首违不罚。"));
  }

  private static List<CaseDraft> applied() {
    return List.of(
        fine("lenient-not/tier", Bureau.ZHANHE, SiteOffences.GARAGE_FUMES, "2023-11-21", 3_000)
            .against(INDIVIDUAL_BUSINESS)
            .tier(DiscretionTier.MINOR)
            .because("敞开作业区不足三十平方米，属于裁量基准所列“轻微”档次。")
            .clear(MISSED_LENIENCY, "裁量基准的“轻微”档仍应罚款，与第三十三条的轻微不是一回事。"),
        fine("lenient-not/lower-third", Bureau.LUSHAN, Offences.NIGHT_WORK, "2023-06-20", 14_000)
            .tier(DiscretionTier.LENIENT)
            .because("当事人主动消除违法行为危害后果，向受影响居民发放补偿，予以从轻处罚。")
            .with(
                Field.LEGAL_BASIS,
                "《中华人民共和国行政处罚法》第三十二条第（一）项、" + Offences.NIGHT_WORK.provision().cited())
            .clear(MISSED_LENIENCY, "认定了情节并适用从轻，罚款在幅度较低的百分之三十之内。"));
  }

  private static CaseDraft fine(
      String name, Bureau bureau, Offence offence, String found, long yuan) {
    return aCase(name).of(bureau).under(offence).found(found).fined(yuan);
  }
}
