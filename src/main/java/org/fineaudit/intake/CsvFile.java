package org.fineaudit.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of a delimited text. A quote that never closes costs the line it stands on, not the rest of
 * the file: reading goes on with the next line.
 */
final class CsvFile {
  /** A record over more lines than this is taken for a quote that was never closed. */
  private static final int MOST_LINES = 200;

  private static final String DELIMITERS = ",;\t";
  private static final int SNIFF_LINES = 20;

  private final Path file;
  private final TextEncoding encoding;
  private final char delimiter;

  CsvFile(Path file, TextEncoding encoding) throws IOException {
    this.file = file;
    this.encoding = encoding;
    this.delimiter = sniff();
  }

  private BufferedReader open() throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(encoding.skip());
    return new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
  }

  /** The delimiter that splits one of the first lines into the most cells. */
  private char sniff() throws IOException {
    char best = ',';
    long most = 0;
    try (BufferedReader in = open()) {
      for (int i = 0; i < SNIFF_LINES; i++) {
        String line = in.readLine();
        if (line == null) {
          break;
        }
        for (int d = 0; d < DELIMITERS.length(); d++) {
          char candidate = DELIMITERS.charAt(d);
          long count = line.chars().filter(c -> c == candidate).count();
          if (count > most) {
            most = count;
            best = candidate;
          }
        }
      }
    }
    return best;
  }

  void read(SheetReader sheet) throws IOException {
    long line = 0;
    while (line >= 0) {
      line = readFrom(line, sheet);
    }
    sheet.end();
  }

  /** Reads records after that many lines; returns where to go on after a broken one, or -1. */
  private long readFrom(long skip, SheetReader sheet) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setLenientEof(false)
            .setTrailingData(true)
            .get();
    try (BufferedReader in = open()) {
      for (long i = 0; i < skip; i++) {
        in.readLine();
      }
      try (CSVParser parser = format.parse(in)) {
        Iterator<CSVRecord> records = parser.iterator();
        long before = 0;
        while (true) {
          CSVRecord csv = next(records);
          if (csv == null) {
            return broken(skip + before, sheet);
          }
          if (csv == END) {
            return -1;
          }
          long after = Math.max(before + 1, parser.getCurrentLineNumber());
          if (after - before > MOST_LINES) {
            return broken(skip + before, sheet);
          }
          sheet.row(new RawRow((int) (skip + before + 1), cells(csv), false));
          before = after;
        }
      }
    }
  }

  private static final CSVRecord END = endMark();

  private static CSVRecord endMark() {
    try (CSVParser parser = CSVParser.parse("end", CSVFormat.DEFAULT)) {
      return parser.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next record, {@link #END} after the last, null if its quotes don't pair. */
  private static CSVRecord next(Iterator<CSVRecord> records) {
    try {
      return records.hasNext() ? records.next() : END;
    } catch (UncheckedIOException | IllegalStateException e) {
      return null;
    }
  }

  private long broken(long lines, SheetReader sheet) throws IOException {
    try (BufferedReader in = open()) {
      for (long i = 0; i < lines; i++) {
        in.readLine();
      }
      String text = in.readLine();
      if (text == null) {
        return -1;
      }
      sheet.row(new RawRow((int) lines + 1, List.of(text), true));
    }
    return lines + 1;
  }

  private static List<String> cells(CSVRecord csv) {
    List<String> cells = new ArrayList<>(csv.size());
    for (String cell : csv) {
      cells.add(cell);
    }
    return cells;
  }
}
