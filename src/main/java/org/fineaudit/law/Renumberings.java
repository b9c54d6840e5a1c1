package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.CsvTable;

/**
 * Articles that a revision gave another number (renumbered.csv). A citation is stale if the words
 * around it speak of what the number used to say.
 */
public final class Renumberings {
  static final String FILE = "renumbered.csv";

  /**
   * An article that moved.
   *
   * @param words what the old article was about
   * @param now what the article that now has the number is about; a sentence that speaks of it
   *     cites the present law
   * @param neverBasis whether the article that now has the number can never be the basis of a fine
   */
  public record Moved(
      String law,
      LocalDate since,
      String oldArticle,
      String newArticles,
      List<String> words,
      List<String> now,
      boolean neverBasis) {
    public Moved {
      words = List.copyOf(words);
      now = List.copyOf(now);
    }

    /** The move in words. */
    public String label() {
      return "第" + oldArticle + "条（现为第" + newArticles.replace(";", "、") + "条）";
    }
  }

  private final List<Moved> rows;

  private Renumberings(List<Moved> rows) {
    this.rows = List.copyOf(rows);
  }

  static Renumberings of(TableReader reader) {
    List<Moved> rows = new ArrayList<>();
    List<String> columns =
        List.of(
            "law", "since", "old_article", "new_articles", "words", "now", "never_basis", "source");
    for (CsvTable.Row row : reader.rows(FILE, columns)) {
      Optional<LocalDate> since = row.date("since");
      if (since.isEmpty()) {
        reader.complain(row, Message.of("law.empty-cell", "since"));
        continue;
      }
      rows.add(
          new Moved(
              reader.filled(row, "law"),
              since.get(),
              reader.filled(row, "old_article"),
              reader.filled(row, "new_articles"),
              TableReader.words(row.get("words")),
              TableReader.words(row.get("now")),
              "yes".equals(reader.oneOf(row, "never_basis", List.of("yes", "no")))));
    }
    return new Renumberings(rows);
  }

  /** Whether the table has rows for a law of that name. */
  public boolean concerns(String law) {
    return rows.stream().anyMatch(row -> LawNames.same(row.law(), law));
  }

  /**
   * The move that makes a citation stale on the day of a decision.
   *
   * @param around the sentence that the citation stands in
   * @param basis whether it is cited as the basis of the penalty
   */
  public Optional<Moved> stale(Citation citation, LocalDate decided, String around, boolean basis) {
    return rows.stream()
        .filter(row -> LawNames.same(row.law(), citation.law()))
        .filter(row -> row.oldArticle().equals(citation.article()))
        .filter(row -> !decided.isBefore(row.since()))
        .filter(
            row ->
                (basis && row.neverBasis())
                    || (row.words().stream().anyMatch(around::contains)
                        && row.now().stream().noneMatch(around::contains)))
        .findFirst();
  }
}
