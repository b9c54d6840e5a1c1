package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fineaudit.cases.Citation;
import org.fineaudit.cases.Truth;
import org.fineaudit.law.CitedArticles.Article;
import org.fineaudit.law.ProvisionMatch.Found;
import org.fineaudit.law.ProvisionMatch.NotFound;
import org.fineaudit.law.ProvisionMatch.Unknown;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;

/**
 * The provisions that set fines (statutes.csv) and when they applied (statute-versions.csv). Finds
 * the provision a case was decided under; whatever would be a guess comes back as unknown.
 */
public final class Statutes {
  private final List<Provision> provisions;
  private final LawVersions versions;
  private final LawNames names;
  private final CitedArticles cited;
  private final ActFit acts;

  private Statutes(List<Provision> provisions, LawVersions versions) {
    this.provisions = provisions;
    this.versions = versions;
    this.names = new LawNames();
    provisions.forEach(p -> names.add(p.law(), p.aliases()));
    versions.laws().forEach(law -> names.add(law, List.of()));
    this.cited = new CitedArticles(names, versions, provisions);
    this.acts = new ActFit(provisions);
  }

  /**
   * Reads the tables.
   *
   * @throws UnusableException with every mistake of both tables
   */
  public static Statutes load(RuleFolder folder) {
    List<Issue> issues = new ArrayList<>();
    LawVersions versions = LawVersions.load(folder, issues);
    List<Provision> provisions = ProvisionTable.load(folder, versions, issues);
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return new Statutes(provisions, versions);
  }

  /** All rows, in the order of the table. */
  public List<Provision> provisions() {
    return provisions;
  }

  /**
   * The full name of a cited law, or empty if the tables do not know it or the name fits several
   * laws of which not exactly one was in force on the day.
   */
  public Optional<String> canonicalLaw(String name, Optional<LocalDate> date) {
    Set<String> laws = names.laws(name);
    if (laws.size() <= 1 || date.isEmpty()) {
      return cited.lawOf(name);
    }
    List<String> inForce = laws.stream().filter(law -> provisionInForce(law, date.get())).toList();
    return inForce.size() == 1 ? Optional.of(inForce.get(0)) : Optional.empty();
  }

  private boolean provisionInForce(String law, LocalDate date) {
    return provisions.stream().anyMatch(p -> p.law().equals(law) && p.inForce(date));
  }

  /**
   * Whether a law of that full name was in force on the day; unknown if the tables do not say,
   * which is the case before the wording they list unless the law was new.
   */
  public Truth inForce(String law, LocalDate date) {
    Truth listed = versions.inForce(law, date);
    return listed == Truth.UNKNOWN && provisionInForce(law, date) ? Truth.TRUE : listed;
  }

  /** The provision of a case. */
  public ProvisionMatch find(Query query) {
    List<Citation> decisive = cited.decisive(query.citations());
    List<Article> articles = cited.articles(decisive);
    if (articles.isEmpty()) {
      return notInTable(query, decisive);
    }
    Optional<LocalDate> date = query.actDate().or(query::decisionDate);
    Optional<String> law = soleLaw(articles);
    if (date.isEmpty()) {
      return new NotFound(Unknown.DATE_UNKNOWN, law);
    }
    List<Article> inForce =
        nonEmpty(articles, rows -> rows.stream().filter(p -> p.inForce(date.get())).toList());
    if (inForce.isEmpty()) {
      return new NotFound(whyNotInForce(query, articles), law);
    }
    Narrowing narrowing = new Narrowing(query);
    if (!narrowing.reworded(articles, inForce)) {
      return new NotFound(Unknown.AMBIGUOUS, law);
    }
    return narrow(query, narrowing, inForce);
  }

  /**
   * The rows that the citations, the dates, the kind of party and the circumstances leave, whether
   * or not their figures agree; empty if nothing cited is in the table.
   */
  public List<Provision> applicable(Query query) {
    List<Article> inForce = inForce(query);
    if (inForce.isEmpty()) {
      return List.of();
    }
    Narrowing narrowing = new Narrowing(query);
    List<Article> covering = nonEmpty(inForce, narrowing::bySubject);
    List<Article> left =
        nonEmpty(covering.isEmpty() ? inForce : covering, narrowing::byCircumstances);
    return left.stream().flatMap(a -> a.rows().stream()).toList();
  }

  /**
   * Whether anything cited fines this kind of party; unknown if the kind is not given or nothing
   * cited is in the table.
   */
  public Truth finesParty(Query query) {
    List<Article> inForce = inForce(query);
    if (inForce.isEmpty() || query.partyKind().isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(!nonEmpty(inForce, new Narrowing(query)::bySubject).isEmpty());
  }

  /**
   * What all rows that may apply demand first; empty if nothing cited is in the table or the rows
   * demand different things.
   */
  public Optional<Demand> demanded(Query query) {
    List<Demand> demands =
        applicable(query).stream().map(p -> Demand.of(p.precondition())).distinct().toList();
    boolean alike = demands.stream().map(Demand::kind).distinct().count() == 1;
    return alike ? Optional.of(demands.get(0)) : Optional.empty();
  }

  /**
   * Whether a text tells of grave consequences or circumstances; unknown if it is only a heading.
   */
  public static Truth grave(String words) {
    return Precondition.severe(words);
  }

  /**
   * A provision whose act the 案由 names while none of the cited ones fits; empty if one may fit or
   * nothing cited is in the table.
   */
  public Optional<Provision> betterFit(String name, Query query) {
    List<Provision> rows = inForce(query).stream().flatMap(a -> a.rows().stream()).toList();
    Optional<LocalDate> date = query.actDate().or(query::decisionDate);
    return rows.isEmpty() || date.isEmpty()
        ? Optional.empty()
        : acts.other(rows, name, query.violation(), p -> p.inForce(date.get()));
  }

  /** The highest article that the table has of a law, 0 if none. */
  public int highestArticle(String law) {
    return cited.highest(law);
  }

  /** The rows of a place of a law in force on a day; an empty paragraph or item fits any. */
  public List<Provision> at(
      String law, String article, String paragraph, String item, LocalDate date) {
    return provisions.stream()
        .filter(p -> p.law().equals(law) && p.article().equals(article) && p.inForce(date))
        .filter(p -> paragraph.isEmpty() || p.paragraph().equals(paragraph))
        .filter(p -> item.isEmpty() || p.item().equals(item))
        .toList();
  }

  private List<Article> inForce(Query query) {
    Optional<LocalDate> date = query.actDate().or(query::decisionDate);
    List<Article> articles = cited.articles(cited.decisive(query.citations()));
    if (date.isEmpty()) {
      return List.of();
    }
    return nonEmpty(articles, rows -> rows.stream().filter(p -> p.inForce(date.get())).toList());
  }

  /** Without the day of the act, a law that has ended since may still have applied to it (从旧). */
  private static Unknown whyNotInForce(Query query, List<Article> articles) {
    boolean actMayBeEarlier =
        query.actDate().isEmpty()
            && articles.stream()
                .flatMap(a -> a.rows().stream())
                .anyMatch(p -> query.decisionDate().map(p.validFrom()::isBefore).orElse(true));
    return actMayBeEarlier ? Unknown.DATE_UNKNOWN : Unknown.NOT_IN_FORCE;
  }

  private static ProvisionMatch narrow(Query query, Narrowing narrowing, List<Article> inForce) {
    List<Article> withFigures =
        inForce.stream().filter(a -> a.rows().stream().anyMatch(Provision::hasFigure)).toList();
    List<Article> candidates = withFigures.isEmpty() ? inForce : withFigures;
    List<Article> covering = nonEmpty(candidates, narrowing::bySubject);
    List<Article> left =
        nonEmpty(covering.isEmpty() ? candidates : covering, narrowing::byCircumstances);
    List<List<Provision>> acts = left.stream().map(Article::rows).toList();
    List<Provision> all = acts.stream().flatMap(List::stream).toList();
    if (left.stream().anyMatch(Article::severalActs)
        || (acts.size() > 1 && !narrowing.sameActAndFigures(acts))) {
      return new NotFound(Unknown.AMBIGUOUS, soleLaw(left));
    }
    if (Narrowing.commonFigures(all).isEmpty()) {
      return new NotFound(
          narrowing.kindWouldTell(all) ? Unknown.PARTY_KIND_UNKNOWN : Unknown.AMBIGUOUS,
          soleLaw(left));
    }
    return found(query, all);
  }

  private static Found found(Query query, List<Provision> rows) {
    Provision provision = rows.get(0);
    Optional<FineRange> range = FineRange.of(provision, query.fineBase());
    Unknown why = provision.hasFigure() ? Unknown.BASE_UNKNOWN : Unknown.NO_FIGURE;
    return new Found(
        provision, rows, range, range.isPresent() ? Optional.empty() : Optional.of(why));
  }

  private NotFound notInTable(Query query, List<Citation> decisive) {
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
