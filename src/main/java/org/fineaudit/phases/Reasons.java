package org.fineaudit.phases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.Facts;
import org.fineaudit.phases.Cause.Kind;
import org.fineaudit.phases.Cause.Value;
import org.fineaudit.phases.Problem.Item;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.CaseIndex;

/** Says why a problem appeared, changed or went. */
final class Reasons {
  private static final String FINE = "fine";

  /** Another one in each phase, and no fact of the case. */
  private static final String RUN_DATE = "reportingDate";

  private static final Set<String> OF_OTHERS =
      Set.of("priorSameViolation", "sameActFines", "cohortSize", "cohortMedian");

  /** Follows from the case's own fine as well as from the comparable cases. */
  private static final String OF_BOTH = "cohort";

  private final Phase old;
  private final Phase now;
  private final Optional<RuleShift> shift;
  private final Optional<CaseLookup> oldCases;
  private final Optional<CaseLookup> newCases;

  Reasons(Phase old, Phase now) {
    this.old = old;
    this.now = now;
    this.shift =
        old.isLedger() || now.isLedger()
            ? Optional.empty()
            : Optional.of(new RuleShift(old.result().get(), now.result().get()));
    this.oldCases = old.result().map(CaseLookup::new);
    this.newCases = now.result().map(CaseLookup::new);
  }

  /** Why the new phase tells a problem that the old one does not. */
  List<Cause> appeared(Problem problem) {
    if (problem.standing().byHand()) {
      return List.of(Cause.of(Kind.BY_HAND));
    }
    return oldCases
        .map(cases -> appeared(problem, rule(problem), cases))
        .orElseGet(() -> List.of(Cause.of(Kind.CANNOT_TELL)));
  }

  private List<Cause> appeared(Problem problem, String rule, CaseLookup cases) {
    Optional<Cause> begun =
        rule.isEmpty()
            ? Optional.empty()
            : shift.isPresent()
                ? shift.get().begun(rule)
                : notActive(old, rule, Kind.RULE_NEW, Kind.RULE_WAS_OFF);
    if (!cases.isKnown()) {
      return List.of(begun.orElseGet(() -> Cause.of(Kind.CANNOT_TELL)));
    }
    List<Cause> causes = new ArrayList<>(begun.stream().toList());
    Optional<CaseIndex.Entry> entry = cases.find(problem, rule);
    if (entry.isEmpty()) {
      causes.addAll(cases.absence(problem, Kind.CASE_NEW));
    } else if (entry.get().outOfScope()) {
      causes.add(Cause.of(Kind.WAS_OUT_OF_SCOPE, scope(old)));
    } else if (begun.isEmpty()) {
      causes.addAll(
          judged(problem, rule, entry.get(), cases, Kind.WAS_UNDETERMINED, Kind.WAS_CLEAN));
    }
    return causes;
  }

  /** Why the new phase does not tell a problem of the old one. */
  List<Cause> went(Problem problem) {
    if (now.isLedger()) {
      return List.of(Cause.of(Kind.NOT_LISTED));
    }
    String rule = rule(problem);
    CaseLookup cases = newCases.orElseThrow();
    Optional<Cause> ended =
        rule.isEmpty()
            ? Optional.empty()
            : shift.isPresent()
                ? shift.get().ended(rule)
                : notActive(now, rule, Kind.RULE_ABSENT, Kind.RULE_OFF);
    if (!cases.isKnown()) {
      return List.of(ended.orElseGet(() -> Cause.of(Kind.CANNOT_TELL)));
    }
    List<Cause> causes = new ArrayList<>(ended.stream().toList());
    Optional<CaseIndex.Entry> entry = cases.find(problem, rule);
    if (entry.isEmpty()) {
      causes.addAll(cases.absence(problem, Kind.CASE_ABSENT));
    } else if (entry.get().outOfScope()) {
      causes.add(Cause.of(Kind.OUT_OF_SCOPE, scope(now)));
    } else if (ended.isEmpty()) {
      causes.addAll(judged(problem, rule, entry.get(), cases, Kind.UNDETERMINED, Kind.CLEAN));
    }
    return causes;
  }

  private static Optional<Cause> notActive(Phase phase, String rule, Kind absent, Kind off) {
    AuditResult result = phase.result().orElseThrow();
    if (result.coverage().stream().anyMatch(c -> c.rule().equals(rule))) {
      return Optional.empty();
    }
    boolean known = result.rules().rules().stream().anyMatch(r -> r.id().equals(rule));
    return Optional.of(Cause.of(known ? off : absent, rule));
  }

  /** The other side has the case and judged it, or could not. */
  private List<Cause> judged(
      Problem problem,
      String rule,
      CaseIndex.Entry entry,
      CaseLookup cases,
      Kind undetermined,
      Kind clean) {
    String verdict = entry.verdicts().getOrDefault(rule, "");
    List<Cause> causes = new ArrayList<>();
    if (verdict.startsWith("U")) {
      causes.add(Cause.of(undetermined, cases.missing(verdict)));
    } else if (verdict.equals("C")) {
      causes.add(Cause.of(clean));
    } else if (verdict.equals("N")) {
      causes.add(Cause.of(clean == Kind.CLEAN ? Kind.NOT_APPLICABLE : Kind.WAS_NOT_APPLICABLE));
    } else {
      return List.of(Cause.of(Kind.CANNOT_TELL));
    }
    causes.addAll(behind(problem, rule, entry, clean == Kind.CLEAN));
    return causes;
  }

  /** Whether the case, the rule, the tables or other cases made the verdict another. */
  private List<Cause> behind(Problem problem, String rule, CaseIndex.Entry entry, boolean later) {
    List<Cause> causes = new ArrayList<>();
    Optional<CaseIndex.Entry> own =
        (later ? oldCases : newCases)
            .filter(CaseLookup::isKnown)
            .flatMap(cases -> cases.find(problem, rule));
    boolean comparable = own.isPresent() && sameFields();
    boolean changed = comparable && own.get().fingerprint() != entry.fingerprint();
    List<Value> fine = fine(problem.fine(), entry.fine(), later);
    if (!fine.isEmpty() || changed) {
      causes.add(Cause.of(Kind.CASE_CHANGED, fine));
    }
    if (shift.isEmpty() || !shift.get().isKnown()) {
      boolean sameRules = old.rules().isPresent() && old.rules().equals(now.rules());
      if (causes.isEmpty()) {
        causes.add(Cause.of(sameRules ? Kind.DATA_CHANGED : Kind.RULES_UNKNOWN));
      } else if (!sameRules) {
        causes.add(Cause.of(Kind.RULES_UNKNOWN));
      }
      return causes;
    }
    List<Cause> rules = shift.get().causes(rule);
    causes.addAll(rules);
    if (causes.isEmpty()) {
      causes.add(Cause.of(comparable ? Kind.OTHERS_CHANGED : Kind.CANNOT_TELL));
    }
    return causes;
  }

  private boolean sameFields() {
    return !old.isLedger()
        && !now.isLedger()
        && old.result().get().cases().fields().equals(now.result().get().cases().fields());
  }

  private static List<Value> fine(BigDecimal own, BigDecimal other, boolean later) {
    String mine = own == null ? "" : Texts.plain(own).toPlainString();
    String theirs = other == null ? "" : Texts.plain(other).toPlainString();
    if (mine.equals(theirs)) {
      return List.of();
    }
    String label = label(FINE);
    return List.of(
        later ? new Value(FINE, label, mine, theirs) : new Value(FINE, label, theirs, mine));
  }

  /** What changed in a problem that both phases tell. */
  List<Cause> changed(Problem before, Problem after) {
    boolean ledger = old.isLedger() || now.isLedger();
    String rule = rule(after);
    List<Value> own = items(before, after, ledger);
    List<Value> others = new ArrayList<>();
    if (!before.evidence().isEmpty() && !after.evidence().isEmpty()) {
      evidence(before.evidence(), after.evidence(), rule, own, others);
    }
    List<Cause> causes = new ArrayList<>();
    if (!own.isEmpty()) {
      causes.add(Cause.of(Kind.CASE_CHANGED, own));
    }
    if (!others.isEmpty()) {
      causes.add(Cause.of(Kind.OTHERS_CHANGED, others));
    }
    shift.flatMap(s -> s.ownCause(rule)).ifPresent(causes::add);
    return causes;
  }

  private static List<Value> items(Problem before, Problem after, boolean ledger) {
    List<Value> values = new ArrayList<>();
    for (Item item : Item.values()) {
      Optional<String> from = before.item(item);
      Optional<String> to = after.item(item);
      boolean told = from.isPresent() && to.isPresent() && !from.equals(to);
      boolean message = item == Item.MESSAGE;
      if (told && (!message || (ledger && values.isEmpty()))) {
        values.add(new Value(item.field(), label(item.field()), from.get(), to.get()));
      }
    }
    return values;
  }

  /** Facts of the case itself, and those that come from its comparable and earlier cases. */
  private void evidence(
      Map<String, String> before,
      Map<String, String> after,
      String rule,
      List<Value> own,
      List<Value> others) {
    List<Value> ofBoth = new ArrayList<>();
    boolean sameRule = shift.map(s -> s.isUnchanged(rule)).orElse(false);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String from = Objects.requireNonNullElse(before.get(name), "");
      String to = Objects.requireNonNullElse(after.get(name), "");
      boolean both = before.containsKey(name) && after.containsKey(name);
      boolean listed = own.stream().anyMatch(v -> v.field().equals(name));
      if (!name.equals(RUN_DATE) && !from.equals(to) && !listed && (both || sameRule)) {
        List<Value> values =
            OF_OTHERS.contains(name) ? others : name.startsWith(OF_BOTH) ? ofBoth : own;
        values.add(new Value(name, label(name), from, to));
      }
    }
    if (own.isEmpty() && others.isEmpty()) {
      others.addAll(ofBoth);
    }
  }

  private static String label(String field) {
    if (field.equals("strength")) {
      return "线索强度";
    }
    if (field.equals("message")) {
      return "问题表现";
    }
    return Facts.byName(field).map(Fact::label).orElse(field);
  }

  private String rule(Problem problem) {
    if (!problem.rule().isEmpty()) {
      return problem.rule();
    }
    return Stream.of(newCases, oldCases)
        .flatMap(Optional::stream)
        .map(side -> side.ruleOf(problem))
        .filter(rule -> !rule.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String scope(Phase phase) {
    AuditResult result = phase.result().orElseThrow();
    return result.from() + "～" + (result.to() == null ? "" : result.to());
  }
}
