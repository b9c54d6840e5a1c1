package org.fineaudit.cases;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of an export that the program understands. The keys are the names that rules, mapping
 * files and result files use; the labels are the Chinese headers without their unit. Amounts are in
 * yuan, to the fen.
 */
public enum Field {
  CASE_NUMBER("caseNumber", "案件编号", FieldType.TEXT),
  DECISION_NUMBER("decisionNumber", "行政处罚决定书文号", FieldType.TEXT),
  AUTHORITY("authority", "处罚机关", FieldType.TEXT),
  CASE_NAME("caseName", "案件名称", FieldType.TEXT),
  PARTY_NAME("partyName", "行政相对人名称", FieldType.TEXT),
  PARTY_KIND("partyKind", "行政相对人类别", FieldType.PARTY_KIND),
  PARTY_ID("partyId", "证件号码", FieldType.TEXT),
  VIOLATION("violation", "案由", FieldType.TEXT),
  VIOLATION_FACTS("violationFacts", "违法事实", FieldType.LONG_TEXT),
  VIOLATION_PLACE("violationPlace", "违法地点", FieldType.TEXT),
  VIOLATION_DATE("violationDate", "违法行为发生日期", FieldType.DATE),
  VIOLATION_END_DATE("violationEndDate", "违法行为终了日期", FieldType.DATE),
  DISCOVERY_DATE("discoveryDate", "发现日期", FieldType.DATE),
  LEAD_SOURCE("leadSource", "线索来源", FieldType.TEXT),
  FILING_DATE("filingDate", "立案日期", FieldType.DATE),
  CORRECTION_NOTICE_NUMBER("correctionNoticeNumber", "责令改正文书号", FieldType.TEXT),
  CORRECTION_DATE("correctionDate", "责令改正日期", FieldType.DATE),
  CORRECTION_DEADLINE("correctionDeadline", "改正期限届满日", FieldType.DATE),
  REINSPECTION_DATE("reinspectionDate", "复查日期", FieldType.DATE),
  REINSPECTION_RESULT("reinspectionResult", "复查结果", FieldType.TEXT),
  NOTICE_DATE("noticeDate", "告知日期", FieldType.DATE),
  PROPOSED_FINE("proposedFine", "拟处罚款金额", FieldType.AMOUNT),
  HEARING_NOTICE_DATE("hearingNoticeDate", "听证告知日期", FieldType.DATE),
  LEGAL_REVIEW_DATE("legalReviewDate", "法制审核日期", FieldType.DATE),
  COLLECTIVE_DISCUSSION_DATE("collectiveDiscussionDate", "集体讨论日期", FieldType.DATE),
  DECISION_DATE("decisionDate", "处罚决定日期", FieldType.DATE),
  SERVICE_DATE("serviceDate", "送达日期", FieldType.DATE),
  PROCEDURE("procedure", "程序类型", FieldType.PROCEDURE),
  OFFICERS("officers", "执法人员", FieldType.TEXT),
  LEGAL_BASIS("legalBasis", "处罚依据", FieldType.LONG_TEXT),
  PENALTY_KINDS("penaltyKinds", "处罚种类", FieldType.TEXT),
  PENALTY_CONTENT("penaltyContent", "处罚内容", FieldType.LONG_TEXT),
  FINE("fine", "罚款金额", FieldType.AMOUNT),
  CONFISCATION("confiscation", "没收金额", FieldType.AMOUNT),
  FINE_BASE("fineBase", "计罚基数", FieldType.NUMBER),
  DISCRETION_TIER("discretionTier", "裁量档次", FieldType.TIER),
  DISCRETION_REASON("discretionReason", "裁量理由", FieldType.LONG_TEXT),
  PAYMENT_DEADLINE("paymentDeadline", "缴款期限", FieldType.DATE),
  PAYMENT_DATE("paymentDate", "缴款日期", FieldType.DATE),
  PAID_AMOUNT("paidAmount", "实缴金额", FieldType.AMOUNT),
  SURCHARGE("surcharge", "加处罚款", FieldType.AMOUNT),
  PAYMENT_METHOD("paymentMethod", "收缴方式", FieldType.TEXT),
  RECEIPT_NUMBER("receiptNumber", "票据号码", FieldType.TEXT),
  DEVICE_NUMBER("deviceNumber", "电子监控设备编号", FieldType.TEXT),
  CASE_STATUS("caseStatus", "案件状态", FieldType.TEXT),
  REVOCATION_REASON("revocationReason", "撤销原因", FieldType.TEXT),
  DECISION_TEXT("decisionText", "决定书全文", FieldType.LONG_TEXT);

  private static final Map<String, Field> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Field::key, Function.identity()));

  private final String key;
  private final String label;
  private final FieldType type;

  Field(String key, String label, FieldType type) {
    this.key = key;
    this.label = label;
    this.type = type;
  }

  /** The name in rules and files, such as {@code decisionDate}. */
  public String key() {
    return key;
  }

  /** The Chinese header, without a unit. */
  public String label() {
    return label;
  }

  public FieldType type() {
    return type;
  }

  /** The field of that key, or empty if there is none. */
  public static Optional<Field> byKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
