package org.fineaudit.phases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fineaudit.messages.Message;
import org.fineaudit.result.AuditResult;

/**
 * One side of a comparison.
 *
 * @param file base name
 * @param unit 填报单位, empty if not said
 * @param date 填报日期
 * @param problems in order
 * @param result what the run said, empty if the side is a ledger
 * @param rules the SHA-256 of the rules that its run judged by, if it says
 * @param comparesWithEarlier whether a ledger was written with an earlier one beside it
 * @param doubts what was odd in the file
 */
public record Phase(
    String file,
    String unit,
    Optional<LocalDate> date,
    List<Problem> problems,
    Optional<AuditResult> result,
    Optional<String> rules,
    boolean comparesWithEarlier,
    List<Message> doubts) {
  public Phase {
    problems = List.copyOf(problems);
    doubts = List.copyOf(doubts);
  }

  /** Whether the side is a ledger, not a result. */
  public boolean isLedger() {
    return result.isEmpty();
  }

  /** Whether both are ledgers of the same run, so that the newer one found nothing again. */
  boolean isSameRunAs(Phase other) {
    return isLedger()
        && other.isLedger()
        && date.isPresent()
        && date.equals(other.date)
        && comparesWithEarlier == other.comparesWithEarlier;
  }
}
