package org.fineaudit.result;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.SetAside;

/** Writes the keys of the result file in their order. */
final class ResultWriter {
  private final JsonGenerator json;

  private ResultWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(AuditResult result, OutputStream out) throws IOException {
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(printer());
      new ResultWriter(json).result(result);
      json.writeRaw('\n');
    }
  }

  static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withArrayIndenter(indent)
        .withObjectIndenter(indent);
  }

  private void result(AuditResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", AuditResult.SCHEMA);
    json.writeObjectFieldStart("tool");
    text("name", result.tool().name());
    text("version", result.tool().version());
    json.writeEndObject();
    text("phase", result.phase());
    text("unit", result.unit());
    date("date", result.date());
    json.writeObjectFieldStart("scope");
    date("from", result.from());
    date("to", result.to());
    json.writeEndObject();
    objects("inputs", result.inputs(), this::input);
    rules(result.rules());
    summary(result.summary());
    objects("coverage", result.coverage(), this::coverage);
    objects("findings", result.findings(), this::finding);
    objects("setAside", result.setAside(), this::setAside);
    objects("undetermined", result.undetermined(), this::undetermined);
    if (!result.cases().isEmpty()) {
      cases(result.cases());
    }
    json.writeEndObject();
  }

  private void input(AuditResult.InputSummary input) throws IOException {
    text("file", input.file());
    text("sha256", input.sha256());
    text("format", input.format());
    text("encoding", input.encoding());
    text("sheet", input.sheet());
    json.writeNumberField("headerRow", input.headerRow());
    json.writeNumberField("rowsRead", input.rowsRead());
    json.writeNumberField("rowsAudited", input.rowsAudited());
    json.writeNumberField("rowsOutOfScope", input.rowsOutOfScope());
    json.writeNumberField("rowsSetAside", input.rowsSetAside());
  }

  private void rules(AuditResult.RuleSet rules) throws IOException {
    json.writeObjectFieldStart("rules");
    text("sha256", rules.sha256());
    texts("files", rules.files());
    objects("rules", rules.rules(), this::rule);
    if (!rules.hashes().isEmpty()) {
      texts("hashes", rules.hashes());
      texts("sources", rules.sources());
    }
    json.writeEndObject();
  }

  private void cases(CaseIndex cases) throws IOException {
    json.writeObjectFieldStart("cases");
    texts("rules", cases.rules());
    texts("fields", cases.fields());
    texts("verdicts", cases.verdicts());
    texts("entries", cases.lines());
    json.writeEndObject();
  }

  private void rule(AuditResult.RuleText rule) throws IOException {
    text("id", rule.id());
    text("name", rule.name());
    text("problem", rule.problem());
    text("concerns", rule.concerns());
    text("flags", rule.flags());
    texts("basis", rule.basis());
    texts("exceptions", rule.exceptions());
    texts("thresholds", rule.thresholds());
    text("remedy", rule.remedy());
  }

  private void summary(AuditResult.Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("rowsRead", summary.rowsRead());
    json.writeNumberField("rowsAudited", summary.rowsAudited());
    json.writeNumberField("rowsOutOfScope", summary.rowsOutOfScope());
    json.writeNumberField("rowsSetAside", summary.rowsSetAside());
    json.writeNumberField("casesFlagged", summary.casesFlagged());
    json.writeNumberField("findings", summary.findings());
    counts("byProblem", inNoticeOrder(summary.byProblem()));
    counts("byUnit", new TreeMap<>(summary.byUnit()));
    objects(
        "units",
        summary.units(),
        unit -> {
          text("unit", unit.unit());
          json.writeNumberField("cases", unit.cases());
          json.writeNumberField("casesFlagged", unit.casesFlagged());
          json.writeNumberField("findings", unit.findings());
          amount("fines", unit.fines());
        });
    json.writeEndObject();
  }

  private static Map<String, Integer> inNoticeOrder(Map<String, Integer> byProblem) {
    Map<String, Integer> rest = new TreeMap<>(byProblem);
    Map<String, Integer> ordered = new LinkedHashMap<>();
    for (ProblemType problem : ProblemType.values()) {
      Integer count = rest.remove(problem.id());
      if (count != null) {
        ordered.put(problem.id(), count);
      }
    }
    ordered.putAll(rest);
    return ordered;
  }

  private void coverage(AuditResult.Coverage coverage) throws IOException {
    text("rule", coverage.rule());
    text("problem", coverage.problem());
    json.writeNumberField("judged", coverage.judged());
    json.writeNumberField("flagged", coverage.flagged());
    json.writeNumberField("clear", coverage.clear());
    json.writeNumberField("undetermined", coverage.undetermined());
    json.writeNumberField("notApplicable", coverage.notApplicable());
    counts("missing", new TreeMap<>(coverage.missing()));
  }

  private void finding(Finding finding) throws IOException {
    text("id", finding.id());
    text("rule", finding.rule());
    text("problem", finding.problem().id());
    text("strength", finding.strength().id());
    text("scope", finding.scope());
    known("decisionNumber", finding.decisionNumber());
    known("caseNumber", finding.caseNumber());
    known("authority", finding.authority());
    known("partyName", finding.partyName());
    known("partyKind", finding.partyKind());
    if (finding.enterprise() == null) {
      json.writeNullField("enterprise");
    } else {
      json.writeBooleanField("enterprise", finding.enterprise());
    }
    known("violation", finding.violation());
    date("decisionDate", finding.decisionDate());
    amount("fine", finding.fine());
    known("legalBasis", finding.legalBasis());
    text("message", finding.message());
    texts("basis", finding.basis());
    text("remedy", finding.remedy());
    json.writeObjectFieldStart("evidence");
    for (Map.Entry<String, String> fact : new TreeMap<>(finding.evidence()).entrySet()) {
      text(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
    objects("comparables", finding.comparables(), this::comparable);
    json.writeObjectFieldStart("source");
    text("file", finding.source().file());
    text("sheet", finding.source().sheet());
    json.writeNumberField("row", finding.source().row());
    json.writeEndObject();
    text("ruleName", finding.ruleName());
    known("caseName", finding.caseName());
  }

  private void comparable(Finding.ComparableCase comparable) throws IOException {
    known("decisionNumber", comparable.decisionNumber());
    amount("fine", comparable.fine());
    date("decisionDate", comparable.decisionDate());
    known("authority", comparable.authority());
    amount("measure", comparable.measure());
    texts("differences", comparable.differences());
  }

  private void setAside(SetAside row) throws IOException {
    text("file", row.place().file());
    text("sheet", row.place().sheet());
    json.writeNumberField("row", row.place().row());
    text("reason", row.reason().code());
    text("detail", row.detail());
    text("advice", row.reason().advice());
  }

  private void undetermined(AuditResult.Undetermined undetermined) throws IOException {
    text("rule", undetermined.rule());
    text("ruleName", undetermined.ruleName());
    text("problem", undetermined.problem());
    texts("missing", undetermined.missing());
    texts("labels", undetermined.labels());
    json.writeNumberField("cases", undetermined.cases());
    texts("examples", undetermined.examples());
  }

  /** Writes the fields of one object. */
  @FunctionalInterface
  private interface Fields<T> {
    void write(T object) throws IOException;
  }

  private <T> void objects(String key, List<T> objects, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(key);
    for (T object : objects) {
      json.writeStartObject();
      fields.write(object);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(wellFormed(text));
    }
    json.writeEndArray();
  }

  private void texts(String key, Map<String, String> texts) throws IOException {
    json.writeObjectFieldStart(key);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      text(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  private void counts(String key, Map<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(key);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(wellFormed(count.getKey()), count.getValue());
    }
    json.writeEndObject();
  }

  private void text(String key, String text) throws IOException {
    json.writeStringField(wellFormed(key), wellFormed(text));
  }

  /** Text that a case may lack: empty is unknown, and unknown is null. */
  private void known(String key, String text) throws IOException {
    text(key, text == null || text.isEmpty() ? null : text);
  }

  private void date(String key, LocalDate date) throws IOException {
    json.writeStringField(key, date == null ? null : date.toString());
  }

  private void amount(String key, BigDecimal yuan) throws IOException {
    json.writeFieldName(key);
    if (yuan == null) {
      json.writeNull();
    } else {
      json.writeNumber(plain(yuan).toPlainString());
    }
  }

  /** No more decimals than needed, no exponent: equal amounts are written alike. */
  static BigDecimal plain(BigDecimal yuan) {
    BigDecimal stripped = yuan.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Halves of surrogate pairs can't be written as UTF-8. */
  private static String wellFormed(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out == null ? text : out.toString();
  }
}
