package org.fineaudit.text;

import java.util.EnumMap;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PenaltyCase;

/**
 * The texts of a decision that facts are read from: those of 违法事实, 处罚依据, 处罚种类, 处罚内容, 裁量理由, 复查结果,
 * 案由, 案件名称, 违法地点, 线索来源, 收缴方式, 案件状态 and 决定书全文 that the export fills.
 */
public record DecisionText(Map<Field, String> parts) {
  public DecisionText {
    Map<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(parts);
    parts = copy;
  }

  /** The texts of a case. */
  public static DecisionText of(PenaltyCase penaltyCase) {
    Map<Field, String> parts = new EnumMap<>(Field.class);
    for (Field field :
        new Field[] {
          Field.CASE_NAME,
          Field.VIOLATION,
          Field.VIOLATION_FACTS,
          Field.LEGAL_BASIS,
          Field.PENALTY_KINDS,
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.REINSPECTION_RESULT,
          Field.DECISION_TEXT,
          Field.VIOLATION_PLACE,
          Field.LEAD_SOURCE,
          Field.PAYMENT_METHOD,
          Field.CASE_STATUS
        }) {
      penaltyCase.text(field).ifPresent(text -> parts.put(field, text));
    }
    return new DecisionText(parts);
  }

  /** The text of a part, empty if the export has none. */
  public String part(Field field) {
    return parts.getOrDefault(field, "");
  }
}
