package org.fineaudit.phases;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Messages;

/** The comparison as Markdown. */
public final class DiffMarkdown {
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>|#~&])");
  private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]+\\s*");

  private final PhaseDiff diff;
  private final Lang lang;
  private final PrintWriter out;

  private DiffMarkdown(PhaseDiff diff, Lang lang, PrintWriter out) {
    this.diff = diff;
    this.lang = lang;
    this.out = out;
  }

  /** Writes a comparison. */
  public static void write(PhaseDiff diff, Lang lang, PrintWriter out) {
    new DiffMarkdown(diff, lang, out).write();
  }

  private void write() {
    line("# " + text("phases.title"));
    line("");
    line("- " + text("phases.old") + text("phases.colon") + side(diff.old()));
    line("- " + text("phases.new") + text("phases.colon") + side(diff.now()));
    diff.warnings().forEach(w -> line("- " + escape(w.in(lang))));
    line("");
    summary();
    breakdown("phases.by-unit", "phases.unit", Balance.byUnit(diff.changes()));
    breakdown("phases.by-problem", "phases.problem", Balance.byProblem(diff.changes()));
    for (State state : State.values()) {
      problems(state);
    }
  }

  private String side(Phase phase) {
    String date = phase.date().map(d -> " " + d).orElse("");
    return escape(phase.file() + date + (phase.unit().isEmpty() ? "" : " " + phase.unit()));
  }

  private void summary() {
    row(text("phases.state"), text("phases.count"), text("phases.fines"));
    line("| --- | ---: | ---: |");
    Balance balance = Balance.of(diff.changes());
    for (State state : State.values()) {
      row(name(state), String.valueOf(balance.count(state)), DiffText.money(balance.fines(state)));
    }
    row(text("phases.total"), String.valueOf(balance.problems()), DiffText.money(balance.fines()));
    line("");
    line(
        text(
            "phases.closing",
            balance.closedShare().toPlainString(),
            balance.open(),
            balance.closedUnverified(),
            balance.unfounded()));
    line("");
  }

  private void breakdown(String title, String head, Map<String, Balance> parts) {
    line("## " + text(title));
    line("");
    StringBuilder header = new StringBuilder("| " + text(head));
    StringBuilder rule = new StringBuilder("| ---");
    for (State state : State.values()) {
      header.append(" | ").append(name(state));
      rule.append(" | ---:");
    }
    line(header + " | " + text("phases.total") + " | " + text("phases.closed-share") + " |");
    line(rule + " | ---: | ---: |");
    for (Map.Entry<String, Balance> part : parts.entrySet()) {
      StringBuilder cells = new StringBuilder("| " + escape(DiffText.problem(part.getKey(), lang)));
      for (State state : State.values()) {
        cells.append(" | ").append(part.getValue().count(state));
      }
      line(
          cells
              + " | "
              + part.getValue().problems()
              + " | "
              + part.getValue().closedShare().toPlainString()
              + "% |");
    }
    line("");
  }

  private void problems(State state) {
    List<Change> changes = diff.changes().stream().filter(c -> c.state() == state).toList();
    if (changes.isEmpty()) {
      return;
    }
    line("## " + name(state) + " " + changes.size());
    line("");
    row(
        text("phases.id"),
        text("phases.unit"),
        text("phases.number"),
        text("phases.problem"),
        text("phases.fine"),
        text("phases.why"));
    line("| --- | --- | --- | --- | ---: | --- |");
    for (Change change : changes) {
      Problem problem = change.problem();
      row(
          escape(change.id()),
          escape(problem.unit()),
          escape(problem.subject()),
          escape(DiffText.problem(problem.problem(), lang)),
          problem.fine() == null ? text("phases.unknown") : DiffText.money(problem.fine()),
          escape(change.why(lang)));
    }
    line("");
  }

  private String name(State state) {
    return DiffText.name(state, lang);
  }

  private String text(String key, Object... args) {
    return Messages.text(lang, key, args);
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    out.print(text + "\n");
  }

  private static String escape(String text) {
    return BREAKS.matcher(SPECIAL.matcher(text).replaceAll("\\\\$1")).replaceAll(" ");
  }
}
