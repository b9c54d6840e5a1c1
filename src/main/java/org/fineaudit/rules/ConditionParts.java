package org.fineaudit.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.List;

/** Takes a condition apart at its and and or. */
final class ConditionParts {
  private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

  private ConditionParts() {}

  static List<Condition.Part> of(CelExpr tree, ConditionCompiler compiler) {
    List<Condition.Part> parts = new ArrayList<>();
    collect(tree, compiler, parts);
    return List.copyOf(parts);
  }

  private static void collect(
      CelExpr expr, ConditionCompiler compiler, List<Condition.Part> parts) {
    boolean joined =
        expr.getKind() == CelExpr.ExprKind.Kind.CALL
            && List.of("_&&_", "_||_").contains(expr.call().function());
    if (joined) {
      expr.call().args().forEach(arg -> collect(arg, compiler, parts));
      return;
    }
    String source =
        UNPARSER.unparse(CelAbstractSyntaxTree.newParsedAst(expr, CelSource.newBuilder().build()));
    Condition condition = new Condition(source, compiler.compile(expr), List::of);
    parts.add(
        new Condition.Part(
            source, condition, names -> new ConditionWords(compiler.parameters(), names).of(expr)));
  }
}
