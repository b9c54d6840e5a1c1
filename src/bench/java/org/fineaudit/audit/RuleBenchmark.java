package org.fineaudit.audit;

import java.io.IOException;
import java.nio.file.Files;
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
import org.fineaudit.samples.LargeExport;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judging alone: every rule on cases, for every case of an export, in one thread. {@code
 * evaluations} is rules judged a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleBenchmark {
  @Param("10000")
  public int cases;

  private List<Rule> rules;
  private List<FactRow> packed;
  private List<FactRow> open;

  /** Rules judged, of which some must flag: an export without findings times nothing. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Judged {
    public long evaluations;
    public long flagged;

    @Setup(Level.Iteration)
    public void zero() {
      evaluations = 0;
      flagged = 0;
    }
  }

  /** Reads the export and derives all facts. */
  @Setup
  public void read() throws IOException {
    RuleFolder folder = RuleFolders.builtIn();
    RuleContext context = RuleContext.load(folder);
    AuditOptions options =
        new AuditOptions(
            "", "", LocalDate.of(2026, 11, 23), LocalDate.MIN, Optional.empty(), false);
    Set<Fact> needed = new LinkedHashSet<>();
    context.book().active().forEach(rule -> needed.addAll(rule.facts()));
    CaseCollector collector = new CaseCollector(context.deriver(), options, needed, List.of());
    Path export = Files.createTempFile("export", ".csv");
    LargeExport.write(export, cases, 20_261_123);
    Intake.load(folder, Optional.empty()).read(export, collector);
    Files.delete(export);
    collector.endOfFile();
    packed = collector.rows();
    CaseLinks.write(collector, context);
    rules = context.book().active().stream().filter(r -> r.scope() == RuleScope.CASE).toList();
    open = packed.stream().map(row -> unpacked(row, new FactRow())).toList();
  }

  @Benchmark
  public void open(Judged judged) {
    for (FactRow row : open) {
      judge(row, judged);
    }
  }

  @Benchmark
  public void packed(Judged judged) {
    FactRow one = new FactRow();
    for (FactRow row : packed) {
      judge(unpacked(row, one), judged);
    }
  }

  private static FactRow unpacked(FactRow row, FactRow into) {
    into.copy(row);
    return into;
  }

  private void judge(FactRow row, Judged judged) {
    for (Rule rule : rules) {
      judged.flagged += rule.judge(row).kind() == Verdict.Kind.FLAGGED ? 1 : 0;
    }
    judged.evaluations += rules.size();
  }
}
