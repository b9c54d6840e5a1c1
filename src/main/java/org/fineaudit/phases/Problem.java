package org.fineaudit.phases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fineaudit.ledger.PreviousLedger;

/**
 * A problem as one phase tells it.
 *
 * @param id 问题编号, empty for a line that people added
 * @param problem the label of the problem type
 * @param rule empty if the phase does not say
 * @param decisionDate null if unknown
 * @param fine in yuan, null if unknown
 * @param items what can be compared with the other phase; what the phase does not record is left
 *     out, what is unknown is empty
 * @param evidence fact name to value; empty if the phase is a ledger
 * @param rows its lines in the ledger; empty if the phase is a result
 */
public record Problem(
    String id,
    String unit,
    String decisionNumber,
    String caseNumber,
    String caseName,
    String partyName,
    String problem,
    String rule,
    LocalDate decisionDate,
    BigDecimal fine,
    String message,
    Map<Item, String> items,
    Map<String, String> evidence,
    Standing standing,
    List<PreviousLedger.Row> rows) {

  /** What both a result and a ledger may tell of a problem. */
  public enum Item {
    FINE("fine"),
    DECISION_DATE("decisionDate"),
    PARTY_NAME("partyName"),
    ENTERPRISE("enterprise"),
    LEGAL_BASIS("legalBasis"),
    STRENGTH("strength"),
    /** Compared only where a ledger is on one side, which has no other trace of the facts. */
    MESSAGE("message");

    private final String field;

    Item(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /**
   * How far the work on it has come.
   *
   * @param found whether the run of the phase found it
   * @param closed whether the ledger says 已销号 on every line of it
   * @param closedOn when, null if not said
   * @param unfounded whether people judged that it is none (不属实)
   * @param byHand whether people added it
   */
  public record Standing(
      boolean found, boolean closed, LocalDate closedOn, boolean unfounded, boolean byHand) {
    static final Standing OPEN = new Standing(true, false, null, false, false);
  }

  static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::unit)
          .thenComparing(Problem::problem)
          .thenComparing(
              Problem::decisionDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Problem::decisionNumber)
          .thenComparing(Problem::caseNumber)
          .thenComparing(Problem::id)
          .thenComparing(Problem::message);

  public Problem {
    items = Map.copyOf(items);
    rows = List.copyOf(rows);
  }

  /** The number that people know the case by. */
  public String number() {
    return decisionNumber.isEmpty() ? caseNumber : decisionNumber;
  }

  /** The number, or the name of what has none, such as a group of cases. */
  public String subject() {
    return number().isEmpty() ? caseName : number();
  }

  /** Whether a column of the ledger is filled in on every line of the problem. */
  public boolean isFilled(String header) {
    return !rows.isEmpty() && rows.stream().noneMatch(row -> row.text(header).isBlank());
  }

  /** The last day that a column of the ledger gives, if any. */
  public Optional<LocalDate> lastDay(String header) {
    return rows.stream()
        .map(row -> Texts.day(row.text(header)))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  Optional<String> item(Item item) {
    return Optional.ofNullable(items.get(item));
  }
}
