package org.fineaudit.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.fineaudit.cases.SetAside;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/** Reads a result file one object at a time, so that a large one needs little memory. */
final class ResultReader {
  private static final long MAX_BYTES = 4L << 30;
  private static final int MAX_DEPTH = 12;

  /** Authorities are names in {@code byUnit}, and a cell may hold a long text. */
  private static final int LONGEST_NAME = 5 << 20;

  private static final ObjectMapper MAPPER = mapper();

  private final String file;
  private final JsonParser json;
  private final Map<String, JsonFields> single = new LinkedHashMap<>();
  private final List<AuditResult.InputSummary> inputs = new ArrayList<>();
  private final List<AuditResult.Coverage> coverage = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final List<AuditResult.Undetermined> undetermined = new ArrayList<>();

  /** How a workbook begins, of the new kind and of the old. */
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int HEAD = 16;

  private ResultReader(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  private static ObjectMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(40)
            .maxNameLength(LONGEST_NAME)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }

  static AuditResult read(Path path) throws IOException {
    String file = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      throw new UnusableException(Issue.of(file, Message.of("result.folder")));
    }
    if (Files.size(path) > MAX_BYTES) {
      throw new UnusableException(Issue.of(file, Message.of("result.too-large")));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
        JsonParser json = MAPPER.createParser(begun(file, in))) {
      return new ResultReader(file, json).result();
    } catch (StreamConstraintsException e) {
      throw damaged(file, e, "result.beyond-limits");
    } catch (JsonProcessingException e) {
      throw damaged(file, e, "result.damaged");
    } catch (CharConversionException e) {
      throw new UnusableException(Issue.of(file, Message.of("result.damaged")));
    }
  }

  /** A workbook, or a file that begins like no JSON object, was not damaged: it is another file. */
  private static InputStream begun(String file, InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (begins(head, ZIP) || begins(head, OLE)) {
      throw new UnusableException(Issue.of(file, Message.of("result.workbook")));
    }
    String start = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    boolean wide = start.indexOf('\0') >= 0; // Jackson reads UTF-16 and UTF-32, too.
    if (!wide && !start.isEmpty() && !start.startsWith("{")) {
      throw new UnusableException(Issue.of(file, Message.of("result.foreign")));
    }
    return in;
  }

  private static boolean begins(byte[] head, byte[] mark) {
    return Arrays.mismatch(head, mark) == mark.length;
  }

  private static UnusableException damaged(String file, JsonProcessingException e, String key) {
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
    return new UnusableException(Issue.of(file, line, column, Message.of(key)));
  }

  private AuditResult result() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw foreign();
    }
    String schema = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "schema" -> schema = schema();
        case "inputs" -> list(key, inputs, ResultReader::input);
        case "coverage" -> list(key, coverage, ResultReader::coverage);
        case "findings" -> list(key, findings, FindingReader::finding);
        case "setAside" -> list(key, setAside, FindingReader::setAside);
        case "undetermined" -> list(key, undetermined, ResultReader::undetermined);
        default -> single.put(key, next(key));
      }
    }
    if (schema == null) {
      throw foreign();
    }
    if (json.nextToken() != null) {
      throw new UnusableException(Issue.of(file, line(), 0, Message.of("result.damaged")));
    }
    return assemble();
  }

  private AuditResult assemble() {
    JsonFields whole = JsonFields.whole(file, single);
    JsonFields tool = whole.object("tool");
    JsonFields scope = whole.object("scope");
    return new AuditResult(
        new AuditResult.Tool(tool.text("name"), tool.text("version")),
        whole.text("phase"),
        whole.text("unit"),
        whole.date("date"),
        scope.date("from"),
        scope.dateOrNull("to"),
        inputs,
        rules(whole.object("rules")),
        summary(whole.object("summary")),
        coverage,
        findings,
        undetermined,
        setAside,
        whole.has("cases") ? cases(whole.object("cases")) : CaseIndex.NONE);
  }

  private static CaseIndex cases(JsonFields cases) {
    return CaseIndex.of(
            cases.texts("rules"),
            cases.texts("fields"),
            cases.texts("verdicts"),
            cases.texts("entries"))
        .orElseThrow(() -> cases.bad("entries"));
  }

  private String schema() throws IOException {
    String schema = json.getValueAsString("");
    if (!schema.startsWith("fine-audit-result/")) {
      throw foreign();
    }
    if (!schema.equals(AuditResult.SCHEMA)) {
      throw new UnusableException(
          Issue.of(file, line(), 0, Message.of("result.schema", schema, AuditResult.SCHEMA)));
    }
    return schema;
  }

  private UnusableException foreign() {
    return new UnusableException(Issue.of(file, Message.of("result.foreign")));
  }

  private int line() {
    return json.currentTokenLocation().getLineNr();
  }

  private JsonFields next(String path) throws IOException {
    int line = line();
    try {
      return new JsonFields(file, line, path, MAPPER.readTree(json));
    } catch (NumberFormatException e) {
      throw new UnusableException(Issue.of(file, line, 0, Message.of("result.bad-value", path)));
    }
  }

  private <T> void list(String key, List<T> into, Function<JsonFields, T> reader)
      throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new UnusableException(Issue.of(file, line(), 0, Message.of("result.bad-value", key)));
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      into.add(reader.apply(next(key + "[" + into.size() + "]")));
    }
  }

  private static AuditResult.InputSummary input(JsonFields input) {
    return new AuditResult.InputSummary(
        input.text("file"),
        input.text("sha256"),
        input.text("format"),
        input.text("encoding"),
        input.text("sheet"),
        input.count("headerRow"),
        input.count("rowsRead"),
        input.count("rowsAudited"),
        input.count("rowsOutOfScope"),
        input.count("rowsSetAside"));
  }

  private static AuditResult.RuleSet rules(JsonFields rules) {
    return new AuditResult.RuleSet(
        rules.text("sha256"),
        rules.texts("files"),
        optional(rules, "rules").stream()
            .map(
                rule ->
                    new AuditResult.RuleText(
                        rule.text("id"),
                        rule.text("name"),
                        rule.text("problem"),
                        rule.text("concerns"),
                        rule.text("flags"),
                        rule.texts("basis"),
                        rule.texts("exceptions"),
                        rule.texts("thresholds"),
                        rule.text("remedy")))
            .toList(),
        texts(rules, "hashes"),
        texts(rules, "sources"));
  }

  /** What the format does not ask for and other programs may leave out. */
  private static List<JsonFields> optional(JsonFields object, String key) {
    return object.has(key) ? object.objects(key) : List.of();
  }

  /** Older results have no such key. */
  private static SortedMap<String, String> texts(JsonFields object, String key) {
    return object.has(key) ? new TreeMap<>(object.named(key)) : new TreeMap<>();
  }

  private static AuditResult.Summary summary(JsonFields summary) {
    return new AuditResult.Summary(
        summary.count("rowsRead"),
        summary.count("rowsAudited"),
        summary.count("rowsOutOfScope"),
        summary.count("rowsSetAside"),
        summary.count("casesFlagged"),
        summary.count("findings"),
        summary.counts("byProblem"),
        summary.counts("byUnit"),
        optional(summary, "units").stream()
            .map(
                unit ->
                    new AuditResult.UnitSummary(
                        unit.text("unit"),
                        unit.count("cases"),
                        unit.count("casesFlagged"),
                        unit.count("findings"),
                        unit.amount("fines")))
            .toList());
  }

  private static AuditResult.Coverage coverage(JsonFields coverage) {
    return new AuditResult.Coverage(
        coverage.text("rule"),
        coverage.text("problem"),
        coverage.count("judged"),
        coverage.count("flagged"),
        coverage.count("clear"),
        coverage.count("undetermined"),
        coverage.count("notApplicable"),
        coverage.counts("missing"));
  }

  private static AuditResult.Undetermined undetermined(JsonFields undetermined) {
    return new AuditResult.Undetermined(
        undetermined.text("rule"),
        undetermined.text("ruleName"),
        undetermined.text("problem"),
        undetermined.texts("missing"),
        undetermined.texts("labels"),
        undetermined.count("cases"),
        undetermined.texts("examples"));
  }
}
