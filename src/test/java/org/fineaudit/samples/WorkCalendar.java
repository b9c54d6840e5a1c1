package org.fineaudit.samples;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolders;

/** Working days by the holiday table of the rule folder. */
final class WorkCalendar {
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<LocalDate> workdays = new HashSet<>();

  WorkCalendar() throws IOException {
    for (CsvTable.Row row :
        CsvTable.read(RuleFolders.builtIn(), "holidays.csv", List.of("date", "kind")).rows()) {
      LocalDate day = LocalDate.parse(row.get("date"));
      (row.get("kind").equals("workday") ? workdays : holidays).add(day);
    }
  }

  boolean isWorkday(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return workdays.contains(day) || (!weekend && !holidays.contains(day));
  }

  /** The day itself if it is a working day, else the next one. */
  LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isWorkday(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The working day that many working days later. */
  LocalDate plus(LocalDate day, int workingDays) {
    LocalDate found = day;
    for (int i = 0; i < workingDays; i++) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }

  /** The last working day on or before a day. */
  LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isWorkday(found)) {
      found = found.minusDays(1);
    }
    return found;
  }
}
