package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many of the planted outliers are found, and how many ordinary cases are called unequal, from
 * export to finding. {@code -Dcohorts.count=600} runs it on more cohorts, {@code
 * -Dcohorts.seeds=24} on more draws.
 */
class KnownCohortsTest {
  private static final int COUNT = Integer.getInteger("cohorts.count", 36);
  private static final int LARGEST = 500;

  /** The rules that compare amounts with those of other cases. */
  private static final Set<String> COMPARING =
      Set.of("unequal-to-comparable-cases", "unequal-to-few-comparable-cases");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("cohorts.seeds", 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void outliersAreFoundAndOrdinaryCasesAreNot(long seed) throws IOException {
    KnownCohorts known = new KnownCohorts(seed, COUNT, LARGEST);
    Set<Integer> flagged = flagged(known.export().audit());
    long found = known.planted().stream().filter(flagged::contains).count();
    Set<Integer> accused =
        flagged.stream().filter(n -> !known.planted().contains(n)).collect(Collectors.toSet());
    double recall = (double) found / known.planted().size();
    double falseAlarms = (double) accused.size() / (known.size() - known.planted().size());
    System.out.printf(
        "seed %d: %d cohorts, %d cases, %d planted, recall %.4f, false alarms %.4f%n",
        seed, COUNT, known.size(), known.planted().size(), recall, falseAlarms);
    assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.99);
    assertThat(falseAlarms).as("false alarms").isLessThanOrEqualTo(0.005);
    assertThat(accused.stream().filter(known.reasoned()::contains).count())
        .as("heavier or lighter for a reason, or under another law")
        .isLessThanOrEqualTo(known.reasoned().size() / 200);
  }

  private static Set<Integer> flagged(AuditResult result) {
    List<Finding> findings =
        result.findings().stream()
            .filter(f -> f.problem() == ProblemType.UNEQUAL_PENALTY && f.scope().equals("case"))
            .filter(f -> COMPARING.contains(f.rule()))
            .toList();
    assertThat(findings).allMatch(f -> !f.comparables().isEmpty());
    return findings.stream()
        .map(f -> f.decisionNumber().replaceAll(".*第|号", ""))
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  @Test
  void orderSplittingAndUnrelatedCasesChangeNoFinding() throws IOException {
    KnownCohorts known = new KnownCohorts(7, 12, 60);
    Set<String> whole = told(known.export().audit());
    assertThat(whole).hasSizeGreaterThan(10);
    assertThat(told(known.export().shuffled(11).audit())).isEqualTo(whole);
    assertThat(told(known.export().auditInFiles(3))).isEqualTo(whole);
    SmallExport more = known.export();
    for (int i = 0; i < 20; i++) {
      more.with("处罚机关", "外地城市管理局", "处罚依据", "《外地条例》第一条", "罚款金额(元)", "7000", "违法地点", "外地路" + i + "号");
    }
    assertThat(told(more.audit())).isEqualTo(whole);
  }

  /** Everything that findings of unequal penalties say, but where the row stands. */
  private static Set<String> told(AuditResult result) {
    return result.findings().stream()
        .filter(f -> f.problem() == ProblemType.UNEQUAL_PENALTY)
        .map(f -> f.id() + f.message() + f.evidence() + f.comparables())
        .collect(Collectors.toSet());
  }
}
