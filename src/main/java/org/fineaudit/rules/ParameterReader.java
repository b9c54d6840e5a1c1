package org.fineaudit.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fineaudit.facts.Facts;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.YamlNode;

/** Reads the thresholds of a rule. */
final class ParameterReader {
  private static final Set<String> PARAMETER_KEYS = Set.of("value", "unit", "reason");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,40}");

  private ParameterReader() {}

  static Map<String, Parameter> read(YamlMap map) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    Optional<YamlMap> block = map.map("parameters");
    if (block.isEmpty()) {
      return parameters;
    }
    for (String name : block.get().keys()) {
      if (!NAME.matcher(name).matches() || Facts.byName(name).isPresent()) {
        block.get().complain(block.get().keyNode(name), Message.of("rules.bad-parameter", name));
        continue;
      }
      YamlMap one = block.get().map(name).orElseThrow().allow(PARAMETER_KEYS);
      Optional<Object> value = value(one);
      if (value.isPresent()) {
        String written = String.join("、", one.texts("value"));
        parameters.put(
            name,
            new Parameter(
                name,
                value.get(),
                written,
                one.optionalText("unit").orElse(""),
                one.text("reason")));
      }
    }
    return parameters;
  }

  private static Optional<Object> value(YamlMap parameter) {
    Optional<YamlNode> node = parameter.node("value");
    if (node.isEmpty()) {
      parameter.complain(Message.of("rules.missing-key", "value"));
      return Optional.empty();
    }
    if (node.get() instanceof YamlNode.Sequence) {
      return Optional.of(parameter.texts("value"));
    }
    return parameter.scalar("value").map(ParameterReader::scalarValue);
  }

  private static Object scalarValue(YamlNode.Scalar scalar) {
    String text = scalar.value().strip();
    if (!scalar.plain()) {
      return text;
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // then it is a date or a text
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      return text;
    }
  }
}
