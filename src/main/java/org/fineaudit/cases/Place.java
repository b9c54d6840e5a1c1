package org.fineaudit.cases;

import java.util.Objects;

/**
 * Where something stands in an input.
 *
 * @param file the base name, never a path
 * @param sheet the sheet's name, empty for files without sheets
 * @param row the line or row as a person counts it, from 1; for a CSV record that spans lines, its
 *     first line; 0 if the place is the file as a whole
 */
public record Place(String file, String sheet, int row) implements Comparable<Place> {
  public Place {
    Objects.requireNonNull(file);
    Objects.requireNonNull(sheet);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int bySheet = sheet.compareTo(other.sheet);
    return bySheet != 0 ? bySheet : Integer.compare(row, other.row);
  }
}
