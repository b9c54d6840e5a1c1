package org.fineaudit.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fineaudit.rules.Alternatives.Literal;

/**
 * Whether literals can't hold together: a number, date or list size between bounds, a text among
 * words, a truth and its denial. Whatever else a literal says may hold, so that a contradiction
 * found is one for every case.
 */
final class Contradiction {
  private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();
  private static final Map<String, String> TURNED =
      Map.of(
          "_<_", "_>_", "_<=_", "_>=_", "_>_", "_<_", "_>=_", "_<=_", "_==_", "_==_", "_!=_",
          "_!=_");
  private static final Map<String, String> DENIED =
      Map.of(
          "_<_", "_>=_", "_<=_", "_>_", "_>_", "_<=_", "_>=_", "_<_", "_==_", "_!=_", "_!=_",
          "_==_");

  private final Map<String, Parameter> parameters;
  private final Map<String, Bounds> bounds = new HashMap<>();
  private final Map<String, Words> words = new HashMap<>();
  private final Map<String, Boolean> truths = new HashMap<>();
  private boolean found;

  private Contradiction(Map<String, Parameter> parameters) {
    this.parameters = parameters;
  }

  /** Whether no case can be as the literals say. */
  static boolean in(List<Literal> literals, Map<String, Parameter> parameters) {
    Contradiction contradiction = new Contradiction(parameters);
    literals.forEach(contradiction::add);
    return contradiction.found;
  }

  /** An expression as CEL text. */
  static String text(CelExpr expr) {
    return UNPARSER.unparse(
        CelAbstractSyntaxTree.newParsedAst(expr, CelSource.newBuilder().build()));
  }

  /** Numbers between two others, each in or out, and single ones that are out. */
  private static final class Bounds {
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private boolean lowOut;
    private boolean highOut;
    private final Set<Double> out = new HashSet<>();

    void limit(String relation, double value) {
      switch (relation) {
        case "_>_" -> above(value, true);
        case "_>=_" -> above(value, false);
        case "_<_" -> below(value, true);
        case "_<=_" -> below(value, false);
        case "_==_" -> {
          above(value, false);
          below(value, false);
        }
        default -> out.add(value);
      }
    }

    private void above(double value, boolean strictly) {
      if (value > low || (value == low && strictly)) {
        low = value;
        lowOut = strictly;
      }
    }

    private void below(double value, boolean strictly) {
      if (value < high || (value == high && strictly)) {
        high = value;
        highOut = strictly;
      }
    }

    boolean empty() {
      return low > high || (low == high && (lowOut || highOut || out.contains(low)));
    }
  }

  /** Texts that are among some, and not among others. */
  private static final class Words {
    private Optional<Set<String>> among = Optional.empty();
    private final Set<String> out = new HashSet<>();

    void limit(Set<String> some, boolean in) {
      if (in) {
        Set<String> left = new HashSet<>(among.orElse(some));
        left.retainAll(some);
        among = Optional.of(left);
      } else {
        out.addAll(some);
      }
    }

    boolean empty() {
      return among.map(some -> out.containsAll(some)).orElse(false);
    }
  }

  private void add(Literal literal) {
    CelExpr expr = literal.expr();
    if (constant(expr).map(c -> c != literal.holds()).orElse(false)) {
      found = true;
    } else if (expr.getKind() != CelExpr.ExprKind.Kind.CALL || !understood(literal)) {
      Boolean before = truths.put(text(expr), literal.holds());
      found |= before != null && before != literal.holds();
    }
  }

  private Optional<Boolean> constant(CelExpr expr) {
    boolean truth =
        expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE;
    return truth ? Optional.of(expr.constant().booleanValue()) : Optional.empty();
  }

  private boolean understood(Literal literal) {
    String function = literal.expr().call().function();
    List<CelExpr> args = literal.expr().call().args();
    if (function.equals("@in")) {
      return among(args.get(0), texts(args.get(1)), literal.holds());
    }
    if (!TURNED.containsKey(function)) {
      return false;
    }
    return related(args.get(0), function, args.get(1), literal.holds())
        || related(args.get(1), TURNED.get(function), args.get(0), literal.holds());
  }

  /**
   * A fact, or the size of a list, beside a number, date or text that is the same for all cases.
   */
  private boolean related(CelExpr fact, String relation, CelExpr other, boolean holds) {
    Optional<String> name = quantity(fact);
    OptionalDouble number = number(other);
    if (name.isPresent() && number.isPresent()) {
      Bounds of = bounds.computeIfAbsent(name.get(), this::anything);
      of.limit(holds ? relation : DENIED.get(relation), number.getAsDouble());
      found |= of.empty();
      return true;
    }
    boolean equality = relation.equals("_==_") || relation.equals("_!=_");
    return equality
        && text(other, parameters)
            .map(word -> among(fact, Optional.of(Set.of(word)), relation.equals("_==_") == holds))
            .orElse(false);
  }

  private Bounds anything(String name) {
    Bounds anything = new Bounds();
    if (name.startsWith("size(")) {
      anything.limit("_>=_", 0);
    }
    return anything;
  }

  private boolean among(CelExpr fact, Optional<Set<String>> some, boolean in) {
    boolean named =
        fact.getKind() == CelExpr.ExprKind.Kind.IDENT
            && !parameters.containsKey(fact.ident().name());
    if (!named || some.isEmpty()) {
      return false;
    }
    Words of = words.computeIfAbsent(fact.ident().name(), n -> new Words());
    of.limit(some.get(), in);
    found |= of.empty();
    return true;
  }

  private Optional<String> quantity(CelExpr expr) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.IDENT
        && !parameters.containsKey(expr.ident().name())) {
      return Optional.of(expr.ident().name());
    }
    boolean size =
        expr.getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().function().equals("size");
    return size ? Optional.of(text(expr)) : Optional.empty();
  }

  private OptionalDouble number(CelExpr expr) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      Parameter parameter = parameters.get(expr.ident().name());
      Object value = parameter == null ? "" : parameter.value();
      return value instanceof Double number
          ? OptionalDouble.of(number)
          : value instanceof LocalDate date
              ? OptionalDouble.of((double) date.toEpochDay())
              : OptionalDouble.empty();
    }
    if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      return day(expr);
    }
    return switch (expr.constant().getKind()) {
      case INT64_VALUE -> OptionalDouble.of((double) expr.constant().int64Value());
      case DOUBLE_VALUE -> OptionalDouble.of(expr.constant().doubleValue());
      default -> OptionalDouble.empty();
    };
  }

  private OptionalDouble day(CelExpr expr) {
    boolean date =
        expr.getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().function().equals("date");
    return date
        ? text(expr.call().args().get(0), parameters).stream()
            .mapToDouble(day -> (double) LocalDate.parse(day).toEpochDay())
            .findFirst()
        : OptionalDouble.empty();
  }

  private static Optional<String> text(CelExpr expr, Map<String, Parameter> parameters) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
      return Optional.of(expr.constant().stringValue());
    }
    Parameter parameter =
        expr.getKind() == CelExpr.ExprKind.Kind.IDENT ? parameters.get(expr.ident().name()) : null;
    return parameter != null && parameter.value() instanceof String value
        ? Optional.of(value)
        : Optional.empty();
  }

  private Optional<Set<String>> texts(CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.LIST) {
      return Optional.empty();
    }
    List<Optional<String>> all = new ArrayList<>();
    expr.list().elements().forEach(e -> all.add(text(e, parameters)));
    Set<String> texts = new HashSet<>();
    all.forEach(t -> t.ifPresent(texts::add));
    return all.stream().allMatch(Optional::isPresent) ? Optional.of(texts) : Optional.empty();
  }
}
