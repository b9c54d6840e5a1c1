package org.fineaudit.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;

/**
 * The operations of conditions as closures. An unknown operand makes an unknown result, after
 * Kleene.
 */
final class Operations {
  private Operations() {}

  static Expr.Bool fixed(boolean value) {
    Truth truth = Truth.of(value);
    return Expr.Bool.of(row -> truth, List.of());
  }

  static Expr.Num fixed(double value) {
    return new Expr.Num(value);
  }

  static Expr.Text fixed(String value) {
    return new Expr.Text(row -> value, List.of());
  }

  static Expr.Texts fixed(List<String> value) {
    return new Expr.Texts(row -> value, List.of());
  }

  static Expr fixed(Parameter parameter) {
    Object value = parameter.value();
    if (value instanceof Double number) {
      return fixed(number.doubleValue());
    }
    if (value instanceof Boolean truth) {
      return fixed(truth.booleanValue());
    }
    if (value instanceof LocalDate date) {
      return fixed((double) date.toEpochDay());
    }
    if (value instanceof String text) {
      return fixed(text);
    }
    return fixed(((List<?>) value).stream().map(String.class::cast).toList());
  }

  static Expr.Bool and(Expr.Bool a, Expr.Bool b) {
    return Junction.of(Truth.FALSE, a, b);
  }

  static Expr.Bool or(Expr.Bool a, Expr.Bool b) {
    return Junction.of(Truth.TRUE, a, b);
  }

  static Expr.Bool not(Expr.Bool a) {
    return new Negation(a);
  }

  /** The opposite of something. */
  static final class Negation extends Expr.Bool {
    private final Expr.Bool denied;

    private Negation(Expr.Bool denied) {
      super(List.of(denied));
      this.denied = denied;
    }

    /** The fact that is denied, if it is one and nothing more. */
    Optional<Fact> deniedFact() {
      return denied.fact();
    }

    @Override
    Truth eval(FactRow row) {
      return not(denied.eval(row));
    }
  }

  private static Truth not(Truth truth) {
    return switch (truth) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  /** Only the test if it is unknown, else only the branch that it takes. */
  static List<Expr> branch(Expr.Bool test, Expr yes, Expr no, FactRow row) {
    return switch (test.eval(row)) {
      case TRUE -> List.of(yes);
      case FALSE -> List.of(no);
      case UNKNOWN -> List.of(test);
    };
  }

  static Expr.Bool equal(Expr a, Expr b, long id) {
    if (a instanceof Expr.Num x && b instanceof Expr.Num y) {
      return Comparison.EQUAL.of(x, y);
    }
    if (a instanceof Expr.Bool x && b instanceof Expr.Bool y) {
      return Expr.Bool.of(
          row -> {
            Truth left = x.eval(row);
            Truth right = y.eval(row);
            return left.isKnown() && right.isKnown() ? Truth.of(left == right) : Truth.UNKNOWN;
          },
          List.of(a, b));
    }
    if (a instanceof Expr.Text x && b instanceof Expr.Text y) {
      return textual((left, right) -> left.equals(right), x, y);
    }
    if (a instanceof Expr.Texts x && b instanceof Expr.Texts y) {
      return listed((left, right) -> left.equals(right), x, y);
    }
    throw new ConditionCompiler.UnsupportedException(id, "==");
  }

  /** Compares two known objects. */
  interface Relation<T> {
    boolean test(T left, T right);
  }

  static Expr.Bool textual(Relation<String> relation, Expr.Text a, Expr.Text b) {
    return Expr.Bool.of(
        row -> {
          String left = a.eval(row);
          String right = b.eval(row);
          return left == null || right == null
              ? Truth.UNKNOWN
              : Truth.of(relation.test(left, right));
        },
        List.of(a, b));
  }

  static Expr.Bool listed(Relation<List<String>> relation, Expr.Texts a, Expr.Texts b) {
    return Expr.Bool.of(
        row -> {
          List<String> left = a.eval(row);
          List<String> right = b.eval(row);
          return left == null || right == null || a.partial(row) || b.partial(row)
              ? Truth.UNKNOWN
              : Truth.of(relation.test(left, right));
        },
        List.of(a, b));
  }

  static Expr.Num difference(Expr.Num a, Expr.Num b) {
    return finite(row -> a.eval(row) - b.eval(row), a, b);
  }

  /** Division by zero and overflow have no value, so they are unknown. */
  static Expr.Num finite(ToDoubleFunction<FactRow> value, Expr... parts) {
    return new Expr.Num(
        row -> {
          double result = value.applyAsDouble(row);
          return Double.isInfinite(result) ? Double.NaN : result;
        },
        List.of(parts));
  }

  static Expr.Num negate(Expr.Num a) {
    return new Expr.Num(row -> -a.eval(row), List.of(a));
  }

  static Expr.Bool in(Expr.Text item, Expr.Texts list) {
    return Expr.Bool.of(
        row -> {
          String value = item.eval(row);
          List<String> values = list.eval(row);
          return value == null || values == null
              ? Truth.UNKNOWN
              : found(values.contains(value), list.partial(row));
        },
        List.of(item, list));
  }

  static Expr.Num size(Expr of, long id) {
    if (of instanceof Expr.Texts list) {
      return new Expr.Num(
          row -> {
            double size = sizeOf(list.eval(row));
            return list.partial(row) ? Double.NaN : size;
          },
          List.of(list));
    }
    if (of instanceof Expr.Text text) {
      return new Expr.Num(row -> sizeOf(text.eval(row)), List.of(text));
    }
    throw new ConditionCompiler.UnsupportedException(id, "size");
  }

  static double sizeOf(List<String> list) {
    return list == null ? Double.NaN : list.size();
  }

  static double sizeOf(String text) {
    return text == null ? Double.NaN : text.codePointCount(0, text.length());
  }

  static Expr.Bool textTest(String function, Expr.Text a, Expr.Text b) {
    return switch (function) {
      case "contains" -> textual((text, part) -> text.contains(part), a, b);
      case "startsWith" -> textual((text, part) -> text.startsWith(part), a, b);
      default -> textual((text, part) -> text.endsWith(part), a, b);
    };
  }

  static Expr.Bool anyOf(Expr.Texts a, Expr.Texts b) {
    return Expr.Bool.of(
        row -> {
          List<String> left = a.eval(row);
          List<String> right = b.eval(row);
          return left == null || right == null
              ? Truth.UNKNOWN
              : found(shares(left, right), a.partial(row) || b.partial(row));
        },
        List.of(a, b));
  }

  /** What a list known only in part lacks may be in the rest of it. */
  private static Truth found(boolean there, boolean partial) {
    return there ? Truth.TRUE : partial ? Truth.UNKNOWN : Truth.FALSE;
  }

  static Expr.Bool containsAny(Expr.Text text, Expr.Texts words) {
    return Expr.Bool.of(
        row -> {
          String value = text.eval(row);
          List<String> values = words.eval(row);
          return value == null || values == null
              ? Truth.UNKNOWN
              : found(hasOne(value, values), words.partial(row));
        },
        List.of(text, words));
  }

  private static boolean shares(List<String> left, List<String> right) {
    for (String item : left) {
      if (right.contains(item)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOne(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
