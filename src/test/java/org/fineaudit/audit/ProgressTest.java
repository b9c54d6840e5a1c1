package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fineaudit.audit.Progress.Step;
import org.fineaudit.intake.Intake;
import org.fineaudit.result.AuditResult;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of itself while it goes on. */
class ProgressTest {
  private static final int CASES = 1_600;
  private static final List<String> HEADER = List.of("行政处罚决定书文号", "案由", "决定日期", "罚款金额(元)");

  @TempDir private Path folder;

  private record Told(Step step, long cases, double share) {}

  private static List<List<String>> rows() {
    return IntStream.range(0, CASES)
        .mapToObj(i -> List.of("测罚决字〔2024〕第" + (i + 1) + "号", "无照经营", "2024-05-06", "" + (500 + i)))
        .toList();
  }

  private Path csv(String name) throws IOException {
    Path file = folder.resolve(name);
    String lines =
        rows().stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
    return Files.writeString(file, String.join(",", HEADER) + "\n" + lines + "\n");
  }

  private Path xlsx() throws IOException {
    Path file = folder.resolve("x.xlsx");
    List<List<String>> all = new ArrayList<>(List.of(HEADER));
    all.addAll(rows());
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      for (List<String> cells : all) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
      }
      workbook.write(out);
    }
    return file;
  }

  private static List<Told> run(Path... files) throws IOException {
    RuleFolder rules = RuleFolders.builtIn();
    Auditor auditor =
        new Auditor(
            RuleContext.load(rules),
            Intake.load(rules, Optional.empty()),
            new AuditResult.Tool("test", "1"));
    List<Told> told = Collections.synchronizedList(new ArrayList<>());
    LocalDate day = LocalDate.of(2026, 11, 23);
    LocalDate from = LocalDate.of(2022, 1, 1);
    auditor.run(
        List.of(files),
        new AuditOptions("自查自纠", "", day, from, Optional.empty(), false),
        (step, cases, share) -> told.add(new Told(step, cases, share)));
    return told;
  }

  private static List<Told> of(Step step, List<Told> told) {
    return told.stream().filter(t -> t.step() == step).toList();
  }

  @Test
  void theStepsComeInTheirOrderAndNoneGoesBack() throws IOException {
    List<Told> told = run(csv("a.csv"));
    assertThat(told.stream().map(Told::step).distinct()).containsExactly(Step.values());
    assertThat(told.stream().map(Told::step)).isSorted();
    for (Step step : Step.values()) {
      assertThat(of(step, told).stream().map(Told::share)).isSorted().allMatch(s -> s <= 1);
      assertThat(of(step, told).stream().map(Told::cases)).isSorted();
    }
  }

  @Test
  void readingAndJudgingTellTheirShareOnTheWay() throws IOException {
    List<Told> told = run(csv("a.csv"));
    assertThat(of(Step.JUDGING, told)).anyMatch(t -> t.share() > 0.2 && t.share() < 0.8);
    List<Told> reading = of(Step.READING, told);
    assertThat(reading.get(reading.size() - 1)).isEqualTo(new Told(Step.READING, CASES, 1));
  }

  @Test
  void aWorkbookTellsHowFarItIsRead() throws IOException {
    List<Told> reading = of(Step.READING, run(xlsx()));
    assertThat(reading).anyMatch(t -> t.share() > 0.1 && t.share() < 0.9 && t.cases() > 0);
    assertThat(reading.stream().map(Told::share)).isSorted();
  }

  @Test
  void twoFilesAreMeasuredTogether() throws IOException {
    List<Told> reading = of(Step.READING, run(csv("a.csv"), csv("b.csv")));
    assertThat(reading).contains(new Told(Step.READING, CASES, 0.5));
    assertThat(reading.get(reading.size() - 1).share()).isEqualTo(1);
  }
}
