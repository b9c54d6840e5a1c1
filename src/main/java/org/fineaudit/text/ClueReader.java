package org.fineaudit.text;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.text.Phrases.ClueWords;
import org.fineaudit.text.Words.Span;

/**
 * Finds the clues (文字线索) of the phrase table: words that hint at a problem or at the step that
 * rules it out. Quoted law and denials do not count.
 */
final class ClueReader {
  private static final int CLAUSE = 60;
  private static final int FILLERS = 4;

  private final Phrases phrases;
  private final Words any;

  ClueReader(Phrases phrases) {
    this.phrases = phrases;
    this.any = Words.union(phrases.clues().stream().map(ClueWords::forms).toList());
  }

  /** A clue and where it stands. */
  record Found(String id, Span span) {}

  /** The clues of a text in its order; one clue may come several times. */
  List<Found> read(Passage passage) {
    List<Found> found = new ArrayList<>();
    for (Span place : any.all(passage.text())) {
      if (!passage.isForeign(place.start()) && !denied(passage.text(), place.start())) {
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
        && !clue.unless().within(text, from, place.start())
        && !clue.unless().within(text, place.end(), to);
  }

  /** 未(依法)移送…: fillers may stand between the denial and the clue. */
  private boolean denied(String text, int start) {
    int at = start;
    for (int i = 0; i < FILLERS; i++) {
      if (phrases.list("negation.direct").endsAt(text, at)) {
        return true;
      }
      int filler = phrases.list("negation.fillers").matchStart(text, at);
      if (filler < 0) {
        return false;
      }
      at = filler;
    }
    return false;
  }
}
