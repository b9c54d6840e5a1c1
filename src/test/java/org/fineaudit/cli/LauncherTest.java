package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher of the package under every shell that there is here, with Javas of all ages. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  /** What Java is told for work of a few seconds. */
  private static final String FEW = "[-XX:TieredStopAtLevel=1]";

  private static final String ALONE = "[-XX:+UseSerialGC]";

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();

  private record Run(int code, String said) {}

  static Stream<String> shells() {
    return Stream.of("/bin/sh", "/bin/bash", "/bin/dash", "/bin/zsh", "/bin/busybox")
        .filter(shell -> Files.isExecutable(Path.of(shell)));
  }

  @BeforeEach
  void unpack() throws IOException {
    Files.createDirectories(folder.resolve("app"));
    Files.copy(Path.of("src/dist/fine-audit"), folder.resolve("app/fine-audit"));
  }

  /** A Java that says what it was asked; its version stands beside it or it tells it itself. */
  private Path java(String home, String version, boolean release) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(home).resolve("bin"));
    String says =
        "if [ \"$1\" = -version ]; then echo 'openjdk version \"%s\" x' >&2; exit; fi\n"
            .formatted(release ? "0" : version);
    program(bin.resolve("java"), says + "for one; do echo \"[$one]\"; done\nexit 7\n");
    if (release) {
      String text = "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version);
      Files.writeString(folder.resolve(home).resolve("release"), text);
    }
    return folder.resolve(home);
  }

  private static void program(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(String shell, Path home, Path onPath, String... args)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(shell);
    if (shell.endsWith("busybox")) {
      builder.command().add("sh");
    }
    builder.command().add(folder.resolve("app/fine-audit").toString());
    builder.command().addAll(List.of(args));
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sed", "readlink", "find")) {
      Path real = Path.of("/usr/bin").resolve(tool);
      Path at = Files.isExecutable(real) ? real : Path.of("/bin").resolve(tool);
      program(tools.resolve(tool), "exec " + at + " \"$@\"");
    }
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", tools + (onPath == null ? "" : ":" + onPath));
    if (home != null) {
      builder.environment().put("JAVA_HOME", home.toString());
    }
    Path said = folder.resolve("said.txt");
    int code = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    return new Run(code, Files.readString(said, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void withoutJavaItSaysWhatToDoInBothLanguages(String shell) throws Exception {
    Run run = run(shell, null, null, "--version");
    assertThat(run.code()).isEqualTo(127);
    assertThat(run.said()).contains("找不到 Java", "No Java found").hasLineCount(2);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void anOldJavaIsNamedWithItsVersion(String shell) throws Exception {
    for (boolean release : List.of(true, false)) {
      for (String version : List.of("1.8.0_392", "11.0.21", "16")) {
        Path home = java("jdk-" + version + release, version, release);
        Run run = run(shell, home, null, "audit", "x.csv");
        assertThat(run.code()).as(version).isEqualTo(126);
        String feature = version.startsWith("1.8") ? "8" : version.substring(0, 2);
        assertThat(run.said())
            .contains("太旧", "too old", home + "/bin/java 是 " + feature + "，", "is " + feature + ",")
            .hasLineCount(2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aNewEnoughJavaGetsTheArgumentsAsTheyAre(String shell) throws Exception {
    for (String version : List.of("17", "17.0.15", "21.0.1", "25-ea")) {
      for (boolean release : List.of(true, false)) {
        Path home = java("jdk " + version + release, version, release);
        Run run = run(shell, home, null, "audit", "导出 表.csv", "", "$x");
        assertThat(run.code()).as(version).isEqualTo(7);
        assertThat(run.said().lines())
            .containsExactly(
                FEW,
                ALONE,
                "[-jar]",
                "[" + folder.resolve("app") + "/lib/fine-audit.jar]",
                "[audit]",
                "[导出 表.csv]",
                "[]",
                "[$x]");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void theJavaOnThePathIsFoundThroughLinks(String shell) throws Exception {
    Path home = java("old", "11.0.2", true);
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), home.resolve("bin/java"));
    assertThat(run(shell, null, bin, "--version").code()).isEqualTo(126);
    Path fresh = java("new", "17.0.2", true);
    assertThat(run(shell, fresh, bin, "--version").code()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void theRuntimeOfThePackageGoesBeforeAnyOther(String shell) throws Exception {
    java("app/runtime", "17.0.15", true);
    Run run = run(shell, java("old", "1.8.0", true), null, "rules", "list");
    assertThat(run.code()).isEqualTo(7);
    assertThat(run.said().lines())
        .containsExactly(
            FEW, ALONE, "[-m]", "[org.fineaudit/org.fineaudit.cli.Main]", "[rules]", "[list]");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void longWorkIsLeftToTheOptimizingCompiler(String shell) throws Exception {
    Path home = java("new", "17.0.2", true);
    Path small = Files.write(folder.resolve("-小 表.csv"), new byte[1000]);
    Path large = Sparse.file(folder.resolve("大 表.csv"), 70);
    Path workbook = Sparse.file(folder.resolve("大 表.XLSX"), 12);
    assertThat(
            run(shell, home, null, "audit", Sparse.file(folder.resolve("s.csv"), 12).toString())
                .said())
        .contains(FEW);
    Path link = Files.createSymbolicLink(folder.resolve("链接.csv"), large);
    assertThat(run(shell, home, null, "audit", small.toString()).said()).contains(FEW);
    assertThat(run(shell, home, null, "audit", "-小 表.csv").said()).contains(FEW);
    for (String many :
        List.of(
            large.toString(),
            workbook.toString(),
            link.toString(),
            folder.toString(),
            "-",
            "*.csv")) {
      assertThat(run(shell, home, null, "audit", small.toString(), many).said())
          .as(many)
          .doesNotContain(FEW, ALONE);
    }
    String[] fifty = Stream.generate(small::toString).limit(50).toArray(String[]::new);
    assertThat(run(shell, home, null, fifty).said()).doesNotContain(FEW, ALONE);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aChosenCollectorIsKept(String shell) throws Exception {
    Path home = java("new", "17.0.2", true);
    assertThat(chosen(shell, home, "-XX:+UseParallelGC"))
        .containsExactly(FEW, "[-XX:+UseParallelGC]", "[-jar]");
    assertThat(chosen(shell, home, "-Xmx1g")).containsExactly(FEW, ALONE, "[-Xmx1g]", "[-jar]");
  }

  private List<String> chosen(String shell, Path home, String options) throws Exception {
    environment.put("FINE_AUDIT_OPTS", options);
    return run(shell, home, null, "audit")
        .said()
        .lines()
        .takeWhile(l -> !l.contains("/lib/"))
        .toList();
  }
}
