package org.fineaudit.phases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fineaudit.phases.Cause.Kind;
import org.fineaudit.phases.Cause.Value;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.RuleSet;
import org.fineaudit.result.AuditResult.RuleText;

/** How the rules of two results differ. */
final class RuleShift {
  private final AuditResult old;
  private final AuditResult now;
  private final boolean same;
  private final boolean comparable;
  private final List<String> tables;
  private final Map<String, Optional<Cause>> changes = new HashMap<>();

  RuleShift(AuditResult old, AuditResult now) {
    this.old = old;
    this.now = now;
    this.same = old.rules().sha256().equals(now.rules().sha256());
    this.comparable = !old.rules().hashes().isEmpty() && !now.rules().hashes().isEmpty();
    this.tables = comparable ? tables(old.rules(), now.rules()) : List.of();
  }

  /** Files other than rule files that differ. */
  private static List<String> tables(RuleSet old, RuleSet now) {
    Set<String> names = new TreeSet<>(old.hashes().keySet());
    names.addAll(now.hashes().keySet());
    names.removeAll(new HashSet<>(old.sources().values()));
    names.removeAll(new HashSet<>(now.sources().values()));
    names.removeIf(n -> String.valueOf(old.hashes().get(n)).equals(now.hashes().get(n)));
    return List.copyOf(names);
  }

  /** Why a rule could judge in the new phase only: it is new, or was switched off. */
  Optional<Cause> begun(String rule) {
    return missing(old, rule, Kind.RULE_NEW, Kind.RULE_WAS_OFF);
  }

  /** Why a rule could judge in the old phase only. */
  Optional<Cause> ended(String rule) {
    return missing(now, rule, Kind.RULE_ABSENT, Kind.RULE_OFF);
  }

  private static Optional<Cause> missing(AuditResult in, String rule, Kind absent, Kind off) {
    if (in.coverage().stream().anyMatch(c -> c.rule().equals(rule))) {
      return Optional.empty();
    }
    boolean known = in.rules().rules().stream().anyMatch(r -> r.id().equals(rule));
    return Optional.of(Cause.of(known ? off : absent, rule));
  }

  /** Whether it is known what changed and what did not. */
  boolean isKnown() {
    return same || comparable;
  }

  /** Whether nothing that bears on the rule changed, as far as is known. */
  boolean isUnchanged(String rule) {
    return same || (comparable && causes(rule).isEmpty());
  }

  /** What changed in the rule and in the tables that rules share. */
  List<Cause> causes(String rule) {
    if (same) {
      return List.of();
    }
    List<Cause> causes = new ArrayList<>();
    changes.computeIfAbsent(rule, this::change).ifPresent(causes::add);
    if (!tables.isEmpty()) {
      causes.add(new Cause(Kind.TABLES_CHANGED, List.of(), tables));
    }
    return causes;
  }

  /** What changed in the rule itself. */
  Optional<Cause> ownCause(String rule) {
    return same ? Optional.empty() : changes.computeIfAbsent(rule, this::change);
  }

  private Optional<Cause> change(String rule) {
    Optional<RuleText> before = text(old, rule);
    Optional<RuleText> after = text(now, rule);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    String fileBefore = old.rules().sources().get(rule);
    String fileAfter = now.rules().sources().get(rule);
    boolean sameFile =
        comparable
            && String.valueOf(old.rules().hashes().get(fileBefore))
                .equals(now.rules().hashes().get(fileAfter));
    if (sameFile || (!comparable && before.equals(after))) {
      return Optional.empty();
    }
    List<Value> values = thresholds(before.get(), after.get());
    List<String> details = new ArrayList<>();
    details.add(before.get().name());
    if (fileAfter != null) {
      details.add(fileAfter);
    }
    return Optional.of(new Cause(Kind.RULE_CHANGED, values, details));
  }

  private static Optional<RuleText> text(AuditResult in, String rule) {
    return in.rules().rules().stream().filter(r -> r.id().equals(rule)).findFirst();
  }

  private static List<Value> thresholds(RuleText before, RuleText after) {
    Map<String, String> old = byName(before.thresholds());
    Map<String, String> now = byName(after.thresholds());
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .map(n -> new Value("", n, old.getOrDefault(n, ""), now.getOrDefault(n, "")))
        .filter(v -> !v.from().equals(v.to()))
        .toList();
  }

  /** 名称=数值（理由） as name and value. */
  private static Map<String, String> byName(List<String> thresholds) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String threshold : thresholds) {
      int equals = threshold.indexOf('=');
      int reason = threshold.indexOf('（', Math.max(equals, 0));
      if (equals > 0) {
        byName.put(
            threshold.substring(0, equals).strip(),
            threshold.substring(equals + 1, reason < 0 ? threshold.length() : reason).strip());
      }
    }
    return byName;
  }
}
