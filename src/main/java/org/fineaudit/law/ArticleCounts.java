package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.CsvTable;

/** How many articles each law has (law-articles.csv); a higher number is no article of it. */
public final class ArticleCounts {
  static final String FILE = "law-articles.csv";

  private record Row(String law, int articles) {}

  private final List<Row> rows;

  private ArticleCounts(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static ArticleCounts of(TableReader reader) {
    List<Row> rows = new ArrayList<>();
    for (CsvTable.Row row : reader.rows(FILE, List.of("law", "articles", "source", "verified"))) {
      String law = reader.filled(row, "law");
      String articles = row.get("articles");
      if (articles.matches("[1-9]\\d{0,3}")) {
        rows.add(new Row(law, Integer.parseInt(articles)));
      } else {
        reader.complain(row, Message.of("law.bad-place", "articles", articles));
      }
    }
    return new ArticleCounts(rows);
  }

  /** The number of the law's last article, empty if the table does not know it. */
  public OptionalInt last(String law) {
    return rows.stream().filter(row -> LawNames.same(row.law(), law)).mapToInt(Row::articles).max();
  }

  /** The mistakes that only show beside the provisions: a provision beyond the last article. */
  List<Issue> contradictions(Statutes statutes) {
    return statutes.provisions().stream()
        .filter(p -> last(p.law()).orElse(Integer.MAX_VALUE) < Integer.parseInt(p.article()))
        .map(
            p ->
                Issue.of(
                    ProvisionTable.FILE,
                    p.line(),
                    0,
                    Message.of("law.beyond-last-article", p.law(), p.article(), FILE)))
        .toList();
  }
}
