package org.fineaudit.text;

import java.util.Optional;
import org.fineaudit.text.Words.Span;

/** Finds what the party did after it was caught, and what came of the act. */
final class ConductReader {
  private static final int CLAUSE = 30;

  /** How far back an order may stand that the party did not follow. */
  private static final int ORDER = 200;

  private final Phrases phrases;

  ConductReader(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The last words that say the party had corrected. */
  Optional<Span> corrected(Passage passage) {
    return last(passage, "conduct.corrected", "conduct.not-corrected-yet");
  }

  /** The last words that say it had not, or went on. */
  Optional<Span> notCorrected(Passage passage) {
    return last(passage, "conduct.not-corrected", "conduct.supposed");
  }

  /** Words that say so after an order was given. */
  Optional<Span> refused(Passage passage) {
    Optional<Span> plain = last(passage, "conduct.refused", "conduct.supposed");
    return plain.isPresent()
        ? plain
        : notCorrected(passage).filter(span -> afterOrder(passage, span));
  }

  /** 逾期 and 拒不 presuppose an order; 未改正 needs one named before it. */
  private boolean afterOrder(Passage passage, Span span) {
    String text = passage.text();
    String words = text.substring(span.start(), span.end());
    for (String sign : new String[] {"逾期", "到期", "期满", "届满", "届期", "拒", "仍", "屡"}) {
      if (words.contains(sign)) {
        return true;
      }
    }
    return phrases.list("correction.order").within(passage, span.start() - ORDER, span.start());
  }

  Optional<Span> continuing(Passage passage) {
    String text = passage.text();
    return phrases.list("conduct.continuing").all(passage).stream()
        .filter(span -> !passage.isForeign(span.start()))
        .filter(
            span -> !phrases.list("conduct.not-continuing").covers(text, span.start(), span.end()))
        .filter(span -> !phrases.list("conduct.supposed").endsAt(text, span.start()))
        .findFirst();
  }

  /** Words that state harm to people, or an accident. */
  Optional<Span> harm(Passage passage) {
    String text = passage.text();
    return phrases.list("conduct.harm").all(passage).stream()
        .filter(span -> !passage.isForeign(span.start()))
        .filter(span -> !phrases.list("conduct.harm-not").covers(text, span.start(), span.end()))
        .filter(span -> !near(passage, "conduct.harm-none", span))
        .filter(span -> !near(passage, "conduct.harm-possible", span))
        .findFirst();
  }

  /** Words that state that no harm was done. */
  Optional<Span> noHarm(Passage passage) {
    return phrases.list("conduct.no-harm").all(passage).stream()
        .filter(span -> !passage.isForeign(span.start()))
        .filter(span -> !near(passage, "claims.made", span))
        .findFirst();
  }

  private boolean near(Passage passage, String list, Span span) {
    int from = Math.max(passage.clauseStart(span.start()), span.start() - CLAUSE);
    return phrases.list(list).within(passage, from, span.start());
  }

  private Optional<Span> last(Passage passage, String list, String unless) {
    Span last = null;
    for (Span span : phrases.list(list).all(passage)) {
      int from = Math.max(passage.afterwards(span.start()), span.start() - CLAUSE);
      if (!passage.isForeign(span.start())
          && !passage.isOrderItem(span.start())
          && !phrases.list(unless).within(passage, from, span.start())
          && !partyClaims(passage, span)) {
        last = span;
      }
    }
    return Optional.ofNullable(last);
  }

  private boolean partyClaims(Passage passage, Span span) {
    int from = Math.max(passage.clauseStart(span.start()), span.start() - CLAUSE);
    return phrases.list("claims.made").within(passage, from, span.start())
        && !phrases.list("claims.withheld").within(passage, from, span.start());
  }
}
