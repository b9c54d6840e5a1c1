package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Citation;
import org.fineaudit.law.ProvisionMatch.Found;
import org.fineaudit.law.ProvisionMatch.NotFound;
import org.fineaudit.law.ProvisionMatch.Unknown;
import org.fineaudit.tables.RuleFolder;

/** The table of provisions (条款表), and which row of it applied to a case. */
public final class Statutes {
  private final Map<String, List<Provision>> byArticle = new HashMap<>();
  private final LawNames names = new LawNames();

  private Statutes(List<Provision> provisions, List<String> otherLaws) {
    for (Provision provision : provisions) {
      names.add(provision.law(), provision.aliases());
      byArticle
          .computeIfAbsent(key(provision.law(), provision.article()), k -> new ArrayList<>())
          .add(provision);
    }
    otherLaws.forEach(law -> names.add(LawNames.plain(law), List.of()));
  }

  /**
   * Loads the table.
   *
   * @throws org.fineaudit.messages.UnusableException with every mistake in it
   */
  public static Statutes load(RuleFolder folder) {
    StatuteFile file = new StatuteFile();
    List<Provision> provisions = file.read(folder);
    Set<String> known =
        provisions.stream().map(Provision::law).collect(java.util.stream.Collectors.toSet());
    return new Statutes(
        provisions, file.versionLaws().stream().filter(law -> !known.contains(law)).toList());
  }

  private static String key(String law, String article) {
    return law + "\u0001" + article;
  }

  /** The full name of a cited law, or empty if it is unknown or could be several. */
  public Optional<String> canonicalLaw(String cited, Optional<LocalDate> date) {
    Set<String> laws = names.of(cited);
    return laws.size() == 1 ? Optional.of(laws.iterator().next()) : Optional.empty();
  }

  /**
   * The provision that a decision rests on. The provisions cited as its basis go before those cited
   * as violated; articles that state no fine are passed over. What the citation leaves open is
   * decided by party kind, precondition and violation, in this order; where rows with different
   * figures remain, the provision is unknown.
   */
  public ProvisionMatch find(Query query) {
    if (query.citations().isEmpty()) {
      return new NotFound(Unknown.NO_CITATION);
    }
    for (Citation.Role role :
        List.of(Citation.Role.BASIS, Citation.Role.UNSTATED, Citation.Role.VIOLATED)) {
      List<List<Provision>> articles = articles(query, role);
      if (articles.size() > 1) {
        return several(articles, query);
      }
      if (articles.size() == 1) {
        return inForce(articles.get(0), query);
      }
    }
    boolean known = query.citations().stream().anyMatch(c -> !names.of(c.law()).isEmpty());
    return new NotFound(known ? Unknown.ARTICLE_NOT_IN_TABLE : Unknown.LAW_NOT_IN_TABLE);
  }

  /** The rows of each fining article that is cited in that role. */
  private List<List<Provision>> articles(Query query, Citation.Role role) {
    Map<String, List<Provision>> articles = new java.util.LinkedHashMap<>();
    for (Citation citation : query.citations()) {
      if (citation.role() != role) {
        continue;
      }
      for (String law : names.of(citation.law())) {
        List<Provision> rows = byArticle.getOrDefault(key(law, citation.article()), List.of());
        if (!rows.isEmpty()) {
          articles
              .computeIfAbsent(key(law, citation.article()), k -> new ArrayList<>())
              .addAll(Narrowing.cited(rows, citation));
        }
      }
    }
    return List.copyOf(articles.values());
  }

  /** Several fining articles are cited: one may still stand out by what was done. */
  private static ProvisionMatch several(List<List<Provision>> articles, Query query) {
    List<Provision> all = articles.stream().flatMap(List::stream).toList();
    List<Provision> alike = Narrowing.byViolation(all, query.violation());
    boolean oneArticle = alike.stream().map(p -> key(p.law(), p.article())).distinct().count() == 1;
    return oneArticle && alike.size() < all.size()
        ? inForce(alike, query)
        : new NotFound(Unknown.AMBIGUOUS);
  }

  private static ProvisionMatch inForce(List<Provision> rows, Query query) {
    List<Provision> valid =
        rows.stream()
            .filter(p -> query.governingDate().map(p::inForce).orElse(true))
            .distinct()
            .toList();
    if (valid.isEmpty()) {
      return new NotFound(Unknown.NOT_IN_FORCE);
    }
    return Narrowing.decide(valid, query);
  }

  /** The one row that is left, with its range. */
  static ProvisionMatch found(Provision provision, Query query) {
    Optional<FineRange> range = FineRange.of(provision, query.fineBase());
    Optional<Unknown> why =
        range.isPresent()
            ? Optional.empty()
            : Optional.of(provision.max().isEmpty() ? Unknown.NO_FIGURE : Unknown.BASE_UNKNOWN);
    return new Found(provision, range, why);
  }
}
