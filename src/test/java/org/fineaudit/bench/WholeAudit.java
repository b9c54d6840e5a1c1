package org.fineaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.fineaudit.samples.LargeExport;

/**
 * Times the whole audit of a lifelike export, beside what reading that file costs at the least:
 * {@code WholeAudit [cases] [heap] [rounds] [folder]}, by default 100,000 cases, 1g, 3 rounds and a
 * new folder for temporary files. README.md beside this file says how to read what it prints.
 */
public final class WholeAudit {
  private static final long SEED = 20_261_123;
  private static final long SMALL = 1_000;

  private final String classPath = System.getProperty("java.class.path");
  private final Path folder;
  private final String heap;

  private WholeAudit(Path folder, String heap) {
    this.folder = folder;
    this.heap = heap;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int cases = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    String heap = args.length > 1 ? args[1] : "1g";
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Path folder = args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("fine-audit");
    new WholeAudit(folder, heap).run(cases, rounds);
  }

  private void run(int cases, int rounds) throws IOException, InterruptedException {
    Path file = export(cases);
    Path small = export((int) SMALL);
    double megabytes = Files.size(file) / 1e6;
    long baseline = audit(small).liveMegabytes();
    System.out.printf("%,d cases, %,.0f MB, heap %s, in %s%n", cases, megabytes, heap, file);
    List<Run> decodes = new ArrayList<>();
    List<Run> csvs = new ArrayList<>();
    List<Run> audits = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      decodes.add(yardstick("decode", file));
      csvs.add(yardstick("csv", file));
      audits.add(audit(file));
    }
    line("bare decoding", decodes, cases, megabytes);
    line("Commons CSV alone", csvs, cases, megabytes);
    line("whole audit", audits, cases, megabytes);
    Run last = audits.get(audits.size() - 1);
    double growth = (last.liveMegabytes() - baseline) * (double) (1 << 20) / cases;
    System.out.printf(
        "audit / Commons CSV: clock %.2f, CPU %.2f%n",
        median(audits, Run::seconds) / median(csvs, Run::seconds),
        median(audits, Run::cpu) / median(csvs, Run::cpu));
    System.out.printf("growth: %.0f bytes a case after collection%n", growth);
    for (Map.Entry<String, Double> step : last.steps().entrySet()) {
      System.out.printf("  %-12s %8.2f s%n", step.getKey(), step.getValue());
    }
  }

  private Path export(int cases) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("export-" + cases + ".csv");
    if (!Files.exists(file)) {
      LargeExport.write(file, cases, SEED);
    }
    return file;
  }

  private Run yardstick(String what, Path file) throws IOException, InterruptedException {
    return Run.java(
        heap, folder, List.of("-cp", classPath, Yardsticks.class.getName(), what, file.toString()));
  }

  private Run audit(Path file) throws IOException, InterruptedException {
    return Run.java(
        heap,
        folder,
        List.of(
            "-cp",
            classPath,
            "org.fineaudit.cli.Main",
            "audit",
            file.toString(),
            "--out",
            folder.resolve("result.json").toString(),
            "--ledger",
            Files.createTempDirectory(folder, "ledger").resolve("ledger.xlsx").toString(),
            "--date",
            "2026-11-23",
            "--debug"));
  }

  private static void line(String what, List<Run> runs, int cases, double megabytes) {
    double seconds = median(runs, Run::seconds);
    System.out.printf(
        "%-18s %8.2f s (CPU %.2f), %,.0f cases/s, %,.0f MB/s, resident %,.0f MB, live heap %,.0f MB%n",
        what,
        seconds,
        median(runs, Run::cpu),
        cases / seconds,
        megabytes / seconds,
        median(runs, Run::residentMegabytes),
        median(runs, Run::liveMegabytes));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
