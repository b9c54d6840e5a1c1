package org.fineaudit.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.text.Phrases.ClueWords;
import org.fineaudit.text.TextFacts.Clue;
import org.fineaudit.text.Words.Span;

/**
 * Finds the clues (文字线索) of the phrase table: words that hint at a problem or at the step that
 * rules it out. Quoted law and denials do not count.
 */
final class ClueReader {
  private static final int CLAUSE = 60;

  private final Phrases phrases;
  private final Denial denial;
  private final Words any;

  ClueReader(Phrases phrases) {
    this.phrases = phrases;
    this.denial = new Denial(phrases);
    this.any = Words.union(phrases.clues().stream().map(ClueWords::forms).toList());
  }

  private record Found(String id, Span span) {}

  /** The words of all clues. */
  Words any() {
    return any;
  }

  /** The clues of a text in its order, each once. */
  List<Clue> read(Passage passage) {
    Map<String, Clue> found = new LinkedHashMap<>();
    for (Found clue : found(passage)) {
      String words = passage.words(clue.span().start(), clue.span().end());
      found.putIfAbsent(clue.id(), new Clue(clue.id(), passage.field(), words));
    }
    return List.copyOf(found.values());
  }

  private List<Found> found(Passage passage) {
    List<Found> found = new ArrayList<>();
    for (Span place : any.all(passage)) {
      if (!passage.isForeign(place.start()) && !denial.before(passage.text(), place.start())) {
        phrases.clues().stream()
            .filter(clue -> matches(clue, passage, place))
            .forEach(clue -> found.add(new Found(clue.id(), place)));
      }
    }
    return found;
  }

  private static boolean matches(ClueWords clue, Passage passage, Span place) {
    String text = passage.text();
    int from = Math.max(passage.clauseStart(place.start()), place.start() - CLAUSE);
    int to = Math.min(passage.clauseEnd(place.end()), place.end() + CLAUSE);
    return clue.forms().matchEnd(text, place.start()) == place.end()
        && !clue.not().covers(text, place.start(), place.end())
        && !clue.unless().within(passage, from, place.start())
        && !clue.unless().within(passage, place.end(), to);
  }
}
