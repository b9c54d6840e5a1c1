package org.fineaudit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the header among the first rows of a sheet by counting the names that are known. */
final class HeaderSearch {
  /** A header is looked for in so many rows; titles above it are rarely more than three. */
  static final int WITHIN = 20;

  private static final int FEWEST_NAMES = 2;

  private static final Pattern GROUP_TAIL = Pattern.compile("(基本)?(信息|情况)$");

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
      if (row.broken()) {
        continue;
      }
      List<String> names = i == 0 ? row.shown() : underGroups(rows.get(i - 1), row);
      if (ColumnMapping.score(names, catalog) < FEWEST_NAMES) {
        continue;
      }
      Found found = new Found(i, ColumnMapping.of(file, sheet, row.number(), names, catalog));
      if (best.isEmpty() || isBetter(found.mapping(), best.get().mapping())) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  /**
   * The names of a header in two rows: 名称 under 当事人信息 is 当事人名称, and what has nothing of its own
   * below it is a name itself. A group's name stands but over its first column; where other columns
   * have their names above, a blank there means that the group goes on.
   */
  private List<String> underGroups(RawRow groups, RawRow row) {
    List<String> own = row.shown();
    List<String> above = groups.shown();
    boolean title = above.stream().filter(name -> !name.isBlank()).limit(2).count() < 2;
    if (title || groups.broken() || ColumnMapping.score(own, catalog) == 0) {
      return own;
    }
    boolean names =
        IntStream.range(0, above.size()).anyMatch(i -> isWhole(at(above, i), at(own, i)));
    int width = names ? Math.max(own.size(), above.size()) : own.size();
    List<String> joined = new ArrayList<>();
    String group = "";
    for (int i = 0; i < width; i++) {
      String name = at(own, i);
      String over = at(above, i);
      group = over.isBlank() ? group : GROUP_TAIL.matcher(over).replaceFirst("");
      if (name.isBlank()) {
        joined.add(names ? over : name);
      } else {
        boolean grouped = names || !over.isBlank() || !isKnown(name);
        joined.add(grouped && isKnown(group + name) ? group + name : name);
      }
    }
    return joined;
  }

  private static String at(List<String> names, int column) {
    return column < names.size() ? names.get(column).strip() : "";
  }

  /** Whether a name takes both rows of its column, merged or not. */
  private boolean isWhole(String over, String name) {
    return (name.isBlank() || name.equals(over)) && isKnown(over);
  }

  private boolean isKnown(String name) {
    return catalog.claim(Header.of(name)).isPresent();
  }

  private static boolean isBetter(ColumnMapping mapping, ColumnMapping than) {
    return mapping.isUsable() == than.isUsable()
        ? mapping.fields().size() > than.fields().size()
        : mapping.isUsable();
  }
}
