package org.fineaudit.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fineaudit.cases.Strength;
import org.fineaudit.facts.Fact;

/**
 * What a rule says of a case.
 *
 * @param strength of the finding; empty unless flagged
 * @param missing the facts that kept the rule from judging; empty unless undetermined
 */
public record Verdict(Kind kind, Optional<Strength> strength, List<Fact> missing) {
  private static final Verdict CLEAR = new Verdict(Kind.CLEAR, Optional.empty(), List.of());
  private static final Verdict NOT_APPLICABLE =
      new Verdict(Kind.NOT_APPLICABLE, Optional.empty(), List.of());

  public Verdict {
    missing = List.copyOf(missing);
  }

  /** The four answers. */
  public enum Kind {
    /** The case contradicts the rule. */
    FLAGGED("命中"),
    /** It was judged and does not. */
    CLEAR("未命中"),
    /** A fact is missing (无法判定). */
    UNDETERMINED("无法判定"),
    /** The rule does not concern it. */
    NOT_APPLICABLE("不适用");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** The word in rule files, such as {@code not-applicable}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Verdict clear() {
    return CLEAR;
  }

  static Verdict notApplicable() {
    return NOT_APPLICABLE;
  }

  static Verdict flagged(Strength strength) {
    return new Verdict(Kind.FLAGGED, Optional.of(strength), List.of());
  }

  static Verdict undetermined(List<Fact> missing) {
    return new Verdict(Kind.UNDETERMINED, Optional.empty(), missing);
  }
}
