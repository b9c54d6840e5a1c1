package org.fineaudit.law;

import java.time.LocalDate;
import java.util.Optional;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.CsvTable;

/**
 * The days on which a row of a table holds, both ends included.
 *
 * @param from empty for always before
 * @param to empty for no end
 */
record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
  /**
   * Reads it from two columns.
   *
   * @throws org.fineaudit.messages.UnusableException if a cell is no date, or it ends before it
   *     begins
   */
  static Validity of(CsvTable.Row row, String from, String to) {
    Validity read = new Validity(row.date(from), row.date(to));
    if (read.from.isPresent() && read.to.isPresent() && read.to.get().isBefore(read.from.get())) {
      throw row.error(Message.of("law.ends-before-start", read.from.get(), read.to.get()));
    }
    return read;
  }

  static Validity of(CsvTable.Row row) {
    return of(row, "valid_from", "valid_to");
  }

  boolean holds(LocalDate date) {
    return from.map(f -> !date.isBefore(f)).orElse(true)
        && to.map(t -> !date.isAfter(t)).orElse(true);
  }

  boolean overlaps(Validity other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(Validity other) {
    return to.isPresent() && other.from.map(to.get()::isBefore).orElse(false);
  }
}
