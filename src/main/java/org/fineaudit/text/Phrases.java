package org.fineaudit.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The phrase table: lists of words by name, the grounds with their legal effect, and the clues. */
record Phrases(
    Map<String, Words> lists,
    List<GroundWords> leniency,
    List<GroundWords> aggravation,
    List<ClueWords> clues) {
  Phrases {
    lists = Collections.unmodifiableMap(new HashMap<>(lists));
    leniency = List.copyOf(leniency);
    aggravation = List.copyOf(aggravation);
    clues = List.copyOf(clues);
  }

  /**
   * The list of that name, such as {@code claims.made}; the loader has seen to it that it is there.
   */
  Words list(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  /** The lists that stretches of text are searched for. */
  List<Words> searched() {
    List<Words> all = new ArrayList<>(lists.values());
    leniency.forEach(ground -> all.add(ground.unless()));
    aggravation.forEach(ground -> all.add(ground.unless()));
    clues.forEach(clue -> all.add(clue.unless()));
    return all;
  }

  /**
   * A ground with the ways it is written.
   *
   * @param not longer words in which the same signs mean something else
   * @param unless words of the same clause that speak against the ground
   * @param whole whether it counts only if the decision imposes nothing else
   */
  record GroundWords(
      TextFacts.Ground ground, Words forms, Words not, Words unless, boolean whole) {}

  /**
   * A clue with the ways it is written.
   *
   * @param id the name that rules use
   * @param not longer words in which the same signs mean something else
   * @param unless words of the same clause that speak against it
   */
  record ClueWords(String id, String name, Words forms, Words not, Words unless) {}
}
