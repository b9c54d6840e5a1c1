package org.fineaudit.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.fineaudit.values.Dates;
import org.fineaudit.values.DocketNumbers;

/**
 * Tells rows that a stray pair of quotes has made one cell of. If a quote stands at the same cell
 * of two rows, what lies between them has as many delimiters as whole rows, and the record as many
 * cells as the header: only what the cell says gives it away.
 */
final class SwallowedRows {
  private static final Pattern FIGURE = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");

  private final char delimiter;
  private final int columns;
  private final Pattern cut;

  /**
   * @param columns of the header, 0 if that is not known: then nothing is told
   */
  SwallowedRows(char delimiter, int columns) {
    this.delimiter = delimiter;
    this.columns = columns;
    cut = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
  }

  /** Whether a cell of a well-formed record holds rows. */
  boolean within(CharSequence csvRecord) {
    if (columns < 2 || csvRecord.chars().filter(c -> c == delimiter).count() < 2L * (columns - 1)) {
      return false;
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = format.parse(new StringReader(csvRecord.toString()))) {
      return parser.stream().flatMap(cells -> cells.stream()).anyMatch(this::holdsRows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean holdsRows(String cell) {
    List<String> lines = cell.lines().toList();
    List<String> parts = lines.stream().flatMap(cut::splitAsStream).map(String::strip).toList();
    boolean numbered =
        parts.size() >= columns
            && parts.stream().anyMatch(DocketNumbers::isTelling)
            && (isDated(parts) || hasFigure(parts));
    return lines.size() > 1 && (numbered || lines.stream().anyMatch(this::isRow));
  }

  /** A whole line with a cell for each column, one of them a date and one a figure. */
  private boolean isRow(String line) {
    List<String> parts = cut.splitAsStream(line).map(String::strip).toList();
    return parts.size() == columns && isDated(parts) && hasFigure(parts);
  }

  private static boolean isDated(List<String> parts) {
    return parts.stream().anyMatch(part -> Dates.parse(part).isPresent());
  }

  /** Words of a decision never stand as a bare number between two delimiters; amounts do. */
  private static boolean hasFigure(List<String> parts) {
    return parts.stream().anyMatch(part -> FIGURE.matcher(part).matches());
  }
}
