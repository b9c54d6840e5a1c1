package org.fineaudit.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.CitedArticles.Article;
import org.fineaudit.law.ProvisionMatch.Found;
import org.fineaudit.law.ProvisionMatch.NotFound;
import org.fineaudit.law.ProvisionMatch.Unknown;

/** What the table of provisions says of one case; each answer is worked out once. */
public final class CaseProvisions {
  private final Query query;
  private final CitedArticles cited;
  private final LawVersions versions;
  private final Narrowing narrowing;
  private final Optional<LocalDate> date;
  private final List<Citation> decisive;
  private final List<Article> articles;

  /** The articles as they were in force on the day, and what covers the party; empty if undated. */
  private final List<Article> inForce;

  private final List<Article> covering;
  private final ActFit acts;
  private List<Article> fitting;
  private List<Provision> applicable;

  CaseProvisions(
      Query query, CitedArticles cited, LawVersions versions, Narrowing narrowing, ActFit acts) {
    this.query = query;
    this.acts = acts;
    this.cited = cited;
    this.versions = versions;
    this.narrowing = narrowing;
    this.date = query.actDate().or(query::decisionDate);
    this.decisive = cited.decisive(query.citations());
    this.articles = cited.articles(decisive);
    this.inForce =
        date.map(day -> nonEmpty(articles, rows -> inForce(rows, day))).orElse(List.of());
    this.covering = nonEmpty(inForce, narrowing::bySubject);
  }

  private static List<Provision> inForce(List<Provision> rows, LocalDate day) {
    for (Provision row : rows) {
      if (!row.inForce(day)) {
        return rows.stream().filter(p -> p.inForce(day)).toList();
      }
    }
    return rows;
  }

  /** The provision that the case was decided under. */
  public ProvisionMatch found() {
    if (articles.isEmpty()) {
      return notInTable();
    }
    Optional<String> law = soleLaw(articles);
    if (date.isEmpty()) {
      return new NotFound(Unknown.DATE_UNKNOWN, law);
    }
    if (inForce.isEmpty()) {
      return new NotFound(whyNotInForce(), law);
    }
    if (!narrowing.reworded(articles, inForce)) {
      return new NotFound(Unknown.AMBIGUOUS, law);
    }
    return narrow();
  }

  /**
   * The rows that the citations, the dates, the kind of party and the circumstances leave, whether
   * or not their figures agree; empty if nothing cited is in the table.
   */
  public List<Provision> applicable() {
    if (applicable == null) {
      applicable = fitting().stream().flatMap(a -> a.rows().stream()).toList();
    }
    return applicable;
  }

  private List<Article> fitting() {
    if (fitting == null) {
      fitting = nonEmpty(covering.isEmpty() ? inForce : covering, narrowing::byCircumstances);
    }
    return fitting;
  }

  /**
   * Whether anything cited fines this kind of party; unknown if the kind is not given or nothing
   * cited is in the table.
   */
  public Truth finesParty() {
    return inForce.isEmpty() || query.partyKind().isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(!covering.isEmpty());
  }

  /**
   * What all rows that may apply demand first; empty if nothing cited is in the table or the rows
   * demand different things.
   */
  public Optional<Demand> demanded() {
    Optional<Demand> first = Optional.empty();
    for (Provision row : applicable()) {
      Demand demand = Demand.of(row.precondition());
      if (first.isPresent() && first.get().kind() != demand.kind()) {
        return Optional.empty();
      }
      first = first.isPresent() ? first : Optional.of(demand);
    }
    return first;
  }

  /** Whether rows of several laws may apply. */
  public boolean severalLaws() {
    return byLaw().size() > 1;
  }

  /**
   * Of several laws that may apply, the provision with the highest fine (处罚法第二十九条); empty for a
   * single law, or where one of them has no fixed range of its own.
   */
  public Optional<Provision> heaviest() {
    Map<String, List<Provision>> laws = byLaw();
    boolean ranges =
        laws.values().stream()
            .allMatch(
                rows ->
                    Narrowing.commonFigures(rows).isPresent()
                        && rows.get(0).basis() == AmountBasis.FIXED
                        && rows.get(0).max().isPresent());
    return laws.size() < 2 || !ranges
        ? Optional.empty()
        : laws.values().stream()
            .map(rows -> rows.get(0))
            .max(Comparator.comparing(p -> p.max().orElseThrow()));
  }

  private Map<String, List<Provision>> byLaw() {
    return applicable().stream()
        .collect(Collectors.groupingBy(Provision::law, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * A provision whose act the 案由 names while none of the cited ones fits; empty if one may fit or
   * nothing cited is in the table.
   */
  public Optional<Provision> betterFit(String name) {
    List<Provision> rows = inForce.stream().flatMap(a -> a.rows().stream()).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : acts.other(rows, name, narrowing.said(), p -> p.inForce(date.orElseThrow()));
  }

  /** Without the day of the act, a law that has ended since may still have applied to it (从旧). */
  private Unknown whyNotInForce() {
    boolean actMayBeEarlier =
        query.actDate().isEmpty()
            && articles.stream()
                .flatMap(a -> a.rows().stream())
                .anyMatch(p -> query.decisionDate().map(p.validFrom()::isBefore).orElse(true));
    return actMayBeEarlier ? Unknown.DATE_UNKNOWN : Unknown.NOT_IN_FORCE;
  }

  private ProvisionMatch narrow() {
    List<Article> left = left();
    List<List<Provision>> acts = left.stream().map(Article::rows).toList();
    List<Provision> all =
        acts.size() == 1 ? acts.get(0) : acts.stream().flatMap(List::stream).toList();
    if (left.stream().anyMatch(Article::severalActs)
        || (acts.size() > 1 && !narrowing.sameActAndFigures(acts))) {
      return new NotFound(Unknown.AMBIGUOUS, soleLaw(left));
    }
    if (Narrowing.commonFigures(all).isEmpty()) {
      return new NotFound(
          narrowing.kindWouldTell(all) ? Unknown.PARTY_KIND_UNKNOWN : Unknown.AMBIGUOUS,
          soleLaw(left));
    }
    return found(all);
  }

  /** Of articles with and without figures only those with. */
  private List<Article> left() {
    List<Article> withFigures =
        inForce.stream().filter(a -> a.rows().stream().anyMatch(Provision::hasFigure)).toList();
    if (withFigures.size() == inForce.size() && !inForce.isEmpty()) {
      return fitting();
    }
    List<Article> candidates = withFigures.isEmpty() ? inForce : withFigures;
    List<Article> fining = nonEmpty(candidates, narrowing::bySubject);
    return nonEmpty(fining.isEmpty() ? candidates : fining, narrowing::byCircumstances);
  }

  private Found found(List<Provision> rows) {
    Provision provision = rows.get(0);
    Optional<FineRange> range = FineRange.of(provision, query.fineBase());
    Unknown why = provision.hasFigure() ? Unknown.BASE_UNKNOWN : Unknown.NO_FIGURE;
    return new Found(
        provision, rows, range, range.isPresent() ? Optional.empty() : Optional.of(why));
  }

  private NotFound notInTable() {
    Optional<String> law =
        (decisive.isEmpty() ? query.citations() : decisive)
            .stream().map(c -> cited.lawOf(c.law())).flatMap(Optional::stream).findFirst();
    if (decisive.isEmpty()) {
      return new NotFound(Unknown.NO_CITATION, law);
    }
    Optional<LocalDate> actDate = query.actDate();
    if (law.isPresent()
        && actDate.isPresent()
        && versions.inForce(law.get(), actDate.get()).isFalse()) {
      return new NotFound(Unknown.NOT_IN_FORCE, law);
    }
    boolean known = decisive.stream().anyMatch(c -> cited.hasLaw(c.law()));
    return new NotFound(known ? Unknown.ARTICLE_NOT_IN_TABLE : Unknown.LAW_NOT_IN_TABLE, law);
  }

  private static List<Article> nonEmpty(
      List<Article> articles, UnaryOperator<List<Provision>> filter) {
    return articles.stream().map(a -> a.keep(filter)).filter(a -> !a.rows().isEmpty()).toList();
  }

  private static Optional<String> soleLaw(List<Article> articles) {
    List<String> laws =
        articles.stream().flatMap(a -> a.rows().stream()).map(Provision::law).distinct().toList();
    return laws.size() == 1 ? Optional.of(laws.get(0)) : Optional.empty();
  }
}
