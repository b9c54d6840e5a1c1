package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.groups.Tuple;
import org.fineaudit.intake.Intake;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Coverage;
import org.fineaudit.result.Finding;
import org.fineaudit.result.ResultFile;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples' planted cases are found, their near-misses are not, and nothing else is. */
class PlantedCasesTest {
  private static final Path SAMPLES = Path.of("samples");

  private static AuditResult audit(String file) throws IOException {
    return audit(List.of(SAMPLES.resolve(file)));
  }

  private static AuditResult audit(List<Path> files) throws IOException {
    RuleFolder folder = RuleFolders.builtIn();
    AuditOptions options =
        new AuditOptions(
            "自查自纠",
            "",
            LocalDate.of(2026, 11, 23),
            LocalDate.of(2022, 1, 1),
            Optional.empty(),
            false);
    return new Auditor(
            RuleContext.load(folder),
            Intake.load(folder, Optional.empty()),
            new AuditResult.Tool("fine-audit", "test"))
        .run(files, options);
  }

  private static List<CSVRecord> planted(String file) throws IOException {
    try (Reader in = Files.newBufferedReader(SAMPLES.resolve(file), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(in)
          .stream()
          .toList();
    }
  }

  @Test
  void aMonthFarAboveItsOwnHistoryIsFoundAsAGroup() throws IOException {
    List<Finding> groups =
        audit("other-problems.csv").findings().stream()
            .filter(f -> f.scope().equals("group"))
            .toList();
    assertThat(groups)
        .extracting(Finding::rule, Finding::authority, Finding::violation)
        .containsExactly(Tuple.tuple("monthly-surge", "汝州市城市管理局", "擅自设置道路障碍"));
    assertThat(groups.get(0).decisionNumber()).isEmpty();
    assertThat(groups.get(0).message()).contains("2024-05");
  }

  private static String key(String number, String problem) {
    return number + " " + problem;
  }

  private static String number(CSVRecord row) {
    return row.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "pingdingshan-2022-2026.csv, planted.csv",
    "pingdingshan-gb18030.csv, planted.csv",
    "other-problems.csv, planted-other-problems.csv"
  })
  void plantedCasesAreFoundAndNothingElse(String file, String planted) throws IOException {
    AuditResult result = audit(file);
    Map<String, Set<String>> found =
        result.findings().stream()
            .filter(f -> f.scope().equals("case"))
            .collect(
                Collectors.groupingBy(
                    f -> key(f.decisionNumber(), f.problem().id()),
                    Collectors.mapping(f -> f.strength().id(), Collectors.toSet())));
    Map<String, Set<String>> expected =
        planted(planted).stream()
            .filter(row -> row.get("expected").equals("flagged"))
            .collect(
                Collectors.groupingBy(
                    row -> key(number(row), row.get("problem")),
                    Collectors.mapping(row -> row.get("strength"), Collectors.toSet())));
    assertThat(expected).hasSizeGreaterThan(40);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whatCanNotBeJudgedIsListedWithTheCase() throws IOException {
    AuditResult result = audit("pingdingshan-2022-2026.csv");
    for (CSVRecord row : planted("planted.csv")) {
      if (row.get("expected").equals("undetermined")) {
        assertThat(result.undetermined())
            .as(number(row))
            .anyMatch(
                u -> u.problem().equals(row.get("problem")) && u.examples().contains(number(row)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pingdingshan-2022-2026.csv",
        "shuanggongshi.csv",
        "xinhua-with-title.xlsx",
        "other-problems.csv"
      })
  void everythingAddsUp(String file) throws IOException {
    AuditResult result = audit(file);
    AuditResult.Summary summary = result.summary();
    assertThat(summary.rowsRead())
        .isEqualTo(summary.rowsAudited() + summary.rowsOutOfScope() + summary.rowsSetAside());
    assertThat(result.setAside()).hasSize(summary.rowsSetAside());
    for (Coverage coverage : result.coverage()) {
      assertThat(coverage.judged()).isEqualTo(coverage.flagged() + coverage.clear());
      if (SmallExport.scope(coverage.rule()) == RuleScope.CASE) {
        assertThat(coverage.judged() + coverage.undetermined() + coverage.notApplicable())
            .isEqualTo(summary.rowsAudited());
      }
    }
    assertThat(result.findings()).extracting(Finding::id).doesNotHaveDuplicates();
    assertThat(summary.byProblem().values().stream().mapToInt(n -> n).sum())
        .isEqualTo(summary.findings());
  }

  @Test
  void filesOfOneNameAreCountedApart(@TempDir Path folder) throws IOException {
    Path first = Files.createDirectories(folder.resolve("a")).resolve("x.csv");
    Path second = Files.createDirectories(folder.resolve("b")).resolve("x.csv");
    String header = "行政处罚决定书文号,处罚决定日期,罚款金额(元)\n";
    Files.writeString(first, header + "甲1号,2021-05-06,100\n甲2号,2024-05-06,100\n");
    Files.writeString(
        second, header + "乙1号,2021-05-06,100\n乙2号,2021-05-07,100\n乙3号,2024-05-07,9\n");
    assertThat(audit(List.of(first, second)).inputs())
        .extracting(AuditResult.InputSummary::rowsAudited, AuditResult.InputSummary::rowsOutOfScope)
        .containsExactlyInAnyOrder(Tuple.tuple(1, 1), Tuple.tuple(1, 2));
  }

  @Test
  void theTitledWorkbookLosesNoRow() throws IOException {
    AuditResult result = audit("xinhua-with-title.xlsx");
    assertThat(result.setAside())
        .extracting(row -> row.reason().code())
        .containsExactlyInAnyOrder("subtotal", "footer");
  }

  @Test
  void theBytesDependOnNoLocaleAndNoTimeZone() throws IOException {
    byte[] here = bytes();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(bytes()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultFile.write(audit("pingdingshan-2022-2026.csv"), out);
    return out.toByteArray();
  }
}
