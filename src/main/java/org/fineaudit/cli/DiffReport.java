package org.fineaudit.cli;

import java.util.List;
import org.fineaudit.phases.Balance;
import org.fineaudit.phases.Change;
import org.fineaudit.phases.DiffText;
import org.fineaudit.phases.Phase;
import org.fineaudit.phases.PhaseDiff;
import org.fineaudit.phases.State;

/** The comparison on a terminal. */
final class DiffReport {
  private static final int MOST_CONTINUED = 8;
  private static final int INDENT = 6;
  private static final int MOST_PROBLEMS = 20;

  private final Console console;
  private final boolean verbose;

  /**
   * A report.
   *
   * @param verbose whether every problem gets its lines
   */
  DiffReport(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  void print(PhaseDiff diff) {
    console.say("cli.diff-side", console.text("phases.old"), side(diff.old()));
    console.say("cli.diff-side", console.text("phases.new"), side(diff.now()));
    console.out().println();
    Balance balance = Balance.of(diff.changes());
    TextTable table =
        new TextTable(
            console.text("phases.state"),
            console.text("phases.count"),
            console.text("phases.fines"));
    for (State state : State.values()) {
      table.add(
          List.of(
              DiffText.name(state, console.lang()),
              String.valueOf(balance.count(state)),
              DiffText.money(balance.fines(state))));
    }
    table.add(
        List.of(
            console.text("phases.total"),
            String.valueOf(balance.problems()),
            DiffText.money(balance.fines())));
    table.print(console);
    console.out().println();
    String open = balance.closedUnverified() == 0 ? "cli.diff-all-open" : "cli.diff-open";
    console.say(open, balance.closedShare(), balance.open(), balance.closedUnverified());
    if (balance.unfounded() > 0) {
      console.say("cli.diff-unfounded", balance.unfounded());
    }
    for (State state : State.values()) {
      problems(state, diff.changes().stream().filter(c -> c.state() == state).toList());
    }
  }

  private static String side(Phase phase) {
    return phase.file()
        + phase.date().map(d -> " " + d).orElse("")
        + (phase.unit().isEmpty() ? "" : " " + phase.unit());
  }

  private void problems(State state, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    console.out().println();
    console.say("cli.diff-state", DiffText.name(state, console.lang()), changes.size());
    if (!verbose && state == State.CONTINUED && changes.size() > MOST_CONTINUED) {
      console.say("cli.diff-more", changes.size());
      return;
    }
    int shown = verbose ? changes.size() : Math.min(changes.size(), MOST_PROBLEMS);
    for (Change change : changes.subList(0, shown)) {
      String head =
          console.text(
              "cli.diff-problem",
              change.id().isEmpty() ? console.text("cli.diff-by-hand") : change.id(),
              change.problem().subject(),
              DiffText.problem(change.problem().problem(), console.lang()));
      console.out().println(console.terminal() ? Lines.cut(head, Console.WIDTH) : head);
      String why = change.why(console.lang());
      console.paragraph(INDENT, why);
    }
    if (shown < changes.size()) {
      console.say("cli.diff-more", changes.size() - shown);
    }
  }
}
