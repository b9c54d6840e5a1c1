package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built jar as it is handed out: what is missing or shaded wrongly shows only here. */
class JarIT {
  private static final Pattern COLLECTION = Pattern.compile("it/unimi/dsi/fastutil/[\\w/$]+");

  @TempDir private Path folder;

  private String run(String... args) throws IOException, InterruptedException {
    return run(0, List.of(), args);
  }

  private String run(int code, List<String> before, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-jar", Path.of("target", "fine-audit.jar").toAbsolutePath().toString()));
    command.addAll(List.of(args));
    Path screen = folder.resolve("screen.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();
    process.waitFor();
    String text = Files.readString(screen, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isEqualTo(code);
    return text;
  }

  @Test
  void itSaysItsVersionAndRules() throws IOException, InterruptedException {
    assertThat(run("--version")).contains("fine-audit ").containsPattern("SHA-256 [0-9a-f]{64}");
  }

  @Test
  void itsCommitIsThatOfThisWorkingTree() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short=12", "HEAD").start();
    String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assumeThat(git.waitFor()).as("a working tree of git").isZero();
    assertThat(run("--version")).contains(commit);
  }

  @Test
  void noCollectionThatItNamesWasLeftOut() throws IOException {
    Set<String> there = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    try (ZipFile jar = new ZipFile(Path.of("target", "fine-audit.jar").toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        there.add(entry.getName());
        if (entry.getName().matches("(it/unimi|tech/tablesaw|org/fineaudit)/.*\\.class")) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          COLLECTION
              .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
              .results()
              .forEach(name -> named.add(name.group() + ".class"));
        }
      }
    }
    named.removeIf(name -> getClass().getClassLoader().getResource(name) == null);
    assertThat(named).hasSizeGreaterThan(1000);
    assertThat(there).containsAll(named);
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

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void tooFewFilesAtATimeAreNamedAsSuchAndNotTheFolderForTemporaryFiles() throws Exception {
    String sample = Path.of("samples", "phases", "phase-1.csv").toAbsolutePath().toString();
    List<String> few = List.of("sh", "-c", "ulimit -n 16; exec \"$@\"", "sh");
    String said = run(4, few, "audit", sample, "--out", "r.json", "--ledger", "l.xlsx");
    assertThat(said).contains("同时打开的文件", "ulimit -n").doesNotContain("临时文件夹", "\tat ");
    assertThat(folder).isDirectoryNotContaining("glob:**.{json,xlsx,tmp}");
  }
}
