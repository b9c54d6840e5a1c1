package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Citation;
import org.fineaudit.tables.CsvTable;

/** Laws and provisions that give no power to fine (no-fine.csv). */
public final class NoFines {
  static final String FILE = "no-fine.csv";

  /** An empty article stands for the whole law. */
  private record Row(String law, String article, String why) {}

  private final List<Row> rows;

  private NoFines(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static NoFines of(TableReader reader) {
    List<Row> rows = new ArrayList<>();
    for (CsvTable.Row row : reader.rows(FILE, List.of("law", "article", "why", "source"))) {
      rows.add(new Row(reader.filled(row, "law"), row.get("article"), reader.filled(row, "why")));
    }
    return new NoFines(rows);
  }

  /** Why a cited provision gives no power to fine; empty if the table does not name it. */
  public Optional<String> why(Citation citation) {
    return rows.stream()
        .filter(row -> LawNames.same(row.law(), citation.law()))
        .filter(row -> row.article().isEmpty() || row.article().equals(citation.article()))
        .map(Row::why)
        .findFirst();
  }
}
