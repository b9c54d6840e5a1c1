package org.fineaudit.samples;

import static org.fineaudit.cases.PartyKind.INDIVIDUAL_BUSINESS;
import static org.fineaudit.cases.PartyKind.NATURAL_PERSON;
import static org.fineaudit.cases.ProblemType.MAXIMUM_TIER;
import static org.fineaudit.cases.ProblemType.NO_CORRECTION_ORDER;
import static org.fineaudit.cases.Strength.HARD;
import static org.fineaudit.cases.Strength.SOFT;
import static org.fineaudit.samples.CaseDraft.Order.COLUMNS_ONLY;
import static org.fineaudit.samples.CaseDraft.Order.NOWHERE;
import static org.fineaudit.samples.CaseDraft.Order.TEXT_ONLY;
import static org.fineaudit.samples.CaseDraft.aCase;

import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.cases.Field;

/** Fines without an order to correct, and those whose order stands in another place. */
final class NoCorrectionOrderCases {
  private static final String SILENT = "责令改正各栏为空，决定内容只有罚款，正文没有责令改正。";

  private NoCorrectionOrderCases() {}

  static List<CaseDraft> all() {
    return Stream.of(onlyFined(), otherWords(), orderedElsewhere()).flatMap(List::stream).toList();
  }

  private static List<CaseDraft> onlyFined() {
    return List.of(
        unordered("order/truck", Bureau.XINHUA, Offences.TRUCK_BY_AIR_LAW, "2025-07-08", 5_000)
            .flagged(NO_CORRECTION_ORDER, HARD, SILENT),
        unordered("order/trash", Bureau.WEIDONG, Offences.TRASH, "2024-11-12", 180)
            .against(NATURAL_PERSON)
            .flagged(NO_CORRECTION_ORDER, HARD, SILENT),
        unordered("order/dust", Bureau.ZHANHE, Offences.SITE_DUST, "2022-06-21", 22_000)
            .flagged(NO_CORRECTION_ORDER, HARD, SILENT),
        unordered("order/night", Bureau.BAOFENG, Offences.NIGHT_WORK, "2023-10-17", 20_500)
            .flagged(NO_CORRECTION_ORDER, HARD, SILENT),
        unordered(
                "order/sewage", Bureau.WUGANG, Offences.SEWAGE_BEYOND_PERMIT, "2022-09-13", 12_000)
            .flagged(NO_CORRECTION_ORDER, HARD, SILENT),
        unordered("order/shed", Bureau.SHILONG, StreetOffences.SHED_IN_ESTATE, "2024-08-20", 4_200)
            .against(NATURAL_PERSON)
            .flagged(NO_CORRECTION_ORDER, HARD, SILENT));
  }

  private static List<CaseDraft> otherWords() {
    return List.of(
        unordered("order/opening", Bureau.YEXIAN, StreetOffences.ROAD_OPENING, "2023-04-18", 8_000)
            .because("开口一处，宽八米以下，适用“一般”档次。本案未责令改正。")
            .flagged(NO_CORRECTION_ORDER, HARD, "各栏为空，裁量理由写明本案未责令改正。"),
        unordered("order/barbecue", Bureau.LUSHAN, Offences.BARBECUE, "2025-07-15", 3_000)
            .against(INDIVIDUAL_BUSINESS)
            .content(
                "《中华人民共和国大气污染防治法》第一百一十八条第三款规定：“违反本法规定，在当地人民政府禁止的时段和区域内"
                    + "露天烧烤食品或者为露天烧烤食品提供场地的，由县级以上地方人民政府确定的监督管理部门责令改正，"
                    + "没收烧烤工具和违法所得，并处五百元以上二万元以下的罚款。”现决定：罚款人民币{fine}元（大写：{capital}）。")
            .flagged(NO_CORRECTION_ORDER, HARD, "“责令改正”只出现在引用的法条里，决定本身只有罚款。"),
        unordered(
                "order/stairs", Bureau.SHILONG, StreetOffences.OUTSIDE_STAIRS, "2022-05-10", 20_000)
            .flagged(NO_CORRECTION_ORDER, HARD, SILENT)
            .flagged(MAXIMUM_TIER, SOFT, "按上限20000元处罚，裁量档次为一般，没有从重情节。"),
        unordered("order/halt", Bureau.JIAXIAN, SiteOffences.GARAGE_FUMES, "2024-04-23", 11_000)
            .heard()
            .with(Field.PENALTY_KINDS, "罚款;责令停产停业")
            .content("责令停产停业三日；罚款人民币{fine}元（大写：{capital}）。")
            .flagged(NO_CORRECTION_ORDER, HARD, "责令停产停业是行政处罚，不能代替责令改正。"));
  }

  private static List<CaseDraft> orderedElsewhere() {
    return List.of(
        aCase("order-not/text")
            .of(Bureau.RUZHOU)
            .under(Offences.NIGHT_WORK)
            .found("2024-05-14")
            .fined(19_500)
            .ordered(TEXT_ONLY)
            .clear(NO_CORRECTION_ORDER, "责令改正各栏为空，但处罚内容里写有责令改正。"),
        aCase("order-not/columns")
            .of(Bureau.WUGANG)
            .under(SiteOffences.GARAGE_FUMES)
            .against(INDIVIDUAL_BUSINESS)
            .found("2025-08-12")
            .fined(4_000)
            .ordered(COLUMNS_ONLY)
            .clear(NO_CORRECTION_ORDER, "正文没有写，但责令改正文书号和日期齐全。"),
        unordered(
                "order-not/cleaned", Bureau.SHILONG, Offences.UNCOVERED_TRUCK, "2022-10-11", 7_500)
            .scene(
                "{discovery}，我局执法人员在日常巡查时发现，当事人{party}在{place}运输渣土的车辆未采取密闭、覆盖措施。"
                    + "立案前，当事人已自行改正，对车厢加装了密闭盖板，并已清理路面。")
            .clear(NO_CORRECTION_ORDER, "没有责令改正，但案卷写明决定前已自行改正并清理。"),
        unordered(
                "order-not/shed", Bureau.LUSHAN, StreetOffences.SHED_IN_ESTATE, "2023-11-14", 4_000)
            .against(NATURAL_PERSON)
            .content("限当事人于收到本决定书之日起七日内自行拆除铁皮棚（限期拆除）；罚款人民币{fine}元（大写：{capital}）。")
            .clear(NO_CORRECTION_ORDER, "限期拆除也是纠正违法行为的措施。"),
        unordered("order-not/quoted", Bureau.XINHUA, Offences.KITCHEN_FUMES, "2023-10-23", 16_500)
            .against(INDIVIDUAL_BUSINESS)
            .content(
                "《中华人民共和国大气污染防治法》第一百一十八条第一款规定，未安装油烟净化设施的，责令改正，处五千元以上五万元以下的罚款。"
                    + "据此决定：一、责令当事人立即改正，安装油烟净化设施；二、罚款人民币{fine}元（大写：{capital}）。")
            .clear(NO_CORRECTION_ORDER, "除引用法条外，决定本身也责令改正。"),
        unordered(
                "order-not/stop",
                Bureau.YEXIAN,
                SiteOffences.DRILLING_BY_GAS_PIPE,
                "2025-05-13",
                60_000)
            .content("责令停止违法行为，十日内恢复原状；罚款人民币{fine}元（大写：{capital}）。")
            .clear(NO_CORRECTION_ORDER, "责令停止违法行为、限期恢复原状就是责令改正。"),
        unordered("order-not/notice", Bureau.ZHANHE, StreetOffences.KIOSK, "2024-09-18", 700)
            .against(INDIVIDUAL_BUSINESS)
            .scene(
                "{discovery}，我局执法人员在日常巡查时发现，当事人{party}在{place}未经审批设置移动商亭。"
                    + "当日，我局向其送达《责令限期改正通知书》（平湛城管责改字〔2024〕第90号）。")
            .clear(NO_CORRECTION_ORDER, "各栏为空，但违法事实写明已另行送达责令限期改正通知书。"));
  }

  private static CaseDraft unordered(
      String name, Bureau bureau, Offence offence, String found, long fine) {
    return aCase(name).of(bureau).under(offence).found(found).fined(fine).ordered(NOWHERE);
  }
}
