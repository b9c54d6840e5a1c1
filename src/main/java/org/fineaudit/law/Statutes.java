package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Truth;
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
  private final ActWordings wordings;
  private final ActFit acts;
  private final Evidence evidence;

  private Statutes(List<Provision> provisions, LawVersions versions, Evidence evidence) {
    this.evidence = evidence;
    this.wordings = new ActWordings(evidence.acts());
    this.provisions = provisions;
    this.versions = versions;
    this.names = new LawNames();
    provisions.forEach(p -> names.add(p.law(), p.aliases()));
    versions.laws().forEach(law -> names.add(law, List.of()));
    this.cited = new CitedArticles(names, versions, provisions);
    this.acts = new ActFit(provisions, wordings, evidence);
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
    return new Statutes(provisions, versions, Evidence.load(folder));
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
    return of(query).found();
  }

  /** What the tables say of a case. */
  public CaseProvisions of(Query query) {
    return new CaseProvisions(
        query, cited, versions, new Narrowing(query, wordings, evidence), acts);
  }

  /** The figures by which facts are found. */
  public Evidence evidence() {
    return evidence;
  }

  /**
   * Whether a text tells of grave consequences or circumstances; unknown if it is only a heading.
   */
  public Truth grave(String words) {
    return Precondition.severe(words, evidence);
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
}
