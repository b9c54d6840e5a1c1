package org.fineaudit.phases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fineaudit.messages.Message;
import org.fineaudit.phases.Cause.Kind;
import org.fineaudit.phases.Problem.Standing;

/**
 * Two phases compared.
 *
 * @param changes one for each problem of either side, in order
 * @param both how many problems both sides tell
 * @param warnings what a reader of the comparison should know
 */
public record PhaseDiff(
    Phase old, Phase now, List<Change> changes, int both, List<Message> warnings) {
  /** The reasons that a problem which is no longer found may not have been set right. */
  private static final Set<Kind> NOT_VERIFIED =
      Set.of(
          Kind.NOT_LISTED,
          Kind.RULE_ABSENT,
          Kind.RULE_OFF,
          Kind.CASE_ABSENT,
          Kind.UNIT_ABSENT,
          Kind.OUT_OF_SCOPE,
          Kind.UNDETERMINED,
          Kind.GONE_IN_LEDGER,
          Kind.CLOSED_STILL_FOUND,
          Kind.CANNOT_TELL);

  private static final Set<Kind> RULES =
      Set.of(Kind.RULE_CHANGED, Kind.TABLES_CHANGED, Kind.RULES_UNKNOWN);

  public PhaseDiff {
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }

  /** Compares two phases. */
  public static PhaseDiff of(Phase old, Phase now) {
    Pairing pairing = new Pairing(old, now);
    Reasons reasons = new Reasons(old, now);
    List<Change> changes = new ArrayList<>();
    int both = 0;
    for (Pairing.Pair pair : pairing.pairs()) {
      both += pair.old().isPresent() && pair.now().isPresent() ? 1 : 0;
      changes.add(change(pair, reasons, old, now));
    }
    changes.sort(Change.ORDER);
    return new PhaseDiff(old, now, changes, both, warnings(old, now, pairing.byNumber()));
  }

  private static Change change(Pairing.Pair pair, Reasons reasons, Phase old, Phase now) {
    if (pair.old().isEmpty()) {
      Problem problem = pair.now().orElseThrow();
      return problem.standing().found()
          ? change(State.NEW, pair, reasons.appeared(problem))
          : change(State.CLOSED, pair, List.of(Cause.of(Kind.GONE_IN_LEDGER)));
    }
    Problem before = pair.old().get();
    return pair.now().isEmpty()
        ? gone(pair, before, reasons, now)
        : stayed(pair, before, pair.now().get(), reasons, old.isSameRunAs(now), now.date());
  }

  private static Change gone(Pairing.Pair pair, Problem before, Reasons reasons, Phase now) {
    Standing standing = before.standing();
    if (standing.byHand() && !now.isLedger() && !standing.closed()) {
      return change(State.CONTINUED, pair, List.of(Cause.of(Kind.BY_HAND)));
    }
    List<Cause> causes = new ArrayList<>();
    if (standing.closed()) {
      causes.add(closed(Kind.CLOSED_IN_LEDGER, standing));
    }
    if (!standing.byHand() || now.isLedger()) {
      causes.addAll(reasons.went(before));
    }
    return change(State.CLOSED, pair, causes);
  }

  private static Change stayed(
      Pairing.Pair pair,
      Problem before,
      Problem after,
      Reasons reasons,
      boolean sameRun,
      Optional<LocalDate> run) {
    Standing was = before.standing();
    Standing is = after.standing();
    List<Cause> causes = new ArrayList<>();
    boolean settled = was.closed() || !was.found();
    boolean foundAgain = is.found() && !sameRun && !is.byHand();
    boolean reopened = settled && is.found() && !is.closed();
    if (settled && (foundAgain || reopened)) {
      Kind kind =
          !was.closed() ? Kind.FOUND_AGAIN : foundAgain ? Kind.CLOSED_STILL_FOUND : Kind.REOPENED;
      causes.add(closed(kind, was));
      causes.addAll(reasons.changed(before, after));
      return change(State.REBOUND, pair, causes);
    }
    if (is.closed() || !is.found()) {
      if (is.closed()) {
        boolean earlier = is.closedOn() != null && run.map(is.closedOn()::isBefore).orElse(false);
        boolean still = earlier && foundAgain;
        causes.add(closed(still ? Kind.CLOSED_STILL_FOUND : Kind.CLOSED_IN_LEDGER, is));
      }
      if (!is.found()) {
        causes.add(Cause.of(Kind.GONE_IN_LEDGER));
      }
      return change(State.CLOSED, pair, causes);
    }
    causes.addAll(reasons.changed(before, after));
    boolean facts =
        causes.stream()
            .anyMatch(c -> c.kind() == Kind.CASE_CHANGED || c.kind() == Kind.OTHERS_CHANGED);
    if (causes.isEmpty()) {
      causes.add(Cause.of(is.byHand() ? Kind.BY_HAND : Kind.UNCHANGED));
    }
    return change(facts ? State.CHANGED : State.CONTINUED, pair, causes);
  }

  private static Cause closed(Kind kind, Standing standing) {
    return standing.closedOn() == null
        ? Cause.of(kind)
        : Cause.of(kind, standing.closedOn().toString());
  }

  private static Change change(State state, Pairing.Pair pair, List<Cause> causes) {
    boolean inLedger = causes.stream().anyMatch(c -> c.kind() == Kind.CLOSED_IN_LEDGER);
    boolean changed = causes.stream().anyMatch(c -> c.kind() == Kind.CASE_CHANGED);
    boolean doubtful =
        causes.stream().anyMatch(c -> NOT_VERIFIED.contains(c.kind()))
            || (!changed && causes.stream().anyMatch(c -> RULES.contains(c.kind())));
    boolean open = state != State.CLOSED || (doubtful && !inLedger);
    return new Change(state, pair.old(), pair.now(), causes, open);
  }

  private static List<Message> warnings(Phase old, Phase now, int byNumber) {
    List<Message> warnings = new ArrayList<>(old.doubts());
    warnings.addAll(now.doubts());
    if (!old.unit().isBlank() && !now.unit().isBlank() && !old.unit().equals(now.unit())) {
      warnings.add(Message.of("phases.other-unit", old.unit(), now.unit()));
    } else if (areApart(units(old), units(now))) {
      warnings.add(
          Message.of("phases.other-unit", List.copyOf(units(old)), List.copyOf(units(now))));
    }
    if (old.date().isPresent()
        && now.date().isPresent()
        && old.date().get().isAfter(now.date().get())) {
      warnings.add(Message.of("phases.backwards", old.date().get(), now.date().get()));
    }
    if (byNumber > 0) {
      warnings.add(Message.of("phases.by-number", byNumber));
    }
    return warnings;
  }

  private static boolean areApart(Set<String> olds, Set<String> news) {
    return !olds.isEmpty() && !news.isEmpty() && olds.stream().noneMatch(news::contains);
  }

  private static Set<String> units(Phase phase) {
    Set<String> units = new TreeSet<>();
    phase.result().ifPresent(r -> units.addAll(r.summary().byUnit().keySet()));
    phase.problems().forEach(p -> units.add(p.unit()));
    units.remove("");
    return units;
  }
}
