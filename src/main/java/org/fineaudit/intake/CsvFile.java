package org.fineaudit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The delimiter that makes the best header of one of the first lines. */
  private CsvShape shape() throws IOException {
    CsvShape best = new CsvShape(',', 0);
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
            best = new CsvShape(delimiter, whole ? cells.size() : 0);
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
    CsvShape shape = shape();
    if (encoding.isCuttable()) {
      try (InputStream in = encoding.openBytes(file)) {
        new CsvBlockReading(encoding, shape, sheet).read(in, CsvBlocks.USUAL);
      }
    } else {
      try (Reader in = encoding.open(file)) {
        shape.read(in, 1, sheet::row);
      }
    }
    sheet.end();
  }
}
