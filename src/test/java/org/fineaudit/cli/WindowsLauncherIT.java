package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The Windows launcher under Wine's command processor, where there is one; see profile readme. */
@EnabledIf("wine")
class WindowsLauncherIT {
  private static final Path WINE = Path.of("/usr/bin/wine");

  /** What Java is told for work of a few seconds. */
  private static final String FEW = "[-XX:TieredStopAtLevel=1]";

  @TempDir private static Path prefix;

  @TempDir private Path folder;

  static boolean wine() {
    return Files.isExecutable(WINE);
  }

  @BeforeAll
  static void firstStart() throws Exception {
    start(prefix, new ProcessBuilder(WINE.toString(), "cmd", "/c", "ver"));
  }

  @AfterAll
  static void stop() throws Exception {
    start(prefix, new ProcessBuilder("wineserver", "-k"));
  }

  @BeforeEach
  void unpack() throws IOException {
    String launcher = Files.readString(Path.of("src/dist/fine-audit.bat"));
    Files.createDirectories(folder.resolve("app x"));
    Files.writeString(folder.resolve("app x/fine-audit.bat"), launcher.replace("\n", "\r\n"));
  }

  private int wine(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(WINE.toString());
    builder.command().addAll(List.of(command));
    return start(folder, builder);
  }

  private static int start(Path folder, ProcessBuilder builder) throws Exception {
    builder.environment().put("WINEPREFIX", prefix.resolve("wine").toString());
    builder.environment().put("HOME", prefix.toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("JAVA_HOME");
    Path screen = folder.resolve("screen.txt");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(screen.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /** A Java that notes what it was asked. Wine starts programs of the machine that it runs on. */
  private void java(String home) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(home).resolve("bin"));
    Path asked = folder.resolve("asked.txt");
    Path java = bin.resolve("java.exe");
    Files.writeString(
        java,
        "#!/bin/sh\n(for one; do echo \"[$one]\"; done; echo end) > '%s.new'\nmv '%s.new' '%s'\n"
            .formatted(asked, asked, asked));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What Java was asked when this line was typed, without how it shall write Chinese. */
  private List<String> asked(String line) throws Exception {
    Path asked = folder.resolve("asked.txt");
    Files.deleteIfExists(asked);
    Files.writeString(folder.resolve("typed.bat"), "@echo off\r\n" + line + "\r\n");
    wine("cmd", "/c", "typed.bat");
    for (int i = 0; i < 100 && !Files.exists(asked); i++) {
      Thread.sleep(100);
    }
    return Files.readAllLines(asked).stream()
        .filter(one -> !one.endsWith("encoding=UTF-8]") && !one.equals("end"))
        .toList();
  }

  private String screen() throws IOException {
    return new String(Files.readAllBytes(folder.resolve("screen.txt")), StandardCharsets.UTF_8);
  }

  @Test
  void theRuntimeOfThePackageGetsTheArgumentsAsTheyAre() throws Exception {
    java("app x/runtime");
    assertThat(asked("\"app x\\fine-audit.bat\" audit \"a & b (c).csv\" \"\" x=y \"\" --unit z"))
        .containsExactly(
            FEW,
            "[-XX:+UseSerialGC]",
            "[-m]",
            "[org.fineaudit/org.fineaudit.cli.Main]",
            "[audit]",
            "[a & b (c).csv]",
            "[]",
            "[x=y]",
            "[]",
            "[--unit]",
            "[z]");
    assertThat(screen()).isBlank();
  }

  @Test
  void longWorkIsLeftToTheOptimizingCompiler() throws Exception {
    java("app x/runtime");
    Files.write(folder.resolve("small one.csv"), new byte[1000]);
    Files.createDirectories(folder.resolve("few"));
    Files.write(folder.resolve("few/small.csv"), new byte[1000]);
    Files.createDirectories(folder.resolve("large one"));
    Sparse.file(folder.resolve("large one/a b.csv"), 70);
    Sparse.file(folder.resolve("few/larger.csv"), 12);
    Sparse.file(Files.createDirectories(folder.resolve("book")).resolve("a.xlsx"), 12);
    Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 100; i++) {
      Files.write(folder.resolve("many/" + i + ".csv"), new byte[10]);
    }
    for (String few : List.of("\"small one.csv\"", "few", "", "nowhere\\x.csv", "--out=x")) {
      assertThat(asked("\"app x\\fine-audit.bat\" audit " + few)).as(few).contains(FEW);
    }
    String[] hundred = new String[100];
    Arrays.fill(hundred, "x");
    for (String many :
        List.of(
            "\"large one\\a b.csv\"",
            "\"\" \"large one\\a b.csv\"",
            "\"large one\"",
            "book",
            "book\\a.xlsx",
            "many",
            "-",
            String.join(" ", hundred))) {
      assertThat(asked("\"app x\\fine-audit.bat\" audit " + many)).as(many).doesNotContain(FEW);
      assertThat(screen()).as(many).isBlank();
    }
  }

  @Test
  void withoutJavaOrWithAnOldOneItSaysWhatToDoInBothLanguages() throws Exception {
    assertThat(wine("cmd", "/c", "app x\\fine-audit.bat", "--version")).isEqualTo(127);
    assertThat(screen()).contains("No Java found").hasLineCount(2);
    java("jdk");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_392\"\r\n");
    Files.writeString(
        folder.resolve("old.bat"),
        "@echo off\r\nset JAVA_HOME=%CD%\\jdk\r\n\"app x\\fine-audit.bat\" --version\r\n");
    assertThat(wine("cmd", "/c", "old.bat")).isEqualTo(126);
    assertThat(screen()).contains("too old", "is 8,").hasLineCount(2);
  }
}
