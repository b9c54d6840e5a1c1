package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fineaudit.messages.Lang;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read: the result obeys its published schema, the table of findings repeats it. */
class ResultSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private static Path folder;

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = Console.of(out, new ByteArrayOutputStream(), Lang.ZH);
    assertThat(CommandLineFactory.create(console).execute(args)).isZero();
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @BeforeAll
  static void anAuditOfPlantedCasesAndOfASheetWithRowsSetAside() throws IOException {
    Path odd = folder.resolve("odd.csv");
    Files.writeString(odd, "行政处罚决定书文号,罚款金额(元),处罚决定日期\n平石城管罚决字〔2024〕1号,200,2024-02-20\n合计,200,\n");
    run(
        "audit",
        "samples/phases/phase-1.csv",
        odd.toString(),
        "--out",
        folder.resolve("r.json").toString(),
        "--findings",
        folder.resolve("f.csv").toString());
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(run("schema"));
  }

  private static JsonNode result() throws IOException {
    return MAPPER.readTree(folder.resolve("r.json").toFile());
  }

  @Test
  void aResultObeysTheSchemaThatTheProgramPrints() throws IOException {
    assertThat(result().get("findings").size()).isGreaterThan(9);
    assertThat(result().get("setAside").size()).isEqualTo(1);
    assertThat(schema().validate(result())).isEmpty();
    Path golden = Path.of("src/test/resources/golden/result.json");
    assertThat(schema().validate(MAPPER.readTree(golden.toFile()))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoResult() throws IOException {
    ObjectNode wrong = (ObjectNode) result();
    wrong.remove("coverage");
    wrong.put("date", "today");
    wrong.put("extra", 1);
    ((ObjectNode) wrong.get("findings").get(0)).put("strength", "certain");
    ((ObjectNode) wrong.get("findings").get(1)).put("fine", "100");
    Set<ValidationMessage> mistakes =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(run("schema"), formats())
            .validate(wrong);
    assertThat(mistakes.stream().map(ValidationMessage::getMessage))
        .anyMatch(m -> m.contains("coverage"))
        .anyMatch(m -> m.contains("date"))
        .anyMatch(m -> m.contains("extra"))
        .anyMatch(m -> m.contains("findings/0/strength"))
        .anyMatch(m -> m.contains("findings/1/fine"));
  }

  private static com.networknt.schema.SchemaValidatorsConfig formats() {
    return com.networknt.schema.SchemaValidatorsConfig.builder()
        .formatAssertionsEnabled(true)
        .build();
  }

  @Test
  void theTableOfFindingsRepeatsTheResultAndExcelOpensIt() throws IOException {
    String text = Files.readString(folder.resolve("f.csv"));
    assertThat(text).startsWith("\uFEFFid,rule,problem,").contains("\r\n");
    CSVFormat format = CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text.substring(1), format)) {
      List<CSVRecord> rows = parser.getRecords();
      JsonNode findings = result().get("findings");
      assertThat(rows).hasSize(findings.size());
      for (int i = 0; i < rows.size(); i++) {
        JsonNode finding = findings.get(i);
        for (String key : List.of("id", "rule", "problem", "strength", "message", "remedy")) {
          assertThat(rows.get(i).get(key)).isEqualTo(finding.get(key).asText());
        }
        assertThat(rows.get(i).get("decisionNumber"))
            .isEqualTo(finding.get("decisionNumber").asText(""));
        assertThat(rows.get(i).get("row")).isEqualTo(finding.get("source").get("row").asText());
      }
    }
    assertThat(text).doesNotContainPattern("\\b410499(19|20)\\d{2}");
  }
}
