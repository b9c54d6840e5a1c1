package org.fineaudit.intake;

import java.util.List;
import java.util.Optional;

/** Finds the header among the first rows of a sheet by counting the names that are known. */
final class HeaderSearch {
  /** A header is looked for in so many rows; titles above it are rarely more than three. */
  static final int WITHIN = 20;

  private static final int FEWEST_NAMES = 2;

  private final String file;
  private final String sheet;
  private final ColumnCatalog catalog;

  HeaderSearch(String file, String sheet, ColumnCatalog catalog) {
    this.file = file;
    this.sheet = sheet;
    this.catalog = catalog;
  }

  /**
   * A header.
   *
   * @param index of its row in the rows that were searched
   */
  record Found(int index, ColumnMapping mapping) {}

  /** The row that names the most fields, one from which cases can be read before any other. */
  Optional<Found> among(List<RawRow> rows) {
    Optional<Found> best = Optional.empty();
    for (int i = 0; i < rows.size(); i++) {
      RawRow row = rows.get(i);
      if (row.broken() || ColumnMapping.score(row.shown(), catalog) < FEWEST_NAMES) {
        continue;
      }
      Found found = new Found(i, ColumnMapping.of(file, sheet, row.number(), row.shown(), catalog));
      if (best.isEmpty() || isBetter(found.mapping(), best.get().mapping())) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  private static boolean isBetter(ColumnMapping mapping, ColumnMapping than) {
    return mapping.isUsable() == than.isUsable()
        ? mapping.fields().size() > than.fields().size()
        : mapping.isUsable();
  }
}
