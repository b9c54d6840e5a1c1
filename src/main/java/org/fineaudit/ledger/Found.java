package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.result.Finding;

/**
 * A finding of one of the results that a ledger merges. What tables count by is at hand; the rest
 * is read when asked for, for a province's findings take more memory than its cases.
 */
final class Found {
  private final int result;
  private final List<Finding> findings;
  private final int index;
  private final int caseNumber;
  private final String authority;
  private final ProblemType problem;
  private final Strength strength;
  private final Boolean enterprise;
  private final LocalDate decisionDate;
  private final BigDecimal fine;
  private final boolean aboutGroup;
  private final int comparables;

  /**
   * The finding that a result lists at an index.
   *
   * @param result which of the results
   * @param finding what the list gives there
   * @param caseNumber the same for all findings of a case of that result, and for no others; from 0
   */
  Found(int result, List<Finding> findings, int index, Finding finding, int caseNumber) {
    this.result = result;
    this.findings = findings;
    this.index = index;
    this.caseNumber = caseNumber;
    authority = finding.authority();
    problem = finding.problem();
    strength = finding.strength();
    enterprise = finding.enterprise();
    decisionDate = finding.decisionDate();
    fine = finding.fine();
    aboutGroup = Datum.aboutGroup(finding);
    comparables = finding.comparables().size();
  }

  /** The whole of it, read anew on each call. */
  Finding finding() {
    return findings.get(index);
  }

  int result() {
    return result;
  }

  int caseNumber() {
    return caseNumber;
  }

  String authority() {
    return authority;
  }

  ProblemType problem() {
    return problem;
  }

  Strength strength() {
    return strength;
  }

  /** Null if unknown. */
  Boolean enterprise() {
    return enterprise;
  }

  /** Null if unknown. */
  LocalDate decisionDate() {
    return decisionDate;
  }

  /** In yuan; null if unknown. */
  BigDecimal fine() {
    return fine;
  }

  /** Whether it is about a group of cases rather than one. */
  boolean aboutGroup() {
    return aboutGroup;
  }

  /** How many cases it names beside its own. */
  int comparables() {
    return comparables;
  }
}
