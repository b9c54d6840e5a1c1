package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;

/**
 * The bureau's own list of surveillance devices after the clean-up (devices.csv). The built-in list
 * is empty, so nothing is known until a bureau fills it in.
 */
public final class Devices {
  static final String FILE = "devices.csv";

  private record Row(String number, Validity calibrated, Optional<LocalDate> ended) {}

  private final List<Row> rows;

  private Devices(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Devices of(TableReader reader) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of("number", "calibrated_from", "calibrated_to", "disused_from");
    for (CsvTable.Row row : reader.rows(FILE, columns)) {
      try {
        Validity calibrated = Validity.of(row, "calibrated_from", "calibrated_to");
        rows.add(new Row(key(reader.filled(row, "number")), calibrated, row.date("disused_from")));
      } catch (UnusableException e) {
        reader.addAll(e.issues());
      }
    }
    return new Devices(rows);
  }

  private static String key(String number) {
    return LawNames.key(number);
  }

  /** Whether the device was listed and in use on a day; unknown while the list is empty. */
  public Truth registered(String number, LocalDate date) {
    return rows.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(
            rows.stream()
                .filter(row -> row.number().equals(key(number)))
                .anyMatch(row -> row.ended().map(date::isBefore).orElse(true)));
  }

  /** Whether its calibration held on a day; unknown if the list gives no dates for it. */
  public Truth calibrated(String number, LocalDate date) {
    List<Row> dated =
        rows.stream()
            .filter(row -> row.number().equals(key(number)))
            .filter(row -> row.calibrated().from().or(row.calibrated()::to).isPresent())
            .toList();
    return dated.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(dated.stream().anyMatch(row -> row.calibrated().holds(date)));
  }
}
