package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;

/**
 * Published lists of minor violations that are not fined the first time (轻微免罚清单, exemptions.csv). A
 * row holds for the authorities whose name has its region in it.
 */
public final class Exemptions {
  static final String FILE = "exemptions.csv";

  private record Row(
      String region,
      String law,
      String article,
      List<String> words,
      String matter,
      String conditions,
      Validity validity) {
    boolean covers(List<Provision> provisions, String violation, LocalDate date) {
      boolean place =
          law.isEmpty()
              || provisions.stream()
                  .anyMatch(
                      p ->
                          LawNames.same(law, p.law())
                              && (article.isEmpty() || article.equals(p.article())));
      boolean said = words.isEmpty() || words.stream().anyMatch(violation::contains);
      return place && said && validity.holds(date);
    }
  }

  private final List<Row> rows;

  private Exemptions(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Exemptions of(TableReader reader, Statutes statutes) {
    List<Row> rows = new ArrayList<>();
    List<String> columns =
        List.of(
            "region",
            "law",
            "article",
            "violation_words",
            "matter",
            "conditions",
            "source",
            "valid_from",
            "valid_to",
            "sample");
    for (CsvTable.Row row : reader.rows(FILE, columns)) {
      if (row.get("law").isEmpty() && row.get("violation_words").isEmpty()) {
        reader.complain(row, Message.of("law.exemption-of-everything"));
      }
      reader.oneOf(row, "sample", List.of("yes", "no"));
      known(row, reader, statutes);
      try {
        rows.add(
            new Row(
                reader.filled(row, "region"),
                row.get("law"),
                row.get("article"),
                TableReader.words(row.get("violation_words")),
                reader.filled(row, "matter"),
                reader.filled(row, "conditions"),
                Validity.of(row)));
      } catch (UnusableException e) {
        reader.addAll(e.issues());
      }
    }
    return new Exemptions(rows);
  }

  /** A provision that the table does not have would never be found. */
  private static void known(CsvTable.Row row, TableReader reader, Statutes statutes) {
    String law = row.get("law");
    String article = row.get("article");
    boolean known =
        statutes.provisions().stream()
            .filter(p -> p.law().equals(law))
            .anyMatch(p -> article.isEmpty() || p.article().equals(article));
    if (!law.isEmpty() && !known) {
      reader.complain(
          row, Message.of("law.no-such-provision", ArticleLabel.of(law, article, "", "")));
    }
  }

  /** Whether any list holds for an authority of that name. */
  public boolean covers(String authority) {
    return rows.stream().anyMatch(row -> authority.contains(row.region()));
  }

  /** The matter of the list and its conditions, in words; empty if the violation is not on it. */
  public Optional<String> find(
      List<Provision> provisions, String violation, String authority, LocalDate decided) {
    return rows.stream()
        .filter(row -> authority.contains(row.region()))
        .filter(row -> row.covers(provisions, violation, decided))
        .map(row -> row.matter() + "：" + row.conditions())
        .findFirst();
  }
}
