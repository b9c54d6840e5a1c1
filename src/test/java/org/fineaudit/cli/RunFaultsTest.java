package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.attack.Attacks;
import org.fineaudit.attack.LedgerAttacks;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others do while a command runs: to its inputs, its streams, its outputs and itself. */
class RunFaultsTest {
  private static final int MOST_TRIES = 20;
  private static final String EARLIER = "earlier";
  private static final String DAY = "2026-01-01";

  /** Files that say nothing until somebody writes to them, and files that never end. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Path out;
  private Path export;
  private String rules;

  @BeforeEach
  void anExport() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
    export = Files.writeString(folder.resolve("导出表.csv"), Attacks.soundExport());
    rules = new AttackRun(Files.createDirectory(folder.resolve("run"))).rules().toString();
  }

  private static Child.Outcome here(String... command) {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    int code = AttackRun.run(console, List.of(command));
    return new Child.Outcome(code, console.toString(StandardCharsets.UTF_8));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String at(String name) {
    return out.resolve(name).toString();
  }

  /** A step that somebody else does to a file. */
  private enum Change {
    SAVED_AGAIN {
      @Override
      void to(Path file) throws IOException {
        Path saved = file.resolveSibling("saved");
        Files.copy(file, saved, StandardCopyOption.REPLACE_EXISTING);
        Files.move(saved, file, StandardCopyOption.ATOMIC_MOVE);
      }
    },
    WRITTEN_TO {
      @Override
      void to(Path file) throws IOException {
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  /**
   * Runs a command while somebody changes a file again and again; once more where a busy machine
   * let the command read between two changes.
   */
  private Child.Outcome whileChanged(Path file, Change change, String... command)
      throws IOException, InterruptedException {
    Child.Outcome outcome = onceWhileChanged(file, change, command);
    for (int i = 1; i < MOST_TRIES && outcome.code() == 0; i++) {
      for (String name : names(out)) {
        Files.delete(out.resolve(name));
      }
      Files.writeString(out.resolve("r.json"), EARLIER);
      outcome = onceWhileChanged(file, change, command);
    }
    return outcome;
  }

  private static Child.Outcome onceWhileChanged(Path file, Change change, String... command)
      throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              try {
                while (!over.get()) {
                  change.to(file);
                  Thread.sleep(0, 200_000);
                }
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    other.start();
    try {
      return here(command);
    } finally {
      over.set(true);
      other.join();
    }
  }

  private void noticed(Child.Outcome outcome, Path file) throws IOException {
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(3);
    assertThat(outcome.said())
        .contains(file.getFileName().toString())
        .contains("读取期间文件被改动")
        .contains("再运行");
    assertThat(names(out)).containsExactly("r.json");
    assertThat(out.resolve("r.json")).hasContent(EARLIER);
  }

  @Test
  void anInputThatIsChangedWhileItIsReadIsNoticedByEveryCommand() throws Exception {
    Path result = folder.resolve("result.json");
    Path ledger = folder.resolve("ledger.xlsx");
    Path large = Files.writeString(folder.resolve("大.csv"), Attacks.soundExport().repeat(60));
    String sound = export.toString();
    String small = folder.resolve("small.json").toString();
    String made = large.toString();
    assertThat(here("audit", made, "--rules", rules, "--out", "" + result).code()).isZero();
    assertThat(
            here("audit", sound, "--rules", rules, "--out", small, "--ledger", "" + ledger).code())
        .isZero();
    Files.writeString(out.resolve("r.json"), EARLIER);
    for (Change change : Change.values()) {
      noticed(
          whileChanged(large, change, "audit", made, "--rules", rules, "--out", at("r.json")),
          large);
      noticed(whileChanged(large, change, "inspect", made, "--rules", rules), large);
      noticed(
          whileChanged(large, change, "facts", made, "--rules", rules, "--out", at("f.csv")),
          large);
      noticed(whileChanged(result, change, "ledger", "" + result, "--out", at("l.xlsx")), result);
      noticed(whileChanged(result, change, "diff", small, "" + result), result);
    }
    noticed(
        whileChanged(
            ledger,
            Change.SAVED_AGAIN,
            "ledger",
            small,
            "--previous",
            "" + ledger,
            "--out",
            at("l.xlsx")),
        ledger);
    noticed(
        whileChanged(
            ledger,
            Change.SAVED_AGAIN,
            "ledger",
            small,
            "--template",
            "" + ledger,
            "--out",
            at("l.xlsx")),
        ledger);
  }

  @ParameterizedTest
  @ValueSource(strings = {">&-", "<&- >&- 2>&-"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void closedStreamsDoNotReachTheOutputs(String closed) throws Exception {
    String[] command = {
      "audit",
      "导出表.csv",
      "--rules",
      rules,
      "--date",
      DAY,
      "--out",
      "out/r.json",
      "--ledger",
      "out/l.xlsx"
    };
    Child child = new Child(folder);
    Child.Outcome open = child.run(command);
    assertThat(open.code()).as(open.said()).isZero();
    byte[] result = Files.readAllBytes(out.resolve("r.json"));
    byte[] ledger = Files.readAllBytes(out.resolve("l.xlsx"));
    Files.delete(out.resolve("r.json"));
    Files.delete(out.resolve("l.xlsx"));
    Child.Outcome outcome =
        new Child(folder).under("sh", "-c", "exec \"$@\" " + closed, "sh").run(command);
    assertThat(outcome.code()).as(outcome.said()).isZero();
    assertThat(out.resolve("r.json")).hasBinaryContent(result);
    assertThat(out.resolve("l.xlsx")).hasBinaryContent(ledger);
    assertThat(names(out)).containsExactly("l.xlsx", "r.json");
    assertThat(child.temporary()).isEmpty();
    assertThat(outcome.said()).doesNotContain("\tat ", "Exception");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void standardInputThatIsClosedOrNeverEndsIsTold() throws Exception {
    Child shut = new Child(folder).under("sh", "-c", "exec \"$@\" <&-", "sh");
    Child.Outcome closed = shut.run("audit", "-", "--rules", rules, "--out", at("r.json"));
    assertThat(closed.code()).as(closed.said()).isIn(3, 4);
    assertThat(closed.said()).isNotBlank().doesNotContain("\tat ", "Exception");
    Child zero = new Child(folder).under("sh", "-c", "exec \"$@\" </dev/zero", "sh");
    Child.Outcome endless = zero.run("audit", "-", "--rules", rules, "--out", at("r.json"));
    assertThat(endless.code()).as(endless.said()).isEqualTo(3);
    assertThat(endless.said()).isNotBlank().doesNotContain("\tat ");
    assertThat(names(out)).isEmpty();
    assertThat(zero.temporary()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aSignalWhileResultAndLedgerAreWrittenLeavesBothOldOrBothNew(String signal, int code)
      throws Exception {
    Path sample = Path.of("samples", "pingdingshan-2022-2026.csv").toAbsolutePath();
    Path result = Files.writeString(out.resolve("r.json"), EARLIER);
    Path ledger = out.resolve("l.xlsx");
    Child child = new Child(folder);
    Process process =
        child.start(
            "audit", sample + "", "--date", DAY, "--out", result + "", "--ledger", "" + ledger);
    for (int i = 0; i < 60_000 && process.isAlive() && names(out).size() == 1; i++) {
      Thread.sleep(1);
    }
    assertThat(names(out)).as("a file is being written").hasSizeGreaterThan(1);
    new ProcessBuilder("kill", "-" + signal, process.pid() + "").start().waitFor();
    Child.Outcome outcome = child.outcome(process);
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(code);
    assertThat(outcome.said()).doesNotContain("\tat ", "Exception");
    assertThat(child.temporary()).isEmpty();
    if (Files.exists(ledger)) {
      assertThat(names(out)).containsExactly("l.xlsx", "r.json");
      assertThat(here("ledger", result + "", "--out", at("again.xlsx")).code()).isZero();
    } else {
      assertThat(names(out)).containsExactly("r.json");
      assertThat(result).hasContent(EARLIER);
    }
  }

  @Test
  void aResultThatNamesEveryProblemAgainAndAgainDoesNotFillTheScreen() throws Exception {
    String sample = Path.of("samples", "pingdingshan-2022-2026.csv").toString();
    Path result = folder.resolve("result.json");
    assertThat(here("audit", sample, "--out", "" + result).code()).isZero();
    ObjectMapper json = new ObjectMapper();
    JsonNode read = json.readTree(result.toFile());
    ArrayNode findings = (ArrayNode) read.get("findings");
    List<JsonNode> once = new ArrayList<>();
    findings.forEach(once::add);
    for (int i = 0; i < 20; i++) {
      findings.addAll(once);
    }
    json.writeValue(result.toFile(), read);
    Child.Outcome outcome = here("ledger", "" + result, "--out", at("l.xlsx"));
    assertThat(outcome.code()).as(outcome.said()).isZero();
    assertThat(outcome.said()).contains("出现不止一次", "另有");
    assertThat(outcome.said().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 16);
  }

  @Test
  void noOutputReplacesTheSettingsOfItsFolder() throws Exception {
    Path settings = Files.writeString(folder.resolve("fine-audit.yaml"), "unit: 甲局\n");
    for (List<String> command :
        List.of(
            List.of("audit", "导出表.csv", "--rules", rules, "--out", "fine-audit.yaml"),
            List.of("facts", "导出表.csv", "--rules", rules, "--out", settings.toString()))) {
      Child.Outcome outcome = new Child(folder).run(command.toArray(String[]::new));
      assertThat(outcome.code()).as(outcome.said()).isEqualTo(4);
      assertThat(settings).hasContent("unit: 甲局");
    }
  }

  @Test
  void noOutputReplacesAnInput() throws Exception {
    String result = at("r.json");
    String template = at("t.xlsx");
    String input = export.toString();
    assertThat(here("audit", input, "--rules", rules, "--out", result, "--ledger", template).code())
        .isZero();
    String link = Files.createSymbolicLink(folder.resolve("链接.csv"), export).toString();
    for (List<String> command :
        List.of(
            List.of("audit", input, "--rules", rules, "--out", input),
            List.of("audit", input, "--rules", rules, "--out", link),
            List.of("audit", input, "--rules", rules, "--findings", input),
            List.of("audit", input, "--rules", rules, "--ledger", input),
            List.of("facts", input, "--rules", rules, "--out", input),
            List.of("ledger", result, "--out", result),
            List.of("ledger", result, "--out", template, "--template", template),
            List.of("diff", result, result, "--out", result),
            List.of("report", result, "--out", result))) {
      Map<String, byte[]> before = contents();
      Child.Outcome outcome = here(command.toArray(String[]::new));
      assertThat(outcome.code()).as(command + "\n" + outcome.said()).isEqualTo(4);
      assertThat(contents()).as(command.toString()).containsExactlyEntriesOf(before);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPlaceThatIsNoDiskIsNotSaidToBeFull() {
    Child.Outcome outcome =
        here("audit", export.toString(), "--rules", rules, "--out", "/proc/r.json");
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(4);
    assertThat(outcome.said()).contains("/proc/r.json").doesNotContain("磁盘");
  }

  /** As when whole decisions were pasted above the table. */
  @ParameterizedTest
  @CsvSource({"1, 3000000", "26, 5000"})
  void longWordsInAnEarlierLedgerDoNotFloodTheConsole(int cells, int length) throws Exception {
    Path ledger = folder.resolve("台账.xlsx");
    String input = export.toString();
    String[] first = {"audit", input, "--rules", rules, "--ledger", "" + ledger};
    assertThat(here(first).code()).isZero();
    StringBuilder added = new StringBuilder();
    for (char column = 'A'; column < 'A' + cells; column++) {
      added.append("<c r=\"A").append(column).append("1\" t=\"inlineStr\"><is><t>");
      added.append("长".repeat(length)).append("</t></is></c>");
    }
    byte[] typed =
        LedgerAttacks.changed(
            Files.readAllBytes(ledger),
            "xl/worksheets/sheet1.xml",
            sheet -> sheet.replaceFirst("</row>", added + "</row>"));
    Path changed = Files.write(folder.resolve("改.xlsx"), typed);
    for (List<String> command :
        List.of(
            List.of(
                "audit",
                input,
                "--rules",
                rules,
                "--previous",
                "" + changed,
                "--ledger",
                at("l.xlsx")),
            List.of("diff", "" + ledger, "" + changed),
            List.of("diff", "" + changed, "" + ledger))) {
      Child.Outcome outcome = here(command.toArray(String[]::new));
      assertThat(outcome.code()).as(command.get(0)).isZero();
      assertThat(outcome.said().getBytes(StandardCharsets.UTF_8).length)
          .as("%s: %.300s", command.get(0), outcome.said())
          .isLessThan(1 << 16);
    }
  }

  /** The input is to blame, not the output; the library's own words about it help nobody. */
  @Test
  void aWorkbookOfTooManyRowsIsRefusedAsSuch() throws Exception {
    String result = at("r.json");
    Path ledger = folder.resolve("台账.xlsx");
    String input = export.toString();
    assertThat(here("audit", input, "--rules", rules, "--out", result, "--ledger", "" + ledger))
        .extracting(Child.Outcome::code)
        .isEqualTo(0);
    for (int rows : new int[] {200_000, 5_000_000}) {
      Path template = folder.resolve(rows + ".xlsx");
      Files.write(
          template,
          LedgerAttacks.changed(
              Files.readAllBytes(ledger),
              "xl/worksheets/sheet1.xml",
              t -> t.replace("</sheetData>", "<row></row>".repeat(rows) + "</sheetData>")));
      Child.Outcome outcome =
          here("ledger", result, "--template", "" + template, "--out", at("l.xlsx"));
      assertThat(outcome.code()).as(outcome.said()).isEqualTo(3);
      assertThat(outcome.said())
          .contains(rows + ".xlsx", "模板展开后大得不像台账模板", "空行")
          .doesNotContain("bomb");
      assertThat(names(out)).containsExactly("r.json");
    }
    Path merged = folder.resolve("merged.xlsx");
    Files.write(
        merged,
        LedgerAttacks.changed(
            Files.readAllBytes(ledger),
            "xl/worksheets/sheet1.xml",
            t ->
                t.replaceFirst(
                    "<mergeCells[^>]*>",
                    "<mergeCells>"
                        + IntStream.range(1_000, 11_000)
                            .mapToObj(r -> "<mergeCell ref=\"A%d:B%d\"/>".formatted(r, r))
                            .collect(Collectors.joining()))));
    Child.Outcome areas = here("ledger", result, "--template", "" + merged, "--out", at("l.xlsx"));
    assertThat(areas.code()).as(areas.said()).isEqualTo(3);
    assertThat(areas.said()).contains("merged.xlsx", "合并单元格");
    String many = folder.resolve("5000000.xlsx").toString();
    Child.Outcome outcome = here("diff", many, many);
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(3);
    assertThat(outcome.said()).contains("5000000.xlsx", "展开后大得不像台账").doesNotContain("损坏");
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path place : List.of(folder, out)) {
      for (String name : names(place)) {
        Path file = place.resolve(name);
        if (Files.isRegularFile(file)) {
          contents.put(file.toString(), Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  @Test
  void ofTwoRunsWithOneOutputOneWinsWhole() throws Exception {
    Path other = Files.writeString(folder.resolve("b.csv"), Attacks.soundExport().repeat(2));
    List<byte[]> results = new ArrayList<>();
    List<byte[]> ledgers = new ArrayList<>();
    List<List<String>> commands = new ArrayList<>();
    for (Path input : List.of(export, other)) {
      List<String> command =
          List.of(
              "audit",
              input.toString(),
              "--rules",
              rules,
              "--date",
              DAY,
              "--out",
              at("r.json"),
              "--ledger",
              at("l.xlsx"));
      commands.add(command);
      assertThat(here(command.toArray(String[]::new)).code()).isZero();
      results.add(Files.readAllBytes(out.resolve("r.json")));
      ledgers.add(Files.readAllBytes(out.resolve("l.xlsx")));
    }
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      Path own = Files.createDirectory(folder.resolve("child" + i));
      processes.add(new Child(own).start(commands.get(i).toArray(String[]::new)));
    }
    for (Process process : processes) {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isIn(0, 4);
    }
    int winner = results.get(0).length == Files.size(out.resolve("r.json")) ? 0 : 1;
    assertThat(out.resolve("r.json")).hasBinaryContent(results.get(winner));
    assertThat(out.resolve("l.xlsx")).hasBinaryContent(ledgers.get(winner));
    assertThat(names(out)).containsExactly("l.xlsx", "r.json");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void pipesAndDevicesAreRefusedWhereverAFileIsExpected() throws Exception {
    Path pipe = folder.resolve("管道");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    String sound = export.toString();
    String result = folder.resolve("sound.json").toString();
    assertThat(here("audit", sound, "--rules", rules, "--out", result).code()).isZero();
    Path linked = Files.createDirectory(folder.resolve("rules with a pipe"));
    Files.createSymbolicLink(linked.resolve("x.yaml"), pipe);
    for (String odd : List.of(pipe.toString(), "/dev/zero")) {
      for (List<String> command :
          List.of(
              List.of("audit", odd, "--rules", rules),
              List.of("inspect", odd, "--rules", rules),
              List.of("facts", odd, "--rules", rules, "--out", at("f.csv")),
              List.of("explain", "甲", "--in", odd, "--rules", rules),
              List.of("audit", sound, "--rules", rules, "--columns", odd),
              List.of("audit", sound, "--rules", odd),
              List.of("audit", sound, "--rules", linked.toString()),
              List.of("audit", sound, "--rules", rules, "--documents", odd),
              List.of("audit", sound, "--rules", rules, "--previous", odd, "--ledger", at("l")),
              List.of("ledger", odd, "--out", at("l.xlsx")),
              List.of("ledger", result, "--previous", odd, "--out", at("l.xlsx")),
              List.of("ledger", result, "--template", odd, "--out", at("l.xlsx")),
              List.of("diff", odd, result),
              List.of("diff", result, odd),
              List.of("report", odd, "--out", at("p.docx")),
              List.of("rules", "check", odd))) {
        Child.Outcome outcome =
            Assertions.assertTimeoutPreemptively(
                LONGEST, () -> here(command.toArray(String[]::new)), command::toString);
        assertThat(outcome.code()).as("%s %s", command, outcome.said()).isEqualTo(3);
        assertThat(outcome.said()).isNotBlank().doesNotContain("\tat ");
        assertThat(names(out)).isEmpty();
      }
    }
  }

  @Test
  void explainingACaseStaysShortHoweverLongItsCellsAndHoweverManyHaveItsNumber() throws Exception {
    List<String> lines = Attacks.soundExport().lines().toList();
    String number = lines.get(1).substring(0, lines.get(1).indexOf(','));
    String one = lines.get(1).replace("相对人1", "长".repeat(40_000));
    String longAuthority = lines.get(2).replace("甲市城市管理局", "局".repeat(40_000));
    Path input =
        Files.writeString(
            folder.resolve("long.csv"),
            String.join("\n", lines.get(0), one, longAuthority, lines.get(3)) + "\n");
    Child.Outcome wide = here("explain", number, "--in", input + "");
    assertThat(wide.code()).isZero();
    assertThat(wide.said().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 16);
    StringBuilder rows = new StringBuilder(lines.get(0) + "\n");
    for (int i = 0; i < 300; i++) {
      rows.append(lines.get(1).replace("相对人1", "相对人" + i)).append('\n');
    }
    Files.writeString(input, rows);
    Child.Outcome many = here("explain", number, "--in", input + "");
    assertThat(many.code()).isZero();
    assertThat(many.said().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 16);
    assertThat(many.said()).contains("这个文号有 300 件案件", "还有 280 件没有列出");
    for (String language : List.of("zh", "en")) {
      Child.Outcome all = here("explain", number, "--in", input + "", "-v", "--lang", language);
      assertThat(all.said().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 16);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFileThatMayNotGrowIsToldAndLeavesWhatWasThere() throws Exception {
    Path result = Files.writeString(out.resolve("r.json"), EARLIER);
    Child child =
        new Child(folder)
            .java("-XX:-UsePerfData")
            .under("sh", "-c", "ulimit -f 4; exec \"$@\"", "sh");
    Child.Outcome outcome =
        child.run(
            "audit", "导出表.csv", "--rules", rules, "--ledger", at("l.xlsx"), "--out", "" + result);
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(4);
    assertThat(outcome.said()).contains("没有写成").contains("原来的文件没有改动");
    assertThat(result).hasContent(EARLIER);
    assertThat(names(out)).containsExactly("r.json");
    assertThat(child.temporary()).isEmpty();
  }
}
