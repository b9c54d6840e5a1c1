package org.fineaudit.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/**
 * Working days by the yearly notice of the State Council's office (holidays.csv). Only periods of
 * two, three, five and seven days count in them (行政处罚法第八十五条); 15 and 90 days are calendar days. A
 * year without any line in the table is unknown.
 */
public final class WorkingDays {
  /** The name of the table. */
  public static final String FILE = "holidays.csv";

  /** No year is known. */
  public static final WorkingDays NONE = new WorkingDays();

  private final Map<LocalDate, Boolean> special = new HashMap<>();
  private final Set<Integer> years = new HashSet<>();

  private WorkingDays() {}

  /**
   * Reads the table.
   *
   * @throws UnusableException with every mistake of it
   */
  public static WorkingDays load(RuleFolder folder) {
    WorkingDays days = new WorkingDays();
    List<Issue> issues = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(folder, FILE, List.of("date", "kind")).rows()) {
      try {
        days.add(row);
      } catch (UnusableException e) {
        issues.addAll(e.issues());
      }
    }
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return days;
  }

  private void add(CsvTable.Row row) {
    LocalDate date =
        row.date("date").orElseThrow(() -> row.error(Message.of("law.empty-cell", "date")));
    String kind = row.get("kind");
    if (!List.of("holiday", "workday").contains(kind)) {
      throw row.error(Message.of("law.bad-holiday", kind));
    }
    special.put(date, "workday".equals(kind));
    years.add(date.getYear());
  }

  /** Whether offices work on that day; unknown if its year is not in the table. */
  public Truth isWorkingDay(LocalDate date) {
    if (!years.contains(date.getYear())) {
      return Truth.UNKNOWN;
    }
    boolean weekday =
        date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    return Truth.of(special.getOrDefault(date, weekday));
  }

  /** The n-th working day after a day, which itself does not count; empty if a year is unknown. */
  public Optional<LocalDate> after(LocalDate start, int days) {
    LocalDate date = start;
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      Truth working = isWorkingDay(date);
      if (!working.isKnown()) {
        return Optional.empty();
      }
      left -= working.isTrue() ? 1 : 0;
    }
    return Optional.of(date);
  }

  /**
   * How many working days lie after {@code from} up to and including {@code to}; empty if a year is
   * unknown or {@code to} is earlier.
   */
  public OptionalInt between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return OptionalInt.empty();
    }
    int count = 0;
    for (LocalDate date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
      Truth working = isWorkingDay(date);
      if (!working.isKnown()) {
        return OptionalInt.empty();
      }
      count += working.isTrue() ? 1 : 0;
    }
    return OptionalInt.of(count);
  }
}
