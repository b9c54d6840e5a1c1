package org.fineaudit.text;

import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.text.Words.Span;

/**
 * Finds orders to correct (责令改正, 限期拆除, 立即停止违法行为) and warnings, as far as the authority gives them
 * in this case.
 */
final class OrderReader {
  private static final int ORDER_WITHIN = 60;
  private static final int CLAUSE = 30;
  private static final int SHORTEST_COMMAND = 3;

  private static final int NAMED = 25;
  private static final int TITLE = 20;
  private static final List<String> ORDERS =
      List.of("correction.order", "correction.orders", "correction.bare");

  private final Phrases phrases;

  OrderReader(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The words that order a correction. */
  Optional<Span> correction(Passage passage) {
    String text = passage.text();
    for (int i = next(passage, 0); i >= 0; i = next(passage, i + 1)) {
      int end = -1;
      if (phrases.list("correction.order").beginsAt(text, i)) {
        end = ordered(passage, i);
      } else if (phrases.list("correction.orders").beginsAt(text, i)) {
        end = direct(passage, i);
      } else if (phrases.list("correction.bare").beginsAt(text, i)) {
        end = bare(passage, i);
      }
      if (end > i && !negated(passage, i)) {
        return Optional.of(new Span(i, end));
      }
    }
    return passage.field() == Field.PENALTY_CONTENT || passage.field() == Field.PENALTY_KINDS
        ? imperative(passage)
        : Optional.empty();
  }

  /** Where the next words stand that may be an order, or -1. */
  private int next(Passage passage, int from) {
    int next = -1;
    for (String list : ORDERS) {
      int at = phrases.list(list).next(passage, from);
      next = next < 0 || (at >= 0 && at < next) ? at : next;
    }
    return next;
  }

  /** The words that say that no correction was ordered. */
  Optional<Span> none(Passage passage) {
    return phrases.list("correction.none").all(passage).stream()
        .filter(span -> !passage.isForeign(span.start()))
        .findFirst();
  }

  /** 责令 with a measure after it in the same breath; 责令停产停业 alone is a penalty. */
  private int ordered(Passage passage, int at) {
    String text = passage.text();
    if (passage.isForeign(at) && !titled(text, at)) {
      return -1;
    }
    if (general(text, at)) {
      return -1;
    }
    int from = phrases.list("correction.order").matchEnd(text, at);
    int limit = Math.min(passage.segmentEnd(from), from + ORDER_WITHIN);
    Span stop = phrases.list("correction.stops").first(passage, from, limit);
    limit = stop == null ? limit : stop.start();
    boolean penalized = false;
    for (int i = from; i < limit; i++) {
      int penalty = phrases.list("correction.penalties").matchEnd(text, i);
      if (penalty > 0) {
        penalized = true;
        i = penalty - 1;
        continue;
      }
      int measure = phrases.list("correction.measures").matchEnd(text, i);
      if (measure > 0) {
        return paysOnly(passage, at) ? -1 : measure;
      }
    }
    return penalized ? -1 : unlisted(passage, from, limit);
  }

  /** 责令 commands whatever follows, unless that is a penalty: 责令当场扑灭, 责令加装护栏. */
  private static int unlisted(Passage passage, int from, int limit) {
    int end = Math.min(passage.clauseEnd(from), limit);
    boolean named =
        end - from >= SHORTEST_COMMAND
            && passage.text().substring(from, end).chars().allMatch(c -> Passage.isHan((char) c));
    return named ? end : -1;
  }

  /** A notice named in 《》 was served all the same. */
  private static boolean titled(String text, int at) {
    for (int i = at - 1; i >= 0 && at - i < 12; i--) {
      if (text.charAt(i) == '《') {
        int close = text.substring(at, Math.min(text.length(), at + TITLE)).indexOf('》') + at;
        return close > at && "书知".indexOf(text.charAt(close - 1)) >= 0;
      }
    }
    return false;
  }

  /** 由城市管理部门责令, 可以责令: the law speaking, not the authority. */
  private static boolean general(String text, int at) {
    for (String word : new String[] {"可以", "有权", "应当", "可", "应", "部门", "机关应", "将", "依法可以"}) {
      if (word.length() <= at && text.startsWith(word, at - word.length())) {
        boolean named =
            word.equals("部门") && at >= NAMED && text.substring(at - NAMED, at).indexOf('由') < 0;
        return !named;
      }
    }
    return false;
  }

  private int direct(Passage passage, int at) {
    String text = passage.text();
    boolean notice = titled(text, at);
    if (passage.isForeign(at) && !notice) {
      return -1;
    }
    int end = phrases.list("correction.orders").matchEnd(text, at);
    int from = Math.max(passage.clauseStart(at), at - CLAUSE);
    if (phrases.list("correction.urged").within(passage, from, at)) {
      return -1;
    }
    boolean demand = text.startsWith("要求", at);
    if (!demand && !notice && phrases.list("correction.not-ordered").endsAt(text, at)) {
      return -1;
    }
    return demand && claimed(passage, at) ? -1 : end;
  }

  /** 恢复原状 is an order where the penalty is stated and nobody is said to have done it. */
  private int bare(Passage passage, int at) {
    String text = passage.text();
    boolean stated =
        passage.field() != Field.VIOLATION_FACTS
            && passage.field() != Field.DISCRETION_REASON
            && passage.field() != Field.REINSPECTION_RESULT;
    boolean begins =
        at == 0
            || Passage.isClauseEnd(text.charAt(at - 1))
            || "、并和及:.)）".indexOf(text.charAt(at - 1)) >= 0;
    return stated && begins && !passage.isForeign(at)
        ? phrases.list("correction.bare").matchEnd(text, at)
        : -1;
  }

  /** 未按要求整改 and 当事人要求… are no orders. */
  private boolean claimed(Passage passage, int at) {
    String text = passage.text();
    return (at > 0 && "按照据到合符".indexOf(text.charAt(at - 1)) >= 0)
        || text.startsWith("当事人", at - 3)
        || text.startsWith("原告", at - 2);
  }

  private boolean negated(Passage passage, int at) {
    String text = passage.text();
    int from = Math.max(passage.clauseStart(at), at - CLAUSE);
    for (int i = from; i <= at; i++) {
      if (phrases.list("correction.none").matchEnd(text, i) > at) {
        return true;
      }
    }
    return phrases.list("correction.urged").endsAt(text, at);
  }

  /** An item of the penalty that begins with 立即, 停止, 拆除 and the like. */
  private Optional<Span> imperative(Passage passage) {
    String text = passage.text();
    int start = 0;
    while (start < text.length()) {
      int from = passage.afterListMark(start);
      int end = phrases.list("correction.imperatives").matchEnd(text, from);
      boolean penalty = isPenalty(text, from) || paysOnly(passage, from);
      if (end > 0 && !passage.isForeign(from) && !penalty) {
        return Optional.of(new Span(from, Math.max(end, passage.clauseEnd(end))));
      }
      while (start < text.length() && !isItemEnd(text.charAt(start))) {
        start++;
      }
      start++;
    }
    return Optional.empty();
  }

  /** 限你十五日内到指定银行缴纳罚款 corrects nothing. */
  private boolean paysOnly(Passage passage, int at) {
    int limit = Math.min(passage.segmentEnd(at), at + ORDER_WITHIN);
    return phrases.list("correction.payments").within(passage, at, limit)
        && !phrases.list("correction.corrects").within(passage, at, limit);
  }

  private boolean isPenalty(String text, int at) {
    return phrases.list("correction.penalties").beginsAt(text, at)
        || phrases.list("correction.penalties").beginsAt(text, at + 2);
  }

  private static boolean isItemEnd(char c) {
    return Passage.isClauseEnd(c) || c == '、' || c == ':';
  }

  /** The words that give a warning. */
  Optional<Span> warning(Passage passage) {
    String text = passage.text();
    return phrases.list("warning.words").all(passage).stream()
        .filter(span -> !passage.isForeign(span.start()))
        .filter(span -> !phrases.list("warning.not-before").endsAt(text, span.start()))
        .filter(span -> !phrases.list("warning.not-after").beginsAt(text, span.end()))
        .findFirst();
  }
}
