package org.fineaudit.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;

/** Findings for tests: everything has a sensible value until said otherwise. */
public final class FindingBuilder {
  private String id = "WT-0001";
  private ProblemType problem = ProblemType.NO_CORRECTION_ORDER;
  private Strength strength = Strength.HARD;
  private String scope = "case";
  private String decisionNumber = "湛城管罚决〔2023〕15号";
  private String caseNumber = "AJ2023-0015";
  private String caseName = "某商行擅自占道经营案";
  private String authority = "湛河区城市管理局";
  private String party = "某商行";
  private String partyKind = "个体工商户";
  private Boolean enterprise = true;
  private LocalDate decisionDate = LocalDate.of(2023, 5, 16);
  private BigDecimal fine = new BigDecimal("2000");
  private String legalBasis = "《河南省城市市容管理条例》第三十条";
  private String message = "决定书罚款2000元，未见责令改正的记载。";
  private List<Finding.ComparableCase> comparables = List.of();
  private int row = 2;

  private FindingBuilder() {}

  public static FindingBuilder aFinding() {
    return new FindingBuilder();
  }

  public FindingBuilder id(String newId) {
    id = newId;
    return this;
  }

  public FindingBuilder of(ProblemType newProblem, Strength newStrength) {
    problem = newProblem;
    strength = newStrength;
    return this;
  }

  public FindingBuilder aboutTheGroup() {
    scope = "group";
    decisionNumber = "";
    caseNumber = "";
    row = 0;
    return this;
  }

  public FindingBuilder number(String decision, String caseNo) {
    decisionNumber = decision;
    caseNumber = caseNo;
    return this;
  }

  public FindingBuilder caseName(String name) {
    caseName = name;
    return this;
  }

  public FindingBuilder by(String newAuthority) {
    authority = newAuthority;
    return this;
  }

  public FindingBuilder against(String newParty, String kind, Boolean newEnterprise) {
    party = newParty;
    partyKind = kind;
    enterprise = newEnterprise;
    return this;
  }

  public FindingBuilder on(LocalDate date) {
    decisionDate = date;
    return this;
  }

  public FindingBuilder fined(String yuan) {
    fine = yuan == null ? null : new BigDecimal(yuan);
    return this;
  }

  public FindingBuilder under(String basis) {
    legalBasis = basis;
    return this;
  }

  public FindingBuilder saying(String newMessage) {
    message = newMessage;
    return this;
  }

  public FindingBuilder like(Finding.ComparableCase... cases) {
    comparables = new ArrayList<>(List.of(cases));
    return this;
  }

  public FindingBuilder inRow(int newRow) {
    row = newRow;
    return this;
  }

  public Finding build() {
    return new Finding(
        id,
        problem.id() + "-1",
        "检查" + problem.label(),
        problem,
        strength,
        scope,
        decisionNumber,
        caseNumber,
        caseName,
        authority,
        party,
        partyKind,
        enterprise,
        "擅自占道经营",
        decisionDate,
        fine,
        legalBasis,
        message,
        List.of("《中华人民共和国行政处罚法》第二十八条第一款"),
        "核实案卷，补正文书。",
        Map.of("fine", fine == null ? "" : fine.toPlainString(), "correctionOrdered", "false"),
        comparables,
        new Place("案件导出.xlsx", "行政处罚", row));
  }
}
