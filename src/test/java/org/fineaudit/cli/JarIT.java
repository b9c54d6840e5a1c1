package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as it is handed out: what is missing or shaded wrongly shows only here. */
class JarIT {
  @TempDir private Path folder;

  private String run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-jar", Path.of("target", "fine-audit.jar").toAbsolutePath().toString()));
    command.addAll(List.of(args));
    Path screen = folder.resolve("screen.txt");
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start()
            .waitFor();
    String text = Files.readString(screen, StandardCharsets.UTF_8);
    assertThat(code).as(text).isZero();
    return text;
  }

  @Test
  void itSaysItsVersionAndRules() throws IOException, InterruptedException {
    assertThat(run("--version")).contains("fine-audit ").containsPattern("SHA-256 [0-9a-f]{64}");
  }

  @Test
  void itListsItsRules() throws IOException, InterruptedException {
    assertThat(run("rules", "list")).contains("fine-at-maximum");
  }

  @Test
  void itAuditsASampleAndWritesTheLedger() throws IOException, InterruptedException {
    String sample = Path.of("samples/pingdingshan-2022-2026.csv").toAbsolutePath().toString();
    assertThat(run("audit", sample, "--ledger", "ledger.xlsx")).contains("ledger.xlsx");
    assertThat(folder.resolve("ledger.xlsx")).isNotEmptyFile();
  }
}
