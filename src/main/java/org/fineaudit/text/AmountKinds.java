package org.fineaudit.text;

import java.util.Optional;
import org.fineaudit.text.AmountMention.Kind;
import org.fineaudit.text.Words.Span;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts.Token;
import org.fineaudit.values.ChineseNumerals;

/**
 * Tells what an amount is the amount of: from the word right before it (罚款人民币5000元), else from
 * those of its clause (没收违法所得500元), else from the word right after it (5000元罚款).
 */
final class AmountKinds {
  private static final int CLAUSE = 40;
  private static final int SENTENCE = 120;

  private final Phrases phrases;

  AmountKinds(Phrases phrases) {
    this.phrases = phrases;
  }

  Kind kind(Passage passage, int at, Token token, AmountLinks before, AmountMention previous) {
    String text = passage.text();
    if (isLimit(text, at, token.end()) || isHistory(passage, at)) {
      return Kind.OTHER;
    }
    Kind kind = named(passage, token, before, previous);
    if (kind == Kind.FINE || kind == Kind.FINE_TOTAL || kind == Kind.CONFISCATION) {
      int from = Math.max(passage.sentenceStart(at), at - SENTENCE);
      if (proposed(passage, from, at)) {
        return kind == Kind.CONFISCATION ? Kind.CONFISCATION_PROPOSED : Kind.FINE_PROPOSED;
      }
    }
    return kind;
  }

  /** 拟罚款5000元，经复核决定罚款3000元: what was decided after the proposal is none. */
  private boolean proposed(Passage passage, int from, int at) {
    int proposal = -1;
    Span span = phrases.list("amounts.proposals").first(passage, from, at);
    while (span != null) {
      proposal = span.end();
      span = phrases.list("amounts.proposals").first(passage, proposal, at);
    }
    return proposal >= 0 && !phrases.list("amounts.decided").within(passage, proposal, at);
  }

  private Kind named(Passage passage, Token token, AmountLinks before, AmountMention previous) {
    String text = passage.text();
    int p = before.at();
    int clause = Math.max(passage.clauseStart(p), p - CLAUSE);
    if (phrases.list("amounts.surcharges").endsAt(text, p)) {
      return Kind.OTHER;
    }
    if (product(passage, p, before, previous)) {
      return Kind.FINE;
    }
    if (phrases.list("amounts.totalled").endsAt(text, p)
        || (before.total() && atStart(passage, p))) {
      return Kind.TOTAL;
    }
    int fine = phrases.list("amounts.fine").matchStart(text, p);
    if (fine >= 0) {
      before.name();
      return fine(passage, fine, before, previous);
    }
    boolean changed =
        phrases.list("amounts.changed").endsAt(text, p)
            || phrases.list("amounts.changed").endsAt(text, p + 1);
    if (changed && phrases.list("amounts.fine").within(passage, clause, p)) {
      return Kind.FINE_CHANGED;
    }
    if (previous != null && joined(text, previous.end(), p)) {
      boolean own = followedByFine(text, token.end()) || previous.kind() == Kind.TOTAL;
      if (!own) {
        return previous.kind();
      }
    }
    if (phrases.list("amounts.confiscated-after").beginsAt(text, skip(text, token.end(), ",)"))) {
      return Kind.CONFISCATION;
    }
    Kind inClause = confiscated(passage, clause, p, previous);
    if (inClause != null) {
      if (inClause == Kind.CONFISCATION && phrases.list("amounts.gains").endsAt(text, p)) {
        before.name();
      }
      return inClause;
    }
    return fromBehind(passage, clause, p, token);
  }

  private boolean atStart(Passage passage, int p) {
    return p <= passage.clauseStart(p) || p <= passage.afterListMark(passage.clauseStart(p));
  }

  private Kind fine(Passage passage, int fine, AmountLinks before, AmountMention previous) {
    String text = passage.text();
    int p = fine;
    while (p > 0 && "了的该其此".indexOf(text.charAt(p - 1)) >= 0) {
      p--;
    }
    if (phrases.list("amounts.payments").endsAt(text, p)) {
      return Kind.FINE_AGAIN;
    }
    if (phrases.list("amounts.not-imposed").endsAt(text, fine)
        || criminal(passage, fine)
        || threatened(passage, fine)) {
      return Kind.OTHER;
    }
    if (phrases.list("amounts.references").endsAt(text, fine)) {
      return Kind.FINE_AGAIN;
    }
    if (phrases.list("amounts.per-unit").endsAt(text, fine)) {
      return Kind.OTHER;
    }
    if (phrases.list("amounts.changed").endsAt(text, fine)) {
      return Kind.FINE_CHANGED;
    }
    boolean combined =
        before.total()
            || phrases.list("amounts.combined").endsAt(text, fine)
            || phrases.list("amounts.combined").endsAt(text, fine - 1);
    return combined ? (mixed(passage, fine, previous) ? Kind.TOTAL : Kind.FINE_TOTAL) : Kind.FINE;
  }

  /** 逾期将罚款500元 says what may come. */
  private boolean threatened(Passage passage, int fine) {
    return passage.text().startsWith("将", fine - 1)
        && phrases.list("statute.threats").beginsAt(passage.text(), passage.clauseStart(fine));
  }

  /** 罚金 is also what courts impose on criminals. */
  private boolean criminal(Passage passage, int fine) {
    String text = passage.text();
    int from = Math.max(passage.sentenceStart(fine), fine - SENTENCE);
    return text.startsWith("罚金", fine)
        && phrases.list("amounts.criminal").within(passage, from, fine);
  }

  /** 罚款…3倍计480元 and 罚款每平方米15元共计390元: the product is the fine. */
  private boolean product(Passage passage, int p, AmountLinks before, AmountMention previous) {
    String text = passage.text();
    boolean multiplied = p > 0 && "倍%".indexOf(text.charAt(p - 1)) >= 0;
    boolean summed =
        before.total()
            && previous != null
            && previous.kind() == Kind.OTHER
            && (previous.end() == p || (previous.end() == p - 1 && text.charAt(p - 1) == ','));
    int from = passage.clauseStart(summed ? previous.at() : p);
    Span fine = phrases.list("amounts.fine").last(passage, from, p);
    return (multiplied || summed)
        && fine != null
        && !phrases.list("amounts.confiscation").within(passage, fine.end(), p);
  }

  /** 追缴税款、加收滞纳金并处罚款共计…: one figure for all of it. */
  private boolean mixed(Passage passage, int fine, AmountMention previous) {
    int from = Math.max(passage.sentenceStart(fine), fine - CLAUSE);
    from = previous == null ? from : Math.max(from, previous.end());
    Span other = phrases.list("amounts.mixed").last(passage, from, fine);
    return other != null && "及和、并,与以加".indexOf(passage.text().charAt(other.end())) >= 0;
  }

  /** 没收…500元 within the clause, or the name of some other sum; null if the clause is silent. */
  private Kind confiscated(Passage passage, int clause, int p, AmountMention previous) {
    String text = passage.text();
    int from = previous == null ? clause : Math.max(clause, previous.end());
    Span taken = phrases.list("amounts.confiscation").last(passage, from, p);
    Span other = phrases.list("amounts.other").last(passage, from, p);
    Span fine = phrases.list("amounts.fine").last(passage, from, p);
    if (taken != null && (fine == null || fine.start() < taken.start())) {
      boolean gains = phrases.list("amounts.gains").endsAt(text, p);
      Span valued = phrases.list("amounts.valued").last(passage, taken.end(), p);
      return !gains && valued != null && valued.end() >= p - 2 ? Kind.OTHER : Kind.CONFISCATION;
    }
    if (other != null && other.end() >= p - 2) {
      return Kind.OTHER;
    }
    return phrases.list("amounts.gains").endsAt(text, p) ? Kind.OTHER : null;
  }

  private Kind fromBehind(Passage passage, int clause, int p, Token token) {
    String text = passage.text();
    int end = token.end();
    boolean payment = phrases.list("amounts.payments").endsAt(text, p);
    boolean reference = phrases.list("amounts.references").endsAt(text, p);
    if (followedByFine(text, end)) {
      if (phrases.list("amounts.per-unit").endsAt(text, p)) {
        return Kind.OTHER;
      }
      return payment || reference ? Kind.FINE_AGAIN : Kind.FINE;
    }
    boolean other = phrases.list("amounts.other").within(passage, clause, p);
    boolean penalty =
        text.startsWith("行政处罚", skip(text, end, "的)"))
            || text.startsWith("处罚", skip(text, end, "的)"));
    if (!other && penalty) {
      return Kind.FINE;
    }
    boolean ends =
        end >= text.length() || Passage.isClauseEnd(text.charAt(end)) || text.charAt(end) == ')';
    int verb = phrases.list("amounts.verbs").matchStart(text, p);
    boolean only = clause >= p && passage.clauseStart(p) == 0 && end >= text.length() - 1;
    return !other
            && ends
            && (only
                || (verb >= 0 && text.startsWith("处", p - 1 - (text.charAt(p - 1) == '以' ? 1 : 0))))
        ? Kind.FINE
        : Kind.OTHER;
  }

  /** 5000元(的)罚款, but not 5000元罚款10000元. */
  boolean followedByFine(String text, int end) {
    int at = end;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (String filler : new String[] {"人民币", "整", "的", ")", "行政", "大写", "币"}) {
        if (text.startsWith(filler, at)) {
          at += filler.length();
          moved = true;
        }
      }
    }
    return phrases.list("amounts.fine-after").beginsAt(text, at) && !amountFollows(text, at + 2);
  }

  private static boolean amountFollows(String text, int at) {
    int i = at;
    while (i < text.length() && i - at < 8 && "人民币:金额为计¥(".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    Optional<Token> token = i < text.length() ? Token.at(text, i) : Optional.empty();
    return token.isPresent() && token.get().unit() != AmountUnit.UNSTATED;
  }

  private static int skip(String text, int at, String signs) {
    int i = at;
    while (i < text.length() && signs.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** 500元、300元 and 500元和300元 share what stands before the first. */
  private static boolean joined(String text, int from, int to) {
    if (to < from || to - from > 2) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("、,和及与".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return to > from;
  }

  private boolean isLimit(String text, int at, int end) {
    int before = at;
    while (before > 0 && "¥( ".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    if (before > 0 && text.charAt(before - 1) == '之') {
      return true;
    }
    if (phrases.list("amounts.limits-after").beginsAt(text, end)
        || phrases.list("amounts.limits-before").endsAt(text, before)) {
      return !(text.startsWith("起", end) && !text.startsWith("起罚", end));
    }
    boolean ranged =
        before > 1
            && "至-~—到".indexOf(text.charAt(before - 1)) >= 0
            && (ChineseNumerals.isPart(text.charAt(before - 2))
                || "元)".indexOf(text.charAt(before - 2)) >= 0);
    return ranged;
  }

  private boolean isHistory(Passage passage, int at) {
    int from = Math.max(passage.sentenceStart(at), at - CLAUSE);
    return phrases.list("amounts.history").within(passage, from, at);
  }
}
