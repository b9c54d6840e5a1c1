package org.fineaudit.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/**
 * The periods after which an undiscovered act is no longer penalized (limitation.csv). A line with
 * neither laws nor violations is the general rule. Which laws and acts concern life, health, safety
 * or finance is the table's proposal; that harm was done is for a person to confirm.
 */
public final class LimitationPeriods {
  static final String FILE = "limitation.csv";
  private static final List<String> COLUMNS =
      List.of("laws", "violations", "years", "months", "condition", "valid_from", "valid_to");

  private record Rule(
      List<String> lawKeys,
      List<String> words,
      Period period,
      boolean onHarm,
      Validity validity,
      String source,
      int line) {

    boolean general() {
      return lawKeys.isEmpty() && words.isEmpty();
    }

    boolean holds(LocalDate date) {
      return validity.holds(date);
    }

    /** Whether both say how long the period is for the same law or act on the same day. */
    boolean contradicts(Rule other) {
      boolean same =
          (general() && other.general())
              || lawKeys.stream().anyMatch(other.lawKeys::contains)
              || words.stream().anyMatch(other.words::contains);
      return same && onHarm == other.onHarm && validity.overlaps(other.validity);
    }

    boolean concerns(String lawKey, String violation) {
      return lawKeys.contains(lawKey) || words.stream().anyMatch(violation::contains);
    }
  }

  private final List<Rule> rules;

  private LimitationPeriods(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads the table.
   *
   * @throws UnusableException with every mistake of it
   */
  public static LimitationPeriods load(RuleFolder folder) {
    CsvTable table = CsvTable.read(folder, FILE, COLUMNS);
    List<Issue> issues = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      try {
        Rule rule = rule(row);
        Optional<Rule> other = rules.stream().filter(rule::contradicts).findFirst();
        if (other.isPresent()) {
          throw row.error(Message.of("law.periods-overlap", other.get().line()));
        }
        rules.add(rule);
      } catch (UnusableException e) {
        issues.addAll(e.issues());
      }
    }
    if (issues.isEmpty()
        && rules.stream()
            .noneMatch(r -> r.general() && !r.onHarm() && r.validity().from().isEmpty())) {
      issues.add(Issue.of(FILE, Message.of("law.no-general-period")));
    }
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return new LimitationPeriods(rules);
  }

  private static Rule rule(CsvTable.Row row) {
    Period period = Period.of(number(row, "years"), number(row, "months"), 0);
    if (period.isZero()) {
      throw row.error(Message.of("law.no-period"));
    }
    Validity validity = Validity.of(row);
    String condition = row.get("condition");
    if (!List.of("none", "harm").contains(condition)) {
      throw row.error(Message.of("law.bad-word", "condition", condition, "none, harm"));
    }
    return new Rule(
        parts(row.get("laws")).map(LawNames::key).toList(),
        parts(row.get("violations")).toList(),
        period,
        "harm".equals(condition),
        validity,
        row.get("source"),
        row.line());
  }

  private static int number(CsvTable.Row row, String column) {
    String cell = row.get(column);
    if (!cell.matches("\\d{0,3}")) {
      throw row.error(Message.of("law.bad-number", column, cell));
    }
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }

  private static Stream<String> parts(String cell) {
    return Stream.of(cell.split("[;；]", -1)).map(String::strip).filter(p -> !p.isEmpty());
  }

  /**
   * The period for an act. A law's own period goes before the general one. The longer period for
   * harm applies if harm is stated and the law or the act is of the listed kind; where only one of
   * both is known, it is the {@code longest} that may apply.
   *
   * @param law the full name of the law, empty if unknown
   * @param harm whether harm to life, health, safety or the environment is stated
   * @param actDate the day of the act, its last day if it went on; the rule of that day applies
   */
  public Limitation periodFor(
      Optional<String> law,
      String violation,
      Truth harm,
      Optional<LocalDate> actDate,
      LocalDate decisionDate) {
    LocalDate date = actDate.orElse(decisionDate);
    String lawKey = law.map(LawNames::key).orElse("");
    Predicate<Rule> concerned = rule -> rule.concerns(lawKey, violation);
    Optional<Rule> own = first(r -> !r.onHarm() && concerned.test(r) && r.holds(date));
    if (own.isPresent()) {
      return certain(own.get());
    }
    Rule plain =
        first(r -> !r.onHarm() && r.general() && r.holds(date))
            .or(() -> first(r -> !r.onHarm() && r.general()))
            .orElseThrow();
    Optional<Rule> listed = first(r -> r.onHarm() && concerned.test(r) && r.holds(date));
    if (harm.isFalse()) {
      return certain(plain);
    }
    if (listed.isPresent() && harm.isTrue()) {
      return certain(listed.get());
    }
    boolean actUnknown = law.isEmpty() && violation.isBlank();
    Optional<Rule> possible =
        listed.or(
            () ->
                harm.isTrue() || actUnknown
                    ? first(r -> r.onHarm() && r.holds(date))
                    : Optional.empty());
    return possible
        .map(p -> new Limitation(plain.period(), Truth.UNKNOWN, p.period(), plain.source()))
        .orElseGet(() -> certain(plain));
  }

  private Optional<Rule> first(Predicate<Rule> wanted) {
    return rules.stream().filter(wanted).findFirst();
  }

  private static Limitation certain(Rule rule) {
    return new Limitation(rule.period(), Truth.TRUE, rule.period(), rule.source());
  }

  /**
   * The last day of a period that begins on a day: the same day of the month, or the month's last
   * day if it has no such day (民法典第二百零二条). A discovery on that day is still in time.
   */
  public static LocalDate lastDay(LocalDate start, Period period) {
    return Objects.requireNonNull(start).plus(period);
  }
}
