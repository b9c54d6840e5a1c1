package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fineaudit.attack.Attacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What happens around a run: full disks, missing permissions, signals, little memory, odd names.
 */
class FaultsTest {
  private static final String EARLIER = "earlier";

  @TempDir private Path folder;
  private Path out;
  private Path export;

  @BeforeEach
  void anExport() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
    export = Files.writeString(folder.resolve("导出表.csv"), Attacks.soundExport());
  }

  private static Child.Outcome here(String... command) {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    int code = AttackRun.run(console, List.of(command));
    return new Child.Outcome(code, console.toString(StandardCharsets.UTF_8));
  }

  private static boolean works(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDiskThatFillsUpDuringAnAuditLeavesWhatWasThere() throws Exception {
    assumeTrue(works("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", out.toString()));
    try {
      Path result = Files.writeString(out.resolve("结果.json"), EARLIER);
      String input = Path.of("samples", "pingdingshan-2022-2026.csv").toString();
      for (List<String> command :
          List.of(
              List.of("audit", input, "--out", result.toString()),
              List.of("audit", input, "--out", result + "", "--ledger", out + "/台账.xlsx"),
              List.of("facts", input, "--out", out + "/事实.csv"),
              List.of("rules", "export", out + "/规则"))) {
        Child.Outcome outcome = here(command.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.said()).isEqualTo(4);
        assertThat(outcome.said()).contains("磁盘已满").contains(out.toString());
        assertThat(names(out)).containsExactly("结果.json");
        assertThat(result).hasContent(EARLIER);
      }
    } finally {
      works("umount", out.toString());
    }
  }

  @Test
  void aFolderForTemporaryFilesThatIsMissingIsNamed() throws Exception {
    Path ledger = out.resolve("台账.xlsx");
    Child child = new Child(folder).java("-Djava.io.tmpdir=" + folder.resolve("none"));
    Child.Outcome written = child.run("audit", export + "", "--ledger", ledger + "");
    assertThat(written.code()).as(written.said()).isEqualTo(4);
    assertThat(written.said()).contains("临时文件夹 " + folder.resolve("none"));
    assertThat(names(out)).isEmpty();
    Process process = child.start("audit", "-", "--out", out.resolve("r.json") + "");
    process.getOutputStream().write(Attacks.soundExport().getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    Child.Outcome spooled = child.outcome(process);
    assertThat(spooled.code()).as(spooled.said()).isEqualTo(4);
    assertThat(spooled.said()).contains("临时文件夹 " + folder.resolve("none"));
  }

  @Test
  void aFullFolderForTemporaryFilesIsNamedAndNotTheOutput() throws Exception {
    Path full = Files.createDirectory(folder.resolve("full"));
    assumeTrue(works("mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", full.toString()));
    try {
      Child child = new Child(folder).java("-XX:-UsePerfData", "-Djava.io.tmpdir=" + full);
      String input = Path.of("samples", "pingdingshan-2022-2026.csv").toAbsolutePath().toString();
      Child.Outcome outcome = child.run("audit", input, "--ledger", out.resolve("台账.xlsx") + "");
      assertThat(outcome.code()).as(outcome.said()).isEqualTo(4);
      assertThat(outcome.said()).contains("临时文件夹 " + full);
      assertThat(names(out)).isEmpty();
      assertThat(names(full)).isEmpty();
    } finally {
      works("umount", full.toString());
    }
  }

  /** A user for whom permissions count; an administrator is stripped of the power to pass them. */
  private Child ordinary() throws IOException, InterruptedException {
    Child child = new Child(folder);
    if (!works("sh", "-c", "test $(id -u) = 0")) {
      return child;
    }
    String powers = "--bounding-set=-dac_override,-dac_read_search";
    assumeTrue(works("setpriv", powers, "true"));
    return child.under("setpriv", powers);
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void whatMayNotBeWrittenIsNamedAndStaysAsItWas() throws Exception {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path earlier = Files.writeString(out.resolve("结果.json"), EARLIER);
    permit(earlier, "r--r--r--");
    permit(locked, "r-xr-xr-x");
    Child child = ordinary();
    Child.Outcome file = child.run("audit", export + "", "--out", earlier + "");
    assertThat(file.code()).as(file.said()).isEqualTo(4);
    assertThat(file.said()).contains("没有权限").contains(earlier.toString());
    assertThat(earlier).hasContent(EARLIER);
    Child.Outcome rules = child.run("rules", "export", locked.resolve("规则") + "");
    assertThat(rules.code()).as(rules.said()).isEqualTo(4);
    assertThat(rules.said()).contains("没有权限").contains(locked.toString());
    permit(locked, "rwxr-xr-x");
    assertThat(names(locked)).isEmpty();
    assertThat(names(out)).containsExactly("结果.json");
    assertThat(child.temporary()).isEmpty();
  }

  @Test
  void whatMayNotBeReadIsNamed() throws Exception {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path closed = Files.writeString(folder.resolve("关着.csv"), Attacks.soundExport());
    Path documents = Files.createDirectory(folder.resolve("决定书"));
    permit(closed, "---------");
    permit(documents, "---------");
    Child child = ordinary();
    String result = out.resolve("r.json").toString();
    for (List<String> command :
        List.of(
            List.of("inspect", closed + ""),
            List.of("audit", export + "", "--columns", closed + "", "--out", result),
            List.of("audit", export + "", "--documents", documents + "", "--out", result),
            List.of("ledger", closed + "", "--out", out + "/l.xlsx"))) {
      Child.Outcome outcome = child.run(command.toArray(String[]::new));
      assertThat(outcome.code()).as(outcome.said()).isEqualTo(4);
      assertThat(outcome.said())
          .contains("没有权限")
          .containsAnyOf(closed.toString(), documents.toString());
    }
    assertThat(names(out)).isEmpty();
    permit(documents, "rwx------");
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSignalEndsTheRunWithItsCodeAndNoLitter(String signal, int code) throws Exception {
    assumeTrue(works("kill", "-l"));
    Path result = Files.writeString(out.resolve("r.json"), EARLIER);
    Child child = new Child(folder);
    Process process = child.start("audit", "-", "--out", result + "");
    process.getOutputStream().write(Attacks.soundExport().getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    for (int i = 0; i < 600 && child.temporary().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(child.temporary()).as("standard input is being read").isNotEmpty();
    assertThat(works("kill", "-" + signal, process.pid() + "")).isTrue();
    Child.Outcome outcome = child.outcome(process);
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(code);
    assertThat(outcome.said()).doesNotContain("\tat ", "Exception");
    assertThat(child.temporary()).isEmpty();
    assertThat(names(out)).containsExactly("r.json");
    assertThat(result).hasContent(EARLIER);
  }

  @Test
  void tooLittleMemoryIsToldWithAdviceAndLeavesTheEarlierFile() throws Exception {
    Path result = Files.writeString(out.resolve("r.json"), EARLIER);
    Child child = new Child(folder).java("-Xmx14m");
    Child.Outcome outcome = child.run("audit", export + "", "--out", result + "");
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(3);
    assertThat(outcome.said()).contains("内存不够").contains("-Xmx2g").doesNotContain("\tat ");
    assertThat(names(out)).containsExactly("r.json");
    assertThat(result).hasContent(EARLIER);
  }

  @Test
  void aReaderThatGoesAwayIsNoFaultAndAScreenThatCannotBeWrittenIs() throws Exception {
    assumeTrue(works("sh", "-c", "test -e /dev/full"));
    Child piped = new Child(folder).under("sh", "-c", "\"$@\" | head -1", "sh");
    Child.Outcome gone = piped.run("rules", "list");
    assertThat(gone.code()).as(gone.said()).isZero();
    assertThat(gone.said().lines()).hasSize(1);
    Child full = new Child(folder).under("sh", "-c", "exec \"$@\" >/dev/full", "sh");
    Child.Outcome lost = full.run("rules", "list");
    assertThat(lost.code()).as(lost.said()).isEqualTo(4);
    assertThat(lost.said()).contains("磁盘已满");
  }

  @Test
  void namesInChineseAreReadUnderALocaleThatKnowsNone() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/self/cmdline")));
    Child child = new Child(folder).under("env", "LC_ALL=C", "LANG=C");
    Child.Outcome outcome = child.run("audit", "导出表.csv", "--out", "结果.json");
    assertThat(outcome.code()).as(outcome.said()).isZero();
    assertThat(folder.resolve("结果.json")).isNotEmptyFile();
  }

  @Test
  void aSignalEndsBothProcessesThatNamesInChineseNeedUnderSuchALocale() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/self/cmdline")));
    Child child = new Child(folder).under("env", "LC_ALL=C", "LANG=C");
    Process process = child.start("audit", "-", "--out", "结果.json", "--ledger", "台账.xlsx");
    process.getOutputStream().write("决定书文号,罚款金额(元)\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    await(() -> process.children().findAny().isPresent());
    ProcessHandle second = process.children().findAny().orElseThrow();
    await(() -> !child.temporary().isEmpty());

    process.toHandle().destroy(); // That of the process itself also ends its input.

    Child.Outcome outcome = child.outcome(process);
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(143);
    assertThat(outcome.said()).isEmpty();
    assertThat(second.isAlive()).isFalse();
    assertThat(child.temporary()).isEmpty();
    assertThat(folder.resolve("结果.json")).doesNotExist();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (int i = 0; !condition.call(); i++) {
      assertThat(i).isLessThan(600);
      Thread.sleep(100);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " a b .csv",
        "换\n行.csv",
        "q'uo\"te.csv",
        "😀.csv",
        "-dash.csv",
        "点.csv.",
        "*?.csv",
        "$(id).csv",
        "%s%n{0}.csv",
        "@a.csv",
        "esc\u001B[31m\u202E.csv",
        "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长" + "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长.csv"
      })
  void oddNamesOfFilesAreReadWrittenAndShown(String name) throws Exception {
    Path input = Files.writeString(out.resolve(name), Attacks.soundExport());
    Path rules = new AttackRun(Files.createDirectory(folder.resolve("run"))).rules();
    Path result = folder.resolve(name);
    Child.Outcome outcome = here("audit", input + "", "--rules", rules + "", "--out", result + "");
    assertThat(outcome.code()).as(outcome.said()).isZero();
    assertThat(result).isNotEmptyFile();
    assertThat(outcome.said()).doesNotContain("\u001B", "\u202E");
    Files.writeString(input, "甲");
    Child.Outcome refused = here("audit", input + "", "--rules", rules + "");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.said()).doesNotContain("\u001B", "\u202E");
  }
}
