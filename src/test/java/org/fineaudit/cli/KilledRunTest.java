package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fineaudit.attack.Attacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at random moments while it writes result, ledger and comparison; {@code
 * -Dfineaudit.kills=200} for more of them.
 */
class KilledRunTest {
  private static final int KILLS = Integer.getInteger("fineaudit.kills", 3);
  private static final int LONGEST_MILLIS = 400;
  private static final List<String> OUTPUTS = List.of("r.json", "l.xlsx", "d.xlsx");

  @TempDir private Path folder;
  private Path out;

  /** The bytes of each output after a run over either export. */
  private final Map<String, List<byte[]>> whole = new HashMap<>();

  @BeforeEach
  void twoExports() throws IOException {
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.move(new AttackRun(run).rules(), folder.resolve("rules"));
    String export = Attacks.soundExport();
    Files.writeString(folder.resolve("a.csv"), export);
    Files.writeString(folder.resolve("b.csv"), export.repeat(3));
    out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(folder.resolve("a.json"), "");
    for (String each : List.of("a", "b")) {
      for (List<String> command : EndlessRuns.commands(folder, out, each)) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(AttackRun.run(said, command)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        if (Files.size(folder.resolve("a.json")) == 0) {
          Files.write(folder.resolve("a.json"), Files.readAllBytes(out.resolve("r.json")));
        }
      }
      for (String output : OUTPUTS) {
        byte[] bytes = Files.readAllBytes(out.resolve(output));
        whole.computeIfAbsent(output, o -> new ArrayList<>()).add(bytes);
      }
    }
    for (String output : OUTPUTS) {
      assertThat(whole.get(output).get(0)).as(output).isNotEqualTo(whole.get(output).get(1));
    }
  }

  @Test
  void afterAKillEachOutputIsTheOldOneOrTheWholeNewOne() throws Exception {
    Random random = new Random(20_260_103);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start();
      assertThat(process.getInputStream().read()).as("the first run is over").isEqualTo('x');
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      for (String output : OUTPUTS) {
        byte[] bytes = Files.readAllBytes(out.resolve(output));
        assertThat(whole.get(output)).as("%s after kill %s", output, kill).contains(bytes);
      }
    }
    for (List<String> command : EndlessRuns.commands(folder, out, "a")) {
      assertThat(AttackRun.run(new ByteArrayOutputStream(), command)).isZero();
    }
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("the next run tidies up")
          .containsExactlyInAnyOrderElementsOf(OUTPUTS);
    }
    System.out.printf("%d kills, 0 torn files%n", KILLS);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessRuns.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
