package org.fineaudit.audit;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.facts.FactRow;
import org.fineaudit.result.FindingList;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.rules.Verdict;

/** Judges every case and every group of cases with every rule; cores share the rules. */
final class Judging {
  private static final int OFTEN = 500;

  private final List<FactRow> rows;
  private final Comparables comparables;
  private final FindingFactory factory;
  private final CaseLog log;
  private final int[] order;
  private final List<OfRule> outcomes;
  private final FindingList.Builder findings = new FindingList.Builder();

  /** What one rule says of everything. */
  private static final class OfRule {
    private final Rule rule;
    private final Tally tally;
    private final BitSet flagged = new BitSet();

    private OfRule(Rule rule) {
      this.rule = rule;
      this.tally = new Tally(rule);
    }
  }

  private Judging(
      List<Rule> rules,
      List<FactRow> rows,
      Comparables comparables,
      FindingFactory factory,
      CaseLog log) {
    this.rows = rows;
    this.comparables = comparables;
    this.factory = factory;
    this.log = log;
    this.order = PlaceOrder.of(rows);
    this.outcomes = rules.stream().map(OfRule::new).toList();
  }

  static Judging of(
      List<Rule> rules,
      List<FactRow> rows,
      Comparables comparables,
      FindingFactory factory,
      CaseLog log,
      Groups groups,
      Steps steps) {
    Judging judging = new Judging(rules, rows, comparables, factory, log);
    judging.cases(steps);
    judging.groups(groups);
    return judging;
  }

  /** Cores take scope after scope, which differ much in size; no rule is of two of them. */
  private void groups(Groups groups) {
    List<OfRule> ofGroups =
        outcomes.stream().filter(one -> one.rule.scope() != RuleScope.CASE).toList();
    log.groups(ofGroups.stream().map(one -> one.rule.id()).toList());
    Map<RuleScope, List<OfRule>> byScope =
        ofGroups.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.rule.scope(),
                    () -> new EnumMap<>(RuleScope.class),
                    Collectors.toList()));
    ForkJoinTask.invokeAll(
        byScope.entrySet().stream()
            .map(e -> ForkJoinTask.adapt(() -> groups(groups, e.getKey(), e.getValue())))
            .toList());
  }

  private void groups(Groups groups, RuleScope scope, List<OfRule> some) {
    groups.each(scope, group -> some.forEach(one -> group(one, group)));
  }

  /** The first lane tells how far all are: each goes through the same cases. */
  private void cases(Steps steps) {
    List<OfRule> ofCases = outcomes.stream().filter(o -> o.rule.scope() == RuleScope.CASE).toList();
    int lanes = Math.max(1, Math.min(ofCases.size(), Runtime.getRuntime().availableProcessors()));
    IntStream.range(0, lanes)
        .parallel()
        .forEach(
            lane ->
                cases(
                    lane == 0 ? steps::at : Steps.Share.NONE,
                    IntStream.range(0, ofCases.size())
                        .filter(i -> i % lanes == lane)
                        .mapToObj(ofCases::get)
                        .toList()));
  }

  private void cases(Steps.Share told, List<OfRule> some) {
    FactRow open = new FactRow();
    VerdictCodes codes = log.codes(some.stream().map(one -> one.rule).toList());
    int done = 0;
    for (int index : order) {
      FactRow row = rows.get(index);
      open.copy(row);
      if (done++ % OFTEN == 0) {
        told.at(done, (double) done / order.length);
      }
      for (OfRule one : some) {
        Verdict verdict = one.rule.judge(open);
        codes.add(one.tally.add(verdict, open));
        if (verdict.kind() == Verdict.Kind.FLAGGED) {
          findings.add(factory.finding(one.rule, verdict, row, nearest(one.rule, index)));
          one.flagged.set(index);
        }
      }
      codes.close(index);
    }
  }

  private List<FactRow> nearest(Rule rule, int index) {
    return rule.problem() == ProblemType.UNEQUAL_PENALTY ? comparables.nearest(index) : List.of();
  }

  private void group(OfRule one, Groups.Group group) {
    Verdict verdict = one.rule.judge(group.facts());
    log.group(one.rule, group, one.tally.add(verdict, group.facts()));
    if (verdict.kind() == Verdict.Kind.NOT_APPLICABLE) {
      one.tally.addSmall(group.facts());
    }
    if (verdict.kind() == Verdict.Kind.FLAGGED) {
      findings.add(factory.groupFinding(one.rule, verdict, group));
    }
  }

  /** One for each rule, in the order of the rules. */
  List<Tally> tallies() {
    return outcomes.stream().map(one -> one.tally).toList();
  }

  /** In the order of {@link org.fineaudit.result.Finding#ORDER}. */
  FindingList findings() {
    return findings.sorted();
  }

  /** The cases that some rule flags, by index. */
  BitSet flagged() {
    BitSet flagged = new BitSet();
    outcomes.forEach(one -> flagged.or(one.flagged));
    return flagged;
  }
}
