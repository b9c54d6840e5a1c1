package org.fineaudit.rules;

import java.util.Optional;
import org.fineaudit.cases.Strength;
import org.fineaudit.messages.Message;

/** Reads the strength of a finding. */
final class Strengths {
  private Strengths() {}

  static Optional<Strength> read(YamlMap map, String key) {
    Optional<String> word = map.optionalText(key);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    for (Strength strength : Strength.values()) {
      if (strength.id().equals(word.get())) {
        return Optional.of(strength);
      }
    }
    map.complain(map.node(key).orElseThrow(), Message.of("rules.bad-strength", word.get()));
    return Optional.empty();
  }
}
