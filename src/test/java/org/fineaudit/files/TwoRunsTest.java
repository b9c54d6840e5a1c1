package org.fineaudit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs that write the same result and ledger at the same time. */
class TwoRunsTest {
  private static final long A_WHILE_MILLIS = 400;

  @TempDir private Path folder;

  @Test
  void resultAndLedgerAreOfTheSameRun() throws Exception {
    Process slow = KilledWriterTest.start(Slow.class, folder);
    try {
      assertThat(slow.getInputStream().read()).as("its first file is in place").isEqualTo('x');
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(() -> publish(Disk.REAL, folder, "other"));
      Thread.sleep(A_WHILE_MILLIS);
      assertThat(other).as("it waits for its turn").isNotDone();
      slow.getOutputStream().write('x');
      slow.getOutputStream().flush();
      other.get(30, TimeUnit.SECONDS);
      assertThat(slow.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      slow.destroyForcibly();
    }
    assertThat(folder.resolve("1.txt")).hasContent("other");
    assertThat(folder.resolve("2.txt")).hasContent("other");
    assertThat(names()).containsExactlyInAnyOrder("1.txt", "2.txt");
  }

  @Test
  void aRunThatWasKilledInItsTurnBlocksNobody() throws Exception {
    Process slow = KilledWriterTest.start(Slow.class, folder);
    assertThat(slow.getInputStream().read()).isEqualTo('x');
    slow.destroyForcibly();
    assertThat(slow.waitFor(30, TimeUnit.SECONDS)).isTrue();
    publish(Disk.REAL, folder, "next");
    assertThat(folder.resolve("2.txt")).hasContent("next");
    assertThat(names()).containsExactlyInAnyOrder("1.txt", "2.txt");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void publish(Disk disk, Path folder, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (OutputFiles outputs = new OutputFiles(disk)) {
      outputs.prepare(folder.resolve("1.txt"), out -> out.write(bytes));
      outputs.prepare(folder.resolve("2.txt"), out -> out.write(bytes));
      outputs.publish();
    } catch (OutputFailedException e) {
      throw new AssertionError(e);
    }
  }

  /** Publishes two files; between them it says so and waits for a word. */
  static final class Slow {
    private Slow() {}

    public static void main(String[] args) {
      publish(new Hesitant(), Path.of(args[0]), "slow");
    }
  }

  private static final class Hesitant implements Disk {
    private boolean hesitated;

    @Override
    public void move(Path from, Path to) throws IOException {
      REAL.move(from, to);
      if (!hesitated) {
        hesitated = true;
        System.out.print('x');
        System.out.flush();
        assertThat(System.in.read()).isEqualTo('x');
      }
    }

    @Override
    public OutputStream create(Path file) throws IOException {
      return REAL.create(file);
    }

    @Override
    public OutputStream openDevice(Path device) throws IOException {
      return REAL.openDevice(device);
    }

    @Override
    public void copyPermissions(Path from, Path to) throws IOException {
      REAL.copyPermissions(from, to);
    }

    @Override
    public void backUp(Path file, Path backup) throws IOException {
      REAL.backUp(file, backup);
    }

    @Override
    public void delete(Path file) throws IOException {
      REAL.delete(file);
    }
  }
}
