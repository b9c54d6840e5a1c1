package org.fineaudit.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/**
 * Turns the tree that CEL's type checker has passed into closures. What CEL allows and rules don't
 * need (maps, structs, comprehensions) is refused.
 */
final class ConditionCompiler {
  private final Map<String, Parameter> parameters;

  ConditionCompiler(Map<String, Parameter> parameters) {
    this.parameters = Map.copyOf(parameters);
  }

  /** Something that passes the type checker but that rules may not use. */
  static final class UnsupportedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long exprId;

    UnsupportedException(long exprId, String what) {
      super(what);
      this.exprId = exprId;
    }

    long exprId() {
      return exprId;
    }
  }

  Expr.Bool compile(CelExpr expr) {
    return bool(expr);
  }

  private Expr any(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr);
      case IDENT -> ident(expr);
      case CALL -> call(expr);
      case LIST -> listLiteral(expr);
      default -> throw new UnsupportedException(expr.id(), expr.getKind().name());
    };
  }

  private Expr constant(CelExpr expr) {
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> fixed(constant.booleanValue());
      case INT64_VALUE -> fixed((double) constant.int64Value());
      case UINT64_VALUE -> fixed(constant.uint64Value().doubleValue());
      case DOUBLE_VALUE -> fixed(constant.doubleValue());
      case STRING_VALUE -> fixed(constant.stringValue());
      default -> throw new UnsupportedException(expr.id(), constant.getKind().name());
    };
  }

  private static Expr.Bool fixed(boolean value) {
    Truth truth = Truth.of(value);
    return new Expr.Bool(row -> truth, List.of());
  }

  private static Expr.Num fixed(double value) {
    return new Expr.Num(row -> value, List.of());
  }

  private static Expr.Text fixed(String value) {
    return new Expr.Text(row -> value, List.of());
  }

  private static Expr.Texts fixed(List<String> value) {
    return new Expr.Texts(row -> value, List.of());
  }

  private Expr ident(CelExpr expr) {
    String name = expr.ident().name();
    Parameter parameter = parameters.get(name);
    if (parameter != null) {
      return fixed(parameter);
    }
    Fact fact = Facts.byName(name).orElseThrow(() -> new UnsupportedException(expr.id(), name));
    return switch (fact.type()) {
      case BOOLEAN -> new Expr.Bool(fact);
      case NUMBER, DATE -> new Expr.Num(fact);
      case TEXT -> new Expr.Text(fact);
      case LIST -> new Expr.Texts(fact);
    };
  }

  private static Expr fixed(Parameter parameter) {
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

  private Expr listLiteral(CelExpr expr) {
    List<Expr.Text> items = new ArrayList<>();
    for (CelExpr element : expr.list().elements()) {
      items.add(text(element));
    }
    return new Expr.Texts(
        row -> {
          List<String> values = new ArrayList<>(items.size());
          for (Expr.Text item : items) {
            String value = item.eval(row);
            if (value == null) {
              return null;
            }
            values.add(value);
          }
          return values;
        },
        List.copyOf(items));
  }

  private Expr call(CelExpr expr) {
    List<CelExpr> args = new ArrayList<>();
    Optional<CelExpr> target = expr.call().target();
    target.ifPresent(args::add);
    args.addAll(expr.call().args());
    String function = expr.call().function();
    return switch (function) {
      case "_&&_" -> and(bool(args.get(0)), bool(args.get(1)));
      case "_||_" -> or(bool(args.get(0)), bool(args.get(1)));
      case "!_" -> not(bool(args.get(0)));
      case "_?_:_" -> conditional(args);
      case "_==_" -> equal(any(args.get(0)), any(args.get(1)), expr.id());
      case "_!=_" -> not(equal(any(args.get(0)), any(args.get(1)), expr.id()));
      case "_<_", "_<=_", "_>_", "_>=_" -> compare(function, args, expr.id());
      case "_+_", "_-_", "_*_", "_/_" -> arithmetic(function, args);
      case "-_" -> negate(number(args.get(0)));
      case "@in" -> in(text(args.get(0)), texts(args.get(1)));
      case "size" -> size(any(args.get(0)), expr.id());
      case "contains", "startsWith", "endsWith" ->
          textTest(function, text(args.get(0)), text(args.get(1)));
      case "matches" -> matches(args, expr.id());
      case "date" -> date(args.get(0));
      case "daysBetween" -> difference(number(args.get(1)), number(args.get(0)));
      case "anyOf" -> anyOf(texts(args.get(0)), texts(args.get(1)));
      default -> throw new UnsupportedException(expr.id(), function);
    };
  }

  private Expr.Bool bool(CelExpr expr) {
    return cast(any(expr), Expr.Bool.class, expr);
  }

  private Expr.Num number(CelExpr expr) {
    return cast(any(expr), Expr.Num.class, expr);
  }

  private Expr.Text text(CelExpr expr) {
    return cast(any(expr), Expr.Text.class, expr);
  }

  private Expr.Texts texts(CelExpr expr) {
    return cast(any(expr), Expr.Texts.class, expr);
  }

  private static <T extends Expr> T cast(Expr expr, Class<T> type, CelExpr at) {
    if (!type.isInstance(expr)) {
      throw new UnsupportedException(at.id(), type.getSimpleName());
    }
    return type.cast(expr);
  }

  private static Expr.Bool and(Expr.Bool a, Expr.Bool b) {
    return new Expr.Bool(
        row -> {
          Truth left = a.eval(row);
          return left == Truth.FALSE ? left : left.and(b.eval(row));
        },
        List.of(a, b));
  }

  private static Expr.Bool or(Expr.Bool a, Expr.Bool b) {
    return new Expr.Bool(
        row -> {
          Truth left = a.eval(row);
          return left == Truth.TRUE ? left : left.or(b.eval(row));
        },
        List.of(a, b));
  }

  private static Expr.Bool not(Expr.Bool a) {
    return new Expr.Bool(
        row ->
            switch (a.eval(row)) {
              case TRUE -> Truth.FALSE;
              case FALSE -> Truth.TRUE;
              case UNKNOWN -> Truth.UNKNOWN;
            },
        List.of(a));
  }

  private Expr conditional(List<CelExpr> args) {
    Expr.Bool test = bool(args.get(0));
    Expr yes = any(args.get(1));
    Expr no = any(args.get(2));
    if (yes instanceof Expr.Bool a && no instanceof Expr.Bool b) {
      return new Expr.Bool(
          row ->
              switch (test.eval(row)) {
                case TRUE -> a.eval(row);
                case FALSE -> b.eval(row);
                case UNKNOWN -> Truth.UNKNOWN;
              },
          List.of(test, a, b)) {
        @Override
        List<Expr> blamed(FactRow row) {
          return branch(test, a, b, row);
        }
      };
    }
    if (yes instanceof Expr.Num a && no instanceof Expr.Num b) {
      return new Expr.Num(
          row ->
              switch (test.eval(row)) {
                case TRUE -> a.eval(row);
                case FALSE -> b.eval(row);
                case UNKNOWN -> Double.NaN;
              },
          List.of(test, a, b)) {
        @Override
        List<Expr> blamed(FactRow row) {
          return branch(test, a, b, row);
        }
      };
    }
    throw new UnsupportedException(args.get(0).id(), "?:");
  }

  /** Only the test if it is unknown, else only the branch that it takes. */
  private static List<Expr> branch(Expr.Bool test, Expr yes, Expr no, FactRow row) {
    return switch (test.eval(row)) {
      case TRUE -> List.of(yes);
      case FALSE -> List.of(no);
      case UNKNOWN -> List.of(test);
    };
  }

  private static Expr.Bool equal(Expr a, Expr b, long id) {
    if (a instanceof Expr.Num x && b instanceof Expr.Num y) {
      return compare((left, right) -> left == right, x, y);
    }
    if (a instanceof Expr.Bool x && b instanceof Expr.Bool y) {
      return new Expr.Bool(
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
    throw new UnsupportedException(id, "==");
  }

  private Expr.Bool compare(String function, List<CelExpr> args, long id) {
    Expr a = any(args.get(0));
    Expr b = any(args.get(1));
    if (!(a instanceof Expr.Num x && b instanceof Expr.Num y)) {
      throw new UnsupportedException(id, function);
    }
    return switch (function) {
      case "_<_" -> compare((left, right) -> left < right, x, y);
      case "_<=_" -> compare((left, right) -> left <= right, x, y);
      case "_>_" -> compare((left, right) -> left > right, x, y);
      default -> compare((left, right) -> left >= right, x, y);
    };
  }

  /** Compares two known numbers. */
  private interface Comparison {
    boolean test(double left, double right);
  }

  /** Compares two known objects. */
  private interface Relation<T> {
    boolean test(T left, T right);
  }

  private static Expr.Bool compare(Comparison comparison, Expr.Num a, Expr.Num b) {
    return new Expr.Bool(
        row -> {
          double left = a.eval(row);
          double right = b.eval(row);
          return Double.isNaN(left) || Double.isNaN(right)
              ? Truth.UNKNOWN
              : Truth.of(comparison.test(left, right));
        },
        List.of(a, b));
  }

  private static Expr.Bool textual(Relation<String> relation, Expr.Text a, Expr.Text b) {
    return new Expr.Bool(
        row -> {
          String left = a.eval(row);
          String right = b.eval(row);
          return left == null || right == null
              ? Truth.UNKNOWN
              : Truth.of(relation.test(left, right));
        },
        List.of(a, b));
  }

  private static Expr.Bool listed(Relation<List<String>> relation, Expr.Texts a, Expr.Texts b) {
    return new Expr.Bool(
        row -> {
          List<String> left = a.eval(row);
          List<String> right = b.eval(row);
          return left == null || right == null
              ? Truth.UNKNOWN
              : Truth.of(relation.test(left, right));
        },
        List.of(a, b));
  }

  private Expr arithmetic(String function, List<CelExpr> args) {
    Expr.Num a = number(args.get(0));
    Expr.Num b = number(args.get(1));
    return switch (function) {
      case "_+_" -> finite(row -> a.eval(row) + b.eval(row), a, b);
      case "_-_" -> difference(a, b);
      case "_*_" -> finite(row -> a.eval(row) * b.eval(row), a, b);
      default -> finite(row -> a.eval(row) / b.eval(row), a, b);
    };
  }

  private static Expr.Num difference(Expr.Num a, Expr.Num b) {
    return finite(row -> a.eval(row) - b.eval(row), a, b);
  }

  /** Division by zero and overflow have no value, so they are unknown. */
  private static Expr.Num finite(ToDoubleFunction<FactRow> value, Expr... parts) {
    return new Expr.Num(
        row -> {
          double result = value.applyAsDouble(row);
          return Double.isInfinite(result) ? Double.NaN : result;
        },
        List.of(parts));
  }

  private static Expr.Num negate(Expr.Num a) {
    return new Expr.Num(row -> -a.eval(row), List.of(a));
  }

  private static Expr.Bool in(Expr.Text item, Expr.Texts list) {
    return new Expr.Bool(
        row -> {
          String value = item.eval(row);
          List<String> values = list.eval(row);
          return value == null || values == null ? Truth.UNKNOWN : Truth.of(values.contains(value));
        },
        List.of(item, list));
  }

  private static Expr.Num size(Expr of, long id) {
    if (of instanceof Expr.Texts list) {
      return new Expr.Num(row -> sizeOf(list.eval(row)), List.of(list));
    }
    if (of instanceof Expr.Text text) {
      return new Expr.Num(row -> sizeOf(text.eval(row)), List.of(text));
    }
    throw new UnsupportedException(id, "size");
  }

  private static double sizeOf(List<String> list) {
    return list == null ? Double.NaN : list.size();
  }

  private static double sizeOf(String text) {
    return text == null ? Double.NaN : text.codePointCount(0, text.length());
  }

  private static Expr.Bool textTest(String function, Expr.Text a, Expr.Text b) {
    return switch (function) {
      case "contains" -> textual((text, part) -> text.contains(part), a, b);
      case "startsWith" -> textual((text, part) -> text.startsWith(part), a, b);
      default -> textual((text, part) -> text.endsWith(part), a, b);
    };
  }

  private Expr.Bool matches(List<CelExpr> args, long id) {
    if (args.get(1).getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw new UnsupportedException(id, "matches");
    }
    try {
      Pattern pattern = Pattern.compile(args.get(1).constant().stringValue());
      return textual(
          (text, unused) -> pattern.matcher(text).find(), text(args.get(0)), text(args.get(1)));
    } catch (PatternSyntaxException e) {
      throw new UnsupportedException(args.get(1).id(), "matches: " + e.getMessage());
    }
  }

  private static Expr.Num date(CelExpr arg) {
    if (arg.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw new UnsupportedException(arg.id(), "date");
    }
    try {
      return fixed((double) LocalDate.parse(arg.constant().stringValue()).toEpochDay());
    } catch (DateTimeException e) {
      throw new UnsupportedException(arg.id(), "date(\"2022-01-31\")");
    }
  }

  private static Expr.Bool anyOf(Expr.Texts a, Expr.Texts b) {
    return listed((left, right) -> left.stream().anyMatch(right::contains), a, b);
  }
}
