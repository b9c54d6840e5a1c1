package org.fineaudit.rules;

import dev.cel.common.ast.CelExpr;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fineaudit.cases.Truth;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/** A compiled condition. */
public final class Condition {
  private final String source;
  private final Expr.Bool expr;
  private final Supplier<List<Part>> parts;
  private final Optional<CelExpr> tree;
  private final int line;
  private final int column;

  /** Most cases lack what others lack. */
  private final Map<BitSet, Verdict> undetermined = new ConcurrentHashMap<>();

  Condition(String source, Expr.Bool expr, Supplier<List<Part>> parts) {
    this.source = source;
    this.expr = expr;
    this.parts = parts;
    this.tree = Optional.empty();
    this.line = 1;
    this.column = 1;
  }

  private Condition(Condition other, CelExpr tree, int line, int column) {
    this.source = other.source;
    this.expr = other.expr;
    this.parts = other.parts;
    this.tree = Optional.of(tree);
    this.line = line;
    this.column = column;
  }

  /** The same with its tree and its place in the rule file. */
  Condition at(CelExpr tree, int line, int column) {
    return new Condition(this, tree, line, column);
  }

  /** The checked tree, where it is known. */
  Optional<CelExpr> tree() {
    return tree;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  /**
   * A part of a condition: what stands between its and, or and parentheses.
   *
   * @param source the CEL text
   * @param sentence makes a Chinese sentence of it, given the names of items that lists hold as ids
   */
  public record Part(
      String source, Condition condition, Function<UnaryOperator<String>, String> sentence) {
    /** It in Chinese; {@code names} gives the name of an item that lists hold as an id. */
    public String words(UnaryOperator<String> names) {
      return sentence.apply(names);
    }

    /** Whether it holds for a case. */
    public Truth test(FactRow row) {
      return condition.test(row);
    }

    boolean names(String name) {
      return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source).find();
    }

    /** The facts that it names. */
    public Set<Fact> facts() {
      return condition.facts();
    }
  }

  /** The parts in their order; made anew on each call, for explanations only. */
  public List<Part> parts() {
    return parts.get();
  }

  /** The CEL text. */
  public String source() {
    return source;
  }

  /** Whether it holds for a case. */
  public Truth test(FactRow row) {
    return expr.eval(row);
  }

  /** The unknown facts that keep the condition from being true or false. */
  Set<Fact> missing(FactRow row) {
    return facts(missingSlots(row)).collect(Collectors.toUnmodifiableSet());
  }

  private BitSet missingSlots(FactRow row) {
    BitSet missing = new BitSet();
    expr.missing(row, missing);
    return missing;
  }

  private static Stream<Fact> facts(BitSet slots) {
    return slots.stream().mapToObj(Facts.all()::get);
  }

  /** The verdict for want of those facts. */
  Verdict undetermined(FactRow row) {
    BitSet missing = missingSlots(row);
    Verdict known = undetermined.get(missing);
    return known == null ? undetermined.computeIfAbsent(missing, Condition::wanting) : known;
  }

  private static Verdict wanting(BitSet slots) {
    return Verdict.undetermined(Facts.causes(facts(slots).toList()));
  }

  /** Every fact that the condition names. */
  public Set<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    expr.named(facts);
    return Collections.unmodifiableSet(facts);
  }
}
