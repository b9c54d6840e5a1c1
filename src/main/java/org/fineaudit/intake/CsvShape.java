package org.fineaudit.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a delimited text is cut into cells.
 *
 * @param columns of the header; 0 if it runs over several lines
 */
record CsvShape(char delimiter, int columns) {

  /**
   * Reads rows, those that can't be cut among them.
   *
   * @param line the number of the first line
   * @return whether a record was still open where the text ended
   */
  boolean read(Reader in, int line, Consumer<RawRow> rows) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (CsvRecords records = new CsvRecords(new CsvLines(in, line), delimiter, columns);
        CSVParser parser = format.parse(records)) {
      for (CSVRecord csv : parser) {
        broken(records, rows);
        int number = records.pieces().remove().number();
        rows.accept(RawRow.of(number, csv.toList()));
      }
      broken(records, rows);
      return records.ranOut();
    }
  }

  /** Hands over the broken lines that stand before the next record. */
  private static void broken(CsvRecords records, Consumer<RawRow> rows) {
    while (!records.pieces().isEmpty() && records.pieces().peek().broken().isPresent()) {
      CsvRecords.Piece piece = records.pieces().remove();
      rows.accept(RawRow.broken(piece.number(), piece.broken().get()));
    }
  }
}
