package org.fineaudit.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ledger as a stage of the work: which problems it lists, and what its run said of them.
 *
 * @param ledger what stands in it
 * @param date 填报日期, empty if it can't be read
 * @param comparesWithEarlier whether it was written with an earlier ledger beside it
 * @param rules the SHA-256 of the rules of its run, empty if it does not say or merges several
 */
public record LedgerRecord(
    PreviousLedger ledger,
    Optional<LocalDate> date,
    boolean comparesWithEarlier,
    Optional<String> rules) {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})");
  private static final int WITHIN = 60;

  /**
   * Reads a ledger.
   *
   * @throws org.fineaudit.messages.UnusableException if it is no workbook, or no sheet has the
   *     ledger's header
   * @throws IOException if the file can't be opened
   */
  public static LedgerRecord read(Path path, LedgerLayout layout) throws IOException {
    List<RawSheet> sheets = WorkbookReader.read(path);
    String file = String.valueOf(path.getFileName());
    PreviousLedger ledger = new PreviousReader(file, layout).read(sheets);
    List<RawSheet> ledgerFirst =
        sheets.stream()
            .sorted(Comparator.comparing(s -> !s.name().strip().equals(SheetNames.LEDGER)))
            .toList();
    boolean compares = false;
    Optional<LocalDate> date = Optional.empty();
    Optional<RawSheet> found =
        ledgerFirst.stream()
            .filter(sheet -> column(sheet, LedgerLayout.normal(layout.idHeader())) >= 0)
            .findFirst();
    if (found.isPresent()) {
      RawSheet sheet = found.get();
      date = date(sheet);
      compares = column(sheet, LedgerLayout.normal(layout.status())) >= 0;
    }
    return new LedgerRecord(ledger, date, compares, RunRules.read(path));
  }

  /** Whether the run that wrote the ledger found the problem of a row. */
  public boolean found(PreviousLedger.Row row) {
    return !LedgerRow.State.GONE.label().equals(row.status());
  }

  /** The text that stands for an unknown value. */
  public static String unknown() {
    return Datum.UNKNOWN;
  }

  /** The header of the column that shows a datum, empty if the layout has none. */
  public static String header(LedgerLayout layout, Datum datum) {
    return layout.columns().stream()
        .filter(c -> c.datum() == datum)
        .map(LedgerColumn::header)
        .findFirst()
        .orElse("");
  }

  private static int column(RawSheet sheet, String status) {
    for (List<CellValue> row : sheet.rows().headMap(WITHIN + 1).values()) {
      for (int c = 0; c < row.size(); c++) {
        CellValue cell = row.get(c);
        if (cell != null && LedgerLayout.normal(Cells.text(cell)).equals(status)) {
          return c;
        }
      }
    }
    return -1;
  }

  /** The first day after the label 填报日期. */
  private static Optional<LocalDate> date(RawSheet sheet) {
    for (List<CellValue> row : sheet.rows().headMap(WITHIN + 1).values()) {
      List<String> texts = new ArrayList<>();
      row.forEach(cell -> texts.add(cell == null ? "" : Cells.text(cell)));
      String line = String.join(" ", texts);
      int label = line.indexOf(LedgerField.DATE);
      Matcher day = DAY.matcher(label < 0 ? "" : line.substring(label));
      if (day.find()) {
        return day(day);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher day) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
