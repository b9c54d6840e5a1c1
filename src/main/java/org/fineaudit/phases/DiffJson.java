package org.fineaudit.phases;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.messages.Lang;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.JsonDocument;

/** The comparison as JSON: keys and problems in a fixed order. */
public final class DiffJson {
  public static final String SCHEMA = "fine-audit-diff/1";

  private DiffJson() {}

  /**
   * Writes a comparison; equal comparisons give equal texts.
   *
   * @param ascii whether other characters are escaped
   */
  public static void write(
      PhaseDiff diff, AuditResult.Tool tool, Lang lang, boolean ascii, Writer out)
      throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    Map<String, Object> program = new LinkedHashMap<>();
    program.put("name", tool.name());
    program.put("version", tool.version());
    json.put("tool", program);
    json.put("old", side(diff.old()));
    json.put("new", side(diff.now()));
    json.put("warnings", diff.warnings().stream().map(w -> w.in(lang)).toList());
    json.put("balance", balance(diff));
    json.put("summary", summary(diff));
    json.put("problems", diff.changes().stream().map(c -> problem(c, lang)).iterator());
    JsonDocument.write(json, ascii, out);
  }

  private static Map<String, Object> side(Phase phase) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", phase.file());
    json.put("kind", phase.isLedger() ? "ledger" : "result");
    json.put("phase", phase.result().map(AuditResult::phase).orElse(null));
    json.put("unit", phase.unit());
    json.put("date", phase.date().map(LocalDate::toString).orElse(null));
    json.put("rules", phase.rules().orElse(null));
    json.put("problems", phase.problems().size());
    json.put("closed", phase.problems().stream().filter(p -> p.standing().closed()).count());
    return json;
  }

  private static Map<String, Object> balance(PhaseDiff diff) {
    int old = diff.old().problems().size();
    int now = diff.now().problems().size();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("old", old);
    json.put("new", now);
    json.put("both", diff.both());
    json.put("problems", diff.changes().size());
    json.put("balanced", old + now - diff.both() == diff.changes().size());
    return json;
  }

  private static Map<String, Object> summary(PhaseDiff diff) {
    Map<String, Object> json = counts(Balance.of(diff.changes()));
    json.put("byUnit", parts("unit", Balance.byUnit(diff.changes())));
    json.put("byProblem", parts("problem", Balance.byProblem(diff.changes())));
    return json;
  }

  private static List<Map<String, Object>> parts(String key, Map<String, Balance> balances) {
    List<Map<String, Object>> parts = new ArrayList<>();
    balances.forEach(
        (name, balance) -> {
          Map<String, Object> part = new LinkedHashMap<>();
          part.put(key, name);
          part.putAll(counts(balance));
          parts.add(part);
        });
    return parts;
  }

  private static Map<String, Object> counts(Balance balance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("problems", balance.problems());
    json.put("fines", plain(balance.fines()));
    json.put("finesUnknown", balance.fineUnknown());
    Map<String, Object> states = new LinkedHashMap<>();
    for (State state : State.values()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("problems", balance.count(state));
      each.put("fines", plain(balance.fines(state)));
      states.put(state.label(), each);
    }
    json.put("states", states);
    json.put("open", balance.open());
    json.put("closedUnverified", balance.closedUnverified());
    json.put("unfounded", balance.unfounded());
    json.put("closedPercent", balance.closedShare());
    return json;
  }

  private static Map<String, Object> problem(Change change, Lang lang) {
    Problem problem = change.problem();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", change.id());
    json.put("state", change.state().label());
    json.put("open", change.open());
    json.put("unit", problem.unit());
    json.put("problem", problem.problem());
    json.put("rule", change.rule().isEmpty() ? null : change.rule());
    json.put("decisionNumber", problem.decisionNumber());
    json.put("caseNumber", problem.caseNumber().isEmpty() ? null : problem.caseNumber());
    json.put("caseName", problem.caseName());
    json.put("partyName", problem.partyName());
    json.put(
        "decisionDate", problem.decisionDate() == null ? null : problem.decisionDate().toString());
    json.put("fine", plain(problem.fine()));
    json.put("message", problem.message());
    json.put("old", standing(change.old()));
    json.put("new", standing(change.now()));
    json.put("causes", change.causes().stream().map(c -> cause(c, lang)).toList());
    return json;
  }

  private static Map<String, Object> standing(Optional<Problem> problem) {
    if (problem.isEmpty()) {
      return null;
    }
    Problem.Standing standing = problem.get().standing();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("found", standing.found());
    json.put("closed", standing.closed());
    json.put("closedOn", standing.closedOn() == null ? null : standing.closedOn().toString());
    json.put("unfounded", standing.unfounded());
    json.put("byHand", standing.byHand());
    json.put("fine", plain(problem.get().fine()));
    return json;
  }

  private static Map<String, Object> cause(Cause cause, Lang lang) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cause", cause.kind().id());
    json.put("why", cause.sentence(lang));
    json.put(
        "values",
        cause.values().stream()
            .map(
                v -> {
                  Map<String, Object> value = new LinkedHashMap<>();
                  value.put("field", v.field().isEmpty() ? null : v.field());
                  value.put("label", v.label());
                  value.put("from", v.from().isEmpty() ? null : v.from());
                  value.put("to", v.to().isEmpty() ? null : v.to());
                  return value;
                })
            .toList());
    json.put("details", cause.details());
    return json;
  }

  private static BigDecimal plain(BigDecimal yuan) {
    return yuan == null ? null : Texts.plain(yuan);
  }
}
