package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.cases.Citation;
import org.fineaudit.tables.CsvTable;

/** Provisions that only certain authorities may apply (reserved-matters.csv). */
public final class ReservedMatters {
  static final String FILE = "reserved-matters.csv";

  private record Row(
      String law, String article, String paragraph, String item, List<String> authorities) {
    boolean covers(Citation citation) {
      return LawNames.same(law, citation.law())
          && (article.isEmpty() || article.equals(citation.article()))
          && (paragraph.isEmpty() || paragraph.equals(citation.paragraph()))
          && (item.isEmpty() || item.equals(citation.item()));
    }
  }

  private final List<Row> rows;

  private ReservedMatters(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static ReservedMatters of(TableReader reader) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of("law", "article", "paragraph", "item", "authorities", "source");
    for (CsvTable.Row row : reader.rows(FILE, columns)) {
      rows.add(
          new Row(
              reader.filled(row, "law"),
              row.get("article"),
              row.get("paragraph"),
              row.get("item"),
              TableReader.words(reader.filled(row, "authorities"))));
    }
    return new ReservedMatters(rows);
  }

  /** Words of the names of the authorities that a cited provision is reserved to; empty if none. */
  public List<String> authorities(Citation citation) {
    return rows.stream()
        .filter(row -> row.covers(citation))
        .findFirst()
        .map(Row::authorities)
        .orElse(List.of());
  }
}
