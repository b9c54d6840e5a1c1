package org.fineaudit.rules;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fineaudit.facts.Facts;

/**
 * Checks a condition against the declarations of what it names and nothing else. CEL's checker goes
 * through all that is declared each time, which for 82 rules takes longer than auditing some
 * hundred cases. What passes here passes against everything as well: a name means the same there.
 */
final class NamedDeclarations {
  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder().setOptions(CelEnvironment.OPTIONS).build();

  /** Overloads over types that no fact, parameter or usual constant has. */
  private static final Pattern RARE = Pattern.compile("UINT|BYTES|DURATION|MAP");

  /** By the functions that a condition calls; many conditions call the same. */
  private static final Map<Set<String>, CelStandardDeclarations> STANDARD =
      new ConcurrentHashMap<>();

  private final Collection<Parameter> parameters;

  NamedDeclarations(Collection<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
  }

  /** The checked tree, or empty if there is anything to complain of. */
  Optional<CelAbstractSyntaxTree> check(String source) {
    try {
      CelValidationResult parsed = PARSER.parse(source, "condition");
      if (parsed.hasError()) {
        return Optional.empty();
      }
      CelAbstractSyntaxTree tree = parsed.getAst();
      Set<String> names = new HashSet<>();
      Set<String> functions = new HashSet<>();
      collect(tree.getExpr(), names, functions);
      CelValidationResult checked = compiler(names, functions).build().check(tree);
      return checked.hasError() ? Optional.empty() : Optional.of(checked.getAst());
    } catch (CelValidationException e) {
      return Optional.empty();
    }
  }

  private CelCompilerBuilder compiler(Set<String> names, Set<String> functions) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(CelEnvironment.OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                STANDARD.computeIfAbsent(Set.copyOf(functions), NamedDeclarations::standard))
            .setResultType(SimpleType.BOOL);
    CelEnvironment.FUNCTIONS.stream()
        .filter(function -> functions.contains(function.name()))
        .forEach(builder::addFunctionDeclarations);
    for (String name : names) {
      Facts.byName(name)
          .ifPresent(fact -> builder.addVar(name, CelEnvironment.typeOf(fact.type())));
    }
    for (Parameter parameter : parameters) {
      if (names.contains(parameter.name())) {
        builder.addVar(parameter.name(), CelEnvironment.typeOf(parameter));
      }
    }
    return builder;
  }

  private static CelStandardDeclarations standard(Set<String> functions) {
    return CelStandardDeclarations.newBuilder()
        .filterFunctions((f, overload) -> functions.contains(f.functionName()) && usual(overload))
        .filterIdentifiers(identifier -> false)
        .build();
  }

  private static boolean usual(StandardOverload overload) {
    return !RARE.matcher(overload.toString()).find();
  }

  private static void collect(CelExpr expr, Set<String> names, Set<String> functions) {
    switch (expr.getKind()) {
      case IDENT -> names.add(expr.ident().name());
      case LIST -> expr.list().elements().forEach(e -> collect(e, names, functions));
      case CALL -> {
        functions.add(expr.call().function());
        expr.call().target().ifPresent(target -> collect(target, names, functions));
        expr.call().args().forEach(arg -> collect(arg, names, functions));
      }
      default -> {
        // Constants name nothing; the rest is refused by the compiler of conditions.
      }
    }
  }
}
