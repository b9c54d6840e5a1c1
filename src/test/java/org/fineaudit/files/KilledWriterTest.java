package org.fineaudit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes without end is killed at random moments; {@code -Dfineaudit.kills=200} for
 * more of them.
 */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("fineaudit.kills", 5);
  private static final int LONGEST_MILLIS = 60;
  private static final int LETTERS = 300_000;
  private static final int TERMINATED = 143;

  @TempDir private Path folder;

  @Test
  void afterAKillEachFileIsTheOldOneOrTheWholeNewOne() throws Exception {
    Random random = new Random(20_260_101);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(Writer.class, folder);
      assertThat(process.getInputStream().read()).as("the first pair is written").isEqualTo('x');
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertWhole();
    }
    OutputFile.write(folder.resolve("1.txt"), out -> out.write('y'));
    assertThat(names()).as("the next run tidies up").containsExactlyInAnyOrder("1.txt", "2.txt");
  }

  @Test
  void aSignalLeavesWholeFilesAndNothingElse() throws Exception {
    Random random = new Random(20_260_102);
    for (int signal = 0; signal < Math.max(2, KILLS / 4); signal++) {
      Process process = start(Writer.class, folder);
      assertThat(process.getInputStream().read()).isEqualTo('x');
      Thread.sleep(random.nextInt(LONGEST_MILLIS));
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(TERMINATED);
      assertThat(names()).containsExactlyInAnyOrder("1.txt", "2.txt");
      assertWhole();
    }
  }

  @Test
  void ofTwoRunsOnOneOutputEachFileIsOneOfThemsWhole() throws Exception {
    Process one = start(Writer.class, folder);
    Process other = start(Writer.class, folder);
    try {
      assertThat(one.getInputStream().read()).isEqualTo('x');
      assertThat(other.getInputStream().read()).isEqualTo('x');
      for (int i = 0; i < 20; i++) {
        assertWhole();
        Thread.sleep(5);
      }
      assertThat(one.isAlive() && other.isAlive()).as("neither disturbs the other").isTrue();
    } finally {
      one.destroy();
      other.destroy();
      one.waitFor();
      other.waitFor();
    }
    assertWhole();
    assertThat(names()).containsExactlyInAnyOrder("1.txt", "2.txt");
  }

  private void assertWhole() throws IOException {
    for (String name : List.of("1.txt", "2.txt")) {
      String text = Files.readString(folder.resolve(name));
      assertThat(text).as(name).hasSize(LETTERS).matches(t -> t.chars().distinct().count() == 1);
    }
  }

  /** A program of the tests in a process of its own. */
  static Process start(Class<?> program, Path argument) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            argument.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  /** Writes two files together, again and again, each time full of the next letter. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws Exception {
      for (char letter = 'A'; ; letter = letter == 'Z' ? 'A' : (char) (letter + 1)) {
        byte[] bytes = String.valueOf(letter).repeat(LETTERS).getBytes(StandardCharsets.US_ASCII);
        try (OutputFiles outputs = new OutputFiles()) {
          outputs.prepare(Path.of(args[0], "1.txt"), out -> out.write(bytes));
          outputs.prepare(Path.of(args[0], "2.txt"), out -> out.write(bytes));
          outputs.publish();
        }
        System.out.print('x');
        System.out.flush();
      }
    }
  }

  @Test
  void filesOfAProcessThatLivesAndOfOtherProgramsStay() throws Exception {
    Path target = folder.resolve("a.txt");
    String own = String.valueOf(Traces.beside(target, ".tmp").getFileName());
    String another = own.replace(ProcessHandle.current().pid() + "", parent() + "");
    String elsewhere = own.replaceFirst("audit-.{8}", "audit-00000000");
    for (String name : List.of(own, another, elsewhere, ".fine-audit-x.tmp", ".other.tmp")) {
      Files.writeString(folder.resolve(name), "x");
    }
    OutputFile.write(target, out -> out.write('y'));
    assertThat(names()).hasSize(6);
  }

  private static long parent() {
    return ProcessHandle.current().parent().orElseThrow().pid();
  }
}
