package org.fineaudit.samples;

import static org.fineaudit.cases.PartyKind.INDIVIDUAL_BUSINESS;
import static org.fineaudit.cases.ProblemType.UNEQUAL_PENALTY;
import static org.fineaudit.cases.Strength.SOFT;
import static org.fineaudit.samples.CaseDraft.aCase;

import java.util.List;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Field;

/**
 * Fines of three times or a third of what the same bureau usually takes; the groups they stand in
 * are in {@link OrdinaryCases}, as are four of the near misses.
 */
final class UnequalPenaltyCases {
  private UnequalPenaltyCases() {}

  static List<CaseDraft> all() {
    return List.of(
        aCase("unequal/fumes")
            .of(Bureau.XINHUA)
            .under(Offences.KITCHEN_FUMES)
            .against(INDIVIDUAL_BUSINESS)
            .found("2023-09-18")
            .fined(5_400)
            .flagged(UNEQUAL_PENALTY, SOFT, "同机关同条款同档次的其他案件约16000元，本案5400元，约为三分之一，没有写明理由。"),
        aCase("unequal/goods")
            .of(Bureau.WEIDONG)
            .under(Offences.GOODS_OUTSIDE_SHOP)
            .against(INDIVIDUAL_BUSINESS)
            .found("2023-07-05")
            .fined(300)
            .flagged(UNEQUAL_PENALTY, SOFT, "同机关同条款同档次的其他案件约900元，本案300元，约为三分之一，没有写明理由。"),
        aCase("unequal/dust")
            .of(Bureau.ZHANHE)
            .under(Offences.SITE_DUST)
            .found("2022-08-23")
            .fined(66_000)
            .flagged(UNEQUAL_PENALTY, SOFT, "同机关同条款同档次的其他案件约22000元，本案66000元，约为三倍，没有写明理由。"),
        aCase("unequal/trees")
            .of(Bureau.ZHANHE)
            .under(Offences.TREES_FELLED)
            .measured(2)
            .found("2024-06-04")
            .fined(16_000)
            .because("被伐树木胸径在十五厘米以下，适用“一般”档次。")
            .flagged(UNEQUAL_PENALTY, SOFT, "同类案件每株约2500元，本案每株8000元，约为三倍，没有写明理由。"),
        aCase("unequal/night")
            .of(Bureau.BAOFENG)
            .under(Offences.NIGHT_WORK)
            .found("2023-08-14")
            .fined(60_000)
            .flagged(UNEQUAL_PENALTY, SOFT, "同机关同条款同档次的其他案件约20000元，本案60000元，约为三倍，没有写明理由。"),
        aCase("unequal/road")
            .of(Bureau.YEXIAN)
            .under(Offences.ROAD_NOT_CLEARED)
            .found("2022-08-08")
            .fined(12_000)
            .flagged(UNEQUAL_PENALTY, SOFT, "同机关同条款同档次、同样已改正的其他案件约4000元，本案12000元，约为三倍。"),
        aCase("unequal/truck")
            .of(Bureau.JIAXIAN)
            .under(Offences.UNCOVERED_TRUCK)
            .found("2023-06-19")
            .fined(2_500)
            .flagged(UNEQUAL_PENALTY, SOFT, "同机关对其他运输公司约罚7500元，本案2500元，约为三分之一，没有写明理由。"),
        aCase("unequal/local-dust")
            .of(Bureau.RUZHOU)
            .under(Offences.SITE_DUST_BY_LOCAL_RULE)
            .found("2023-07-17")
            .fined(20_000)
            .flagged(UNEQUAL_PENALTY, SOFT, "同机关同条款同档次的其他案件约55000元，本案20000元，不足四成，没有写明理由。"),
        aCase("unequal-not/road")
            .of(Bureau.YEXIAN)
            .under(Offences.ROAD_NOT_CLEARED)
            .found("2022-09-05")
            .fined(12_000)
            .notCorrected("当事人逾期未清理，围挡仍占用道路")
            .because("遗留物占用道路，经责令逾期未清理，适用“一般”档次。")
            .clear(UNEQUAL_PENALTY, "罚款约为其他案件的三倍，但其他案件都已改正，本案逾期未改正，情节不同。"),
        aCase("unequal-not/spilled")
            .of(Bureau.JIAXIAN)
            .under(StreetOffences.SPILLED_LOAD)
            .found("2023-05-22")
            .fined(22_500)
            .clear(UNEQUAL_PENALTY, "同为渣土运输，但适用第五十三条第（三）项，幅度为5000元至50000元，与第（一）项不同。"),
        aCase("unequal-not/fumes")
            .of(Bureau.XINHUA)
            .under(Offences.KITCHEN_FUMES)
            .against(INDIVIDUAL_BUSINESS)
            .tier(DiscretionTier.LENIENT)
            .found("2023-08-21")
            .fined(5_500)
            .because("当事人立案后主动停业安装净化设施并清洗后墙油污，减轻了危害后果，予以从轻处罚。")
            .with(
                Field.LEGAL_BASIS,
                "《中华人民共和国行政处罚法》第三十二条第（一）项、" + Offences.KITCHEN_FUMES.provision().cited())
            .clear(UNEQUAL_PENALTY, "罚款约为其他案件的三分之一，但有从轻情节并适用从轻，档次不同。"));
  }
}
