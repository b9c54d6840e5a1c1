package org.fineaudit.facts;

/** The facts that no column gives: read from the text, looked up in the law, or counted. */
public enum DerivedFact {
  FINED("fined", FactType.BOOLEAN, "处以罚款", "罚款金额列，没有时看处罚内容"),
  FINE_IN_TEXT("fineInText", FactType.NUMBER, "文书中的罚款金额", "处罚内容等文字"),
  FINE_FROM_COLUMN("fineFromColumn", FactType.BOOLEAN, "罚款金额来自金额列", "罚款金额列"),
  FINE_CONFLICT("fineConflict", FactType.BOOLEAN, "金额列与文字不一致", "罚款金额列与处罚内容比对"),
  CONFISCATION_IN_TEXT("confiscationInText", FactType.NUMBER, "文书中的没收金额", "处罚内容等文字"),
  WARNING("warning", FactType.BOOLEAN, "予以警告", "处罚种类、处罚内容"),
  CORRECTION_ORDERED("correctionOrdered", FactType.BOOLEAN, "责令改正", "责令改正各列，没有时看文字"),
  CORRECTION_IN_TEXT("correctionInText", FactType.BOOLEAN, "文字中责令改正", "处罚内容、决定书全文"),
  CORRECTION_COLUMN(
      "correctionColumn", FactType.BOOLEAN, "导出有责令改正列且在使用", "责令改正文书号、责令改正日期两列，整列空白的不算在使用"),
  CORRECTION_NEGATED("correctionNegated", FactType.BOOLEAN, "文字写明未责令改正", "处罚内容、违法事实、裁量理由"),
  ALREADY_CORRECTED("alreadyCorrected", FactType.BOOLEAN, "决定前已改正", "复查结果列与文字"),
  CORRECTION_REFUSED("correctionRefused", FactType.BOOLEAN, "逾期或拒不改正", "复查结果列与文字"),
  LENIENCY_GROUNDS("leniencyGrounds", FactType.LIST, "从轻减轻情节", "机关在文字中认定的，不含当事人主张、否定与法条抄录"),
  AGGRAVATION_GROUNDS("aggravationGrounds", FactType.LIST, "从重情节", "机关在文字中认定的"),
  AGGRAVATION_BEYOND_PRECONDITION(
      "aggravationBeyondPrecondition", FactType.LIST, "罚款前提以外的从重情节", "从重情节中除去已作为罚款前提的"),
  MANDATORY_GROUNDS("mandatoryGrounds", FactType.LIST, "应当从轻减轻的情节", "从轻减轻情节中属于处罚法第三十二条的"),
  LENIENCY_ELEMENTS(
      "leniencyElements", FactType.LIST, "处罚法第三十三条的要素", "文字中认定的：轻微、及时改正、没有危害后果、后果轻微、初次违法、没有主观过错"),
  LENIENCY_APPLIED("leniencyApplied", FactType.BOOLEAN, "已适用从轻减轻", "裁量档次列与文字"),
  HEAVIER_APPLIED("heavierApplied", FactType.BOOLEAN, "按从重处理", "裁量档次列与文字"),
  MINOR_CORRECTED_NO_HARM("minorCorrectedNoHarm", FactType.BOOLEAN, "轻微、及时改正且没有危害后果", "文字中认定的三项要素"),
  FIRST_MINOR_CORRECTED("firstMinorCorrected", FactType.BOOLEAN, "初次违法、后果轻微且及时改正", "文字中认定的三项要素"),
  NO_FAULT("noFault", FactType.BOOLEAN, "没有主观过错", "文字中的认定"),
  GROUNDS_VISIBLE("groundsVisible", FactType.BOOLEAN, "能看到裁量说理", "裁量理由列、决定书全文或较完整的文字"),
  FULL_TEXT("fullText", FactType.BOOLEAN, "有决定书全文", "决定书全文列或决定文书，写明救济途径的才算全文"),
  CITATIONS("citations", FactType.LIST, "所引条款", "处罚依据列与文字；写作 法律|条|款|项"),
  CITED_ARTICLES("citedArticles", FactType.LIST, "作为依据的法条", "所引条款中作为依据的；写作 法律全称|条"),
  PROVISION("provision", FactType.TEXT, "适用条款", "按所引条款、当事人类别、前提和日期在条款表中查得"),
  PROVISION_LAW("provisionLaw", FactType.TEXT, "适用法律", "条款表"),
  PROVISION_BASIS("provisionBasis", FactType.TEXT, "计罚方式", "条款表：fixed、percent、multiple、per-unit"),
  PROVISION_PRECONDITION("provisionPrecondition", FactType.TEXT, "罚款前提", "条款表的 precondition 列"),
  PROVISION_PRACTICE("provisionPractice", FactType.TEXT, "固定做法", "条款表的 practice 列"),
  FIXED_AMOUNT("fixedAmount", FactType.BOOLEAN, "固定数额", "条款表：上下限相同"),
  FINE_MIN("fineMin", FactType.NUMBER, "罚款下限", "条款表；未设下限的为 0"),
  FINE_MIN_STATED("fineMinStated", FactType.BOOLEAN, "条文规定了下限", "条款表"),
  FINE_MAX("fineMax", FactType.NUMBER, "罚款上限", "条款表，按计罚基数和封顶计算"),
  FINE_POSITION("finePosition", FactType.NUMBER, "罚款在幅度中的位置", "（罚款－下限）÷（上限－下限），0 为下限，1 为上限"),
  ENTERPRISE("enterprise", FactType.BOOLEAN, "涉企", "行政相对人类别"),
  AGE_AT_VIOLATION("ageAtViolation", FactType.NUMBER, "行为时周岁", "证件号码与违法行为日期"),
  CONTINUING("continuing", FactType.BOOLEAN, "行为处于继续状态", "文字与继续状态行为表"),
  CONTINUING_IN_TEXT("continuingInText", FactType.BOOLEAN, "文字写明持续至今", "违法事实等文字"),
  LIMITATION_START("limitationStart", FactType.DATE, "追责期限起算日", "行为终了日，没有终了日的一次性行为为发生日"),
  LIMITATION_YEARS("limitationYears", FactType.NUMBER, "追责期限（年）", "追责期限表"),
  LIMITATION_END("limitationEnd", FactType.DATE, "追责期限最后一日", "起算日（需要违法行为发生或终了日期）加追责期限，按日历计"),
  LIMITATION_LONGEST("limitationLongest", FactType.DATE, "有危害后果时的最后一日", "起算日加可能适用的最长期限"),
  LIMITATION_CERTAIN(
      "limitationCertain", FactType.BOOLEAN, "有无危害后果（决定追责期限）", "追责期限表；文字没有写明有无危害后果的为不详"),
  DISCOVERED_BY("discoveredBy", FactType.DATE, "最迟发现日", "发现日期，没有时为立案日、告知日、决定日中最早的"),
  YEARS_TO_DISCOVERY("yearsToDiscovery", FactType.NUMBER, "起算到发现（年）", "按日历计的整年与余日"),
  COHORT_SIZE("cohortSize", FactType.NUMBER, "类案数（含本案）", "可比案件"),
  COHORT_MEDIAN("cohortMedian", FactType.NUMBER, "类案中位数", "不含本案；按面积、处数等计罚的为单价"),
  COHORT_RATIO("cohortRatio", FactType.NUMBER, "与类案中位数之比", "本案÷中位数"),
  COHORT_DEVIATION("cohortDeviation", FactType.NUMBER, "偏离类案的程度", "稳健 Z 值（中位数、绝对中位差）"),
  COHORT_MEASURE("cohortMeasure", FactType.NUMBER, "用于比较的数额", "罚款；按面积、处数等计罚的为单价"),
  COHORT_STEP("cohortStep", FactType.TEXT, "类案范围", "同一机关，不足时扩大到全部导出"),
  COHORT_BASIS("cohortBasis", FactType.TEXT, "类案的共同点", "适用条款（查不到时为所引条款或案由）、相对人类别、裁量档次、情节"),
  PRIOR_SAME_VIOLATION("priorSameViolation", FactType.NUMBER, "此前同类违法次数", "同一当事人两年内同一案由，仅限导出中的案件"),
  SAME_ACT_FINES("sameActFines", FactType.NUMBER, "同一行为的罚款决定数", "同一当事人、同一行为日和案由，仅限导出中的案件"),
  REVOKED("revoked", FactType.BOOLEAN, "决定已撤销", "案件状态列、撤销原因列");

  private final String key;
  private final FactType type;
  private final String label;
  private final String origin;

  DerivedFact(String key, FactType type, String label, String origin) {
    this.key = key;
    this.type = type;
    this.label = label;
    this.origin = origin;
  }

  /** The name in rules and files. */
  public String key() {
    return key;
  }

  FactType type() {
    return type;
  }

  String label() {
    return label;
  }

  String origin() {
    return origin;
  }

  /** The fact without which this one can't be known either; null if there is no such fact. */
  DerivedFact cause() {
    return switch (this) {
      case LIMITATION_LONGEST, LIMITATION_CERTAIN -> LIMITATION_END;
      case COHORT_MEASURE, COHORT_MEDIAN, COHORT_RATIO, COHORT_DEVIATION -> COHORT_SIZE;
      case FINE_MIN, FINE_POSITION -> FINE_MAX;
      default -> null;
    };
  }

  boolean amount() {
    return switch (this) {
      case FINE_IN_TEXT, CONFISCATION_IN_TEXT, FINE_MIN, FINE_MAX, COHORT_MEDIAN, COHORT_MEASURE ->
          true;
      default -> false;
    };
  }
}
