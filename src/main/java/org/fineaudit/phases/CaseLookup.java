package org.fineaudit.phases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fineaudit.cases.SetAside.Reason;
import org.fineaudit.phases.Cause.Kind;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.CaseIndex;
import org.fineaudit.values.CaseIdentity;
import org.fineaudit.values.DocketNumbers;

/**
 * Finds the case of a problem, or its group of cases, among all that a run read, flagged or not.
 */
final class CaseLookup {
  private static final int MOST_PARTIES = 200;
  private static final Set<Reason> MAY_BE_CASES =
      Set.of(
          Reason.NO_NUMBER,
          Reason.UNDECODABLE,
          Reason.RAGGED,
          Reason.BROKEN_RECORD,
          Reason.CELL_TWICE);

  private final AuditResult result;
  private final Set<String> units = new TreeSet<>();

  CaseLookup(AuditResult result) {
    this.result = result;
    result.summary().byUnit().keySet().forEach(u -> units.add(DocketNumbers.normalize(u)));
  }

  boolean isKnown() {
    return !result.cases().isEmpty();
  }

  /** The case as the run saw it, or empty if the export did not hold it. */
  Optional<CaseIndex.Entry> find(Problem problem, String rule) {
    if (problem.number().isEmpty()) {
      return result.cases().find(CaseIdentity.keyOf(problem.id()));
    }
    CaseIdentity first = identity(problem);
    for (int nth = 1; nth <= MOST_PARTIES && !rule.isEmpty(); nth++) {
      if (first.party(nth).findingId(rule).equals(problem.id())) {
        return result.cases().find(first.party(nth).key());
      }
    }
    return result.cases().find(first.key());
  }

  private static CaseIdentity identity(Problem problem) {
    return CaseIdentity.of(problem.unit(), problem.decisionNumber(), problem.caseNumber());
  }

  /** The rule whose finding the id names, from the rules of the run. */
  String ruleOf(Problem problem) {
    if (problem.number().isEmpty()) {
      return find(problem, "").stream()
          .flatMap(group -> group.verdicts().entrySet().stream())
          .filter(verdict -> !verdict.getValue().equals("-"))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }
    CaseIdentity first = identity(problem);
    for (AuditResult.RuleText rule : result.rules().rules()) {
      for (int nth = 1; nth <= 3; nth++) {
        if (first.party(nth).findingId(rule.id()).equals(problem.id())) {
          return rule.id();
        }
      }
    }
    return "";
  }

  /** Why a case is not there. */
  List<Cause> absence(Problem problem, Kind absent) {
    boolean whole = !units.contains(DocketNumbers.normalize(problem.unit()));
    Cause cause =
        whole && absent == Kind.CASE_ABSENT
            ? Cause.of(Kind.UNIT_ABSENT, problem.unit())
            : Cause.of(absent);
    long aside = result.setAside().stream().filter(r -> MAY_BE_CASES.contains(r.reason())).count();
    return aside == 0
        ? List.of(cause)
        : List.of(cause, Cause.of(Kind.MAY_BE_SET_ASIDE, String.valueOf(aside)));
  }

  /** What was missing, in Chinese, for a verdict such as U3. */
  String[] missing(String verdict) {
    int reason = Integer.parseInt(verdict.substring(1));
    return reason < result.undetermined().size()
        ? result.undetermined().get(reason).labels().toArray(String[]::new)
        : new String[0];
  }
}
