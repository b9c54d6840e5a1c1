package org.fineaudit.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.CaseProvisions;
import org.fineaudit.law.ContinuingActs;
import org.fineaudit.law.FineRange;
import org.fineaudit.law.LawTables;
import org.fineaudit.law.LimitationPeriods;
import org.fineaudit.law.Provision;
import org.fineaudit.law.ProvisionMatch;
import org.fineaudit.law.Query;
import org.fineaudit.law.Statutes;
import org.fineaudit.law.WorkingDays;
import org.fineaudit.messages.Issue;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.text.DecisionText;
import org.fineaudit.text.TextFacts;
import org.fineaudit.text.TextReader;
import org.fineaudit.values.BirthDates;
import org.fineaudit.values.PartyIds;

/**
 * Derives the facts of one case that need no other case. What depends on how the whole export is
 * filled comes with {@link ExportUsage}, what depends on other cases comes with the cohorts.
 */
public final class FactDeriver {
  private static final String SEVERAL_FINES = "several-fines";

  private final TextReader texts;
  private final Statutes statutes;
  private final LimitationFacts limitation;
  private final BasisFacts basis;
  private final StepFacts steps;
  private final LawTables tables;

  private FactDeriver(RuleFolder folder) {
    texts = TextReader.load(folder);
    statutes = Statutes.load(folder);
    limitation =
        new LimitationFacts(LimitationPeriods.load(folder), ContinuingActs.load(folder), statutes);
    tables = LawTables.load(folder, statutes);
    basis = new BasisFacts(texts, statutes, tables);
    steps =
        new StepFacts(tables.devices(), WorkingDays.load(folder), statutes.evidence().daysToPay());
  }

  /**
   * Loads what deriving needs: the phrase table and the tables of the law.
   *
   * @throws org.fineaudit.messages.UnusableException if anything in them is wrong
   */
  public static FactDeriver load(RuleFolder folder) {
    return new FactDeriver(folder);
  }

  /** What a reader of the tables should know, though they can be used. */
  public List<Issue> notices() {
    return tables.discretion().notices(statutes);
  }

  /** Collects how a sheet fills its columns. */
  public ExportUsage usage() {
    return new ExportUsage(statutes.evidence());
  }

  /** The Chinese name of a clue (文字线索) that rules and facts name by its id. */
  public String clueName(String id) {
    return texts.clueName(id);
  }

  /** The facts of a case. */
  public FactRow derive(PenaltyCase penaltyCase) {
    FactRow row = new FactRow(penaltyCase.place());
    FieldFacts.copy(penaltyCase, row);
    TextFacts text = texts.read(DecisionText.of(penaltyCase));
    AmountFacts.derive(penaltyCase, text, row);
    GroundFacts.derive(penaltyCase, text, statutes.evidence().tellingFacts(), row);
    correction(text, row);
    party(penaltyCase, row);
    List<Citation> cited = citations(penaltyCase, text, row);
    Query query = query(penaltyCase, text);
    CaseProvisions provisions = provisions(query, penaltyCase.date(Field.VIOLATION_DATE));
    provision(provisions.found(), query.fineBase(), row);
    if (text.clues().stream().anyMatch(clue -> clue.id().equals(SEVERAL_FINES))) {
      severalFines(row);
    }
    PreconditionFacts.derive(penaltyCase, text, provisions.demanded(), statutes, row);
    basis.derive(penaltyCase, text, cited, query, provisions, row);
    limitation.derive(penaltyCase, text, row);
    steps.derive(penaltyCase, text, row);
    row.set(
        DerivedFact.REVOKED,
        penaltyCase.text(Field.REVOCATION_REASON).isPresent()
            || penaltyCase.text(Field.CASE_STATUS).map(s -> s.contains("撤销")).orElse(false));
    return row;
  }

  private static void correction(TextFacts text, FactRow row) {
    row.set(DerivedFact.CORRECTION_IN_TEXT, text.correctionOrdered().isTrue());
    row.set(DerivedFact.CORRECTION_NEGATED, text.correctionOrdered().isFalse());
    row.set(DerivedFact.FULL_TEXT, text.fullText());
    row.set(DerivedFact.ALREADY_CORRECTED, text.alreadyCorrected());
    boolean telling = row.truth(DerivedFact.GROUNDS_VISIBLE).isTrue();
    row.set(
        DerivedFact.CORRECTION_REFUSED,
        text.correctionRefused().isKnown() || !telling ? text.correctionRefused() : Truth.FALSE);
  }

  private static void party(PenaltyCase penaltyCase, FactRow row) {
    Optional<PartyKind> kind = penaltyCase.partyKind();
    kind.ifPresent(k -> row.set(DerivedFact.ENTERPRISE, k != PartyKind.NATURAL_PERSON));
    if (kind.isPresent() && kind.get() != PartyKind.NATURAL_PERSON) {
      row.set(DerivedFact.FINED_AS_RESPONSIBLE, false);
    }
    Optional<LocalDate> birth =
        penaltyCase
            .text(Field.PARTY_ID)
            .flatMap(PartyIds::birthDate)
            .or(() -> toldBirth(penaltyCase, kind));
    Optional<LocalDate> act = penaltyCase.date(Field.VIOLATION_DATE);
    if (birth.isPresent() && act.isPresent() && !act.get().isBefore(birth.get())) {
      row.set(
          DerivedFact.AGE_AT_VIOLATION, (double) ChronoUnit.YEARS.between(birth.get(), act.get()));
    }
  }

  private static Optional<LocalDate> toldBirth(PenaltyCase penaltyCase, Optional<PartyKind> kind) {
    return kind.filter(PartyKind.NATURAL_PERSON::equals)
        .flatMap(
            person ->
                BirthDates.only(
                    Stream.of(Field.VIOLATION_FACTS, Field.DISCRETION_REASON, Field.DECISION_TEXT)
                        .flatMap(field -> penaltyCase.text(field).stream())
                        .toList()));
  }

  /** Sets what is cited, and gives the citations that the decision rests on. */
  private List<Citation> citations(PenaltyCase penaltyCase, TextFacts text, FactRow row) {
    List<Citation> citations = text.citations();
    boolean readable =
        penaltyCase.text(Field.LEGAL_BASIS).isPresent()
            || penaltyCase.text(Field.DECISION_TEXT).isPresent();
    if (citations.isEmpty() && !readable) {
      return List.of();
    }
    row.set(Facts.of(DerivedFact.CITATIONS), citations.stream().map(Citation::key).toList());
    Optional<LocalDate> decided = penaltyCase.date(Field.DECISION_DATE);
    List<Citation> basisOnly = citations.stream().filter(asBasis(penaltyCase)).toList();
    row.set(
        Facts.of(DerivedFact.CITED_ARTICLES),
        basisOnly.stream()
            .map(c -> statutes.canonicalLaw(c.law(), decided).orElse(c.law()) + "|" + c.article())
            .distinct()
            .toList());
    return basisOnly;
  }

  /**
   * What a decision rests on: cited in the column for it, or after 依据 in the text. A provision that
   * the text only says does not apply is not among them.
   */
  private Predicate<Citation> asBasis(PenaltyCase penaltyCase) {
    Set<String> inColumn =
        penaltyCase.text(Field.LEGAL_BASIS).map(texts::citations).orElse(List.of()).stream()
            .filter(c -> c.role() != Citation.Role.VIOLATED)
            .map(Citation::key)
            .collect(Collectors.toSet());
    return c -> c.role() == Citation.Role.BASIS || inColumn.contains(c.key());
  }

  private Query query(PenaltyCase penaltyCase, TextFacts text) {
    return new Query(
        text.citations(),
        penaltyCase.partyKind(),
        LimitationFacts.violation(penaltyCase),
        limitation.governingDate(penaltyCase, text),
        penaltyCase.date(Field.DECISION_DATE),
        text.correctionRefused(),
        penaltyCase.number(Field.FINE_BASE));
  }

  /**
   * What the table says; of an act that outlasted the cited law, what it says of the day it began
   * (从旧兼从轻 compares that law with the new one).
   */
  private CaseProvisions provisions(Query query, Optional<LocalDate> begun) {
    CaseProvisions provisions = statutes.of(query);
    boolean outlasted =
        begun.isPresent()
            && query.actDate().map(begun.get()::isBefore).orElse(false)
            && provisions.found() instanceof ProvisionMatch.NotFound notFound
            && notFound.why() == ProvisionMatch.Unknown.NOT_IN_FORCE;
    return outlasted ? statutes.of(query.on(begun.get())) : provisions;
  }

  private static void provision(ProvisionMatch match, Optional<BigDecimal> base, FactRow row) {
    if (match instanceof ProvisionMatch.Found found) {
      row.set(Facts.of(DerivedFact.PROVISION), found.label());
      describe(found.provision(), row);
      FineRange.counted(found.provision(), base)
          .ifPresent(b -> row.set(DerivedFact.COUNTED_BASE, b.doubleValue()));
      found.range().ifPresent(range -> range(range, row));
      found.rangeUnknown().ifPresent(why -> row.setRangeUnknown(why.label()));
    } else if (match instanceof ProvisionMatch.NotFound notFound) {
      row.setRangeUnknown(notFound.why().label());
    }
  }

  /** The fines of several acts in one sum have no range in common. */
  private static void severalFines(FactRow row) {
    for (DerivedFact fact :
        List.of(
            DerivedFact.FINE_MIN,
            DerivedFact.FINE_MAX,
            DerivedFact.FINE_POSITION,
            DerivedFact.FINE_CAPPED)) {
      row.set(fact, Double.NaN);
    }
    row.setRangeUnknown(ProvisionMatch.Unknown.AMBIGUOUS.label());
  }

  private static void describe(Provision provision, FactRow row) {
    row.set(Facts.of(DerivedFact.PROVISION_LAW), provision.law());
    row.set(Facts.of(DerivedFact.PROVISION_VERSION), provision.validFrom().toString());
    row.set(Facts.of(DerivedFact.PROVISION_BASIS), provision.basis().word());
    row.set(Facts.of(DerivedFact.PROVISION_PRECONDITION), provision.precondition());
    row.set(Facts.of(DerivedFact.PROVISION_PRACTICE), provision.practice());
    row.set(DerivedFact.FIXED_AMOUNT, provision.fixedAmount());
    row.set(DerivedFact.FINE_MIN_STATED, provision.min().isPresent());
    GroundFacts.beyondPrecondition(provision.precondition(), row);
  }

  private static void range(FineRange range, FactRow row) {
    row.set(Facts.of(DerivedFact.FINE_MIN), range.min());
    row.set(Facts.of(DerivedFact.FINE_MAX), range.max());
    row.set(DerivedFact.FINE_CAPPED, range.capped());
    AmountFacts.position(row);
  }
}
