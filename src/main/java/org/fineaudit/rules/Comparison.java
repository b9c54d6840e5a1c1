package org.fineaudit.rules;

import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;

/** How two numbers are compared; unknown if one of them is. */
enum Comparison {
  LESS(true, false, false),
  AT_MOST(true, true, false),
  EQUAL(false, true, false),
  AT_LEAST(false, true, true),
  MORE(false, false, true);

  private final Truth below;
  private final Truth same;
  private final Truth above;

  Comparison(boolean below, boolean same, boolean above) {
    this.below = Truth.of(below);
    this.same = Truth.of(same);
    this.above = Truth.of(above);
  }

  static Comparison of(String function) {
    return switch (function) {
      case "_<_" -> LESS;
      case "_<=_" -> AT_MOST;
      case "_==_" -> EQUAL;
      case "_>=_" -> AT_LEAST;
      case "_>_" -> MORE;
      default -> throw new IllegalArgumentException(function);
    };
  }

  Truth test(double left, double right) {
    if (left < right) {
      return below;
    }
    if (left > right) {
      return above;
    }
    return left == right ? same : Truth.UNKNOWN;
  }

  /** Of a fact with a fixed number, as most are, straight from the row. */
  Expr.Bool of(Expr.Num a, Expr.Num b) {
    Optional<Fact> fact = a.fact();
    if (fact.isPresent() && b.fixed().isPresent()) {
      return new Bound(this, fact.get(), b.fixed().getAsDouble(), List.of(a, b));
    }
    return Expr.Bool.of(row -> test(a.eval(row), b.eval(row)), List.of(a, b));
  }

  /** A fact beside a fixed number. */
  private static final class Bound extends Expr.Bool {
    private final Comparison comparison;
    private final Fact left;
    private final double right;

    Bound(Comparison comparison, Fact left, double right, List<Expr> parts) {
      super(parts);
      this.comparison = comparison;
      this.left = left;
      this.right = right;
    }

    @Override
    Truth eval(FactRow row) {
      return comparison.test(row.scalar(left), right);
    }
  }
}
