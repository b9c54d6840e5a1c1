package org.fineaudit.text;

/** Denials that stand right before a word (不从轻, 未依法移送), with fillers between. */
final class Denial {
  private static final int FILLERS = 4;

  private final Words denials;
  private final Words fillers;

  Denial(Phrases phrases) {
    denials = phrases.list("negation.direct");
    fillers = phrases.list("negation.fillers");
  }

  /** Whether the word at this place is denied: 不(予)从轻, 没有法定从轻. */
  boolean before(String text, int start) {
    int at = start;
    for (int i = 0; i < FILLERS; i++) {
      if (denials.endsAt(text, at)) {
        return true;
      }
      int filler = fillers.matchStart(text, at);
      if (filler < 0) {
        return false;
      }
      at = filler;
    }
    return false;
  }
}
