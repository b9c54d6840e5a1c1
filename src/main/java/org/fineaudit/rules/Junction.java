package org.fineaudit.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactMarks;
import org.fineaudit.facts.FactRow;

/**
 * And, or. Facts among the parts, and denied facts, are asked first and all at once; what else
 * there is follows, what is told quickly first, until a part decides. The order changes no value,
 * for a part that decides does so whatever is unknown.
 */
final class Junction extends Expr.Bool {
  private final Truth deciding;
  private final List<Expr.Bool> joined;
  private final FactMarks facts;
  private final Expr.Bool[] others;

  private Junction(Truth deciding, List<Expr.Bool> joined) {
    super(List.copyOf(joined));
    this.deciding = deciding;
    this.joined = joined;
    FactMarks.Builder marks = new FactMarks.Builder();
    List<Expr.Bool> rest = new ArrayList<>();
    for (Expr.Bool part : joined) {
      boolean marked = part.fact().map(marks::affirmed).orElse(false) || denies(part, marks);
      if (!marked) {
        rest.add(part);
      }
    }
    facts = marks.build();
    rest.sort(Comparator.comparingInt(Expr::cost));
    others = rest.toArray(new Expr.Bool[0]);
  }

  private static boolean denies(Expr.Bool part, FactMarks.Builder marks) {
    Optional<Fact> denied =
        part instanceof Operations.Negation negation ? negation.deniedFact() : Optional.empty();
    return denied.map(marks::denied).orElse(false);
  }

  /**
   * Joins two.
   *
   * @param deciding the value of a part that settles the whole: false for and, true for or
   */
  static Junction of(Truth deciding, Expr.Bool a, Expr.Bool b) {
    List<Expr.Bool> parts = new ArrayList<>();
    for (Expr.Bool part : List.of(a, b)) {
      if (part instanceof Junction same && same.deciding == deciding) {
        parts.addAll(same.joined);
      } else {
        parts.add(part);
      }
    }
    return new Junction(deciding, parts);
  }

  @Override
  Truth eval(FactRow row) {
    if (deciding == Truth.FALSE ? facts.anyFalse(row) : facts.anyTrue(row)) {
      return deciding;
    }
    boolean known = !facts.anyUnknown(row);
    for (Expr.Bool part : others) {
      Truth truth = part.eval(row);
      if (truth == deciding) {
        return deciding;
      }
      known &= truth != Truth.UNKNOWN;
    }
    return !known ? Truth.UNKNOWN : deciding == Truth.FALSE ? Truth.TRUE : Truth.FALSE;
  }
}
