package org.fineaudit.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fineaudit.result.FindingBuilder.aFinding;
import static org.fineaudit.result.ResultBuilder.aResult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.messages.UnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  @TempDir Path folder;

  private static AuditResult sample() {
    return aResult()
        .undetermined()
        .setAside()
        .with(
            aFinding().build(),
            aFinding()
                .id("WT-0002")
                .of(ProblemType.UNEQUAL_PENALTY, Strength.SOFT)
                .number("", "AJ-7")
                .against("", "", null)
                .on(null)
                .fined("1E+4")
                .saying("罚款 10000 元，是同类案件中位数的 “5” 倍\n请核对\t裁量理由")
                .like(
                    new Finding.ComparableCase(
                        "湛城管罚决〔2023〕2号",
                        new BigDecimal("2000.50"),
                        LocalDate.of(2023, 2, 1),
                        "湛河区城市管理局",
                        new BigDecimal("50.25"),
                        List.of("计罚基数：40（本案20）")),
                    new Finding.ComparableCase("", null, null, "", null, List.of()))
                .build())
        .build();
  }

  @Test
  void looksAsTheContractSays() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("/golden/result.json")) {
      assertThat(new String(bytes(sample()), UTF_8))
          .isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void equalResultsGiveEqualBytesWhateverTheLocale() throws IOException {
    byte[] first = bytes(sample());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(Arrays.equals(bytes(sample()), first)).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsReadIsWrittenAgain() throws IOException {
    Path file = Files.write(folder.resolve("r.json"), bytes(sample()));
    AuditResult read = ResultFile.read(file);
    assertThat(bytes(read)).isEqualTo(Files.readAllBytes(file));
    assertThat(read.findings().get(1)).isEqualTo(sample().findings().get(1));
  }

  @Property(tries = 200)
  void everyFindingSurvivesTheFile(@ForAll("findings") Finding finding) throws IOException {
    Path file = Files.createTempFile("result", ".json");
    try {
      AuditResult result = aResult().with(finding).build();
      Files.write(file, bytes(result));
      assertThat(ResultFile.read(file)).isEqualTo(result);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<Finding> findings() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .all()
            .ofMaxLength(30)
            .filter(t -> t.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    Arbitrary<String> amounts =
        Arbitraries.longs()
            .between(0, 9_999_999_999L)
            .map(fen -> ResultWriter.plain(BigDecimal.valueOf(fen, 2)).toPlainString())
            .injectNull(0.1);
    Arbitrary<LocalDate> dates =
        Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay).injectNull(0.1);
    return Combinators.combine(
            texts,
            texts,
            amounts,
            dates,
            Arbitraries.of(ProblemType.class),
            Arbitraries.of(Strength.class),
            Arbitraries.of(true, false).injectNull(0.3))
        .as(
            (message, party, fine, date, problem, strength, enterprise) ->
                aFinding()
                    .saying(message)
                    .number(party, "")
                    .against(party, "", enterprise)
                    .on(date)
                    .fined(fine)
                    .of(problem, strength)
                    .build());
  }

  @Test
  void halfACharacterIsShownAsUnreadable() throws IOException {
    AuditResult result = aResult().with(aFinding().saying("断\uD83D字").build()).build();
    assertThat(new String(bytes(result), UTF_8)).contains("断\uFFFD字");
  }

  @Test
  void sayWhereADamagedFileIsDamaged() throws IOException {
    String good = new String(bytes(sample()), UTF_8);
    refused(good.substring(0, good.length() / 2), "damaged");
    refused(good + "{}", "damaged");
    refused("[]", "not a result file");
    refused("", "not a result file");
    refused("{\"a\": 1}", "not a result file");
    refused("PK\u0003\u0004 and so on", "workbook");
    refused("决定书文号,当事人\n", "not a result file");
    refused("\uFEFF决定书文号,当事人\n", "not a result file");
    refused("No.,Party\n", "not a result file");
    refused(good.replace("fine-audit-result/1", "fine-audit-result/2"), "of version");
    refused(good.replace("\"hard\"", "\"sure\""), "findings[1].strength");
    refused(good.replace("\"2023-05-16\"", "\"16.5.2023\""), "findings[1].decisionDate");
    refused(good.replace("\"fine\": 2000,", "\"fine\": 1e999999999,"), "findings[1].fine");
    refused(good.replace("\"fine\": 2000,", "\"fine\": \"2000\","), "findings[1].fine");
    refused(good.replace("\"phase\"", "\"stage\""), "lacks phase");
    refused(good.replace("\"rowsRead\"", "\"rows\""), "rowsRead");
    refused(good.replace("\"no-number\"", "\"whatever\""), "setAside[1].reason");
    refused(good.replace("\"unit\"", "\"phase\""), "damaged");
    refused("{\"schema\": " + "[".repeat(100_000), "foreign", "not a result file", "nested");
    refused("{\"rules\": " + "[".repeat(100_000), "nested");
  }

  @Test
  void aRuleWithoutAFileIsDamage() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode whole = (ObjectNode) mapper.readTree(bytes(sample()));
    ((ObjectNode) whole.get("rules")).putObject("sources").putNull("fine-at-maximum");
    refused(mapper.writeValueAsString(whole), "rules.sources.fine-at-maximum");
  }

  @Test
  void namesTheLineOfABadValue() throws IOException {
    String bad = new String(bytes(sample()), UTF_8).replace("\"soft\"", "\"sure\"");
    int line = bad.substring(0, bad.indexOf("WT-0002")).split("\n").length - 1;
    refused(bad, "r.json:" + line + ":");
  }

  @Test
  void readsAResultThatHasOnlyWhatTheContractAsksFor() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode whole = (ObjectNode) mapper.readTree(bytes(sample()));
    whole.remove(List.of("undetermined", "cases"));
    ((ObjectNode) whole.get("summary")).remove("units");
    ((ObjectNode) whole.get("rules")).remove(List.of("rules", "hashes", "sources"));
    for (JsonNode finding : whole.get("findings")) {
      ((ObjectNode) finding).remove(List.of("ruleName", "caseName"));
      finding
          .get("comparables")
          .forEach(c -> ((ObjectNode) c).remove(List.of("measure", "differences")));
    }
    Path file = folder.resolve("contract.json");
    mapper.writeValue(file.toFile(), whole);
    AuditResult read = ResultFile.read(file);
    assertThat(read.findings()).hasSameSizeAs(sample().findings());
    assertThat(read.findings().get(0).ruleName()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((4L << 30) + 1);
    }
    assertThatThrownBy(() -> ResultFile.read(file))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("4 GB");
  }

  private void refused(String content, String... oneOf) throws IOException {
    Path file = Files.writeString(folder.resolve("r.json"), content);
    assertThatThrownBy(() -> ResultFile.read(file))
        .isInstanceOf(UnusableException.class)
        .hasMessageStartingWith("r.json")
        .satisfies(
            e ->
                assertThat(Arrays.stream(oneOf).anyMatch(e.getMessage()::contains))
                    .as(e.getMessage())
                    .isTrue());
  }

  private static byte[] bytes(AuditResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultFile.write(result, out);
    return out.toByteArray();
  }
}
