package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.result.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the README from the jar, every command as printed, in a folder that holds the samples and
 * nothing else: {@code mvn verify -Preadme}. Building, which the first command does too, is what
 * made the jar.
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
  void everyCommandDoesWhatTheReadmeSays() throws IOException, InterruptedException {
    String jar = Path.of("target/fine-audit.jar").toAbsolutePath().toString();
    copy(Path.of("samples"), folder.resolve("samples"));
    String program = "fine-audit() { java -jar '" + jar + "' \"$@\"; }\n";
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
