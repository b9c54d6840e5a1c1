package org.fineaudit.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import org.fineaudit.cohorts.CaseTable;
import org.fineaudit.cohorts.CohortSettings;
import org.fineaudit.cohorts.CohortSettings.Step;
import org.fineaudit.cohorts.Cohorts;

/**
 * Times the comparison of cases alone: {@code CohortBenchmark [cases] [cohorts]}, by default
 * 1,000,000 cases in 5,000 cohorts. Prints seconds for the table and for the cohorts, and the bytes
 * a case that both keep.
 */
public final class CohortBenchmark {
  private static final int ROUNDS = 5;
  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
  private static final CohortSettings SETTINGS =
      new CohortSettings(
          List.of(
              new Step("同一机关", true, 12, false),
              new Step("各机关", false, 12, false),
              new Step("同一机关前后两年", true, 24, false),
              new Step("各机关前后两年", false, 24, false)),
          4,
          6,
          0.2,
          8,
          0.2,
          10);

  private CohortBenchmark() {}

  public static void main(String[] args) {
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int cohorts = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
    String[] keys = new String[cohorts];
    for (int i = 0; i < cohorts; i++) {
      keys[i] = "《某某条例》第" + i + "条";
    }
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      long before = used();
      long start = System.nanoTime();
      CaseTable.Builder builder = new CaseTable.Builder();
      for (int i = 0; i < cases; i++) {
        builder.add(
            i,
            keys[random.nextInt(cohorts)],
            "第" + random.nextInt(11) + "区",
            DAY.plusDays(random.nextInt(1700)),
            50.0 * (1 + random.nextInt(200)),
            "城管罚决字〔2024〕第" + i + "号");
      }
      CaseTable table = builder.build();
      long built = System.nanoTime();
      DoubleAdder sum = new DoubleAdder();
      AtomicInteger last = new AtomicInteger();
      Cohorts found =
          Cohorts.of(
              table,
              SETTINGS,
              group -> new int[0],
              (index, at, measure, cohort) -> {
                sum.add(cohort.size());
                last.set(at);
              });
      long judged = System.nanoTime();
      builder = null;
      double bytes = (double) (used() - before) / cases;
      System.out.printf(
          "%,d cases, %,d cohorts: table %.2f s, cohorts %.2f s, %.0f bytes a case (%.0f, %s)%n",
          cases,
          cohorts,
          (built - start) / 1e9,
          (judged - built) / 1e9,
          bytes,
          sum.sum() / cases,
          found.nearest(last.get()).size());
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
