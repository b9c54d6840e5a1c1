package org.fineaudit.tables;

import java.util.List;
import java.util.Map;
import org.fineaudit.messages.Message;

/** What is wrong with a YAML file, in the words of somebody who edits it in Notepad. */
final class YamlMistake {
  /** What the parser says, and what it comes from as a rule; the first that fits counts. */
  private static final List<Map.Entry<String, String>> KINDS =
      List.of(
          Map.entry("'\\t", "tables.yaml-tab"),
          Map.entry("mapping values are not allowed", "tables.yaml-nested"),
          Map.entry("could not find expected ':'", "tables.yaml-colon"),
          Map.entry("unexpected end of stream", "tables.yaml-quote"),
          Map.entry("unknown escape character", "tables.yaml-backslash"),
          Map.entry("expected <block end>", "tables.yaml-indent"),
          Map.entry("expected ',' or", "tables.yaml-bracket"),
          Map.entry("that cannot start any token", "tables.yaml-start"));

  private YamlMistake() {}

  /**
   * The words for what the parser complained about.
   *
   * @param problem the parser's own, null if it has none
   */
  static Message of(String problem) {
    String said = String.valueOf(problem);
    return KINDS.stream()
        .filter(kind -> said.contains(kind.getKey()))
        .map(kind -> Message.of(kind.getValue()))
        .findFirst()
        .orElseGet(() -> Message.of("tables.yaml-other"));
  }
}
