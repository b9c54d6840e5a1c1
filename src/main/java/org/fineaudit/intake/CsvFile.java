package org.fineaudit.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a delimited text. */
final class CsvFile {
  private static final String DELIMITERS = ",;\t";

  private final Path file;
  private final TextEncoding encoding;
  private final ColumnCatalog catalog;

  CsvFile(Path file, TextEncoding encoding, ColumnCatalog catalog) {
    this.file = file;
    this.encoding = encoding;
    this.catalog = catalog;
  }

  /**
   * How the text is cut into cells.
   *
   * @param columns of the header; 0 if it runs over several lines
   */
  private record Shape(char delimiter, int columns) {}

  /** The delimiter that makes the best header of one of the first lines. */
  private Shape shape() throws IOException {
    Shape best = new Shape(',', 0);
    int mostNames = 0;
    int mostCells = 1;
    try (Reader in = encoding.open(file)) {
      CsvLines lines = new CsvLines(in);
      for (int i = 0; i < HeaderSearch.WITHIN; i++) {
        Optional<CsvLines.Line> line = lines.next();
        if (line.isEmpty()) {
          break;
        }
        for (int d = 0; d < DELIMITERS.length(); d++) {
          char delimiter = DELIMITERS.charAt(d);
          List<String> cells = split(line.get().text(), delimiter);
          int names = ColumnMapping.score(cells, catalog);
          if (names > mostNames || (names == mostNames && cells.size() > mostCells)) {
            mostNames = names;
            mostCells = cells.size();
            boolean whole = line.get().text().chars().filter(c -> c == '"').count() % 2 == 0;
            best = new Shape(delimiter, whole ? cells.size() : 0);
          }
        }
      }
    }
    return best;
  }

  /** Good enough to recognize a header. */
  private static List<String> split(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == delimiter && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c != '"') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  void read(SheetReader sheet) throws IOException {
    Shape shape = shape();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(shape.delimiter())
            .setIgnoreEmptyLines(false)
            .get();
    try (Reader in = encoding.open(file);
        CsvRecords records = new CsvRecords(new CsvLines(in), shape.delimiter(), shape.columns());
        CSVParser parser = format.parse(records)) {
      for (CSVRecord csv : parser) {
        broken(records, sheet);
        int number = records.pieces().remove().number();
        sheet.row(RawRow.of(number, csv.toList()));
      }
      broken(records, sheet);
    }
    sheet.end();
  }

  /** Hands over the broken lines that stand before the next record. */
  private static void broken(CsvRecords records, SheetReader sheet) {
    while (!records.pieces().isEmpty() && records.pieces().peek().broken().isPresent()) {
      CsvRecords.Piece piece = records.pieces().remove();
      sheet.row(RawRow.broken(piece.number(), piece.broken().get()));
    }
  }
}
