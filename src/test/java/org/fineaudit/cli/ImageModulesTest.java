package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package's runtime has few of Java's modules. */
class ImageModulesTest {
  private static final Pattern REQUIRED = Pattern.compile("(?m)^  requires ((?!static)[\\w.]+);");
  private static final String SAMPLE = "samples/pingdingshan-2022-2026.csv";

  @TempDir private Path folder;

  @Test
  void theModulesOfTheImageAreEnoughForAnAuditALedgerAndAReport() throws Exception {
    Path result = folder.resolve("r.json");
    run("audit", SAMPLE, "--out", "" + result, "--ledger", "" + folder.resolve("l.xlsx"));
    run("report", "" + result, "--out", "" + folder.resolve("r.docx"));
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written.map(file -> file.getFileName().toString()))
          .contains("r.json", "l.xlsx", "r.docx");
    }
  }

  private void run(String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                modules(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }

  private static String modules() throws IOException {
    return REQUIRED
        .matcher(Files.readString(Path.of("src/dist/module-info.java")))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.joining(","));
  }
}
