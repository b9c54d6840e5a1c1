package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.fineaudit.cases.Place;
import org.fineaudit.result.Finding;

/** What a column of the ledger may show of a finding. Unknown is shown as 不明, not left empty. */
public enum Datum {
  /** The running number; the row knows it, the finding does not. */
  NUMBER("number"),
  ID("id"),
  UNIT("unit"),
  DECISION_NUMBER("decisionNumber"),
  CASE_NUMBER("caseNumber"),
  CASE_NAME("caseName"),
  PARTY_NAME("partyName"),
  PARTY_KIND("partyKind"),
  ENTERPRISE("enterprise"),
  VIOLATION("violation"),
  DECISION_DATE("decisionDate"),
  LEGAL_BASIS("legalBasis"),
  FINE("fine"),
  PROBLEM("problem"),
  MESSAGE("message"),
  BASIS("basis"),
  STRENGTH("strength"),
  REMEDY("remedy"),
  RULE_NAME("ruleName"),
  SOURCE("source");

  static final String UNKNOWN = "不明";
  private static final String GROUP = "group";

  private final String key;

  Datum(String key) {
    this.key = key;
  }

  /** The name in the layout file. */
  String key() {
    return key;
  }

  CellValue of(Finding finding) {
    return switch (this) {
      case NUMBER -> CellValue.empty();
      case ID -> CellValue.text(finding.id());
      case UNIT -> CellValue.text(finding.authority());
      case DECISION_NUMBER -> CellValue.text(decisionNumber(finding));
      case CASE_NUMBER -> CellValue.text(finding.caseNumber());
      case CASE_NAME -> CellValue.text(caseName(finding));
      case PARTY_NAME -> CellValue.text(finding.partyName());
      case PARTY_KIND -> CellValue.text(finding.partyKind());
      case ENTERPRISE -> CellValue.text(enterprise(finding));
      case VIOLATION -> CellValue.text(finding.violation());
      case DECISION_DATE -> date(finding, finding.decisionDate());
      case LEGAL_BASIS -> CellValue.text(finding.legalBasis());
      case FINE -> amount(finding, finding.fine());
      case PROBLEM -> CellValue.text(finding.problem().label());
      case MESSAGE -> CellValue.text(finding.message());
      case BASIS -> CellValue.text(String.join("\n", finding.basis()));
      case STRENGTH -> CellValue.text(finding.strength().label());
      case REMEDY -> CellValue.text(finding.remedy());
      case RULE_NAME -> CellValue.text(finding.ruleName());
      case SOURCE -> CellValue.text(place(finding.source()));
    };
  }

  static Optional<Datum> byKey(String key) {
    return Arrays.stream(values()).filter(d -> d.key.equals(key)).findFirst();
  }

  /**
   * Whether the finding is about a group of cases, which has no number, date or fine of its own.
   */
  static boolean aboutGroup(Finding finding) {
    return GROUP.equals(finding.scope());
  }

  private static String decisionNumber(Finding finding) {
    return finding.decisionNumber().isEmpty() && !finding.caseNumber().isEmpty()
        ? "案件编号：" + finding.caseNumber()
        : finding.decisionNumber();
  }

  private static String caseName(Finding finding) {
    return finding.caseName().isEmpty() && !finding.violation().isEmpty()
        ? "案由：" + finding.violation()
        : finding.caseName();
  }

  static String enterprise(Finding finding) {
    if (finding.enterprise() == null) {
      return aboutGroup(finding) ? "" : UNKNOWN;
    }
    return finding.enterprise() ? "是" : "否";
  }

  private static CellValue date(Finding finding, LocalDate date) {
    return date == null ? unknown(finding) : new CellValue.Day(date);
  }

  private static CellValue amount(Finding finding, BigDecimal yuan) {
    return yuan == null ? unknown(finding) : new CellValue.Amount(yuan);
  }

  private static CellValue unknown(Finding finding) {
    return CellValue.text(aboutGroup(finding) ? "" : UNKNOWN);
  }

  static String place(Place place) {
    String sheet = place.sheet().isEmpty() ? "" : " [" + place.sheet() + "]";
    return place.file() + sheet + (place.row() > 0 ? " 第" + place.row() + "行" : "");
  }
}
