package org.fineaudit.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;

/**
 * A lead (问题线索): one rule that one case contradicts. Facts, not a verdict.
 *
 * @param id the same for the same problem of the same case in every later run
 * @param ruleName the rule's Chinese name
 * @param scope {@code case} or {@code group}
 * @param partyKind label of the party kind, empty if unknown
 * @param enterprise whether the party is an enterprise (涉企); null if unknown
 * @param decisionDate null if unknown
 * @param fine in yuan, null if unknown
 * @param evidence fact name to value, as the message uses them
 */
public record Finding(
    String id,
    String rule,
    String ruleName,
    ProblemType problem,
    Strength strength,
    String scope,
    String decisionNumber,
    String caseNumber,
    String caseName,
    String authority,
    String partyName,
    String partyKind,
    Boolean enterprise,
    String violation,
    LocalDate decisionDate,
    BigDecimal fine,
    String legalBasis,
    String message,
    List<String> basis,
    String remedy,
    Map<String, String> evidence,
    List<ComparableCase> comparables,
    Place source) {

  /** The one order of findings: unit, problem of the notice, decision date, number, rule, id. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::authority)
          .thenComparing(Finding::problem)
          .thenComparing(
              Finding::decisionDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Finding::decisionNumber)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::id)
          .thenComparing(Finding::source);

  public Finding {
    basis = List.copyOf(basis);
    comparables = List.copyOf(comparables);
  }

  /**
   * A comparable case (类案).
   *
   * @param fine in yuan, null if unknown
   * @param decisionDate null if unknown
   * @param measure what was compared: the fine, or its rate where the law fines by the unit; null
   *     if unknown
   * @param differences what tells it from the flagged case besides day and amount, in words
   */
  public record ComparableCase(
      String decisionNumber,
      BigDecimal fine,
      LocalDate decisionDate,
      String authority,
      BigDecimal measure,
      List<String> differences) {
    public ComparableCase {
      differences = List.copyOf(differences);
    }
  }
}
