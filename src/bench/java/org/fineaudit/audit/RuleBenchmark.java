package org.fineaudit.audit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.intake.Intake;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.rules.Verdict;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;

/**
 * Times the judging of cases alone: {@code RuleBenchmark EXPORT [rounds]}. Reads an export, derives
 * all facts, and lets one thread judge every case by every rule on cases; prints evaluations a
 * second of CPU, from open rows and with the unpacking of the row.
 */
public final class RuleBenchmark {
  private RuleBenchmark() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    RuleFolder folder = RuleFolders.builtIn();
    RuleContext context = RuleContext.load(folder);
    AuditOptions options =
        new AuditOptions(
            "", "", LocalDate.of(2026, 11, 23), LocalDate.MIN, Optional.empty(), false);
    Set<Fact> needed = new LinkedHashSet<>();
    context.book().active().forEach(rule -> needed.addAll(rule.facts()));
    CaseCollector cases = new CaseCollector(context.deriver(), options, needed, List.of());
    Intake.load(folder, Optional.empty()).read(Path.of(args[0]), cases);
    cases.endOfFile();
    List<FactRow> rows = cases.rows();
    CaseLinks.write(rows, context, options.date());
    List<Rule> rules =
        context.book().active().stream().filter(r -> r.scope() == RuleScope.CASE).toList();
    List<FactRow> open = rows.stream().map(RuleBenchmark::opened).toList();
    System.out.printf("%,d cases, %d rules on cases%n", rows.size(), rules.size());
    FactRow one = new FactRow();
    for (int round = 1; round <= rounds; round++) {
      double fromOpen = million(open, rules, null);
      double fromPacked = million(rows, rules, one);
      System.out.printf(
          "round %d: %.1f million evaluations a second, with unpacking %.1f%n",
          round, fromOpen, fromPacked);
    }
  }

  private static FactRow opened(FactRow row) {
    FactRow open = new FactRow();
    open.copy(row);
    return open;
  }

  private static double million(List<FactRow> rows, List<Rule> rules, FactRow unpacked) {
    int flagged = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (FactRow row : rows) {
      FactRow judged = row;
      if (unpacked != null) {
        unpacked.copy(row);
        judged = unpacked;
      }
      for (Rule rule : rules) {
        flagged += rule.judge(judged).kind() == Verdict.Kind.FLAGGED ? 1 : 0;
      }
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    if (flagged == 0) {
      throw new IllegalStateException("an export without findings times nothing");
    }
    return (double) rows.size() * rules.size() / nanos * 1e3;
  }
}
