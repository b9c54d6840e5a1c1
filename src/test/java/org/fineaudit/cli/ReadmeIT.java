package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fineaudit.result.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the README, every command as printed, in a folder that holds the samples and nothing
 * else: from the jar with {@code mvn verify -Preadme}, with {@code -Pdist} also from the unpacked
 * package. Building, which the first command does too, is what made the jar.
 */
class ReadmeIT {
  private static final String MAKE = "mvn -q -DskipTests package && ";

  @TempDir private Path folder;

  private void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(String commands) throws IOException, InterruptedException {
    Path screen = folder.resolve("screen.txt");
    Process shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();
    int code = shell.waitFor();
    String text = Files.readString(screen, StandardCharsets.UTF_8);
    assertThat(code).as("%s%n%s", commands, text).isZero();
    return text;
  }

  @Test
  void everyCommandDoesWhatTheReadmeSaysFromTheJar() throws IOException, InterruptedException {
    String jar = Path.of("target/fine-audit.jar").toAbsolutePath().toString();
    copy(Path.of("samples"), folder.resolve("samples"));
    follow("fine-audit() { java -jar '" + jar + "' \"$@\"; }\n");
  }

  /** With the runtime of the package: no other Java is in sight. */
  @Test
  void everyCommandDoesWhatTheReadmeSaysFromTheUnpackedPackage()
      throws IOException, InterruptedException {
    Optional<Path> zip;
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      zip = files.filter(f -> f.getFileName().toString().endsWith(".zip")).findFirst();
    }
    assumeThat(zip).as("a package, made with -Pdist").isPresent();
    run("unzip -q '" + zip.get().toAbsolutePath() + "'");
    String home = run("echo fine-audit-*").strip();
    copy(folder.resolve(home).resolve("samples"), folder.resolve("samples"));
    String program = folder.resolve(home).resolve("fine-audit").toString();
    String without = "env -u JAVA_HOME PATH=" + tools();
    follow("fine-audit() { " + without + " '" + program + "' \"$@\"; }\n");
  }

  /** A folder with nothing but what the launcher needs. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sh", "sed", "readlink", "find")) {
      Path real = Path.of("/usr/bin").resolve(tool);
      Files.createSymbolicLink(
          tools.resolve(tool), Files.exists(real) ? real : Path.of("/bin").resolve(tool));
    }
    return tools;
  }

  private void follow(String program) throws IOException, InterruptedException {
    for (Readme.Step step : Readme.read().steps()) {
      String commands =
          step.commands()
              .replace(MAKE, "")
              .replace("java -jar target/fine-audit.jar", "fine-audit");
      String screen = run(program + commands);
      for (String line : step.shown()) {
        assertThat(screen).as("README line %d", step.line()).contains(line.strip());
      }
    }
    effects();
  }

  /** What the commands were to leave behind. */
  private void effects() throws IOException {
    for (String file :
        List.of(
            "台账.xlsx",
            "新台账.xlsx",
            "日常台账.xlsx",
            "列映射.yaml",
            "对比.xlsx",
            "自查报告.docx",
            "全市台账.xlsx",
            "事实.jsonl",
            "线索.csv",
            "对比.json",
            "fine-audit-result.schema.json")) {
      assertThat(folder.resolve(file)).isNotEmptyFile();
    }
    assertThat(ResultFile.read(folder.resolve("自查.json")).phase()).isEqualTo("自查自纠");
    assertThat(ResultFile.read(folder.resolve("监督.json")).phase()).isEqualTo("监督检查");
    assertThat(ResultFile.read(folder.resolve("改后.json")).rules().rules())
        .anyMatch(r -> r.thresholds().toString().contains("1000"));
    assertThat(Files.readString(folder.resolve("fine-audit-result.schema.json")))
        .isEqualTo(ResultFile.schema());
    assertThat(Files.readString(folder.resolve("线索.csv"))).startsWith("\uFEFFid,rule,");
  }
}
