package org.fineaudit.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactType;
import org.fineaudit.facts.Facts;

/** A part of a condition as a Chinese sentence, for people who know the law and no CEL. */
final class ConditionWords {
  private static final Map<String, String> NUMBERS =
      Map.of("_<_", "小于", "_<=_", "不大于", "_>_", "大于", "_>=_", "不小于", "_==_", "等于", "_!=_", "不等于");
  private static final Map<String, String> DATES =
      Map.of("_<_", "早于", "_<=_", "不晚于", "_>_", "晚于", "_>=_", "不早于", "_==_", "就是", "_!=_", "不是");
  private static final Map<String, String> SUMS =
      Map.of("_+_", "加", "_-_", "减", "_*_", "乘以", "_/_", "除以");

  private final Map<String, Parameter> parameters;
  private final UnaryOperator<String> item;

  /**
   * Makes words of the conditions of a rule.
   *
   * @param item the name of a list's item where lists hold ids, such as 电子监控 for monitoring
   */
  ConditionWords(Map<String, Parameter> parameters, UnaryOperator<String> item) {
    this.parameters = Map.copyOf(parameters);
    this.item = item;
  }

  String of(CelExpr expr) {
    return sentence(expr, false);
  }

  private String sentence(CelExpr expr, boolean denied) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
      return call(expr.call(), denied);
    }
    return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
        ? "“" + value(expr) + "”为" + (denied ? "否" : "是")
        : (denied ? "并非" : "") + value(expr);
  }

  private String call(CelExpr.CelCall call, boolean denied) {
    List<CelExpr> args = arguments(call);
    String not = denied ? "没有" : "";
    return switch (call.function()) {
      case "!_" -> sentence(args.get(0), !denied);
      case "_&&_" -> (denied ? "并非" : "") + joined(args, "，并且");
      case "_||_" -> (denied ? "并非" : "") + joined(args, "，或者");
      case "_?_:_" ->
          (denied ? "并非（" : "（")
              + ("如果" + sentence(args.get(0), false) + "，看" + sentence(args.get(1), false))
              + ("，否则看" + sentence(args.get(2), false) + "）");
      case "@in" -> in(args.get(0), args.get(1), denied);
      case "anyOf" -> value(args.get(0)) + "中" + not + "有" + items(args.get(1));
      case "containsAny", "contains" -> value(args.get(0)) + not + "写有" + items(args.get(1));
      case "startsWith" ->
          value(args.get(0)) + (denied ? "不" : "") + "以" + items(args.get(1)) + "开头";
      case "endsWith" -> value(args.get(0)) + (denied ? "不" : "") + "以" + items(args.get(1)) + "结尾";
      case "matches" -> value(args.get(0)) + not + "写有这样的文字：" + items(args.get(1));
      default -> (denied ? "并非：" : "") + comparison(call.function(), args);
    };
  }

  private String joined(List<CelExpr> args, String between) {
    return args.stream()
        .map(arg -> sentence(arg, false))
        .collect(Collectors.joining(between, "（", "）"));
  }

  private String in(CelExpr one, CelExpr list, boolean denied) {
    boolean literal = list.getKind() == CelExpr.ExprKind.Kind.LIST;
    return literal
        ? value(one) + (denied ? "不是" : "是") + items(list)
        : value(list) + "中" + (denied ? "没有" : "有") + items(one);
  }

  private String comparison(String function, List<CelExpr> args) {
    if (!NUMBERS.containsKey(function)) {
      return arithmetic(function, args);
    }
    CelExpr left = args.get(0);
    CelExpr right = args.get(1);
    Optional<String> sized = size(function, left, right);
    if (sized.isPresent()) {
      return sized.get();
    }
    if (isEmptyText(right)) {
      return (function.equals("_==_") ? "没有“" : "有“") + value(left) + "”";
    }
    boolean dates = date(left) || date(right);
    String word = (dates ? DATES : NUMBERS).get(function);
    return value(left) + word + value(right);
  }

  /** size(list) against 0 is whether there is anything. */
  private Optional<String> size(String function, CelExpr left, CelExpr right) {
    boolean size =
        left.getKind() == CelExpr.ExprKind.Kind.CALL && left.call().function().equals("size");
    if (!size) {
      return Optional.empty();
    }
    String of = value(arguments(left.call()).get(0));
    boolean zero = value(right).equals("0");
    return switch (function) {
      case "_==_" -> zero ? Optional.of("没有“" + of + "”") : Optional.empty();
      case "_>_", "_!=_" -> zero ? Optional.of("有“" + of + "”") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String arithmetic(String function, List<CelExpr> args) {
    return switch (function) {
      case "_+_", "_-_", "_*_", "_/_" ->
          operand(args.get(0)) + SUMS.get(function) + operand(args.get(1));
      case "-_" -> "负的" + operand(args.get(0));
      case "size" -> value(args.get(0)) + "的项数";
      case "date" -> value(args.get(0));
      case "daysBetween" -> "从" + value(args.get(0)) + "到" + value(args.get(1)) + "的天数";
      case "workingDaysBetween" -> "从" + value(args.get(0)) + "到" + value(args.get(1)) + "的工作日数";
      default -> function;
    };
  }

  private String operand(CelExpr expr) {
    boolean sum =
        expr.getKind() == CelExpr.ExprKind.Kind.CALL && SUMS.containsKey(expr.call().function());
    return sum ? "（" + value(expr) + "）" : value(expr);
  }

  private String value(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> named(expr.ident().name());
      case CONSTANT -> constant(expr.constant());
      case LIST -> items(expr);
      case CALL -> value(expr.call());
      default -> "";
    };
  }

  private String value(CelExpr.CelCall call) {
    List<CelExpr> args = arguments(call);
    return call.function().equals("_?_:_")
        ? "（如果%s，就是%s，否则是%s）"
            .formatted(sentence(args.get(0), false), value(args.get(1)), value(args.get(2)))
        : arithmetic(call.function(), args);
  }

  private String named(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      return Facts.byName(name).map(Fact::label).orElse(name);
    }
    return parameter.value() instanceof List<?> list
        ? quoted(list.stream().map(String::valueOf).toList())
        : parameter.written() + parameter.unit();
  }

  private static String constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> constant.booleanValue() ? "一律如此" : "一律不是";
      case INT64_VALUE -> String.valueOf(constant.int64Value());
      case DOUBLE_VALUE -> plain(constant.doubleValue());
      case STRING_VALUE -> "“" + constant.stringValue() + "”";
      default -> constant.toString();
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private String items(CelExpr expr) {
    if (expr.getKind() == CelExpr.ExprKind.Kind.LIST) {
      List<String> words = new ArrayList<>();
      expr.list().elements().forEach(e -> words.add(text(e)));
      return quoted(words);
    }
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        ? quoted(List.of(text(expr)))
        : value(expr);
  }

  private static String text(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        ? expr.constant().stringValue()
        : expr.toString();
  }

  private String quoted(List<String> words) {
    return words.stream()
        .map(item)
        .collect(Collectors.joining("”“", "“", "”" + (words.size() > 1 ? "之一" : "")));
  }

  private static boolean isEmptyText(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
        && expr.constant().stringValue().isEmpty();
  }

  private boolean date(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.IDENT
        && !parameters.containsKey(expr.ident().name())
        && Facts.byName(expr.ident().name()).map(Fact::type).orElse(null) == FactType.DATE;
  }

  private static List<CelExpr> arguments(CelExpr.CelCall call) {
    List<CelExpr> args = new ArrayList<>();
    call.target().ifPresent(args::add);
    args.addAll(call.args());
    return args;
  }
}
