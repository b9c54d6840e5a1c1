package org.fineaudit.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fineaudit.cases.Citation;
import org.fineaudit.values.Memo;

/** Finds the rows of the articles that a decision cites. */
final class CitedArticles {
  /** Longer lists of citations are not remembered. */
  private static final int MEMORABLE = 16;

  private final Memo<List<Citation>, List<Article>> remembered = new Memo<>(2048);
  private final LawNames names;
  private final LawVersions versions;
  private final Map<String, Map<String, List<Provision>>> table;

  /**
   * One cited article.
   *
   * @param rows what the citations of it leave, in the order of the table
   * @param severalActs whether it is cited by places that have no row in common, as a decision on
   *     several acts does
   */
  record Article(List<Provision> rows, boolean severalActs) {
    Article keep(UnaryOperator<List<Provision>> filter) {
      return new Article(filter.apply(rows), severalActs);
    }

    private Article and(List<Provision> others) {
      List<Provision> both = rows.stream().filter(others::contains).toList();
      if (!both.isEmpty()) {
        return new Article(both, severalActs);
      }
      return new Article(Stream.concat(rows.stream(), others.stream()).distinct().toList(), true);
    }
  }

  CitedArticles(LawNames names, LawVersions versions, List<Provision> rows) {
    this.names = names;
    this.versions = versions;
    this.table = new LinkedHashMap<>();
    for (Provision row : rows) {
      table
          .computeIfAbsent(row.law(), k -> new LinkedHashMap<>())
          .computeIfAbsent(row.article(), k -> new ArrayList<>())
          .add(row);
    }
  }

  /**
   * The citations that can name the penalty: those of an article, of the basis before those whose
   * role is not stated before those of the duty; laws on procedure only if nothing else is cited.
   */
  List<Citation> decisive(List<Citation> citations) {
    if (citations.size() == 1 && !citations.get(0).article().isEmpty()) {
      return citations;
    }
    List<Citation> complete = citations.stream().filter(c -> !c.article().isEmpty()).toList();
    List<Citation> special = complete.stream().filter(c -> !isGeneral(c)).toList();
    List<Citation> candidates = special.isEmpty() ? complete : special;
    return Stream.of(Citation.Role.BASIS, Citation.Role.UNSTATED, Citation.Role.VIOLATED)
        .map(role -> candidates.stream().filter(c -> c.role() == role).toList())
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean isGeneral(Citation citation) {
    Set<String> laws = names.laws(citation.law());
    return !laws.isEmpty() && laws.stream().allMatch(versions::general);
  }

  /** The articles that have rows, one entry each however often it is cited. */
  List<Article> articles(List<Citation> citations) {
    return citations.size() > MEMORABLE ? find(citations) : remembered.get(citations, this::find);
  }

  private List<Article> find(List<Citation> citations) {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (Citation citation : citations) {
      List<Provision> rows = rows(citation);
      if (!rows.isEmpty()) {
        String key = names.laws(citation.law()) + "|" + citation.article();
        articles.merge(key, new Article(rows, false), (old, same) -> old.and(same.rows()));
      }
    }
    return List.copyOf(articles.values());
  }

  private List<Provision> rows(Citation citation) {
    return names.laws(citation.law()).stream()
        .map(law -> table.getOrDefault(law, Map.of()).getOrDefault(citation.article(), List.of()))
        .flatMap(rows -> place(rows, citation.paragraph(), citation.item()).stream())
        .toList();
  }

  /** A part that is not cited fits any row; a cited part that no row has fits the rows without. */
  private static List<Provision> place(List<Provision> rows, String paragraph, String item) {
    List<Provision> left = rows;
    if (!paragraph.isEmpty()) {
      left =
          firstNonEmpty(
              left.stream()
                  .filter(
                      p -> p.paragraph().equals(paragraph) || p.otherParagraph().equals(paragraph))
                  .toList(),
              left.stream().filter(p -> p.paragraph().isEmpty()).toList());
    }
    if (!item.isEmpty()) {
      List<Provision> inParagraph = left;
      left =
          firstNonEmpty(
              inParagraph.stream().filter(p -> p.item().equals(item)).toList(),
              inParagraph.stream().filter(p -> p.item().isEmpty()).toList());
    }
    return left;
  }

  private static List<Provision> firstNonEmpty(List<Provision> a, List<Provision> b) {
    return a.isEmpty() ? b : a;
  }

  /** Whether the table of provisions has any row of a law of that name. */
  boolean hasLaw(String cited) {
    return names.laws(cited).stream().anyMatch(table::containsKey);
  }

  /** The highest article with a row, 0 if the law has none. */
  int highest(String law) {
    return table.getOrDefault(law, Map.of()).keySet().stream()
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  /** The full name, if the cited name fits one law only. */
  Optional<String> lawOf(String cited) {
    Set<String> laws = names.laws(cited);
    return laws.size() == 1 ? Optional.of(laws.iterator().next()) : Optional.empty();
  }
}
