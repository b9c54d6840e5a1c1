package org.fineaudit.facts;

/** The facts that no column gives: read from the text, looked up in the law, or counted. */
public enum DerivedFact {
  FINED("fined", FactType.BOOLEAN, "处以罚款", "罚款金额列，没有时看处罚内容"),
  FINE_IN_TEXT("fineInText", FactType.NUMBER, "文书中的罚款金额", "处罚内容等文字"),
  FINE_FROM_COLUMN("fineFromColumn", FactType.BOOLEAN, "罚款金额来自金额列", "罚款金额列"),
  FINE_CONFLICT("fineConflict", FactType.BOOLEAN, "金额列与文字不一致", "罚款金额列与处罚内容比对"),
  AMOUNTS_TWICE("amountsTwice", FactType.LIST, "大写与小写不一致之处", "处罚内容、决定书全文中并写的大小写金额"),
  FINES_BY_LAW("finesByLaw", FactType.LIST, "按几部法分别罚款", "处罚内容、决定书全文中分别写明依据和数额的各项"),
  CONFISCATION_IN_TEXT("confiscationInText", FactType.NUMBER, "文书中的没收金额", "处罚内容等文字"),
  WARNING("warning", FactType.BOOLEAN, "予以警告", "处罚种类、处罚内容"),
  CORRECTION_ORDERED("correctionOrdered", FactType.BOOLEAN, "责令改正", "责令改正各列，没有时看文字"),
  CORRECTION_IN_TEXT("correctionInText", FactType.BOOLEAN, "文字中责令改正", "处罚内容、决定书全文"),
  CORRECTION_COLUMN(
      "correctionColumn", FactType.BOOLEAN, "导出有责令改正列且在使用", "责令改正文书号、责令改正日期两列，整列空白的不算在使用"),
  CORRECTION_NUMBERED(
      "correctionNumbered", FactType.BOOLEAN, "导出有责令改正文书号列且在使用", "责令改正文书号列，整列空白的不算在使用"),
  CORRECTION_PLACES("correctionPlaces", FactType.TEXT, "可能写有责令改正之处", "导出中有的责令改正各列和文字各列"),
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
  CITATIONS("citations", FactType.LIST, "所引条款", "处罚依据列与文字"),
  CITED_ARTICLES("citedArticles", FactType.LIST, "作为依据的法条", "所引条款中作为依据的，法律写全称"),
  PROVISION("provision", FactType.TEXT, "适用条款", "按所引条款、当事人类别、前提和日期在条款表中查得"),
  PROVISION_LAW("provisionLaw", FactType.TEXT, "适用法律", "条款表"),
  PROVISION_VERSION("provisionVersion", FactType.TEXT, "适用条款的版本", "条款表：该文本施行之日"),
  PROVISION_BASIS("provisionBasis", FactType.TEXT, "计罚方式", "条款表：数额幅度、按比例、按倍数、按数量"),
  PROVISION_PRECONDITION("provisionPrecondition", FactType.TEXT, "罚款前提", "条款表的罚款前提"),
  PROVISION_PRACTICE("provisionPractice", FactType.TEXT, "固定做法", "条款表的固定做法"),
  FIXED_AMOUNT("fixedAmount", FactType.BOOLEAN, "固定数额", "条款表：上下限相同"),
  FINE_MIN("fineMin", FactType.NUMBER, "罚款下限", "条款表；未设下限的为 0"),
  FINE_MIN_STATED("fineMinStated", FactType.BOOLEAN, "条文规定了下限", "条款表"),
  FINE_MAX("fineMax", FactType.NUMBER, "罚款上限", "条款表，按计罚基数和封顶计算"),
  FINE_CAPPED("fineCapped", FactType.BOOLEAN, "到了总额封顶", "条款表的封顶：按次、按面积计算的数额超过封顶，以封顶为上限"),
  COUNTED_BASE("countedBase", FactType.NUMBER, "计罚数量", "计罚基数列；条款规定不足一的按一计的，进位以后的数"),
  FINE_POSITION("finePosition", FactType.NUMBER, "罚款在幅度中的位置", "（罚款－下限）÷（上限－下限），0 为下限，1 为上限"),
  ENTERPRISE("enterprise", FactType.BOOLEAN, "涉企", "行政相对人类别"),
  AGE_AT_VIOLATION("ageAtViolation", FactType.NUMBER, "行为时周岁", "证件号码，没有时看文字中的出生日期；与违法行为日期"),
  CONTINUING("continuing", FactType.BOOLEAN, "行为处于继续状态", "文字与继续状态行为表"),
  CONTINUING_IN_TEXT("continuingInText", FactType.BOOLEAN, "文字写明持续至今", "违法事实等文字"),
  LIMITATION_START("limitationStart", FactType.DATE, "追责期限起算日", "行为终了日，没有终了日的一次性行为为发生日"),
  LIMITATION_YEARS("limitationYears", FactType.NUMBER, "追责期限（年）", "追责期限表"),
  LIMITATION_END("limitationEnd", FactType.DATE, "追责期限最后一日", "起算日（需要违法行为发生或终了日期）加追责期限，按日历计"),
  LIMITATION_LONGEST("limitationLongest", FactType.DATE, "有危害后果时的最后一日", "起算日加可能适用的最长期限"),
  LIMITATION_CERTAIN(
      "limitationCertain", FactType.BOOLEAN, "有无危害后果已明（决定追责期限）", "追责期限表；文字没有写明有无危害后果的为不详"),
  LIMITATION_WORDS("limitationWords", FactType.TEXT, "追责期限的计算", "追责期限表；有无危害后果不详的，写明两种期限"),
  DISCOVERED_BY("discoveredBy", FactType.DATE, "最迟发现日", "发现日期，没有时为立案日、告知日、决定日中最早的"),
  YEARS_TO_DISCOVERY("yearsToDiscovery", FactType.NUMBER, "起算到发现（年）", "按日历计的整年与余日"),
  COHORT_SIZE("cohortSize", FactType.NUMBER, "类案数（含本案）", "可比案件"),
  COHORT_MEDIAN("cohortMedian", FactType.NUMBER, "类案中位数", "不含本案；按面积、处数等计罚的为单价"),
  COHORT_MAD("cohortMad", FactType.NUMBER, "类案的离散程度", "绝对中位差，不含本案；按面积、处数等计罚的为单价"),
  COHORT_LOWEST("cohortLowest", FactType.NUMBER, "类案最低", "不含本案；按面积、处数等计罚的为单价"),
  COHORT_HIGHEST("cohortHighest", FactType.NUMBER, "类案最高", "不含本案；按面积、处数等计罚的为单价"),
  COHORT_PLACE("cohortPlace", FactType.NUMBER, "本案在类案中的名次", "从高到低，含本案，相同的并列"),
  COHORT_RATIO("cohortRatio", FactType.NUMBER, "与类案中位数之比", "本案÷中位数"),
  COHORT_DEVIATION("cohortDeviation", FactType.NUMBER, "偏离类案的程度", "稳健 Z 值：罚款取对数，用中位数和绝对中位差"),
  COHORT_MEASURE("cohortMeasure", FactType.NUMBER, "用于比较的数额", "罚款；按面积、处数等计罚的为单价"),
  COHORT_STEP("cohortStep", FactType.TEXT, "类案范围", "类案设置中的步骤，够数即止"),
  COHORT_BASIS("cohortBasis", FactType.TEXT, "类案的共同点", "适用条款（查不到时为所引条款或案由）、相对人类别、裁量档次、情节"),
  COHORT_CERTAINTY("cohortCertainty", FactType.TEXT, "类案的把握", "条款相同、引用相同、案由相同"),
  EVENT_PARTIES("eventParties", FactType.NUMBER, "同一事件的当事人数", "同一机关、同日、同一地点、情节相同的类案，含本案"),
  EVENT_LOWEST("eventLowest", FactType.NUMBER, "同一事件其他当事人的最低数额", "按面积、处数等计罚的为单价"),
  EVENT_DECISIONS("eventDecisions", FactType.LIST, "同一事件对其他当事人的决定", "同一机关、同日、同一地点、情节相同的类案"),
  EARLIER_MEASURE(
      "earlierMeasure", FactType.NUMBER, "同一当事人上一次的数额", "情节相同的同类案件；按面积、处数等计罚的为单价；没有上一次的为 0"),
  EARLIER_DECISION("earlierDecision", FactType.TEXT, "同一当事人上一次的决定", "情节相同的同类案件，仅限导出中的案件"),
  PRIOR_SAME_VIOLATION(
      "priorSameViolation", FactType.NUMBER, "此前同类违法次数", "同一当事人在类案设置所定的此前月数以内的同一案由，仅限导出中的案件"),
  SAME_ACT_FINES(
      "sameActFines", FactType.NUMBER, "同一行为的罚款决定数", "到本决定为止同一当事人、同一行为的罚款，至多数到十一个；仅限导出中的案件"),
  PARTY_GONE("partyGone", FactType.BOOLEAN, "当事人死亡或者注销", "违法事实等文字；没有写的，视为没有"),
  REVOKED("revoked", FactType.BOOLEAN, "决定已撤销", "案件状态列、撤销原因列"),
  NOTICE_DATE_BLANK("noticeDateBlank", FactType.BOOLEAN, "告知日期为空", blank("告知日期")),
  HEARING_NOTICE_DATE_BLANK(
      "hearingNoticeDateBlank", FactType.BOOLEAN, "听证告知日期为空", blank("听证告知日期")),
  LEGAL_REVIEW_DATE_BLANK("legalReviewDateBlank", FactType.BOOLEAN, "法制审核日期为空", blank("法制审核日期")),
  COLLECTIVE_DISCUSSION_DATE_BLANK(
      "collectiveDiscussionDateBlank", FactType.BOOLEAN, "集体讨论日期为空", blank("集体讨论日期")),
  DISCOVERY_DATE_BLANK("discoveryDateBlank", FactType.BOOLEAN, "发现日期为空", blank("发现日期")),
  FILING_DATE_BLANK("filingDateBlank", FactType.BOOLEAN, "立案日期为空", blank("立案日期")),
  REINSPECTION_DATE_BLANK("reinspectionDateBlank", FactType.BOOLEAN, "复查日期为空", blank("复查日期")),
  REINSPECTION_RESULT_BLANK("reinspectionResultBlank", FactType.BOOLEAN, "复查结果为空", blank("复查结果")),
  PAYMENT_DATE_BLANK("paymentDateBlank", FactType.BOOLEAN, "缴款日期为空", blank("缴款日期")),
  RECEIPT_NUMBER_BLANK("receiptNumberBlank", FactType.BOOLEAN, "票据号码为空", blank("票据号码")),
  DEVICE_NUMBER_BLANK("deviceNumberBlank", FactType.BOOLEAN, "电子监控设备编号为空", blank("电子监控设备编号")),
  LEGAL_BASIS_BLANK("legalBasisBlank", FactType.BOOLEAN, "处罚依据为空", blank("处罚依据")),
  FACTS_TOLD("factsTold", FactType.BOOLEAN, "案情文字齐全", "违法事实、处罚内容、裁量理由三列，或者决定书全文；不齐全的，文字没有写不能说明什么"),
  CLUES("clues", FactType.LIST, "文字线索", "文书用语表的文字线索；否定、抄录的法条不算"),
  CLUE_WORDS("clueWords", FactType.LIST, "文字线索的原话", "案件的各项文字"),
  HEARING_AMOUNT("hearingAmount", FactType.NUMBER, "听证门槛所比的数额", "拟处罚款金额，没有时为罚款；没收金额更高的取没收金额"),
  OFFICER_COUNT("officerCount", FactType.NUMBER, "执法人员人数", "执法人员列中的不同姓名"),
  PAYMENT_DUE("paymentDue", FactType.DATE, "缴款到期日", "缴款期限列，该列空白的为送达日加认定事实所用的缴款日数（处罚法第六十七条）"),
  OVERDUE_DAYS("overdueDays", FactType.NUMBER, "逾期缴款天数", "缴款日期减缴款到期日，没有逾期的为 0"),
  RECEIPT_USES("receiptUses", FactType.NUMBER, "使用同一票据号码的决定数", "全部导出中的票据号码"),
  RECEIPT_PARTIES("receiptParties", FactType.NUMBER, "使用同一票据号码的当事人数", "全部导出中的票据号码"),
  PRECONDITION_KIND("preconditionKind", FactType.TEXT, "罚款前提的种类", "条款表：改正前提、后果前提、改正或者后果前提；没有前提的为空"),
  PRECONDITION_MET("preconditionMet", FactType.BOOLEAN, "罚款前提已经具备", "责令改正和复查各列，文字中的认定"),
  PRECONDITION_DATED("preconditionDated", FactType.BOOLEAN, "罚款前提由各列判断", "责令改正和复查各列就能看出，不靠文字没有写"),
  PRECONDITION_WHY("preconditionWhy", FactType.TEXT, "罚款前提的判断", "责令改正和复查各列，文字中的认定"),
  LAWS_NOT_IN_FORCE("lawsNotInForce", FactType.LIST, "行为日和决定日都没有施行的法", "作为依据的法与法律版本表比对"),
  LAWS_ENDED("lawsEnded", FactType.LIST, "行为时施行、决定前失效的法", "作为依据的法与法律版本表比对"),
  NEW_PROVISION("newProvision", FactType.TEXT, "新法的对应条款", "新旧法条对照表"),
  NEW_MAX("newMax", FactType.NUMBER, "新法的罚款上限", "新旧法条对照表与条款表"),
  NEW_MIN("newMin", FactType.NUMBER, "新法的罚款下限", "新旧法条对照表与条款表；未设下限的为 0"),
  NEW_PRECONDITION("newPrecondition", FactType.TEXT, "新法的罚款前提", "新旧法条对照表与条款表"),
  ARTICLES_BEYOND_LAW("articlesBeyondLaw", FactType.LIST, "法中没有的条号", "作为依据的条号与法条总数表比对"),
  ARTICLES_DOUBTFUL("articlesDoubtful", FactType.LIST, "可能没有的条号", "不知道总条数的法中，大于条款表最后一条罚则的条号"),
  ARTICLE_EXCESS("articleExcess", FactType.NUMBER, "条号大于最后罚则的数", "作为依据的条号减去条款表中该法最大的条号；不大于的为 0"),
  ACT_OF_OTHER_PROVISION(
      "actOfOtherProvision", FactType.TEXT, "与案由相符的另一条款", "案由与条款表的违法行为比对；所引条款可能相符的为空"),
  STALE_ARTICLES("staleArticles", FactType.LIST, "旧版条号", "旧版条号对照表，与引用处的内容比对"),
  WITHOUT_FINING_POWER("withoutFiningPower", FactType.LIST, "没有罚款权的依据", "全部依据都在无罚款条款表中时列出"),
  BASIS_WITHOUT_ARTICLE("basisWithoutArticle", FactType.BOOLEAN, "依据没有写到条", "处罚依据列与文字"),
  BASIS_ONLY_DOCUMENTS("basisOnlyDocuments", FactType.BOOLEAN, "依据只有规范性文件", "处罚依据列：通知、意见、通告、会议纪要等"),
  SUBJECT_MISMATCH("subjectMismatch", FactType.BOOLEAN, "条款不罚这类当事人", "条款表与行政相对人类别"),
  CATCH_ALL("catchAll", FactType.BOOLEAN, "依据是兜底项", "条款表：违法行为写作“其他……行为”"),
  HIGHER_LAW("higherLaw", FactType.TEXT, "所引各法中罚得最重的", "所引两部以上的法在条款表中都有固定幅度时；只引一部法的为空"),
  HIGHER_LAW_MIN("higherLawMin", FactType.NUMBER, "所引各法中罚得最重的法的下限", "条款表；未设下限的为 0"),
  RESERVED_TO("reservedTo", FactType.LIST, "专属机关", "专属事项表：所引条款归哪个机关处罚"),
  PLACE_ELEMENT("placeElement", FactType.TEXT, "条款要求的地点", "条款表的违法行为与文书用语表的地点要件"),
  PLACE_STATED("placeStated", FactType.BOOLEAN, "写明了条款要求的地点", "案由、违法地点、违法事实、决定书全文"),
  PERSON_DUTY("personDuty", FactType.TEXT, "责任人员的罚款", "责任人员处罚表：应当、可以；没有规定的为空"),
  PERSON_PROVISION("personProvision", FactType.TEXT, "处罚责任人员的条款", "责任人员处罚表"),
  PERSON_FINES("personFines", FactType.NUMBER, "责任人员的罚款决定数", "同一机关、同一行为对自然人的罚款，仅限导出中的案件"),
  PERSON_SHARE("personShare", FactType.NUMBER, "责任人员罚款与单位罚款之比", "本案罚款÷同一行为的单位罚款"),
  UNIT_DECISION("unitDecision", FactType.TEXT, "单位的罚款决定", "同一行为对单位的罚款，仅限导出中的案件"),
  FINED_AS_RESPONSIBLE(
      "finedAsResponsible", FactType.BOOLEAN, "按比例处罚的责任人员", "责任人员处罚表：罚款为单位罚款的一定比例"),
  PERSON_SHARE_MIN("personShareMin", FactType.NUMBER, "责任人员罚款比例下限", "责任人员处罚表"),
  PERSON_SHARE_MAX("personShareMax", FactType.NUMBER, "责任人员罚款比例上限", "责任人员处罚表"),
  SAME_ACT_DECISIONS("sameActDecisions", FactType.LIST, "同一行为在先的罚款决定", "同一当事人、同一行为，仅限导出中的案件"),
  SAME_ACT_VIOLATION(
      "sameActViolation", FactType.BOOLEAN, "在先决定的案由或者条款相同、地点相符", "与在先的罚款决定比对；有一方没有违法地点的为否"),
  MONITORED("monitored", FactType.BOOLEAN, "由电子监控发现", "电子监控设备编号、线索来源与文字；执法记录仪不算"),
  DEVICE_REGISTERED("deviceRegistered", FactType.BOOLEAN, "设备在台账中", "监控设备台账"),
  DEVICE_CALIBRATED("deviceCalibrated", FactType.BOOLEAN, "行为日在检定有效期内", "监控设备台账"),
  TIER_MIN("tierMin", FactType.NUMBER, "本地裁量基准中该档次的下限", "裁量基准表，本机关所在地有该条款的基准时"),
  TIER_MAX("tierMax", FactType.NUMBER, "本地裁量基准中该档次的上限", "裁量基准表，本机关所在地有该条款的基准时"),
  TIER_SOURCE("tierSource", FactType.TEXT, "裁量基准", "裁量基准表"),
  TIER_SAMPLE("tierSample", FactType.BOOLEAN, "裁量基准是样例", "裁量基准表：数字尚未与公布的基准核对"),
  EXEMPTION("exemption", FactType.TEXT, "本地免罚清单的事项", "免罚清单，本机关所在地有清单时；不在清单上的为空"),
  DECIDED_ON_WORKING_DAY("decidedOnWorkingDay", FactType.BOOLEAN, "决定日是工作日", "处罚决定日期与节假日表"),
  REPORTING_DATE("reportingDate", FactType.DATE, "填报日期", "本次运行的填报日期"),
  HOLIDAY_TABLE("holidayTable", FactType.BOOLEAN, "节假日表有该年", "节假日表"),
  GROUP("group", FactType.TEXT, "分组", "分组规则：机关、案由、月份等"),
  GROUP_CASES("groupCases", FactType.NUMBER, "组内件数", "分组规则"),
  GROUP_AMOUNT("groupAmount", FactType.NUMBER, "组内罚款合计", "分组规则"),
  GROUP_TOTAL("groupTotal", FactType.NUMBER, "上一级的件数", "分组规则：同一机关的全部件数等"),
  GROUP_SHARE("groupShare", FactType.NUMBER, "占上一级的比重", "分组规则"),
  GROUP_AMOUNT_SHARE("groupAmountShare", FactType.NUMBER, "罚款额占上一级的比重", "分组规则：同一机关的罚款合计"),
  GROUP_AT_MINIMUM("groupAtMinimum", FactType.NUMBER, "罚款正好是法定下限的比重", "分组规则：条款表规定了下限的案件"),
  GROUP_MEAN("groupMean", FactType.NUMBER, "组内平均每件罚款", "分组规则"),
  GROUP_MEAN_BASELINE("groupMeanBaseline", FactType.NUMBER, "此前各月平均每件罚款的中位数", "分组规则"),
  GROUP_MONTHS("groupMonths", FactType.NUMBER, "此前有数据的月数", "分组规则"),
  GROUP_BASELINE("groupBaseline", FactType.NUMBER, "用作比较的中位数", "分组规则：此前各月的件数，其他机关或者另一部法律的数额"),
  GROUP_RATIO("groupRatio", FactType.NUMBER, "与用作比较的中位数之比", "分组规则"),
  GROUP_DEVIATION("groupDeviation", FactType.NUMBER, "偏离此前各月的程度", "分组规则：中位数、绝对中位差"),
  GROUP_MEDIAN("groupMedian", FactType.NUMBER, "组内数额的中位数", "分组规则；按面积、处数等计罚的为单价"),
  GROUP_OTHERS("groupOthers", FactType.NUMBER, "与之比较的件数", "分组规则：其他机关的类案、适用另一部法律的案件"),
  GROUP_EFFECT("groupEffect", FactType.NUMBER, "效应大小", "Cliff’s delta：本机关高于其他机关的机会减去低于的机会，-1 至 1"),
  GROUP_CHANCE("groupChance", FactType.NUMBER, "偶然出现的概率", "曼-惠特尼秩和检验，双侧，经同分校正"),
  GROUP_LAWS("groupLaws", FactType.LIST, "适用的各部法律", "分组规则"),
  GROUP_EXAMPLES("groupExamples", FactType.LIST, "组内案件举例", "分组规则");

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

  private static String blank(String column) {
    return column + "列有在使用而本案空白；列不在或者整列空白的为不详";
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
      case COHORT_MEASURE,
          COHORT_MEDIAN,
          COHORT_MAD,
          COHORT_LOWEST,
          COHORT_HIGHEST,
          COHORT_PLACE,
          COHORT_RATIO,
          COHORT_DEVIATION ->
          COHORT_SIZE;
      case FINE_MIN, FINE_POSITION -> FINE_MAX;
      case FINE_CAPPED -> FINE_MAX;
      case OVERDUE_DAYS -> PAYMENT_DUE;
      case TIER_MAX -> TIER_MIN;
      default -> null;
    };
  }

  /** Whether it is told of groups of cases and never of a case. */
  boolean ofGroups() {
    return compareTo(GROUP) >= 0;
  }

  boolean amount() {
    return switch (this) {
      case HEARING_AMOUNT,
          FINE_IN_TEXT,
          CONFISCATION_IN_TEXT,
          FINE_MIN,
          FINE_MAX,
          COHORT_MEDIAN,
          COHORT_MEASURE,
          COHORT_MAD,
          COHORT_LOWEST,
          COHORT_HIGHEST,
          EVENT_LOWEST,
          EARLIER_MEASURE,
          NEW_MIN,
          NEW_MAX,
          TIER_MIN,
          TIER_MAX,
          HIGHER_LAW_MIN,
          GROUP_MEAN,
          GROUP_MEAN_BASELINE,
          GROUP_AMOUNT ->
          true;
      default -> false;
    };
  }
}
