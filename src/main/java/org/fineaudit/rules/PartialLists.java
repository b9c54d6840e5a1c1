package org.fineaudit.rules;

import java.util.List;
import org.fineaudit.cases.Truth;

/** Lists that a row knows only in part: they have at least what is known of them. */
final class PartialLists {
  private PartialLists() {}

  /** Compares the size of a list; of one known in part, only what any longer list would say too. */
  static Expr.Bool size(String function, Expr.Texts list, Expr.Num number) {
    return new Expr.Bool(
        row -> {
          List<String> known = list.eval(row);
          double other = number.eval(row);
          if (known == null || Double.isNaN(other)) {
            return Truth.UNKNOWN;
          }
          return list.partial(row)
              ? atLeast(function, known.size(), other)
              : Truth.of(holds(function, known.size(), other));
        },
        List.of(list, number));
  }

  private static boolean holds(String function, double size, double other) {
    return switch (function) {
      case "_<_" -> size < other;
      case "_<=_" -> size <= other;
      case "_>_" -> size > other;
      case "_>=_" -> size >= other;
      default -> size == other;
    };
  }

  private static Truth atLeast(String function, double least, double other) {
    return switch (function) {
      case "_>_" -> least > other ? Truth.TRUE : Truth.UNKNOWN;
      case "_>=_" -> least >= other ? Truth.TRUE : Truth.UNKNOWN;
      case "_<_" -> least >= other ? Truth.FALSE : Truth.UNKNOWN;
      default -> least > other ? Truth.FALSE : Truth.UNKNOWN;
    };
  }
}
