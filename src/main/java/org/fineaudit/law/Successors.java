package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.CsvTable;

/**
 * Which provision of a new law took the place of one of an old law (successors.csv), so that 从旧兼从轻
 * (行政处罚法第三十七条) can be checked.
 */
public final class Successors {
  static final String FILE = "successors.csv";

  /** A place in a law; empty parts stand for any. */
  public record Place(String law, String article, String paragraph, String item) {
    private boolean covers(Provision provision) {
      return LawNames.same(law, provision.law())
          && article.equals(provision.article())
          && (paragraph.isEmpty() || paragraph.equals(provision.paragraph()))
          && (item.isEmpty() || item.equals(provision.item()));
    }
  }

  private record Row(Place old, Place successor) {}

  private final List<Row> rows;

  private Successors(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Successors of(TableReader reader, Statutes statutes) {
    List<Row> rows = new ArrayList<>();
    List<String> columns =
        List.of(
            "law",
            "article",
            "paragraph",
            "item",
            "new_law",
            "new_article",
            "new_paragraph",
            "new_item",
            "verified");
    for (CsvTable.Row row : reader.rows(FILE, columns)) {
      Place old =
          new Place(
              reader.filled(row, "law"),
              reader.filled(row, "article"),
              row.get("paragraph"),
              row.get("item"));
      Place successor =
          new Place(
              reader.filled(row, "new_law"),
              reader.filled(row, "new_article"),
              row.get("new_paragraph"),
              row.get("new_item"));
      for (Place place : List.of(old, successor)) {
        if (statutes.provisions().stream().noneMatch(place::covers)) {
          String label =
              ArticleLabel.of(place.law(), place.article(), place.paragraph(), place.item());
          reader.complain(row, Message.of("law.no-such-provision", label));
        }
      }
      rows.add(new Row(old, successor));
    }
    return new Successors(rows);
  }

  /** Where the act of a provision is fined now; empty if the table does not say. */
  public Optional<Place> of(Provision provision) {
    return rows.stream().filter(row -> row.old().covers(provision)).map(Row::successor).findFirst();
  }
}
