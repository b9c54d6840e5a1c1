package org.fineaudit.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/** The limitation periods of {@code limitation.csv}. */
public final class LimitationPeriods {
  static final String FILE = "limitation.csv";

  private static final String ALWAYS = "";
  private static final String HARM = "harm";
  private static final String HARM_STATED = "harm-stated";
  private static final Set<String> CONDITIONS = Set.of(ALWAYS, HARM, HARM_STATED);

  private final List<Entry> entries;

  private LimitationPeriods(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** A line of the table. */
  private record Entry(
      List<String> laws,
      String condition,
      Period period,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String source) {

    boolean names(String law) {
      return laws.stream().anyMatch(law::contains);
    }

    boolean holds(Optional<LocalDate> date) {
      return date.isEmpty()
          || (from.map(f -> !date.get().isBefore(f)).orElse(true)
              && to.map(t -> !date.get().isAfter(t)).orElse(true));
    }
  }

  /**
   * Loads the table.
   *
   * @throws UnusableException with every mistake in it
   */
  public static LimitationPeriods load(RuleFolder folder) {
    List<Entry> entries = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    List<String> columns = List.of("laws", "condition", "years", "months", "source");
    for (CsvTable.Row row : CsvTable.read(folder, FILE, columns).rows()) {
      try {
        entries.add(entry(row));
      } catch (UnusableException e) {
        issues.addAll(e.issues());
      }
    }
    boolean general =
        entries.stream().anyMatch(e -> e.laws().isEmpty() && e.condition().equals(ALWAYS));
    if (!general && issues.isEmpty()) {
      issues.add(Issue.of(FILE, Message.of("law.no-general-limitation")));
    }
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return new LimitationPeriods(entries);
  }

  private static Entry entry(CsvTable.Row row) {
    if (!CONDITIONS.contains(row.get("condition"))) {
      throw row.error(Message.of("law.bad-condition", row.get("condition")));
    }
    if (!row.get("years").matches("[0-9]{1,2}") || !row.get("months").matches("[0-9]{1,3}")) {
      throw row.error(Message.of("law.bad-number", "years, months", row.get("years")));
    }
    return new Entry(
        row.get("laws").isEmpty() ? List.of() : List.of(row.get("laws").split(";")),
        row.get("condition"),
        Period.of(Integer.parseInt(row.get("years")), Integer.parseInt(row.get("months")), 0),
        row.date("valid_from"),
        row.date("valid_to"),
        row.get("source"));
  }

  /**
   * The period for an act. A longer period for acts with harm is certain only if the text states
   * the harm or its absence; which of the two it was is for a person to say.
   *
   * @param law the law that the decision rests on
   * @param harm whether harm to life or health is stated
   * @param decisionDate the day on which the table must hold; the act's day if unknown
   */
  public Limitation periodFor(
      Optional<String> law,
      String violation,
      Truth harm,
      Optional<LocalDate> actDate,
      Optional<LocalDate> decisionDate) {
    String name = law.orElse("") + " " + violation;
    Optional<LocalDate> date = decisionDate.or(() -> actDate);
    List<Entry> valid = entries.stream().filter(e -> e.holds(date)).toList();
    Optional<Entry> special = first(valid, e -> e.names(law.orElse("")), ALWAYS);
    if (special.isPresent()) {
      return certain(special.get());
    }
    Entry general = first(valid, e -> e.laws().isEmpty(), ALWAYS).orElseThrow();
    Optional<Entry> stated = first(valid, e -> e.laws().isEmpty(), HARM_STATED);
    Optional<Entry> possible = first(valid, e -> e.names(name), HARM);
    if (harm.isTrue() && (possible.isPresent() || stated.isPresent())) {
      return certain(possible.or(() -> stated).get());
    }
    if (possible.isPresent() && !harm.isKnown()) {
      return new Limitation(
          general.period(), Truth.UNKNOWN, possible.get().period(), possible.get().source());
    }
    return certain(general);
  }

  private static Optional<Entry> first(
      List<Entry> entries, java.util.function.Predicate<Entry> test, String condition) {
    return entries.stream().filter(e -> e.condition().equals(condition)).filter(test).findFirst();
  }

  private static Limitation certain(Entry entry) {
    return new Limitation(entry.period(), Truth.TRUE, entry.period(), entry.source());
  }

  /**
   * The last day of a period; discovery on that day is still within it. Where the last month has no
   * such day, its last day counts.
   */
  public static LocalDate lastDay(LocalDate start, Period period) {
    return start.plus(period);
  }
}
