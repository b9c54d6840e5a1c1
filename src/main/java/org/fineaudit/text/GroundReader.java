package org.fineaudit.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.text.Phrases.GroundWords;
import org.fineaudit.text.Words.Span;

/** Finds grounds that the authority found or applied, not those denied, claimed or quoted. */
final class GroundReader {
  private static final int VERDICT_WITHIN = 200;
  private static final int CLAUSE = 60;
  private static final int LIST_LINK = 12;
  private static final int ORDER_BEGINS_WITHIN = 6;

  private final Phrases phrases;
  private final List<GroundWords> grounds;
  private final Denial denial;
  private final Words any;

  GroundReader(Phrases phrases, List<GroundWords> grounds) {
    this.phrases = phrases;
    this.denial = new Denial(phrases);
    this.grounds = grounds;
    this.any = Words.union(grounds.stream().map(GroundWords::forms).toList());
  }

  /** A ground and the words it stands in. */
  record Found(GroundWords words, Span span) {}

  /** The words of all grounds. */
  Words any() {
    return any;
  }

  /** The grounds of a text in its order, each once. */
  List<Found> read(Passage passage) {
    Map<GroundWords, Span> found = new LinkedHashMap<>();
    String text = passage.text();
    int deniedUpTo = -1;
    for (Span place : any.all(passage)) {
      boolean denied = denied(passage, place) || continues(text, deniedUpTo, place.start());
      if (denied) {
        deniedUpTo = place.end();
        continue;
      }
      if (passage.isForeign(place.start()) || claimedOnly(passage, place)) {
        continue;
      }
      for (GroundWords ground : at(passage, place)) {
        found.putIfAbsent(ground, place);
      }
    }
    return found.entrySet().stream().map(e -> new Found(e.getKey(), e.getValue())).toList();
  }

  private List<GroundWords> at(Passage passage, Span place) {
    String text = passage.text();
    List<GroundWords> matching = new ArrayList<>();
    int from = Math.max(passage.afterwards(place.start()), place.start() - CLAUSE);
    int to = Math.min(passage.clauseEnd(place.end()), place.end() + CLAUSE);
    for (GroundWords ground : grounds) {
      if (ground.forms().matchEnd(text, place.start()) != place.end()) {
        continue;
      }
      boolean speaksAgainst =
          ground.unless().within(passage, from, place.start())
              || ground.unless().within(passage, place.end(), to);
      boolean order =
          ground.ground().element().equals("corrected")
              && (passage.isOrderItem(place.start()) || goesOnOrdering(passage, ground, place));
      if (!order && !ground.not().covers(text, place.start(), place.end()) && !speaksAgainst) {
        matching.add(ground);
      }
    }
    return matching;
  }

  /** 要求企业补办手续,其他问题立即改正: the penalty still says what is to be done. */
  private static boolean goesOnOrdering(Passage passage, GroundWords ground, Span place) {
    String text = passage.text();
    int from = passage.sentenceStart(place.start());
    Span order =
        ground.unless().first(passage, from, Math.min(from + ORDER_BEGINS_WITHIN, place.start()));
    return passage.field() == Field.PENALTY_CONTENT
        && order != null
        && text.startsWith("立即", place.start())
        && text.substring(order.end(), place.start())
            .chars()
            .noneMatch(c -> "后已你该当".indexOf(c) >= 0);
  }

  private boolean denied(Passage passage, Span place) {
    String text = passage.text();
    if (denial.before(text, place.start())) {
      return true;
    }
    int from = Math.max(passage.clauseStart(place.start()), place.start() - CLAUSE);
    Span scope = phrases.list("negation.scope").last(passage, from, place.start());
    if (scope != null && !insideOther(text, from, scope)) {
      return true;
    }
    int clauseEnd = Math.min(passage.clauseEnd(place.end()), place.end() + CLAUSE);
    return phrases.list("negation.after").within(passage, place.end(), clauseEnd);
  }

  /** 没有 in 没有主观过错 belongs to that ground and denies no other. */
  private boolean insideOther(String text, int from, Span negation) {
    for (int i = from; i <= negation.start(); i++) {
      if (any.matchEnd(text, i) >= negation.end()) {
        return true;
      }
    }
    return false;
  }

  /** 不具有从轻、减轻或者从重…: a denial goes on over the list. */
  private static boolean continues(String text, int deniedUpTo, int start) {
    if (deniedUpTo < 0 || start - deniedUpTo > LIST_LINK || start < deniedUpTo) {
      return false;
    }
    String between = text.substring(deniedUpTo, start);
    boolean list =
        between.startsWith("、")
            || between.startsWith("或")
            || between.startsWith("和")
            || between.startsWith("及")
            || between.isEmpty();
    return list && between.chars().noneMatch(c -> Passage.isClauseEnd((char) c));
  }

  /** Whether only the party says so, and the authority did not agree. */
  private boolean claimedOnly(Passage passage, Span place) {
    String text = passage.text();
    int from = passage.sentenceStart(place.start());
    Span claim = phrases.list("claims.made").last(passage, from, place.start());
    if (claim == null) {
      claim = listedClaim(passage, from);
    }
    if (claim == null) {
      return false;
    }
    for (int i = Math.max(0, claim.start() - 12); i <= claim.start(); i++) {
      if (phrases.list("claims.withheld").matchEnd(text, i) >= claim.start()) {
        return false;
      }
    }
    boolean authoritySpeaks =
        phrases.list("claims.authority").within(passage, claim.end(), place.start())
            || phrases.list("claims.decided").matchEnd(text, place.start()) > place.start();
    return !authoritySpeaks && !accepted(passage, place.end());
  }

  /** 申辩意见如下: 1.… 。2.… */
  private Span listedClaim(Passage passage, int sentence) {
    if (passage.afterListMark(sentence) == sentence || sentence < 2) {
      return null;
    }
    int from = passage.sentenceStart(sentence - 1);
    Span claim = phrases.list("claims.made").last(passage, from, sentence);
    boolean own =
        claim != null && phrases.list("claims.authority").within(passage, claim.end(), sentence);
    return own ? null : claim;
  }

  private boolean accepted(Passage passage, int from) {
    int to = Math.min(passage.length(), from + VERDICT_WITHIN);
    Span yes = phrases.list("claims.accepted").first(passage, from, to);
    Span no = phrases.list("claims.rejected").first(passage, from, to);
    return yes != null && (no == null || yes.start() < no.start());
  }
}
