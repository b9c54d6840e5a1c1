package org.fineaudit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signal may come before the program has made its first temporary file. */
class EndingTest {
  @TempDir private Path folder;

  @Test
  void aTemporaryFolderThatIsMadeWhileTheProgramEndsIsGoneAndNothingIsSaid() throws Exception {
    Path said = folder.resolve("said.txt");
    Path temporary = Files.createDirectory(folder.resolve("temp"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Late.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said).hasContent("made\n");
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  /** Asks for its first temporary folder while it ends. */
  static final class Late {
    private Late() {}

    public static void main(String[] args) {
      Thread work = new Thread(Late::work);
      work.setDaemon(true);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> startAndWait(work)));
    }

    private static void work() {
      try {
        System.out.println("made");
        TemporaryFiles.folder();
        System.out.println("and went on");
      } catch (IOException e) {
        System.out.println(e);
      }
    }

    private static void startAndWait(Thread work) {
      work.start();
      try {
        work.join(2000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
