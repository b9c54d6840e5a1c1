package org.fineaudit.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Field;

/**
 * Which columns a fact may come from, the most telling first. Any one may be enough; for a fact
 * that is looked up or counted they are those of the facts it rests on.
 */
public final class FactSources {
  private static final List<Field> WHOLE = List.of(Field.DECISION_TEXT);
  private static final List<Field> TEXTS =
      List.of(
          Field.PENALTY_CONTENT,
          Field.VIOLATION_FACTS,
          Field.DISCRETION_REASON,
          Field.DECISION_TEXT);
  private static final List<Field> REASONS = List.of(Field.DISCRETION_REASON, Field.DECISION_TEXT);

  private FactSources() {}

  /** The columns that a fact may come from; empty for one that the whole export gives. */
  public static List<Field> of(Fact fact) {
    Optional<Field> field = Field.byKey(fact.name());
    if (field.isPresent()) {
      return ofField(field.get());
    }
    return Arrays.stream(DerivedFact.values())
        .filter(derived -> derived.key().equals(fact.name()))
        .findFirst()
        .map(FactSources::ofDerived)
        .orElse(List.of());
  }

  private static List<Field> ofField(Field field) {
    return switch (field) {
      case FINE -> List.of(Field.FINE, Field.PENALTY_CONTENT, Field.DECISION_TEXT);
      case CONFISCATION -> List.of(Field.CONFISCATION, Field.PENALTY_CONTENT, Field.DECISION_TEXT);
      case PARTY_KIND -> List.of(Field.PARTY_KIND, Field.PARTY_ID);
      default -> List.of(field);
    };
  }

  private static List<Field> ofDerived(DerivedFact fact) {
    return switch (fact) {
      case FINED, FINE_IN_TEXT, FINE_FROM_COLUMN, FINE_CONFLICT -> ofField(Field.FINE);
      case CONFISCATION_IN_TEXT -> ofField(Field.CONFISCATION);
      case WARNING -> List.of(Field.PENALTY_KINDS, Field.PENALTY_CONTENT, Field.DECISION_TEXT);
      case CORRECTION_ORDERED, CORRECTION_COLUMN ->
          List.of(Field.CORRECTION_NOTICE_NUMBER, Field.CORRECTION_DATE, Field.DECISION_TEXT);
      case CORRECTION_IN_TEXT, CORRECTION_NEGATED, CONTINUING_IN_TEXT -> TEXTS;
      case ALREADY_CORRECTED, CORRECTION_REFUSED ->
          List.of(Field.REINSPECTION_RESULT, Field.VIOLATION_FACTS, Field.DECISION_TEXT);
      case LENIENCY_GROUNDS,
          AGGRAVATION_GROUNDS,
          AGGRAVATION_BEYOND_PRECONDITION,
          MANDATORY_GROUNDS,
          LENIENCY_ELEMENTS,
          MINOR_CORRECTED_NO_HARM,
          FIRST_MINOR_CORRECTED,
          NO_FAULT,
          GROUNDS_VISIBLE ->
          REASONS;
      case LENIENCY_APPLIED, HEAVIER_APPLIED -> and(List.of(Field.DISCRETION_TIER), REASONS);
      case FULL_TEXT -> WHOLE;
      case CITATIONS, CITED_ARTICLES -> List.of(Field.LEGAL_BASIS, Field.DECISION_TEXT);
      case PROVISION,
          PROVISION_LAW,
          PROVISION_BASIS,
          PROVISION_PRECONDITION,
          PROVISION_PRACTICE,
          FIXED_AMOUNT,
          FINE_MIN,
          FINE_MIN_STATED,
          FINE_MAX,
          FINE_POSITION ->
          List.of(
              Field.LEGAL_BASIS,
              Field.PARTY_KIND,
              Field.VIOLATION_DATE,
              Field.FINE_BASE,
              Field.DECISION_TEXT);
      case ENTERPRISE -> ofField(Field.PARTY_KIND);
      case AGE_AT_VIOLATION -> List.of(Field.PARTY_ID, Field.VIOLATION_DATE);
      case CONTINUING -> and(List.of(Field.VIOLATION_END_DATE, Field.VIOLATION), TEXTS);
      case LIMITATION_START,
          LIMITATION_YEARS,
          LIMITATION_END,
          LIMITATION_LONGEST,
          LIMITATION_CERTAIN ->
          List.of(Field.VIOLATION_DATE, Field.VIOLATION_END_DATE);
      case DISCOVERED_BY -> List.of(Field.DISCOVERY_DATE, Field.FILING_DATE, Field.DECISION_DATE);
      case YEARS_TO_DISCOVERY -> List.of(Field.DISCOVERY_DATE, Field.VIOLATION_DATE);
      case COHORT_SIZE,
          COHORT_MEDIAN,
          COHORT_RATIO,
          COHORT_DEVIATION,
          COHORT_MEASURE,
          COHORT_STEP,
          COHORT_BASIS ->
          List.of(Field.FINE, Field.LEGAL_BASIS, Field.AUTHORITY, Field.DISCRETION_TIER);
      case PRIOR_SAME_VIOLATION -> List.of(Field.PARTY_ID, Field.VIOLATION);
      case SAME_ACT_FINES -> List.of(Field.PARTY_ID, Field.VIOLATION, Field.VIOLATION_DATE);
      case REVOKED -> List.of(Field.CASE_STATUS, Field.REVOCATION_REASON);
    };
  }

  private static List<Field> and(List<Field> first, List<Field> then) {
    Set<Field> both = new LinkedHashSet<>(first);
    both.addAll(then);
    return new ArrayList<>(both);
  }
}
