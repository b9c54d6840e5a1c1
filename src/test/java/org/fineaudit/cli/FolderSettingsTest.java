package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.ResultFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily command in a folder whose {@code fine-audit.yaml} keeps the rest. */
class FolderSettingsTest {
  private static final Path EXPORT = Path.of("samples/phases/phase-3.csv").toAbsolutePath();

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void anExportUnderItsDailyName() throws IOException {
    Files.copy(EXPORT, folder.resolve("export.csv"));
  }

  private void settings(String... lines) throws IOException {
    Files.writeString(folder.resolve("fine-audit.yaml"), String.join("\n", lines) + "\n");
  }

  private Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Console.of(out, err, Main.langOf(args));
    int code = CommandLineFactory.create(console, FolderSettings.in(folder)).execute(args);
    console.flush();
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private AuditResult result() throws IOException {
    return ResultFile.read(folder.resolve("r.json"));
  }

  @Test
  void unitPhaseRulesAndDatesComeFromTheFileAndTheRunSaysSo() throws IOException {
    run("rules", "export", at("ours"));
    settings("unit: 新华区城市管理局", "阶段: 整改提升", "rules: ours", "from: 2023年1月1日");
    Run run = run("audit", at("export.csv"), "--out", at("r.json"), "--ledger", at("台账.xlsx"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("fine-audit.yaml", "--unit 新华区城市管理局", "--phase 整改提升", "--rules", "2023-01-01");
    assertThat(result().unit()).isEqualTo("新华区城市管理局");
    assertThat(result().phase()).isEqualTo("整改提升");
    assertThat(result().from()).isEqualTo("2023-01-01");
  }

  @Test
  void theCommandLineGoesFirstAndIsNotNamedAsASetting() throws IOException {
    settings("unit: 甲局", "phase: 整改提升");
    Run run = run("audit", at("export.csv"), "--unit", "乙局", "--out", at("r.json"));
    assertThat(result().unit()).isEqualTo("乙局");
    assertThat(result().phase()).isEqualTo("整改提升");
    assertThat(run.err()).contains("--phase 整改提升").doesNotContain("甲局");
  }

  @Test
  void aVeryLongSettingDoesNotFillTheScreen() throws IOException {
    settings("unit: " + "长".repeat(100_000));
    Run run = run("audit", at("export.csv"), "--out", at("r.json"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err().length() + run.out().length()).isLessThan(20_000);
  }

  @Test
  void quietSaysNothing() throws IOException {
    settings("unit: 甲局");
    assertThat(run("audit", at("export.csv"), "-q")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void everyMistakeIsToldWithItsPlaceAndWhatWasMeant() throws IOException {
    settings("unti: 甲局", "rules: nowhere", "from: 2023-13-01", "columns: [a, b]", "colour: red");
    Run run = run("audit", at("export.csv"), "--out", at("r.json"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .anyMatch(l -> l.startsWith("fine-audit.yaml:1:1:") && l.contains("是不是“unit”"))
        .anyMatch(l -> l.startsWith("fine-audit.yaml:2:8:") && l.contains("nowhere"))
        .anyMatch(l -> l.startsWith("fine-audit.yaml:3:7:") && l.contains("2023-13-01"))
        .anyMatch(l -> l.startsWith("fine-audit.yaml:4:10:"))
        .anyMatch(l -> l.startsWith("fine-audit.yaml:5:1:") && l.contains("documents"))
        .hasSize(5);
    assertThat(folder.resolve("r.json")).doesNotExist();
  }

  @Test
  void aBrokenFileDoesNotKeepFromHelp() throws IOException {
    settings("unit: [");
    assertThat(run("audit", "--help").code()).isZero();
    assertThat(run("audit", at("export.csv")).code()).isEqualTo(3);
  }

  @Test
  void aFileOfRemarksOnlySetsNothing() throws IOException {
    settings("# unit: 甲局", "");
    Run run = run("audit", at("export.csv"), "-q");
    assertThat(run).isEqualTo(new Run(0, "", ""));
  }
}
