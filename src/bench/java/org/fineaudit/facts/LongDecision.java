package org.fineaudit.facts;

import java.util.EnumMap;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;

/** A case with its decision in full, as a bureau's case system keeps it. */
final class LongDecision {
  private static final int LENGTH = 3_000;

  private LongDecision() {}

  static PenaltyCase of(PenaltyCase one) {
    StringBuilder document = new StringBuilder();
    document
        .append(one.text(Field.AUTHORITY).orElse(""))
        .append("\n行政处罚决定书\n")
        .append(one.text(Field.DECISION_NUMBER).orElse(""))
        .append("\n当事人：")
        .append(one.text(Field.PARTY_NAME).orElse(""))
        .append("\n经查，")
        .append(one.text(Field.VIOLATION_FACTS).orElse(""));
    evidence(document);
    document
        .append("\n以上事实清楚，证据确凿。本机关于2024年4月2日向当事人送达《行政处罚事先告知书》，拟处罚款")
        .append(one.raw().getOrDefault(Field.PROPOSED_FINE, "5000"))
        .append("元，并告知陈述、申辩的权利。当事人在法定期限内未提出陈述、申辩意见。\n本机关认为，当事人的行为违反了")
        .append(one.text(Field.LEGAL_BASIS).orElse(""))
        .append("。")
        .append(one.text(Field.DISCRETION_REASON).orElse(""))
        .append("\n依据")
        .append(one.text(Field.LEGAL_BASIS).orElse(""))
        .append("的规定，决定如下：\n")
        .append(one.text(Field.PENALTY_CONTENT).orElse(""))
        .append("\n到期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项，每日按罚款数额的百分之三加处罚款。")
        .append("如不服本决定，可以在收到本决定书之日起六十日内申请行政复议，也可以在六个月内提起行政诉讼。");
    Map<Field, Object> values = new EnumMap<>(one.values());
    values.put(Field.DECISION_TEXT, document.toString());
    return new PenaltyCase(one.place(), one.columns(), one.raw(), values, one.notes());
  }

  private static void evidence(StringBuilder document) {
    for (int i = 1; document.length() < LENGTH - 500; i++) {
      document
          .append("\n证据")
          .append(i)
          .append("：2024年3月")
          .append(i % 28 + 1)
          .append("日现场检查（勘验）笔录一份、现场照片")
          .append(i)
          .append("张，证明当事人在上述地点实施了该行为；询问笔录一份，当事人陈述其于上午8时许到场，对检查情况无异议，并在笔录上签字确认。");
    }
  }
}
