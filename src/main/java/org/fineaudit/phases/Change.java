package org.fineaudit.phases;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Messages;

/**
 * What became of one problem.
 *
 * @param old as the old phase tells it
 * @param now as the new phase tells it; at least one of them is there
 * @param causes why, never empty
 * @param open whether something is still to be done about it
 */
public record Change(
    State state, Optional<Problem> old, Optional<Problem> now, List<Cause> causes, boolean open) {

  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::state).thenComparing(Change::problem, Problem.ORDER);

  public Change {
    causes = List.copyOf(causes);
  }

  /** The problem as it was told last. */
  public Problem problem() {
    return now.or(() -> old).orElseThrow();
  }

  /** The problem's id, from whichever side has one. */
  public String id() {
    String last = problem().id();
    return last.isEmpty() ? old.map(Problem::id).orElse("") : last;
  }

  /** The rule, if one of the sides says so. */
  public String rule() {
    String last = problem().rule();
    return last.isEmpty() ? old.map(Problem::rule).orElse("") : last;
  }

  /** In yuan, null if unknown. */
  public BigDecimal fine() {
    return problem().fine();
  }

  /** Whether people judged that it is no problem (不属实). */
  public boolean unfounded() {
    return problem().standing().unfounded()
        || (problem().rows().isEmpty() && old.map(p -> p.standing().unfounded()).orElse(false));
  }

  public boolean has(Cause.Kind kind) {
    return causes.stream().anyMatch(c -> c.kind() == kind);
  }

  /** Why, in one line. */
  public String why(Lang lang) {
    return causes.stream()
        .map(c -> c.sentence(lang))
        .collect(Collectors.joining(Messages.text(lang, "phases.semicolon")));
  }
}
