package org.fineaudit.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.CsvTable;

/**
 * Where a law fines the persons responsible besides the unit (处罚到人, person-penalties.csv). The
 * Administrative Penalty Law has no general rule of that kind.
 */
public final class PersonPenalties {
  static final String FILE = "person-penalties.csv";

  /**
   * A duty or power to fine persons.
   *
   * @param articles the articles that fine the unit; empty for all of the law
   * @param paragraph the paragraph, empty for any
   * @param provision the provision that fines the person, in words
   * @param personArticle the article of that provision
   * @param must whether the law says 处 and not 可以处
   * @param shareMin the least share of the unit's fine, empty if the law names amounts instead
   */
  public record Duty(
      String law,
      List<String> articles,
      String paragraph,
      String provision,
      String personArticle,
      boolean must,
      Optional<BigDecimal> shareMin,
      Optional<BigDecimal> shareMax) {
    public Duty {
      articles = List.copyOf(articles);
    }
  }

  private final List<Duty> duties;

  private PersonPenalties(List<Duty> duties) {
    this.duties = List.copyOf(duties);
  }

  static PersonPenalties of(TableReader reader) {
    List<Duty> duties = new ArrayList<>();
    List<String> columns =
        List.of(
            "law",
            "articles",
            "paragraph",
            "person_article",
            "provision",
            "duty",
            "share_min",
            "share_max",
            "source",
            "verified");
    for (CsvTable.Row row : reader.rows(FILE, columns)) {
      inOrder(row, reader);
      duties.add(
          new Duty(
              reader.filled(row, "law"),
              TableReader.words(row.get("articles")),
              row.get("paragraph"),
              reader.filled(row, "provision"),
              reader.filled(row, "person_article"),
              "must".equals(reader.oneOf(row, "duty", List.of("must", "may"))),
              share(reader, row, "share_min"),
              share(reader, row, "share_max")));
    }
    return new PersonPenalties(duties);
  }

  private static void inOrder(CsvTable.Row row, TableReader reader) {
    Optional<BigDecimal> min = share(reader, row, "share_min");
    Optional<BigDecimal> max = share(reader, row, "share_max");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      reader.complain(row, Message.of("law.shares-reversed", min.get(), max.get()));
    }
  }

  private static Optional<BigDecimal> share(TableReader reader, CsvTable.Row row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (!cell.matches("0\\.\\d{1,4}|1")) {
      reader.complain(row, Message.of("law.bad-number", column, cell));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(cell));
  }

  /** What the law says of persons where it fines a unit by that provision; empty if nothing. */
  public Optional<Duty> forUnit(Provision provision) {
    return duties.stream()
        .filter(duty -> LawNames.same(duty.law(), provision.law()))
        .filter(duty -> duty.articles().isEmpty() || duty.articles().contains(provision.article()))
        .filter(
            duty -> duty.paragraph().isEmpty() || duty.paragraph().equals(provision.paragraph()))
        .findFirst();
  }

  /** The duty under which a person is fined by a provision of that law and article. */
  public Optional<Duty> forPerson(String law, String article) {
    return duties.stream()
        .filter(duty -> LawNames.same(duty.law(), law) && duty.personArticle().equals(article))
        .findFirst();
  }
}
