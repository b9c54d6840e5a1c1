package org.fineaudit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fineaudit.audit.NotUsed;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.SetAside;
import org.fineaudit.cases.Strength;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.Messages;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Summary;
import org.fineaudit.result.AuditResult.Undetermined;
import org.fineaudit.result.Finding;

/** The closing summary of an audit: what was read and found, what not, the files, what to do. */
final class AuditReport {
  private static final int MOST_REASONS = 8;
  private static final int MOST_SET_ASIDE = 5;
  private static final int BAR = 20;

  private static final String BOLD_RED = "\u001b[1;31m";
  private static final String BOLD_GREEN = "\u001b[1;32m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private static final int MOST_HEADERS = 6;
  private static final int LONGEST_HEADER = 20;

  private final Console console;
  private final Names names;
  private final boolean verbose;

  /**
   * What a run wrote, each empty if it was not asked for.
   *
   * @param result the result file
   * @param ledger the ledger
   * @param findings the table of findings
   */
  record Files(Optional<Path> result, Optional<Path> ledger, Optional<Path> findings) {
    boolean isEmpty() {
      return result.isEmpty() && ledger.isEmpty() && findings.isEmpty();
    }
  }

  /**
   * A report.
   *
   * @param verbose whether each finding and each fact that is missing gets a line
   */
  AuditReport(Console console, boolean verbose) {
    this.console = console;
    this.names = new Names(console);
    this.verbose = verbose;
  }

  private void headline(String color, String text) {
    if (console.colored()) {
      Lines.fitted(text, Console.WIDTH)
          .forEach(line -> console.out().println(color + line + PLAIN));
    } else {
      console.print(text);
    }
  }

  /**
   * Prints it.
   *
   * @param inputs the inputs as they were given
   * @param notUsed what of them was left
   */
  void print(AuditResult result, List<Path> inputs, NotUsed notUsed, Files files) {
    Summary summary = result.summary();
    console.say(
        "cli.rows",
        summary.rowsRead(),
        summary.rowsAudited(),
        summary.rowsOutOfScope(),
        summary.rowsSetAside());
    notUsed.earliest().ifPresent(first -> outOfScope(first, notUsed.latest().orElseThrow()));
    unknown(notUsed.headers());
    setAside(result);
    findings(result);
    undetermined(result.undetermined());
    files(files);
    next(result, inputs, files);
  }

  private void outOfScope(LocalDate first, LocalDate last) {
    String dates = first.equals(last) ? "" + first : console.text("cli.scope", first, last);
    console.say("cli.dates-out-of-scope", dates);
  }

  private void unknown(List<String> headers) {
    if (!headers.isEmpty()) {
      List<String> some = headers.stream().limit(MOST_HEADERS).map(AuditReport::brief).toList();
      String more = headers.size() > MOST_HEADERS ? " …" : "";
      console.paragraph(
          0,
          console.text(
              "cli.headers-unknown",
              headers.size(),
              String.join(console.text("cli.comma"), some) + more));
    }
  }

  private static String brief(String header) {
    return header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) + "…" : header;
  }

  private void setAside(AuditResult result) {
    for (SetAside row : result.setAside().stream().limit(MOST_SET_ASIDE).toList()) {
      String sheet = row.place().sheet().isEmpty() ? "" : "[" + row.place().sheet() + "]";
      console.paragraph(
          2,
          console.text(
              "cli.set-aside",
              row.place().file() + sheet,
              row.place().row(),
              names.of(row.reason()),
              row.detail().isEmpty() ? "" : console.text("cli.colon") + row.detail(),
              names.advice(row.reason())));
    }
    if (result.setAside().size() > MOST_SET_ASIDE) {
      console.paragraph(
          2, console.text("cli.set-aside-more", result.setAside().size() - MOST_SET_ASIDE));
    }
  }

  private void findings(AuditResult result) {
    console.out().println();
    if (result.summary().rowsAudited() == 0) {
      headline(BOLD_RED, console.text("cli.none-audited", scope(result)));
      return;
    }
    if (result.findings().isEmpty()) {
      long open = open(result);
      headline(
          open == 0 ? BOLD_GREEN : BOLD,
          open == 0 ? console.text("cli.no-findings") : console.text("cli.no-findings-but", open));
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
            console.text("cli.problem"),
            names.of(Strength.HARD),
            names.of(Strength.SOFT),
            console.text("cli.bar"));
    counts.forEach(
        (problem, count) ->
            table.add(
                List.of(
                    names.of(problem),
                    String.valueOf(count[0]),
                    String.valueOf(count[1]),
                    bar("█", count[0], most) + bar("=", count[1], most))));
    table.print(console);
    if (verbose) {
      console.out().println();
      result.findings().forEach(this::line);
    }
  }

  /** How many rules could not judge every case; a zero report would hide that. */
  private static long open(AuditResult result) {
    return result.undetermined().stream()
        .filter(u -> !u.smallSample())
        .map(Undetermined::rule)
        .distinct()
        .count();
  }

  private String scope(AuditResult result) {
    return result.to() == null
        ? console.text("cli.scope-from", result.from())
        : console.text("cli.scope", result.from(), result.to());
  }

  private static String bar(String sign, int count, int most) {
    return sign.repeat((int) Math.ceil((double) BAR * count / most));
  }

  private void line(Finding finding) {
    console.paragraph(
        0,
        console.text(
            "cli.finding-line",
            finding.id(),
            finding.decisionNumber().isEmpty() ? finding.caseNumber() : finding.decisionNumber(),
            names.of(finding.strength()),
            finding.message()));
  }

  private void undetermined(List<Undetermined> all) {
    List<Undetermined> undetermined = all.stream().filter(u -> !u.smallSample()).toList();
    if (undetermined.isEmpty()) {
      return;
    }
    console.out().println();
    heading("cli.undetermined");
    boolean chinese = console.lang() == Lang.ZH;
    int most = verbose ? undetermined.size() : MOST_REASONS;
    undetermined.stream()
        .sorted((a, b) -> Integer.compare(b.cases(), a.cases()))
        .limit(most)
        .forEach(
            u ->
                console.paragraph(
                    2,
                    console.text(
                        "cli.undetermined-line",
                        chinese ? u.ruleName() : u.rule(),
                        u.cases(),
                        String.join(
                            console.text("cli.comma"), chinese ? u.labels() : u.missing()))));
    if (undetermined.size() > most) {
      console.paragraph(2, console.text("cli.undetermined-more", undetermined.size() - most));
    }
  }

  private void files(Files files) {
    console.out().println();
    if (files.isEmpty()) {
      heading("cli.nothing-written");
      return;
    }
    heading("cli.files");
    TextTable table = new TextTable("", "");
    files.ledger().ifPresent(p -> table.add(file("cli.file-ledger", p)));
    files.result().ifPresent(p -> table.add(file("cli.file-result", p)));
    files.findings().ifPresent(p -> table.add(file("cli.file-findings", p)));
    table.uncut(1).printRows(console);
  }

  private List<String> file(String key, Path path) {
    return List.of("  " + console.text(key), Messages.visible(path.toString()));
  }

  /** What to do with it now. */
  private void next(AuditResult result, List<Path> inputs, Files files) {
    String input = CommandLines.join(inputs);
    List<String> steps = new ArrayList<>();
    if (result.summary().rowsAudited() == 0) {
      steps.add(console.text("cli.next-scope"));
    } else if (files.ledger().isEmpty()) {
      steps.add(console.text("cli.next-write", input));
    } else {
      String ledger = CommandLines.quoted(files.ledger().get());
      String zero = open(result) == 0 ? "cli.next-zero" : "cli.next-zero-but";
      steps.add(console.text(result.findings().isEmpty() ? zero : "cli.next-fill", ledger));
      steps.add(console.text("cli.next-again", ledger));
    }
    result.findings().stream()
        .filter(f -> !f.decisionNumber().isEmpty())
        .findFirst()
        .ifPresent(f -> steps.add(console.text("cli.next-explain", f.decisionNumber(), input)));
    if (result.undetermined().stream().anyMatch(u -> !u.smallSample())) {
      steps.add(console.text("cli.next-inspect", input));
    }
    heading("cli.next");
    steps.forEach(console::step);
  }

  private void heading(String key) {
    headline(BOLD, console.text(key));
  }
}
