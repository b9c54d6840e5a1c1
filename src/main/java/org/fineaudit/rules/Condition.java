package org.fineaudit.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;

/** A compiled condition. */
public final class Condition {
  private final String source;
  private final Expr.Bool expr;
  private final Supplier<List<Part>> parts;

  Condition(String source, Expr.Bool expr, Supplier<List<Part>> parts) {
    this.source = source;
    this.expr = expr;
    this.parts = parts;
  }

  /**
   * A part of a condition: what stands between its and, or and parentheses.
   *
   * @param source the CEL text
   */
  public record Part(String source, Condition condition) {
    /** Whether it holds for a case. */
    public Truth test(FactRow row) {
      return condition.test(row);
    }

    boolean names(String name) {
      return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source).find();
    }

    /** The facts that it names. */
    public Set<Fact> facts() {
      return condition.facts();
    }
  }

  /** The parts in their order; made anew on each call, for explanations only. */
  public List<Part> parts() {
    return parts.get();
  }

  /** The CEL text. */
  public String source() {
    return source;
  }

  /** Whether it holds for a case. */
  public Truth test(FactRow row) {
    return expr.eval(row);
  }

  /** The unknown facts that keep the condition from being true or false. */
  Set<Fact> missing(FactRow row) {
    Set<Fact> missing = new LinkedHashSet<>();
    expr.missing(row, missing);
    return missing;
  }

  /** Every fact that the condition names. */
  public Set<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    expr.named(facts);
    return Collections.unmodifiableSet(facts);
  }
}
