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
  private static final Set<String> KINDS = Set.of("单位", "个人", "名称", "姓名", "自然人", "法人");

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
      int next = filledAfter(row, column);
      boolean heading =
          field(row.cell(next), catalog).isPresent() && !row.cell(filledAfter(row, next)).isBlank();
      if (field.isEmpty() || heading) {
        column++;
      } else {
        int value = value(row, next);
        pair(row, column, value, field.get());
        column = value + 1;
      }
    }
  }

  /** The next cell that holds something; the one right beside it if none does. */
  private static int filledAfter(RawRow row, int column) {
    for (int i = column + 1; i < row.cells().size(); i++) {
      if (!row.cell(i).isBlank()) {
        return i;
      }
    }
    return column + 1;
  }

  /** 单位 and 名称 before a name only say what kind of name it is. */
  private static int value(RawRow row, int from) {
    int value = from;
    while (KINDS.contains(row.cell(value).text().strip())
        && !row.cell(filledAfter(row, value)).isBlank()) {
      value = filledAfter(row, value);
    }
    return value;
  }

  private void pair(RawRow row, int column, int value, Field field) {
    if (field == Field.DECISION_NUMBER && fields.contains(field)) {
      close();
    }
    if (labels.isEmpty()) {
      firstRow = row.number();
    }
    fields.add(field);
    labels.add(row.cell(column).shown());
    values.add(row.cell(value));
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
