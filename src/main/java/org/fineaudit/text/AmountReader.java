package org.fineaudit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Money;
import org.fineaudit.text.AmountMention.Kind;
import org.fineaudit.text.Words.Span;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts.Token;
import org.fineaudit.values.ChineseNumerals;

/**
 * Finds the amounts of a text and tells what each is the amount of, from the words right before it
 * (罚款人民币5000元), else from those right after it (5000元罚款), else from its clause.
 */
final class AmountReader {
  private static final int CLAUSE = 40;
  private static final int LINKS = 40;
  private static final int SENTENCE = 120;

  /** A bare figure after 罚款 below this could be a list number or mean 万元. */
  private static final Money SURE_WITHOUT_UNIT = Money.yuan(10);

  private final Phrases phrases;

  AmountReader(Phrases phrases) {
    this.phrases = phrases;
  }

  List<AmountMention> read(Passage passage) {
    List<AmountMention> mentions = new ArrayList<>();
    String text = passage.text();
    AmountMention previous = null;
    int i = 0;
    while (i < text.length()) {
      Optional<Token> token = beginsNumber(text, i) ? Token.at(text, i) : Optional.empty();
      if (token.isEmpty()) {
        i += ChineseNumerals.isPart(text.charAt(i)) ? numberLength(text, i) : 1;
        continue;
      }
      AmountMention mention =
          passage.isForeign(i) ? null : mention(passage, i, token.get(), previous);
      if (mention != null) {
        mentions.add(mention);
        previous = mention;
      }
      i = token.get().end();
    }
    return mentions;
  }

  private static boolean beginsNumber(String text, int at) {
    char c = text.charAt(at);
    return ChineseNumerals.isPart(c) && !(at > 0 && text.charAt(at - 1) == '第');
  }

  private static int numberLength(String text, int at) {
    int end = at;
    while (end < text.length() && ChineseNumerals.isPart(text.charAt(end))) {
      end++;
    }
    return Math.max(1, end - at);
  }

  private AmountMention mention(Passage passage, int at, Token token, AmountMention previous) {
    String text = passage.text();
    Before before = links(passage, at);
    Kind kind = kind(passage, at, token, before, previous);
    boolean bare = token.unit() == AmountUnit.UNSTATED && before.unit == AmountUnit.UNSTATED;
    Optional<Money> money =
        token.money(before.unit == AmountUnit.UNSTATED ? AmountUnit.YUAN : before.unit);
    boolean adjacent = before.named || (kind == Kind.FINE && followedByFine(text, token.end()));
    if (money.isEmpty() || (bare && !(adjacent && sureWithoutUnit(text, token, money.get())))) {
      return null;
    }
    int sentence = passage.sentenceStart(at);
    int segment = passage.segmentStart(at);
    boolean item = passage.afterListMark(segment) > segment || inList(passage, at);
    int start = Math.max(passage.clauseStart(at), at - CLAUSE);
    return new AmountMention(kind, money.get(), start, at, token.end(), sentence, item);
  }

  /** 1;罚款… and 一、…;二、… are lists whatever ends the items. */
  private static boolean inList(Passage passage, int at) {
    int from = passage.clauseStart(at);
    return passage.afterListMark(from) > from;
  }

  private boolean sureWithoutUnit(String text, Token token, Money money) {
    boolean listNumber =
        token.end() < text.length()
            && ".、)".indexOf(text.charAt(token.end())) >= 0
            && token.end() + 1 < text.length();
    return money.compareTo(SURE_WITHOUT_UNIT) >= 0
        && isFigure(text, token)
        && !listNumber
        && !phrases.list("amounts.not-amount-after").beginsAt(text, token.end());
  }

  /** 20万, 500 or 伍佰, but not 五十. */
  private static boolean isFigure(String text, Token token) {
    char last = text.charAt(token.end() - 1);
    return token.capitals() || Character.isDigit(last) || "万亿".indexOf(last) >= 0;
  }

  private Kind kind(Passage passage, int at, Token token, Before before, AmountMention previous) {
    String text = passage.text();
    if (isLimit(text, at, token.end()) || isHistory(passage, at)) {
      return Kind.OTHER;
    }
    Kind kind = named(passage, token, before, previous);
    if (kind == Kind.FINE || kind == Kind.FINE_TOTAL || kind == Kind.CONFISCATION) {
      int from = Math.max(passage.sentenceStart(at), at - SENTENCE);
      if (phrases.list("amounts.proposals").within(text, from, at)) {
        return kind == Kind.CONFISCATION ? Kind.CONFISCATION_PROPOSED : Kind.FINE_PROPOSED;
      }
    }
    return kind;
  }

  private Kind named(Passage passage, Token token, Before before, AmountMention previous) {
    String text = passage.text();
    int p = before.at;
    int clause = Math.max(passage.clauseStart(p), p - CLAUSE);
    if (phrases.list("amounts.surcharges").endsAt(text, p)) {
      return Kind.OTHER;
    }
    if (phrases.list("amounts.totalled").endsAt(text, p) || (before.total && atStart(passage, p))) {
      return Kind.TOTAL;
    }
    int fine = phrases.list("amounts.fine").matchStart(text, p);
    if (fine >= 0) {
      before.named = true;
      return fine(passage, fine, before, previous);
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
    Kind inClause = confiscated(text, clause, p, previous);
    if (inClause != null) {
      before.named |=
          inClause == Kind.CONFISCATION && phrases.list("amounts.gains").endsAt(text, p);
      return inClause;
    }
    return fromBehind(passage, clause, p, token);
  }

  private boolean atStart(Passage passage, int p) {
    return p <= passage.clauseStart(p) || p <= passage.afterListMark(passage.clauseStart(p));
  }

  private Kind fine(Passage passage, int fine, Before before, AmountMention previous) {
    String text = passage.text();
    int p = fine;
    while (p > 0 && "了的该其此".indexOf(text.charAt(p - 1)) >= 0) {
      p--;
    }
    if (phrases.list("amounts.payments").endsAt(text, p)) {
      return Kind.FINE_AGAIN;
    }
    if (phrases.list("amounts.not-imposed").endsAt(text, fine)) {
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
        before.total
            || phrases.list("amounts.combined").endsAt(text, fine)
            || phrases.list("amounts.combined").endsAt(text, fine - 1);
    return combined ? (mixed(passage, fine, previous) ? Kind.TOTAL : Kind.FINE_TOTAL) : Kind.FINE;
  }

  /** 追缴税款、加收滞纳金并处罚款共计…: one figure for all of it. */
  private boolean mixed(Passage passage, int fine, AmountMention previous) {
    int from = Math.max(passage.sentenceStart(fine), fine - CLAUSE);
    from = previous == null ? from : Math.max(from, previous.end());
    return phrases.list("amounts.mixed").within(passage.text(), from, fine);
  }

  /** 没收…500元 within the clause, or the name of some other sum; null if the clause is silent. */
  private Kind confiscated(String text, int clause, int p, AmountMention previous) {
    int from = previous == null ? clause : Math.max(clause, previous.end());
    Span taken = phrases.list("amounts.confiscation").last(text, from, p);
    Span other = phrases.list("amounts.other").last(text, from, p);
    Span fine = phrases.list("amounts.fine").last(text, from, p);
    if (taken != null && (fine == null || fine.start() < taken.start())) {
      boolean priced = other != null && other.start() > taken.start() && other.end() >= p - 2;
      return priced ? Kind.OTHER : Kind.CONFISCATION;
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
    boolean other = phrases.list("amounts.other").within(text, clause, p);
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
  private boolean followedByFine(String text, int end) {
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
    return phrases.list("amounts.history").within(passage.text(), from, at);
  }

  /** Goes back over 人民币, 金额, brackets and the like to the word the amount hangs on. */
  private Before links(Passage passage, int at) {
    String text = passage.text();
    Before before = new Before();
    int p = at;
    boolean comma = false;
    boolean moved = true;
    while (moved && p > 0 && at - p < LINKS) {
      moved = false;
      if (text.startsWith("(万元)", p - 4)) {
        before.unit = AmountUnit.WAN;
        p -= 4;
        moved = true;
      } else if (text.startsWith("(元)", p - 3)) {
        before.unit = AmountUnit.YUAN;
        p -= 3;
        moved = true;
      } else if (phrases.list("amounts.totals").endsAt(text, p)) {
        before.total = true;
        p = phrases.list("amounts.totals").matchStart(text, p);
        moved = true;
      } else if (phrases.list("amounts.links").endsAt(text, p)) {
        before.unit = text.charAt(p - 1) == '¥' ? AmountUnit.YUAN : before.unit;
        p = phrases.list("amounts.links").matchStart(text, p);
        moved = true;
      } else if (text.charAt(p - 1) == ',' && !comma && text.startsWith("罚款", p - 3)) {
        comma = true;
        p--;
        moved = true;
      }
    }
    before.at = p;
    return before;
  }

  /** What was found on the way back from an amount. */
  private static final class Before {
    private int at;
    private AmountUnit unit = AmountUnit.UNSTATED;
    private boolean total;
    private boolean named;
  }
}
