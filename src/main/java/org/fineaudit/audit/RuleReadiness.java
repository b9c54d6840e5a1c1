package org.fineaudit.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactSources;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Coverage;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleBook;

/**
 * How far a rule can be judged by an export.
 *
 * @param rule its id
 * @param name its Chinese name
 * @param cases how many cases it was tried on
 * @param undetermined how many of them it can't judge
 * @param lacks what is missing, most frequent first
 */
public record RuleReadiness(
    String rule, String name, int cases, int undetermined, List<Lack> lacks) {
  public RuleReadiness {
    lacks = List.copyOf(lacks);
  }

  /**
   * A fact that kept the rule from judging.
   *
   * @param fact its name
   * @param label its Chinese name
   * @param cases in how many cases
   * @param absent the columns it may come from that the export does not have
   * @param present those that it has, though not filled for every case
   */
  public record Lack(
      String fact, String label, int cases, List<Field> absent, List<Field> present) {
    public Lack {
      absent = List.copyOf(absent);
      present = List.copyOf(present);
    }
  }

  /** Of every active rule, those that lack most first. */
  public static List<RuleReadiness> of(RuleBook book, AuditResult result, Set<Field> columns) {
    return book.active().stream()
        .map(rule -> of(rule, coverage(result, rule), columns))
        .sorted(Comparator.comparingInt(r -> -r.undetermined()))
        .toList();
  }

  private static Coverage coverage(AuditResult result, Rule rule) {
    return result.coverage().stream()
        .filter(c -> c.rule().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }

  private static RuleReadiness of(Rule rule, Coverage coverage, Set<Field> columns) {
    List<Lack> lacks =
        coverage.missing().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(e -> lack(Facts.byName(e.getKey()).orElseThrow(), e.getValue(), columns))
            .toList();
    int cases = coverage.judged() + coverage.undetermined() + coverage.notApplicable();
    return new RuleReadiness(rule.id(), rule.name(), cases, coverage.undetermined(), lacks);
  }

  private static Lack lack(Fact fact, int cases, Set<Field> columns) {
    List<Field> sources = FactSources.of(fact);
    return new Lack(
        fact.name(),
        fact.label(),
        cases,
        sources.stream().filter(f -> !columns.contains(f)).toList(),
        sources.stream().filter(columns::contains).toList());
  }
}
