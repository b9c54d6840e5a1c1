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
      case AMOUNTS_TWICE, FINES_BY_LAW -> List.of(Field.PENALTY_CONTENT, Field.DECISION_TEXT);
      case ACT_OF_OTHER_PROVISION -> List.of(Field.VIOLATION, Field.LEGAL_BASIS);
      case WARNING -> List.of(Field.PENALTY_KINDS, Field.PENALTY_CONTENT, Field.DECISION_TEXT);
      case CORRECTION_NUMBERED -> List.of(Field.CORRECTION_NOTICE_NUMBER);
      case CORRECTION_ORDERED, CORRECTION_COLUMN, CORRECTION_PLACES ->
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
      case PARTY_GONE -> TEXTS;
      case DISCOVERY_DATE_BLANK -> List.of(Field.DISCOVERY_DATE);
      case NOTICE_DATE_BLANK -> List.of(Field.NOTICE_DATE);
      case HEARING_NOTICE_DATE_BLANK -> List.of(Field.HEARING_NOTICE_DATE);
      case LEGAL_REVIEW_DATE_BLANK -> List.of(Field.LEGAL_REVIEW_DATE);
      case COLLECTIVE_DISCUSSION_DATE_BLANK -> List.of(Field.COLLECTIVE_DISCUSSION_DATE);
      case FILING_DATE_BLANK -> List.of(Field.FILING_DATE);
      case REINSPECTION_DATE_BLANK -> List.of(Field.REINSPECTION_DATE);
      case REINSPECTION_RESULT_BLANK -> List.of(Field.REINSPECTION_RESULT);
      case PAYMENT_DATE_BLANK -> List.of(Field.PAYMENT_DATE);
      case RECEIPT_NUMBER_BLANK, RECEIPT_USES, RECEIPT_PARTIES -> List.of(Field.RECEIPT_NUMBER);
      case LEGAL_BASIS_BLANK -> List.of(Field.LEGAL_BASIS);
      case CLUES, CLUE_WORDS -> TEXTS;
      case FACTS_TOLD ->
          List.of(
              Field.VIOLATION_FACTS,
              Field.PENALTY_CONTENT,
              Field.DISCRETION_REASON,
              Field.DECISION_TEXT);
      case HEARING_AMOUNT -> List.of(Field.PROPOSED_FINE, Field.FINE);
      case OFFICER_COUNT -> List.of(Field.OFFICERS);
      case PAYMENT_DUE -> List.of(Field.PAYMENT_DEADLINE, Field.SERVICE_DATE);
      case OVERDUE_DAYS -> List.of(Field.PAYMENT_DATE);
      case PRECONDITION_MET, PRECONDITION_DATED, PRECONDITION_WHY ->
          List.of(Field.CORRECTION_DATE, Field.REINSPECTION_RESULT, Field.DECISION_TEXT);
      case LAWS_NOT_IN_FORCE, LAWS_ENDED, NEW_PROVISION, NEW_MAX, NEW_MIN, NEW_PRECONDITION ->
          List.of(Field.LEGAL_BASIS, Field.VIOLATION_DATE, Field.DECISION_DATE);
      case SUBJECT_MISMATCH, PERSON_DUTY, FINED_AS_RESPONSIBLE ->
          List.of(Field.LEGAL_BASIS, Field.PARTY_KIND);
      case PLACE_STATED ->
          List.of(Field.VIOLATION_PLACE, Field.VIOLATION_FACTS, Field.DECISION_TEXT);
      case PERSON_FINES, PERSON_SHARE, UNIT_DECISION ->
          List.of(Field.PARTY_KIND, Field.VIOLATION_DATE, Field.VIOLATION_PLACE);
      case SAME_ACT_DECISIONS, SAME_ACT_VIOLATION ->
          List.of(Field.PARTY_ID, Field.PARTY_NAME, Field.VIOLATION_DATE);
      case MONITORED -> List.of(Field.DEVICE_NUMBER, Field.LEAD_SOURCE, Field.VIOLATION_FACTS);
      case DEVICE_NUMBER_BLANK, DEVICE_REGISTERED, DEVICE_CALIBRATED ->
          List.of(Field.DEVICE_NUMBER);
      case TIER_MIN, TIER_MAX, TIER_SOURCE, TIER_SAMPLE ->
          List.of(Field.DISCRETION_TIER, Field.LEGAL_BASIS);
      case EXEMPTION -> List.of(Field.LEGAL_BASIS, Field.VIOLATION);
      case DECIDED_ON_WORKING_DAY -> List.of(Field.DECISION_DATE);
      case GROUP,
          GROUP_CASES,
          GROUP_AMOUNT,
          GROUP_TOTAL,
          GROUP_SHARE,
          GROUP_AMOUNT_SHARE,
          GROUP_AT_MINIMUM,
          GROUP_MEAN,
          GROUP_MEAN_BASELINE,
          GROUP_MONTHS,
          GROUP_BASELINE,
          GROUP_RATIO,
          GROUP_DEVIATION,
          GROUP_MEDIAN,
          GROUP_OTHERS,
          GROUP_EFFECT,
          GROUP_CHANCE,
          GROUP_LAWS,
          GROUP_EXAMPLES ->
          List.of(Field.AUTHORITY, Field.VIOLATION, Field.DECISION_DATE);
      case REPORTING_DATE, HOLIDAY_TABLE -> List.of();
      case PRECONDITION_KIND,
          ARTICLES_BEYOND_LAW,
          ARTICLES_DOUBTFUL,
          ARTICLE_EXCESS,
          STALE_ARTICLES,
          WITHOUT_FINING_POWER,
          BASIS_WITHOUT_ARTICLE,
          BASIS_ONLY_DOCUMENTS,
          CATCH_ALL,
          RESERVED_TO,
          PLACE_ELEMENT,
          PERSON_PROVISION,
          PERSON_SHARE_MIN,
          PERSON_SHARE_MAX,
          HIGHER_LAW,
          HIGHER_LAW_MIN,
          CITATIONS,
          CITED_ARTICLES ->
          List.of(Field.LEGAL_BASIS, Field.DECISION_TEXT);
      case PROVISION,
          PROVISION_LAW,
          PROVISION_VERSION,
          PROVISION_BASIS,
          PROVISION_PRECONDITION,
          PROVISION_PRACTICE,
          FIXED_AMOUNT,
          FINE_MIN,
          FINE_MIN_STATED,
          FINE_MAX,
          FINE_CAPPED,
          COUNTED_BASE,
          FINE_POSITION ->
          List.of(
              Field.LEGAL_BASIS,
              Field.PARTY_KIND,
              Field.VIOLATION_DATE,
              Field.FINE_BASE,
              Field.DECISION_TEXT);
      case ENTERPRISE -> ofField(Field.PARTY_KIND);
      case AGE_AT_VIOLATION -> and(List.of(Field.PARTY_ID, Field.VIOLATION_DATE), TEXTS);
      case CONTINUING -> and(List.of(Field.VIOLATION_END_DATE, Field.VIOLATION), TEXTS);
      case LIMITATION_START,
          LIMITATION_WORDS,
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
          COHORT_MAD,
          COHORT_LOWEST,
          COHORT_HIGHEST,
          COHORT_PLACE,
          COHORT_CERTAINTY,
          COHORT_BASIS ->
          List.of(Field.FINE, Field.LEGAL_BASIS, Field.AUTHORITY, Field.DISCRETION_TIER);
      case EVENT_PARTIES, EVENT_LOWEST, EVENT_DECISIONS ->
          List.of(Field.FINE, Field.VIOLATION_PLACE, Field.VIOLATION_DATE, Field.PARTY_NAME);
      case EARLIER_MEASURE, EARLIER_DECISION -> List.of(Field.FINE, Field.PARTY_NAME);
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
