package org.fineaudit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One process, from its start to its end.
 *
 * @param seconds on the clock
 * @param cpu seconds of all cores, user and system
 * @param residentMegabytes the most memory that the process held, 0 where /proc can't tell
 * @param liveMegabytes the most heap that a collection left over, 0 if there was none
 * @param output what it printed
 */
record Run(double seconds, double cpu, long residentMegabytes, long liveMegabytes, String output) {
  private static final long POLL_MILLIS = 20;
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern LEFT =
      Pattern.compile("Pause (?:Young|Full|Remark|Cleanup).*?\\d+M->(\\d+)M\\(");
  private static final Pattern STEP =
      Pattern.compile("(?:step|wrote) (\\S+) (?:took|in) (\\d+) ms");

  /** Runs a Java process with that much heap. */
  static Run java(String heap, Path logs, List<String> arguments)
      throws IOException, InterruptedException {
    Path gc = logs.resolve("gc.log");
    Path out = logs.resolve("out.log");
    Files.deleteIfExists(gc);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-Xlog:gc:file=" + gc, "-Dfile.encoding=UTF-8"));
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    double cpu = 0;
    long peak = 0;
    while (process.isAlive()) {
      cpu = process.info().totalCpuDuration().map(Run::seconds).filter(c -> c > 0).orElse(cpu);
      peak = Math.max(peak, peak(process.pid()));
      Thread.sleep(POLL_MILLIS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String output = Files.readString(out);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + output);
    }
    return new Run(seconds, cpu, peak, live(gc), output);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static long peak(long pid) {
    try {
      return PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")))
          .results()
          .mapToLong(m -> Long.parseLong(m.group(1)) >> 10)
          .max()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static long live(Path gc) throws IOException {
    return Files.exists(gc)
        ? LEFT.matcher(Files.readString(gc))
            .results()
            .mapToLong(m -> Long.parseLong(m.group(1)))
            .max()
            .orElse(0)
        : 0;
  }

  /** Seconds by step, as {@code audit --debug} logs them. */
  Map<String, Double> steps() {
    Map<String, Double> steps = new TreeMap<>();
    for (MatchResult step : STEP.matcher(output).results().toList()) {
      steps.merge(step.group(1), Double.parseDouble(step.group(2)) / 1e3, Double::sum);
    }
    return steps;
  }
}
