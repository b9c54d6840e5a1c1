package org.fineaudit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Summary;
import org.fineaudit.result.AuditResult.Undetermined;
import org.fineaudit.result.Finding;

/** The closing summary of an audit. */
final class AuditReport {
  private static final int MOST_REASONS = 8;
  private static final int MOST_SET_ASIDE = 5;
  private static final int BAR = 20;

  private static final String BOLD_RED = "\u001b[1;31m";
  private static final String BOLD_GREEN = "\u001b[1;32m";
  private static final String PLAIN = "\u001b[0m";

  private final Console console;
  private final boolean colored;
  private final boolean verbose;

  /**
   * A report.
   *
   * @param verbose whether each finding gets a line
   */
  AuditReport(Console console, boolean colored, boolean verbose) {
    this.console = console;
    this.colored = colored;
    this.verbose = verbose;
  }

  private void headline(String color, String text) {
    console.out().println(colored ? color + text + PLAIN : text);
  }

  void print(AuditResult result, Optional<Path> out, Optional<Path> ledger) {
    Summary summary = result.summary();
    console.say(
        "cli.rows",
        summary.rowsRead(),
        summary.rowsAudited(),
        summary.rowsOutOfScope(),
        summary.rowsSetAside());
    setAside(result);
    findings(result);
    undetermined(result.undetermined());
    out.ifPresent(path -> console.say("cli.result-written", path));
    ledger.ifPresent(path -> console.say("cli.ledger-written", path));
    if (out.isEmpty() && ledger.isEmpty()) {
      console.say("cli.nothing-written");
    }
  }

  private void setAside(AuditResult result) {
    result.setAside().stream()
        .limit(MOST_SET_ASIDE)
        .forEach(
            row ->
                console.say(
                    "cli.set-aside",
                    row.place().file(),
                    row.place().sheet(),
                    row.place().row(),
                    row.sentence()));
    if (result.setAside().size() > MOST_SET_ASIDE) {
      console.say("cli.set-aside-more", result.setAside().size() - MOST_SET_ASIDE);
    }
  }

  private void findings(AuditResult result) {
    console.out().println();
    if (result.findings().isEmpty()) {
      headline(BOLD_GREEN, console.text("cli.no-findings"));
      return;
    }
    headline(
        BOLD_RED,
        console.text("cli.findings", result.findings().size(), result.summary().casesFlagged()));
    Map<ProblemType, int[]> counts = new TreeMap<>();
    for (Finding finding : result.findings()) {
      int[] count = counts.computeIfAbsent(finding.problem(), p -> new int[2]);
      count[finding.strength() == Strength.HARD ? 0 : 1]++;
    }
    int most = counts.values().stream().mapToInt(c -> c[0] + c[1]).max().orElse(1);
    TextTable table =
        new TextTable(
            console.text("cli.problem"), Strength.HARD.label(), Strength.SOFT.label(), "");
    counts.forEach(
        (problem, count) ->
            table.add(
                List.of(
                    problem.label(),
                    String.valueOf(count[0]),
                    String.valueOf(count[1]),
                    "█".repeat(Math.max(1, BAR * (count[0] + count[1]) / most)))));
    table.print(console);
    if (verbose) {
      console.out().println();
      result.findings().forEach(this::line);
    }
  }

  private void line(Finding finding) {
    console.say(
        "cli.finding-line",
        finding.id(),
        finding.decisionNumber().isEmpty() ? finding.caseNumber() : finding.decisionNumber(),
        finding.strength().label(),
        finding.message());
  }

  private void undetermined(List<Undetermined> all) {
    List<Undetermined> undetermined = all.stream().filter(u -> !u.smallSample()).toList();
    if (undetermined.isEmpty()) {
      return;
    }
    console.out().println();
    console.say("cli.undetermined");
    undetermined.stream()
        .sorted((a, b) -> Integer.compare(b.cases(), a.cases()))
        .limit(MOST_REASONS)
        .forEach(
            u ->
                console.say(
                    "cli.undetermined-line",
                    u.ruleName(),
                    u.cases(),
                    String.join("、", u.labels())));
    if (undetermined.size() > MOST_REASONS) {
      console.say("cli.undetermined-more", undetermined.size() - MOST_REASONS);
    }
  }
}
