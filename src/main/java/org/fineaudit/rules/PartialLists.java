package org.fineaudit.rules;

import java.util.List;
import org.fineaudit.cases.Truth;

/** Lists that a row knows only in part: they have at least what is known of them. */
final class PartialLists {
  private PartialLists() {}

  /** Compares the size of a list; of one known in part, only what any longer list would say too. */
  static Expr.Bool size(Comparison comparison, Expr.Texts list, Expr.Num number) {
    return Expr.Bool.of(
        row -> {
          List<String> known = list.eval(row);
          double other = number.eval(row);
          if (known == null || Double.isNaN(other)) {
            return Truth.UNKNOWN;
          }
          return list.partial(row)
              ? atLeast(comparison, known.size(), other)
              : comparison.test(known.size(), other);
        },
        List.of(list, number));
  }

  private static Truth atLeast(Comparison comparison, double least, double other) {
    return switch (comparison) {
      case MORE -> least > other ? Truth.TRUE : Truth.UNKNOWN;
      case AT_LEAST -> least >= other ? Truth.TRUE : Truth.UNKNOWN;
      case LESS -> least >= other ? Truth.FALSE : Truth.UNKNOWN;
      case AT_MOST, EQUAL -> least > other ? Truth.FALSE : Truth.UNKNOWN;
    };
  }
}
