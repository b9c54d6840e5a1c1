package org.fineaudit.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactType;
import org.fineaudit.facts.Facts;

/**
 * CEL as rules may use it: every fact and the rule's parameters as typed variables, no macros, and
 * five named functions. Numbers are doubles and may be compared with whole numbers.
 */
final class CelEnvironment {
  static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .maxExpressionCodePointSize(4_000)
          .maxParseRecursionDepth(40)
          .build();

  static final CelType TEXTS = ListType.create(SimpleType.STRING);

  /** {@code date("2022-01-01")}: a day. */
  static final CelFunctionDecl DATE =
      CelFunctionDecl.newFunctionDeclaration(
          "date",
          CelOverloadDecl.newGlobalOverload("date_text", SimpleType.TIMESTAMP, SimpleType.STRING));

  /** {@code daysBetween(a, b)}: calendar days from a to b. */
  static final CelFunctionDecl DAYS_BETWEEN =
      CelFunctionDecl.newFunctionDeclaration(
          "daysBetween",
          CelOverloadDecl.newGlobalOverload(
              "days_between", SimpleType.DOUBLE, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP));

  /** {@code anyOf(a, b)}: whether two lists share a text. */
  static final CelFunctionDecl ANY_OF =
      CelFunctionDecl.newFunctionDeclaration(
          "anyOf", CelOverloadDecl.newGlobalOverload("any_of", SimpleType.BOOL, TEXTS, TEXTS));

  /** {@code containsAny(text, words)}: whether a text has one of the words in it. */
  static final CelFunctionDecl CONTAINS_ANY =
      CelFunctionDecl.newFunctionDeclaration(
          "containsAny",
          CelOverloadDecl.newGlobalOverload(
              "contains_any", SimpleType.BOOL, SimpleType.STRING, TEXTS));

  /**
   * {@code workingDaysBetween(a, b)}: working days after a up to and including b, negative if b is
   * earlier.
   */
  static final CelFunctionDecl WORKING_DAYS =
      CelFunctionDecl.newFunctionDeclaration(
          "workingDaysBetween",
          CelOverloadDecl.newGlobalOverload(
              "working_days", SimpleType.DOUBLE, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP));

  static final List<CelFunctionDecl> FUNCTIONS =
      List.of(DATE, DAYS_BETWEEN, ANY_OF, CONTAINS_ANY, WORKING_DAYS);

  private final Collection<Parameter> parameters;
  private final NamedDeclarations named;

  /** CEL with the facts and these parameters. */
  CelEnvironment(Collection<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
    this.named = new NamedDeclarations(this.parameters);
  }

  /** What the parser and the type checker made of a condition: a tree, or complaints. */
  record Checked(CelAbstractSyntaxTree tree, List<CelIssue> issues) {
    Checked {
      issues = List.copyOf(issues);
    }
  }

  Checked check(String source) {
    return named
        .check(source)
        .map(tree -> new Checked(tree, List.of()))
        .orElseGet(() -> checkAgainstAll(source));
  }

  /** Against everything that CEL and the facts declare, which takes longer but complains better. */
  Checked checkAgainstAll(String source) {
    CelValidationResult result = compiler(parameters).compile(source, "condition");
    if (result.hasError()) {
      return new Checked(null, result.getErrors());
    }
    try {
      return new Checked(result.getAst(), List.of());
    } catch (CelValidationException e) {
      return new Checked(null, e.getErrors());
    }
  }

  private static CelCompiler compiler(Collection<Parameter> parameters) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .addFunctionDeclarations(FUNCTIONS)
            .setResultType(SimpleType.BOOL);
    for (Fact fact : Facts.all()) {
      builder.addVar(fact.name(), typeOf(fact.type()));
    }
    for (Parameter parameter : parameters) {
      builder.addVar(parameter.name(), typeOf(parameter));
    }
    return builder.build();
  }

  static CelType typeOf(FactType type) {
    return switch (type) {
      case BOOLEAN -> SimpleType.BOOL;
      case NUMBER -> SimpleType.DOUBLE;
      case DATE -> SimpleType.TIMESTAMP;
      case TEXT -> SimpleType.STRING;
      case LIST -> TEXTS;
    };
  }

  static CelType typeOf(Parameter parameter) {
    Object value = parameter.value();
    if (value instanceof Double) {
      return SimpleType.DOUBLE;
    }
    if (value instanceof Boolean) {
      return SimpleType.BOOL;
    }
    if (value instanceof LocalDate) {
      return SimpleType.TIMESTAMP;
    }
    return value instanceof String ? SimpleType.STRING : TEXTS;
  }
}
