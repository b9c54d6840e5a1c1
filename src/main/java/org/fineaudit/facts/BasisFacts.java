package org.fineaudit.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.PartyKind;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.ArticleLabel;
import org.fineaudit.law.CaseProvisions;
import org.fineaudit.law.FineRange;
import org.fineaudit.law.LawTables;
import org.fineaudit.law.PersonPenalties;
import org.fineaudit.law.Provision;
import org.fineaudit.law.Query;
import org.fineaudit.law.Renumberings;
import org.fineaudit.law.Statutes;
import org.fineaudit.law.Successors;
import org.fineaudit.text.TextFacts;
import org.fineaudit.text.TextReader;

/**
 * Whether what a decision rests on exists, was in force, may be used to fine, and fits the party.
 */
final class BasisFacts {
  private static final List<Field> CITING =
      List.of(
          Field.LEGAL_BASIS,
          Field.VIOLATION_FACTS,
          Field.PENALTY_CONTENT,
          Field.DISCRETION_REASON,
          Field.DECISION_TEXT);

  private final TextReader texts;
  private final Statutes statutes;
  private final LawTables tables;

  BasisFacts(TextReader texts, Statutes statutes, LawTables tables) {
    this.texts = texts;
    this.statutes = statutes;
    this.tables = tables;
  }

  /**
   * Derives the facts.
   *
   * @param basis the citations that the decision rests on
   * @param query the case as the table of provisions is asked; its act date is the governing day
   * @param provisions what the table answers
   */
  void derive(
      PenaltyCase penaltyCase,
      TextFacts text,
      List<Citation> basis,
      Query query,
      CaseProvisions provisions,
      FactRow row) {
    if (!row.isKnown(Facts.of(DerivedFact.CITATIONS))) {
      return;
    }
    form(penaltyCase, text, basis, row);
    dates(basis, query, provisions, penaltyCase.date(Field.VIOLATION_DATE), row);
    row.set(Facts.of(DerivedFact.ARTICLES_BEYOND_LAW), beyond(basis, query));
    doubtful(basis, query, row);
    otherAct(penaltyCase, provisions, row);
    List<String> stale = stale(penaltyCase);
    boolean shown =
        text.fullText()
            || (penaltyCase.text(Field.VIOLATION_FACTS).isPresent()
                && penaltyCase.has(Field.DISCRETION_REASON));
    if (!stale.isEmpty() || (shown && penaltyCase.date(Field.DECISION_DATE).isPresent())) {
      row.set(Facts.of(DerivedFact.STALE_ARTICLES), stale);
    }
    row.set(
        Facts.of(DerivedFact.RESERVED_TO),
        basis.stream()
            .map(this::canonical)
            .flatMap(c -> tables.reserved().authorities(c).stream())
            .distinct()
            .toList());
    row.set(DerivedFact.SUBJECT_MISMATCH, not(provisions.finesParty()));
    List<Provision> rows = provisions.applicable();
    standards(penaltyCase, rows, query, row);
    if (!rows.isEmpty()) {
      heavier(provisions, row);
      rows(penaltyCase, rows, text, row);
      persons(rows, query, row);
    }
    if (query.partyKind().equals(Optional.of(PartyKind.NATURAL_PERSON))) {
      personShare(basis, row);
    }
  }

  private static Truth not(Truth truth) {
    return truth.isKnown() ? Truth.of(truth.isFalse()) : truth;
  }

  private Citation canonical(Citation citation) {
    String law = statutes.canonicalLaw(citation.law(), Optional.empty()).orElse(citation.law());
    return new Citation(
        law, citation.article(), citation.paragraph(), citation.item(), citation.role());
  }

  private void form(PenaltyCase penaltyCase, TextFacts text, List<Citation> basis, FactRow row) {
    boolean inColumn = penaltyCase.text(Field.LEGAL_BASIS).isPresent();
    if (inColumn || text.fullText()) {
      row.set(
          DerivedFact.BASIS_WITHOUT_ARTICLE,
          !basis.isEmpty() && basis.stream().allMatch(c -> c.article().isEmpty()));
      row.set(DerivedFact.BASIS_ONLY_DOCUMENTS, text.onlyDocuments());
    }
    List<Optional<String>> why =
        basis.stream().map(this::canonical).map(tables.noFines()::why).toList();
    boolean none = !why.isEmpty() && why.stream().allMatch(Optional::isPresent);
    row.set(
        Facts.of(DerivedFact.WITHOUT_FINING_POWER),
        none ? why.stream().flatMap(Optional::stream).distinct().toList() : List.of());
  }

  private void dates(
      List<Citation> basis,
      Query query,
      CaseProvisions provisions,
      Optional<LocalDate> begun,
      FactRow row) {
    Optional<LocalDate> act = query.actDate();
    Optional<LocalDate> decided = query.decisionDate();
    if (act.isEmpty() || decided.isEmpty()) {
      return;
    }
    Set<String> never = new LinkedHashSet<>();
    Set<String> ended = new LinkedHashSet<>();
    for (Citation citation : basis) {
      Optional<String> law = statutes.canonicalLaw(citation.law(), act);
      if (law.isEmpty()) {
        continue;
      }
      boolean overNow = statutes.inForce(law.get(), decided.get()).isFalse();
      boolean appliedOnce =
          Stream.concat(act.stream(), begun.stream())
              .anyMatch(day -> statutes.inForce(law.get(), day).isTrue());
      if (overNow && !appliedOnce && statutes.inForce(law.get(), act.get()).isFalse()) {
        never.add("《" + law.get() + "》");
      } else if (overNow && appliedOnce) {
        ended.add("《" + law.get() + "》");
      }
    }
    row.set(Facts.of(DerivedFact.LAWS_NOT_IN_FORCE), List.copyOf(never));
    row.set(Facts.of(DerivedFact.LAWS_ENDED), List.copyOf(ended));
    if (!ended.isEmpty()) {
      successor(query, provisions, decided.get(), row);
    }
  }

  /** The range of the provision that took the place of the cited one, for 从旧兼从轻. */
  private void successor(Query query, CaseProvisions provisions, LocalDate decided, FactRow row) {
    List<Successors.Place> places =
        provisions.applicable().stream()
            .map(tables.successors()::of)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (places.size() != 1) {
      return;
    }
    Successors.Place place = places.get(0);
    List<Provision> rows =
        statutes.at(place.law(), place.article(), place.paragraph(), place.item(), decided).stream()
            .filter(p -> query.partyKind().map(k -> !p.covers(k).isFalse()).orElse(true))
            .toList();
    Optional<Provision> milder =
        rows.stream()
            .filter(p -> p.precondition().isEmpty() || query.correctionRefused().isTrue())
            .findFirst()
            .or(() -> rows.stream().findFirst());
    milder.ifPresent(p -> newRange(p, query.fineBase(), row));
  }

  private static void newRange(Provision provision, Optional<BigDecimal> base, FactRow row) {
    row.set(Facts.of(DerivedFact.NEW_PROVISION), provision.label());
    row.set(Facts.of(DerivedFact.NEW_PRECONDITION), provision.precondition());
    Optional<FineRange> range = FineRange.of(provision, base);
    range.ifPresent(r -> row.set(Facts.of(DerivedFact.NEW_MIN), r.min()));
    range.ifPresent(r -> row.set(Facts.of(DerivedFact.NEW_MAX), r.max()));
  }

  private List<String> beyond(List<Citation> basis, Query query) {
    return basis.stream()
        .filter(c -> !c.article().isEmpty())
        .filter(
            c -> {
              String law = statutes.canonicalLaw(c.law(), query.decisionDate()).orElse(c.law());
              int last = tables.articles().last(law).orElse(Integer.MAX_VALUE);
              return c.article().length() > 4 || Integer.parseInt(c.article()) > last;
            })
        .map(c -> ArticleLabel.of(c.law(), c.article(), "", ""))
        .distinct()
        .toList();
  }

  /** Where the number of articles is not known, how far a citation lies beyond the known fines. */
  private void doubtful(List<Citation> basis, Query query, FactRow row) {
    List<String> labels = new ArrayList<>();
    int excess = 0;
    for (Citation citation : basis) {
      String law =
          statutes.canonicalLaw(citation.law(), query.decisionDate()).orElse(citation.law());
      int highest = statutes.highestArticle(law);
      boolean open = highest > 0 && tables.articles().last(law).isEmpty();
      if (open && citation.article().matches("\\d{1,4}")) {
        int over = Integer.parseInt(citation.article()) - highest;
        if (over > 0) {
          labels.add(ArticleLabel.of(citation.law(), citation.article(), "", ""));
          excess = Math.max(excess, over);
        }
      }
    }
    row.set(Facts.of(DerivedFact.ARTICLES_DOUBTFUL), labels);
    row.set(DerivedFact.ARTICLE_EXCESS, (double) excess);
  }

  private void otherAct(PenaltyCase penaltyCase, CaseProvisions provisions, FactRow row) {
    List<Provision> rows = provisions.applicable();
    if (!rows.isEmpty()) {
      boolean catchAll = rows.stream().allMatch(p -> texts.catchAll(p.violation()));
      penaltyCase
          .text(Field.VIOLATION)
          .ifPresent(
              name ->
                  otherAct(
                      catchAll ? "" : provisions.betterFit(name).map(Provision::label).orElse(""),
                      penaltyCase.text(Field.VIOLATION_FACTS).isPresent(),
                      row));
    }
  }

  /** Without its facts told, a case may still be one of the act that is cited. */
  private static void otherAct(String label, boolean told, FactRow row) {
    if (told || label.isEmpty()) {
      row.set(Facts.of(DerivedFact.ACT_OF_OTHER_PROVISION), label);
    }
  }

  /** Citations whose sentence speaks of what the article said before it was renumbered. */
  private List<String> stale(PenaltyCase penaltyCase) {
    Optional<LocalDate> decided = penaltyCase.date(Field.DECISION_DATE);
    Set<String> found = new LinkedHashSet<>();
    if (decided.isEmpty()) {
      return List.of();
    }
    for (Field field : CITING) {
      String whole = penaltyCase.text(field).orElse("");
      if (!whole.contains("处罚法")) {
        continue;
      }
      Stream.of(whole.split("[。\\n；]", -1))
          .filter(sentence -> sentence.contains("处罚法"))
          .forEach(sentence -> stale(sentence, field, decided.get(), found));
    }
    return List.copyOf(found);
  }

  private void stale(String sentence, Field field, LocalDate decided, Set<String> found) {
    for (Citation cited : texts.citations(sentence)) {
      Citation citation = canonical(cited);
      boolean basis = field == Field.LEGAL_BASIS && cited.role() != Citation.Role.VIOLATED;
      Optional<Renumberings.Moved> moved =
          tables.renumberings().stale(citation, decided, sentence, basis);
      moved.ifPresent(m -> found.add("《" + citation.law() + "》" + m.label()));
    }
  }

  /** What the discretion standard and the exemption list of the authority's region say. */
  private void standards(PenaltyCase penaltyCase, List<Provision> rows, Query query, FactRow row) {
    Optional<String> authority = penaltyCase.text(Field.AUTHORITY);
    Optional<LocalDate> decided = query.decisionDate();
    if (authority.isEmpty() || decided.isEmpty()) {
      return;
    }
    penaltyCase
        .tier()
        .flatMap(
            tier ->
                tables
                    .discretion()
                    .find(rows, tier, authority.get(), decided.get(), query.fineBase()))
        .ifPresent(
            range -> {
              row.set(Facts.of(DerivedFact.TIER_MIN), range.min());
              row.set(Facts.of(DerivedFact.TIER_MAX), range.max());
              row.set(Facts.of(DerivedFact.TIER_SOURCE), range.source());
              row.set(DerivedFact.TIER_SAMPLE, range.sample());
            });
    if (tables.exemptions().covers(authority.get())) {
      row.set(
          Facts.of(DerivedFact.EXEMPTION),
          tables
              .exemptions()
              .find(rows, query.violation(), authority.get(), decided.get())
              .orElse(""));
    }
  }

  private static void heavier(CaseProvisions provisions, FactRow row) {
    if (!provisions.severalLaws()) {
      row.set(Facts.of(DerivedFact.HIGHER_LAW), "");
    }
    provisions
        .heaviest()
        .ifPresent(
            p -> {
              row.set(Facts.of(DerivedFact.HIGHER_LAW), p.label());
              FineRange.of(p, Optional.empty())
                  .ifPresent(range -> row.set(Facts.of(DerivedFact.HIGHER_LAW_MIN), range.min()));
            });
  }

  private void rows(PenaltyCase penaltyCase, List<Provision> rows, TextFacts text, FactRow row) {
    row.set(DerivedFact.CATCH_ALL, rows.stream().allMatch(p -> texts.catchAll(p.violation())));
    List<List<String>> places = rows.stream().map(p -> texts.places(p.violation())).toList();
    Set<String> demanded = new LinkedHashSet<>(places.get(0));
    boolean alike = places.stream().allMatch(p -> Set.copyOf(p).equals(demanded));
    if (alike) {
      row.set(Facts.of(DerivedFact.PLACE_ELEMENT), String.join("、", demanded));
      if (!demanded.isEmpty()) {
        row.set(DerivedFact.PLACE_STATED, stated(penaltyCase, text, row));
      }
    }
  }

  /** Only a whole document, or a full statement of facts, that is silent shows something. */
  private Truth stated(PenaltyCase penaltyCase, TextFacts text, FactRow row) {
    if (!text.places().isEmpty()) {
      return Truth.TRUE;
    }
    boolean full =
        penaltyCase.text(Field.VIOLATION_FACTS).map(String::length).orElse(0)
                >= statutes.evidence().fullStatement()
            && penaltyCase.text(Field.VIOLATION).isPresent()
            && penaltyCase.text(Field.VIOLATION_PLACE).isPresent();
    return full || row.truth(DerivedFact.FULL_TEXT).isTrue() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private void persons(List<Provision> rows, Query query, FactRow row) {
    List<Optional<PersonPenalties.Duty>> duties =
        rows.stream().map(tables.persons()::forUnit).distinct().toList();
    if (duties.size() != 1) {
      return;
    }
    boolean unit = query.partyKind().map(k -> k == PartyKind.ORGANIZATION).orElse(false);
    row.set(
        Facts.of(DerivedFact.PERSON_DUTY),
        duties.get(0).filter(d -> unit).map(d -> d.must() ? "应当" : "可以").orElse(""));
    duties.get(0).ifPresent(d -> row.set(Facts.of(DerivedFact.PERSON_PROVISION), d.provision()));
  }

  private void personShare(List<Citation> basis, FactRow row) {
    row.set(DerivedFact.FINED_AS_RESPONSIBLE, false);
    basis.stream()
        .map(this::canonical)
        .map(c -> tables.persons().forPerson(c.law(), c.article()))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            duty -> {
              row.set(Facts.of(DerivedFact.PERSON_PROVISION), duty.provision());
              duty.shareMin()
                  .ifPresent(s -> row.set(DerivedFact.PERSON_SHARE_MIN, s.doubleValue()));
              duty.shareMax()
                  .ifPresent(s -> row.set(DerivedFact.PERSON_SHARE_MAX, s.doubleValue()));
              row.set(DerivedFact.FINED_AS_RESPONSIBLE, duty.shareMin().isPresent());
              row.set(DerivedFact.SUBJECT_MISMATCH, false);
            });
  }
}
