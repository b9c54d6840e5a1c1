package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Field;

/**
 * A sheet that tells a case downwards: labels with their values at the right, in one pair of
 * columns or in several side by side. The label of the decision number, come again, begins the next
 * case.
 */
final class VerticalSheet {
  private static final int FEWEST_LABELS = 4;

  private final ColumnCatalog catalog;
  private final List<Told> cases = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<Cell> values = new ArrayList<>();
  private final Set<Field> fields = new HashSet<>();
  private int firstRow;

  /** A case told downwards, as a header and a row. */
  record Told(List<String> headers, RawRow row) {}

  private VerticalSheet(ColumnCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Whether the rows are labels and values: many labels, never three beside each other, and not
   * most of them in one row, as they are in a header.
   */
  static boolean isSuch(List<RawRow> rows, ColumnCatalog catalog) {
    Set<Field> fields = new HashSet<>();
    int mostInARow = 0;
    for (RawRow row : rows) {
      Set<Field> inRow = new HashSet<>();
      int beside = 0;
      for (Cell cell : row.cells()) {
        Optional<Field> field = field(cell, catalog);
        beside = field.isPresent() ? beside + 1 : 0;
        if (beside > 2) {
          return false;
        }
        field.ifPresent(inRow::add);
      }
      mostInARow = Math.max(mostInARow, inRow.size());
      fields.addAll(inRow);
    }
    return fields.size() >= FEWEST_LABELS && mostInARow * 2 <= fields.size();
  }

  private static Optional<Field> field(Cell cell, ColumnCatalog catalog) {
    return cell.isBlank()
        ? Optional.empty()
        : catalog.claim(Header.of(cell.shown())).map(ColumnCatalog.Claim::field);
  }

  /** The cases of a sheet. */
  static List<Told> cases(List<RawRow> rows, ColumnCatalog catalog) {
    VerticalSheet sheet = new VerticalSheet(catalog);
    rows.forEach(sheet::row);
    sheet.close();
    return List.copyOf(sheet.cases);
  }

  private void row(RawRow row) {
    int column = 0;
    while (column < row.cells().size()) {
      Optional<Field> field = field(row.cell(column), catalog);
      boolean heading =
          field(row.cell(column + 1), catalog).isPresent() && !row.cell(column + 2).isBlank();
      if (field.isEmpty() || heading) {
        column++;
      } else {
        pair(row, column, field.get());
        column += 2;
      }
    }
  }

  private void pair(RawRow row, int column, Field field) {
    if (field == Field.DECISION_NUMBER && fields.contains(field)) {
      close();
    }
    if (labels.isEmpty()) {
      firstRow = row.number();
    }
    fields.add(field);
    labels.add(row.cell(column).shown());
    values.add(row.cell(column + 1));
  }

  private void close() {
    if (!labels.isEmpty()) {
      cases.add(new Told(List.copyOf(labels), new RawRow(firstRow, values, false)));
    }
    labels.clear();
    values.clear();
    fields.clear();
  }
}
