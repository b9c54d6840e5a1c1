package org.fineaudit.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;

/** A compiled expression over a row of facts. Unknown facts make unknown values, after Kleene. */
abstract sealed class Expr {
  /** Texts and lists are read out of bytes and searched. */
  private static final int LARGE = 5;

  private final List<Expr> parts;
  private final Fact fact;
  private final int cost;

  private Expr(List<Expr> parts, Fact fact) {
    this.parts = List.copyOf(parts);
    this.fact = fact;
    boolean large = fact != null && !fact.type().scalar();
    cost = (large ? LARGE : 1) + this.parts.stream().mapToInt(Expr::cost).sum();
  }

  /** How long it takes to evaluate, roughly: 1 for each part, more for texts and lists. */
  final int cost() {
    return cost;
  }

  /** The fact that this is and nothing more, if it is one. */
  final Optional<Fact> fact() {
    return Optional.ofNullable(fact);
  }

  /** The parts that can keep this expression from having a value for that row. */
  List<Expr> blamed(FactRow row) {
    return parts;
  }

  abstract boolean unknown(FactRow row);

  /** Adds the slots of the unknown facts that keep this expression from having a value. */
  final void missing(FactRow row, BitSet into) {
    if (!unknown(row)) {
      return;
    }
    if (fact != null) {
      into.set(fact.slot());
    }
    for (Expr part : blamed(row)) {
      part.missing(row, into);
      if (part.partial(row)) {
        into.set(part.fact.slot());
      }
    }
  }

  /** Whether this is a list that a row knows only in part. */
  final boolean partial(FactRow row) {
    return fact != null && row.isPartial(fact);
  }

  /** Adds every fact that this expression names. */
  final void named(Set<Fact> into) {
    if (fact != null) {
      into.add(fact);
    }
    parts.forEach(part -> part.named(into));
  }

  /**
   * Something true, false or unknown. What most conditions are made of has a class of its own, for
   * a call through an interface costs as much again.
   */
  abstract static non-sealed class Bool extends Expr {
    Bool(List<Expr> parts) {
      super(parts, null);
    }

    private Bool(Fact fact) {
      super(List.of(), fact);
    }

    abstract Truth eval(FactRow row);

    @Override
    final boolean unknown(FactRow row) {
      return eval(row) == Truth.UNKNOWN;
    }

    static Bool of(Function<FactRow, Truth> test, List<Expr> parts) {
      return new Bool(parts) {
        @Override
        Truth eval(FactRow row) {
          return test.apply(row);
        }
      };
    }

    /** What a fact says. */
    static Bool of(Fact fact) {
      return new Bool(fact) {
        @Override
        Truth eval(FactRow row) {
          return row.truth(fact);
        }
      };
    }
  }

  /** A number, or a date as days since 1970-01-01; NaN if unknown. */
  static non-sealed class Num extends Expr {
    private final ToDoubleFunction<FactRow> value;
    private final OptionalDouble fixed;

    Num(ToDoubleFunction<FactRow> value, List<Expr> parts) {
      super(parts, null);
      this.value = value;
      this.fixed = OptionalDouble.empty();
    }

    Num(Fact fact) {
      super(List.of(), fact);
      this.value = row -> row.scalar(fact);
      this.fixed = OptionalDouble.empty();
    }

    /** A number that is the same for every row. */
    Num(double fixed) {
      super(List.of(), null);
      this.value = row -> fixed;
      this.fixed = OptionalDouble.of(fixed);
    }

    /** The number, if it is the same for every row. */
    OptionalDouble fixed() {
      return fixed;
    }

    double eval(FactRow row) {
      return value.applyAsDouble(row);
    }

    @Override
    boolean unknown(FactRow row) {
      return Double.isNaN(value.applyAsDouble(row));
    }
  }

  /** A text; null if unknown. */
  static final class Text extends Expr {
    private final Function<FactRow, String> value;

    Text(Function<FactRow, String> value, List<Expr> parts) {
      super(parts, null);
      this.value = value;
    }

    Text(Fact fact) {
      super(List.of(), fact);
      this.value = row -> row.text(fact);
    }

    String eval(FactRow row) {
      return value.apply(row);
    }

    @Override
    boolean unknown(FactRow row) {
      return value.apply(row) == null;
    }
  }

  /** A list of texts; null if unknown. */
  static final class Texts extends Expr {
    private final Function<FactRow, List<String>> value;

    Texts(Function<FactRow, List<String>> value, List<Expr> parts) {
      super(parts, null);
      this.value = value;
    }

    Texts(Fact fact) {
      super(List.of(), fact);
      this.value = row -> row.list(fact);
    }

    List<String> eval(FactRow row) {
      return value.apply(row);
    }

    @Override
    boolean unknown(FactRow row) {
      return value.apply(row) == null;
    }
  }
}
