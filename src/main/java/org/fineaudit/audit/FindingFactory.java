package org.fineaudit.audit;

import java.util.List;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.Finding;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.Verdict;

/** Makes findings: facts and a message. */
final class FindingFactory {
  private final FindingIds ids;

  FindingFactory(FindingIds ids) {
    this.ids = ids;
  }

  Finding finding(Rule rule, Verdict verdict, FactRow row, List<FactRow> comparables) {
    Truth enterprise = row.truth(DerivedFact.ENTERPRISE);
    return new Finding(
        ids.id(row, rule.id()),
        rule.id(),
        rule.name(),
        rule.problem(),
        verdict.strength().orElseThrow(),
        "case",
        text(row, Field.DECISION_NUMBER),
        text(row, Field.CASE_NUMBER),
        text(row, Field.CASE_NAME),
        text(row, Field.AUTHORITY),
        text(row, Field.PARTY_NAME),
        text(row, Field.PARTY_KIND),
        enterprise.isKnown() ? enterprise.isTrue() : null,
        text(row, Field.VIOLATION),
        row.date(Field.DECISION_DATE).orElse(null),
        row.number(Facts.of(Field.FINE)).orElse(null),
        text(row, Field.LEGAL_BASIS),
        rule.message(row),
        rule.basis(),
        rule.remedy(),
        rule.evidence(row),
        rule.problem() == ProblemType.UNEQUAL_PENALTY
            ? comparables.stream().map(other -> comparable(row, other)).toList()
            : List.of(),
        row.place());
  }

  /** A finding about a group of cases; it has no decision number of its own. */
  Finding groupFinding(Rule rule, Verdict verdict, Groups.Group group) {
    FactRow row = group.facts();
    return new Finding(
        FindingIds.groupId(group.key(), rule.id()),
        rule.id(),
        rule.name(),
        rule.problem(),
        verdict.strength().orElseThrow(),
        "group",
        "",
        "",
        row.text(Facts.of(DerivedFact.GROUP)),
        text(row, Field.AUTHORITY),
        "",
        "",
        null,
        text(row, Field.VIOLATION),
        row.date(Field.DECISION_DATE).orElse(null),
        row.number(Facts.of(DerivedFact.GROUP_AMOUNT)).orElse(null),
        "",
        rule.message(row),
        rule.basis(),
        rule.remedy(),
        rule.evidence(row),
        group.members().stream().map(FindingFactory::member).toList(),
        row.place());
  }

  private static Finding.ComparableCase member(FactRow row) {
    return new Finding.ComparableCase(
        text(row, Field.DECISION_NUMBER),
        row.number(Facts.of(Field.FINE)).orElse(null),
        row.date(Field.DECISION_DATE).orElse(null),
        text(row, Field.AUTHORITY),
        null,
        List.of());
  }

  private static Finding.ComparableCase comparable(FactRow row, FactRow other) {
    return new Finding.ComparableCase(
        text(other, Field.DECISION_NUMBER),
        other.number(Facts.of(Field.FINE)).orElse(null),
        other.date(Field.DECISION_DATE).orElse(null),
        text(other, Field.AUTHORITY),
        other.number(Facts.of(DerivedFact.COHORT_MEASURE)).orElse(null),
        Differences.of(row, other));
  }

  private static String text(FactRow row, Field field) {
    String text = row.text(Facts.of(field));
    return text == null ? "" : text;
  }
}
