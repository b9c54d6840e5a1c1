package org.fineaudit.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;

/** A compiled condition. */
public final class Condition {
  private final String source;
  private final Expr.Bool expr;

  Condition(String source, Expr.Bool expr) {
    this.source = source;
    this.expr = expr;
  }

  /** The CEL text. */
  public String source() {
    return source;
  }

  Truth test(FactRow row) {
    return expr.eval(row);
  }

  /** The unknown facts that keep the condition from being true or false. */
  Set<Fact> missing(FactRow row) {
    Set<Fact> missing = new LinkedHashSet<>();
    expr.missing(row, missing);
    return missing;
  }

  /** Every fact that the condition names. */
  Set<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    expr.named(facts);
    return Collections.unmodifiableSet(facts);
  }
}
