package org.fineaudit.samples;

import static org.fineaudit.cases.PartyKind.NATURAL_PERSON;
import static org.fineaudit.cases.ProblemType.LOWERED_THRESHOLD;
import static org.fineaudit.cases.ProblemType.MISAPPLIED_LAW;
import static org.fineaudit.cases.ProblemType.NO_AUTHORITY;
import static org.fineaudit.cases.ProblemType.NO_CORRECTION_ORDER;
import static org.fineaudit.cases.ProblemType.WIDENED_SCOPE;
import static org.fineaudit.cases.Strength.HARD;
import static org.fineaudit.cases.Strength.SOFT;
import static org.fineaudit.samples.CaseDraft.aCase;

import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;

/** Fines whose precondition, provision or authority is wrong, and those that only look so. */
final class LegalBasisCases {
  private LegalBasisCases() {}

  static List<CaseDraft> all() {
    return Stream.of(thresholds(), scopes(), laws(), authorities()).flatMap(List::stream).toList();
  }

  private static CaseDraft ordinary(String name, Bureau bureau, Offence offence, String found) {
    return aCase(name).of(bureau).under(offence).found(found).fined(3_000);
  }

  private static List<CaseDraft> thresholds() {
    return List.of(
        ordinary("threshold/none", Bureau.XINHUA, Offences.GOODS_OUTSIDE_SHOP, "2024-03-05")
            .fined(400)
            .ordered(CaseDraft.Order.NOWHERE)
            .flagged(LOWERED_THRESHOLD, HARD, "条款以拒不改正为前提，没有责令改正就罚款。")
            .flagged(NO_CORRECTION_ORDER, HARD, "责令改正各栏为空，决定内容只有罚款。"),
        ordinary("threshold/corrected", Bureau.WEIDONG, Offences.SHOP_SIGN, "2023-06-06")
            .fined(600)
            .ordered(CaseDraft.Order.COLUMNS_ONLY)
            .with(Field.REINSPECTION_RESULT, "已改正")
            .flagged(LOWERED_THRESHOLD, HARD, "复查时已经改正，逾期不改正的前提没有具备。"),
        ordinary("threshold/early", Bureau.ZHANHE, Offences.STREET_STALL, "2023-08-08")
            .fined(300)
            .ordered(CaseDraft.Order.COLUMNS_ONLY)
            .without(Field.REINSPECTION_DATE)
            .without(Field.REINSPECTION_RESULT)
            .with(Field.CORRECTION_DEADLINE, "2024-01-31")
            .flagged(LOWERED_THRESHOLD, HARD, "改正期限还没有届满就罚款。")
            .flagged(NO_CORRECTION_ORDER, SOFT, "改正期限届满以后也没有复查。"),
        ordinary("threshold/met", Bureau.YEXIAN, Offences.STREET_STALL, "2023-09-12")
            .fined(300)
            .clear(LOWERED_THRESHOLD, "责令改正后复查仍未改正，前提已经具备。"));
  }

  private static List<CaseDraft> scopes() {
    return List.of(
        ordinary("scope/person", Bureau.BAOFENG, Offences.NIGHT_WORK, "2024-04-09")
            .against(NATURAL_PERSON)
            .fined(12_000)
            .flagged(WIDENED_SCOPE, HARD, "条款只罚建设单位、施工单位，罚了自然人。"),
        ordinary("scope/catch-all", Bureau.LUSHAN, Offences.LOUDSPEAKER, "2024-05-14")
            .fined(5_000)
            .notCorrected("2024年5月24日复查，噪声仍在继续")
            .with(Field.LEGAL_BASIS, "《中华人民共和国噪声污染防治法》第八十二条第（四）项")
            .flagged(WIDENED_SCOPE, SOFT, "依据只有“其他”兜底项。"),
        ordinary("scope/minutes", Bureau.JIAXIAN, Offences.ROAD_NOT_CLEARED, "2024-06-11")
            .with(Field.LEGAL_BASIS, "《关于市容秩序专项整治的通知》第三条")
            .flagged(WIDENED_SCOPE, HARD, "依据只有通知。"),
        ordinary("scope/both", Bureau.WUGANG, Offences.ROAD_NOT_CLEARED, "2024-06-18")
            .with(Field.LEGAL_BASIS, "《城市道路管理条例》第四十二条第（三）项、《关于市容秩序专项整治的通知》第三条")
            .clear(WIDENED_SCOPE, "条例是依据，通知只是补充。"));
  }

  private static List<CaseDraft> laws() {
    return List.of(
        ordinary("law/beyond", Bureau.XINHUA, Offences.ROAD_NOT_CLEARED, "2023-05-09")
            .with(Field.LEGAL_BASIS, "《城市道路管理条例》第九十九条")
            .flagged(MISAPPLIED_LAW, HARD, "该条例没有第九十九条。"),
        ordinary("law/no-article", Bureau.WEIDONG, Offences.ROAD_NOT_CLEARED, "2023-05-16")
            .with(Field.LEGAL_BASIS, "《城市道路管理条例》")
            .flagged(MISAPPLIED_LAW, HARD, "依据没有写到条。"),
        ordinary("law/blank", Bureau.ZHANHE, Offences.ROAD_NOT_CLEARED, "2023-05-23")
            .without(Field.LEGAL_BASIS)
            .flagged(MISAPPLIED_LAW, HARD, "没有依据。"),
        ordinary("law/village", Bureau.RUZHOU, Offences.BUILDING_BEYOND_PERMIT, "2023-07-11")
            .measured(400_000)
            .with(Field.LEGAL_BASIS, "《中华人民共和国城乡规划法》第六十五条")
            .fined(20_000)
            .flagged(MISAPPLIED_LAW, HARD, "规划法第六十五条没有设定罚款。"),
        ordinary("law/ended", Bureau.SHILONG, Offences.TRUCK_BY_AIR_LAW, "2026-09-08")
            .flagged(MISAPPLIED_LAW, HARD, "行为在生态环境法典施行以后，仍引用已废止的大气法。"),
        ordinary("law/milder", Bureau.BAOFENG, Offences.BARBECUE, "2026-08-04")
            .fined(8_000)
            .flagged(MISAPPLIED_LAW, HARD, "决定时法典已施行，上限五千元，仍按旧法罚八千元。"),
        ordinary("law/same", Bureau.YEXIAN, Offences.TRUCK_BY_AIR_LAW, "2026-08-04")
            .clear(MISAPPLIED_LAW, "行为时大气法有效，新旧幅度相同。"),
        ordinary("law/stale", Bureau.JIAXIAN, Offences.ROAD_NOT_CLEARED, "2023-10-10")
            .because("当事人积极配合，依照《中华人民共和国行政处罚法》第二十七条的规定，予以从轻处罚。")
            .flagged(MISAPPLIED_LAW, SOFT, "从轻引用了旧版第二十七条。"));
  }

  private static List<CaseDraft> authorities() {
    return List.of(
        ordinary("authority/squad", Bureau.XINHUA, Offences.ROAD_NOT_CLEARED, "2024-09-10")
            .with(Field.AUTHORITY, "平顶山市新华区城市管理局第三中队")
            .flagged(NO_AUTHORITY, SOFT, "中队是内设机构。"),
        ordinary("authority/police", Bureau.WUGANG, Offences.ROAD_NOT_CLEARED, "2024-09-18")
            .with(Field.LEGAL_BASIS, "《中华人民共和国治安管理处罚法》第二十三条第一款第（一）项")
            .fined(300)
            .flagged(NO_AUTHORITY, SOFT, "治安管理处罚由公安机关决定。"));
  }
}
