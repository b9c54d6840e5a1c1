package org.fineaudit.result;

import java.util.Arrays;
import java.util.List;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.SetAside;
import org.fineaudit.cases.Strength;

/** Reads what has a place in an input: findings and rows set aside. */
final class FindingReader {
  private FindingReader() {}

  static Finding finding(JsonFields finding) {
    return new Finding(
        finding.text("id"),
        finding.text("rule"),
        finding.has("ruleName") ? finding.text("ruleName") : "",
        ProblemType.byId(finding.text("problem")).orElseThrow(() -> finding.bad("problem")),
        strength(finding),
        finding.text("scope"),
        finding.known("decisionNumber"),
        finding.known("caseNumber"),
        finding.has("caseName") ? finding.known("caseName") : "",
        finding.known("authority"),
        finding.known("partyName"),
        finding.known("partyKind"),
        finding.truthOrNull("enterprise"),
        finding.known("violation"),
        finding.dateOrNull("decisionDate"),
        finding.amount("fine"),
        finding.known("legalBasis"),
        finding.text("message"),
        finding.texts("basis"),
        finding.text("remedy"),
        finding.evidence("evidence"),
        finding.objects("comparables").stream()
            .map(
                c ->
                    new Finding.ComparableCase(
                        c.known("decisionNumber"),
                        c.amount("fine"),
                        c.dateOrNull("decisionDate"),
                        c.known("authority"),
                        c.has("measure") ? c.amount("measure") : null,
                        c.has("differences") ? c.texts("differences") : List.of()))
            .toList(),
        place(finding.object("source")));
  }

  static SetAside setAside(JsonFields row) {
    String code = row.text("reason");
    SetAside.Reason reason =
        Arrays.stream(SetAside.Reason.values())
            .filter(r -> r.code().equals(code))
            .findFirst()
            .orElseThrow(() -> row.bad("reason"));
    return new SetAside(place(row), reason, row.text("detail"));
  }

  private static Strength strength(JsonFields finding) {
    String id = finding.text("strength");
    return Arrays.stream(Strength.values())
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> finding.bad("strength"));
  }

  private static Place place(JsonFields place) {
    return new Place(place.text("file"), place.text("sheet"), place.count("row"));
  }
}
