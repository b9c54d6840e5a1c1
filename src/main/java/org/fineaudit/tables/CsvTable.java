package org.fineaudit.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** A CSV table of the rule folder: UTF-8 with or without BOM, comma, first line the header. */
public final class CsvTable {
  private final String file;
  private final List<Row> rows;

  private CsvTable(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param columns the columns that must be there; others are allowed
   * @throws UnusableException if the file or a column is missing, or it is not UTF-8 or not CSV
   */
  public static CsvTable read(RuleFolder folder, String file, List<String> columns) {
    byte[] bytes =
        folder
            .file(file)
            .orElseThrow(
                () -> new UnusableException(Issue.of(file, Message.of("tables.missing-file"))));
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    List<Row> rows = new ArrayList<>();
    try (Reader in = new StringReader(decode(file, bytes));
        CSVParser parser = format.parse(in)) {
      List<String> missing =
          columns.stream().filter(c -> !parser.getHeaderNames().contains(c)).toList();
      if (!missing.isEmpty()) {
        throw new UnusableException(
            Issue.of(file, 1, 0, Message.of("tables.missing-column", missing)));
      }
      long lastLine = 1;
      for (CSVRecord csv : parser) {
        rows.add(new Row(file, (int) lastLine + 1, csv.toMap()));
        lastLine = parser.getCurrentLineNumber();
      }
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new UnusableException(Issue.of(file, rows.size() + 2, 0, Message.of("tables.not-csv")));
    }
    return new CsvTable(file, List.copyOf(rows));
  }

  static String decode(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnusableException(Issue.of(file, Message.of("tables.not-utf8")));
    }
  }

  public String file() {
    return file;
  }

  public List<Row> rows() {
    return rows;
  }

  /**
   * One line of a table.
   *
   * @param line the line in the file, from 1
   */
  public record Row(String file, int line, Map<String, String> cells) {
    public Row {
      cells = Map.copyOf(cells);
    }

    /** The cell, empty if blank or if the table has no such column. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The cell as a date in ISO form, or empty if blank. */
    public Optional<LocalDate> date(String column) {
      String cell = get(column);
      try {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
      } catch (DateTimeException e) {
        throw error(Message.of("tables.bad-date", column, cell));
      }
    }

    /** A complaint about this line. */
    public UnusableException error(Message message) {
      return new UnusableException(Issue.of(file, line, 0, message));
    }
  }
}
