package org.fineaudit.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Money;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.AuditResult.InputSummary;
import org.fineaudit.result.AuditResult.Summary;
import org.fineaudit.result.AuditResult.UnitSummary;
import org.fineaudit.result.Finding;
import org.fineaudit.rules.Rule;

/** The counts of a run. */
final class Summaries {
  private Summaries() {}

  static Summary of(
      List<Rule> rules,
      List<FactRow> rows,
      BitSet flagged,
      List<InputSummary> inputs,
      List<Finding> findings) {
    Map<String, Integer> byProblem = new LinkedHashMap<>();
    rules.forEach(rule -> byProblem.putIfAbsent(rule.problem().id(), 0));
    findings.forEach(f -> byProblem.merge(f.problem().id(), 1, Integer::sum));
    List<UnitSummary> units = units(rows, flagged, findings);
    Map<String, Integer> byUnit = new LinkedHashMap<>();
    units.forEach(u -> byUnit.put(u.unit(), u.findings()));
    return new Summary(
        inputs.stream().mapToInt(InputSummary::rowsRead).sum(),
        inputs.stream().mapToInt(InputSummary::rowsAudited).sum(),
        inputs.stream().mapToInt(InputSummary::rowsOutOfScope).sum(),
        inputs.stream().mapToInt(InputSummary::rowsSetAside).sum(),
        flagged.cardinality(),
        findings.size(),
        byProblem,
        byUnit,
        units);
  }

  /** What an authority's cases and findings add up to. */
  private static final class Unit {
    private int cases;
    private int flagged;
    private int findings;
    private long fen;
  }

  private static List<UnitSummary> units(
      List<FactRow> rows, BitSet flagged, List<Finding> findings) {
    Map<String, Unit> units = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      FactRow row = rows.get(i);
      String authority = row.text(Field.AUTHORITY);
      Unit unit = units.computeIfAbsent(authority == null ? "" : authority, a -> new Unit());
      unit.cases++;
      unit.flagged += flagged.get(i) ? 1 : 0;
      row.number(Facts.of(Field.FINE)).ifPresent(f -> unit.fen += Money.yuan(f).fen());
    }
    for (Finding finding : findings) {
      Unit unit = units.computeIfAbsent(finding.authority(), a -> new Unit());
      unit.findings++;
    }
    List<UnitSummary> summaries = new ArrayList<>();
    units.forEach(
        (name, unit) -> {
          BigDecimal fines = new Money(unit.fen).toYuan();
          summaries.add(new UnitSummary(name, unit.cases, unit.flagged, unit.findings, fines));
        });
    return summaries;
  }
}
