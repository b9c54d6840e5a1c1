package org.fineaudit.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;

/**
 * The fields of one JSON object; a field that is missing or of another type is an issue that names
 * file, line and key.
 *
 * @param line where the object begins; inner objects have the line of the outermost
 */
record JsonFields(String file, int line, String path, JsonNode node) {
  /** Amounts with more digits than this on either side are no amounts. */
  private static final int MAX_DIGITS = 30;

  private static final int LAST_YEAR = 9999;

  /** The outermost object, whose fields were read one by one. */
  static JsonFields whole(String file, Map<String, JsonFields> fields) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    fields.forEach((key, value) -> node.set(key, value.node()));
    return new JsonFields(file, 0, "", node);
  }

  UnusableException bad(String key) {
    return new UnusableException(
        Issue.of(file, line, 0, Message.of("result.bad-value", place(key))));
  }

  private String place(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private JsonNode get(String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new UnusableException(
          Issue.of(file, line, 0, Message.of("result.missing-key", place(key))));
    }
    return value;
  }

  JsonFields object(String key) {
    JsonNode value = get(key);
    if (!value.isObject()) {
      throw bad(key);
    }
    return new JsonFields(file, line, place(key), value);
  }

  List<JsonFields> objects(String key) {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode item : array(key)) {
      String at = place(key) + "[" + objects.size() + "]";
      if (!item.isObject()) {
        throw new UnusableException(Issue.of(file, line, 0, Message.of("result.bad-value", at)));
      }
      objects.add(new JsonFields(file, line, at, item));
    }
    return objects;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(key)) {
      if (!item.isTextual()) {
        throw bad(key);
      }
      texts.add(item.textValue());
    }
    return texts;
  }

  private JsonNode array(String key) {
    JsonNode value = get(key);
    if (!value.isArray()) {
      throw bad(key);
    }
    return value;
  }

  String text(String key) {
    JsonNode value = get(key);
    if (!value.isTextual()) {
      throw bad(key);
    }
    return value.textValue();
  }

  /** Text that may be unknown; then it is empty. */
  String known(String key) {
    return get(key).isNull() ? "" : text(key);
  }

  int count(String key) {
    JsonNode value = get(key);
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw bad(key);
    }
    return value.intValue();
  }

  Map<String, Integer> counts(String key) {
    JsonFields counts = object(key);
    Map<String, Integer> result = new LinkedHashMap<>();
    counts.node().fieldNames().forEachRemaining(name -> result.put(name, counts.count(name)));
    return Collections.unmodifiableMap(result);
  }

  boolean has(String key) {
    return node.has(key);
  }

  Map<String, String> evidence(String key) {
    Map<String, String> result = new LinkedHashMap<>();
    JsonFields facts = object(key);
    facts
        .node()
        .fieldNames()
        .forEachRemaining(
            name -> result.put(name, facts.node().get(name).isNull() ? null : facts.text(name)));
    return Collections.unmodifiableMap(result);
  }

  /** Texts by name, none of them null. */
  Map<String, String> named(String key) {
    Map<String, String> result = new LinkedHashMap<>();
    JsonFields texts = object(key);
    texts.node().fieldNames().forEachRemaining(name -> result.put(name, texts.text(name)));
    return Collections.unmodifiableMap(result);
  }

  Boolean truthOrNull(String key) {
    JsonNode value = get(key);
    if (!value.isNull() && !value.isBoolean()) {
      throw bad(key);
    }
    return value.isNull() ? null : Boolean.valueOf(value.booleanValue());
  }

  LocalDate date(String key) {
    try {
      LocalDate date = LocalDate.parse(text(key));
      if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
        throw bad(key);
      }
      return date;
    } catch (DateTimeException e) {
      throw bad(key);
    }
  }

  LocalDate dateOrNull(String key) {
    return get(key).isNull() ? null : date(key);
  }

  /** In yuan; null if unknown. */
  BigDecimal amount(String key) {
    JsonNode value = get(key);
    if (value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw bad(key);
    }
    BigDecimal amount = value.decimalValue();
    if (Math.abs(amount.scale()) > MAX_DIGITS || amount.precision() > MAX_DIGITS) {
      throw bad(key);
    }
    return ResultWriter.plain(amount);
  }
}
