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
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.law.WorkingDays;

/**
 * Turns the tree that CEL's type checker has passed into closures. What CEL allows and rules don't
 * need (maps, structs, comprehensions) is refused.
 */
final class ConditionCompiler {
  private final Map<String, Parameter> parameters;
  private final WorkingDays workingDays;

  ConditionCompiler(Map<String, Parameter> parameters, WorkingDays workingDays) {
    this.parameters = Map.copyOf(parameters);
    this.workingDays = workingDays;
  }

  Map<String, Parameter> parameters() {
    return parameters;
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
      case BOOLEAN_VALUE -> Operations.fixed(constant.booleanValue());
      case INT64_VALUE -> Operations.fixed((double) constant.int64Value());
      case UINT64_VALUE -> Operations.fixed(constant.uint64Value().doubleValue());
      case DOUBLE_VALUE -> Operations.fixed(constant.doubleValue());
      case STRING_VALUE -> Operations.fixed(constant.stringValue());
      default -> throw new UnsupportedException(expr.id(), constant.getKind().name());
    };
  }

  private Expr ident(CelExpr expr) {
    String name = expr.ident().name();
    Parameter parameter = parameters.get(name);
    if (parameter != null) {
      return Operations.fixed(parameter);
    }
    Fact fact = Facts.byName(name).orElseThrow(() -> new UnsupportedException(expr.id(), name));
    return switch (fact.type()) {
      case BOOLEAN -> Expr.Bool.of(fact);
      case NUMBER, DATE -> new Expr.Num(fact);
      case TEXT -> new Expr.Text(fact);
      case LIST -> new Expr.Texts(fact);
    };
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
      case "_&&_" -> Operations.and(bool(args.get(0)), bool(args.get(1)));
      case "_||_" -> Operations.or(bool(args.get(0)), bool(args.get(1)));
      case "!_" -> Operations.not(bool(args.get(0)));
      case "_?_:_" -> conditional(args);
      case "_==_" -> equal(args, expr.id());
      case "_!=_" -> Operations.not(equal(args, expr.id()));
      case "_<_", "_<=_", "_>_", "_>=_" -> compare(function, args, expr.id());
      case "_+_", "_-_", "_*_", "_/_" -> arithmetic(function, args);
      case "-_" -> Operations.negate(number(args.get(0)));
      case "@in" -> Operations.in(text(args.get(0)), texts(args.get(1)));
      case "size" -> Operations.size(any(args.get(0)), expr.id());
      case "contains", "startsWith", "endsWith" ->
          Operations.textTest(function, text(args.get(0)), text(args.get(1)));
      case "matches" -> matches(args, expr.id());
      case "date" -> date(args.get(0));
      case "daysBetween" -> Operations.difference(number(args.get(1)), number(args.get(0)));
      case "workingDaysBetween" ->
          new WorkingDayCount(number(args.get(0)), number(args.get(1)), workingDays);
      case "containsAny" -> Operations.containsAny(text(args.get(0)), texts(args.get(1)));
      case "anyOf" -> Operations.anyOf(texts(args.get(0)), texts(args.get(1)));
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

  private Expr conditional(List<CelExpr> args) {
    Expr.Bool test = bool(args.get(0));
    Expr yes = any(args.get(1));
    Expr no = any(args.get(2));
    if (yes instanceof Expr.Bool a && no instanceof Expr.Bool b) {
      return new Expr.Bool(List.of(test, a, b)) {
        @Override
        Truth eval(FactRow row) {
          return switch (test.eval(row)) {
            case TRUE -> a.eval(row);
            case FALSE -> b.eval(row);
            case UNKNOWN -> Truth.UNKNOWN;
          };
        }

        @Override
        List<Expr> blamed(FactRow row) {
          return Operations.branch(test, a, b, row);
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
          return Operations.branch(test, a, b, row);
        }
      };
    }
    throw new UnsupportedException(args.get(0).id(), "?:");
  }

  private Expr.Bool equal(List<CelExpr> args, long id) {
    Optional<Expr.Texts> sized = sized(args.get(0));
    return sized.isPresent()
        ? PartialLists.size(Comparison.EQUAL, sized.get(), number(args.get(1)))
        : Operations.equal(any(args.get(0)), any(args.get(1)), id);
  }

  /** The list whose size it is, if it is one. */
  private Optional<Expr.Texts> sized(CelExpr expr) {
    boolean size =
        expr.getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().function().equals("size");
    return size && any(expr.call().args().get(0)) instanceof Expr.Texts list
        ? Optional.of(list)
        : Optional.empty();
  }

  private Expr.Bool compare(String function, List<CelExpr> args, long id) {
    Optional<Expr.Texts> sized = sized(args.get(0));
    if (sized.isPresent()) {
      return PartialLists.size(Comparison.of(function), sized.get(), number(args.get(1)));
    }
    Expr a = any(args.get(0));
    Expr b = any(args.get(1));
    if (!(a instanceof Expr.Num x && b instanceof Expr.Num y)) {
      throw new UnsupportedException(id, function);
    }
    return Comparison.of(function).of(x, y);
  }

  private Expr arithmetic(String function, List<CelExpr> args) {
    Expr.Num a = number(args.get(0));
    Expr.Num b = number(args.get(1));
    return switch (function) {
      case "_+_" -> Operations.finite(row -> a.eval(row) + b.eval(row), a, b);
      case "_-_" -> Operations.difference(a, b);
      case "_*_" -> Operations.finite(row -> a.eval(row) * b.eval(row), a, b);
      default -> Operations.finite(row -> a.eval(row) / b.eval(row), a, b);
    };
  }

  private Expr.Bool matches(List<CelExpr> args, long id) {
    if (args.get(1).getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw new UnsupportedException(id, "matches");
    }
    try {
      Pattern pattern = RulePattern.compile(args.get(1).constant().stringValue());
      return Operations.textual(
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
      return Operations.fixed((double) LocalDate.parse(arg.constant().stringValue()).toEpochDay());
    } catch (DateTimeException e) {
      throw new UnsupportedException(arg.id(), "date(\"2022-01-31\")");
    }
  }
}
