package org.fineaudit.rules;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition as alternatives, each a list of literals that must hold together (disjunctive normal
 * form). A literal is what stands between and, or, not and the choice of a condition.
 */
final class Alternatives {
  /** More than so many tell nobody anything, and cost time. */
  private static final int MOST = 2_000;

  private Alternatives() {}

  /**
   * A literal.
   *
   * @param where which condition of the rule it stands in
   * @param holds whether the expression must hold or must not
   */
  record Literal(String where, CelExpr expr, boolean holds) {
    Literal denied() {
      return new Literal(where, expr, !holds);
    }

    boolean sameAs(Literal other) {
      return where.equals(other.where) && expr.id() == other.expr.id();
    }
  }

  /** The alternatives in which a condition holds; empty if there are too many. */
  static Optional<List<List<Literal>>> of(String where, CelExpr expr) {
    List<List<Literal>> all = alternatives(where, expr, true);
    return all.size() > MOST ? Optional.empty() : Optional.of(all);
  }

  /** What must hold for both; empty if there are too many. */
  static Optional<List<List<Literal>>> both(List<List<Literal>> first, List<List<Literal>> second) {
    List<List<Literal>> all = product(first, second);
    return all.size() > MOST ? Optional.empty() : Optional.of(all);
  }

  private static List<List<Literal>> alternatives(String where, CelExpr expr, boolean holds) {
    List<CelExpr> args =
        expr.getKind() == CelExpr.ExprKind.Kind.CALL ? expr.call().args() : List.of();
    return switch (args.isEmpty() ? "" : expr.call().function()) {
      case "!_" -> alternatives(where, args.get(0), !holds);
      case "_&&_" -> joined(where, args, holds, holds);
      case "_||_" -> joined(where, args, holds, !holds);
      case "_?_:_" ->
          joined(
              product(
                  alternatives(where, args.get(0), true), alternatives(where, args.get(1), holds)),
              product(
                  alternatives(where, args.get(0), false),
                  alternatives(where, args.get(2), holds)));
      default -> List.of(List.of(new Literal(where, expr, holds)));
    };
  }

  /** Two conditions that must, or must not, hold: together or either of them. */
  private static List<List<Literal>> joined(
      String where, List<CelExpr> args, boolean holds, boolean together) {
    List<List<Literal>> a = alternatives(where, args.get(0), holds);
    List<List<Literal>> b = alternatives(where, args.get(1), holds);
    return together ? product(a, b) : joined(a, b);
  }

  private static List<List<Literal>> joined(List<List<Literal>> a, List<List<Literal>> b) {
    List<List<Literal>> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static List<List<Literal>> product(List<List<Literal>> a, List<List<Literal>> b) {
    List<List<Literal>> all = new ArrayList<>();
    for (List<Literal> first : a) {
      for (List<Literal> second : b) {
        if (all.size() <= MOST) {
          all.add(joinedLiterals(first, second));
        }
      }
    }
    return all;
  }

  private static List<Literal> joinedLiterals(List<Literal> a, List<Literal> b) {
    List<Literal> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
