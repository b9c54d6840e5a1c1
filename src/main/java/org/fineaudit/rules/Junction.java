package org.fineaudit.rules;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.FactRow;

/** And, or: what stands between several of the same is asked in its order, until one decides. */
final class Junction extends Expr.Bool {
  private final Truth deciding;
  private final Expr.Bool[] parts;

  private Junction(Truth deciding, Expr.Bool... parts) {
    super(row -> decided(deciding, parts, row), List.of(parts));
    this.deciding = deciding;
    this.parts = parts;
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
        parts.addAll(List.of(same.parts));
      } else {
        parts.add(part);
      }
    }
    return new Junction(deciding, parts.toArray(new Expr.Bool[0]));
  }

  private static Truth decided(Truth deciding, Expr.Bool[] parts, FactRow row) {
    boolean known = true;
    for (Expr.Bool part : parts) {
      Truth truth = part.eval(row);
      if (truth == deciding) {
        return deciding;
      }
      known &= truth != Truth.UNKNOWN;
    }
    return !known ? Truth.UNKNOWN : deciding == Truth.FALSE ? Truth.TRUE : Truth.FALSE;
  }
}
