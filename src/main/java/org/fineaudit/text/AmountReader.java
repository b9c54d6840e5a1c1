package org.fineaudit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fineaudit.cases.Money;
import org.fineaudit.text.AmountMention.Kind;
import org.fineaudit.values.AmountUnit;
import org.fineaudit.values.Amounts.Token;
import org.fineaudit.values.ChineseNumerals;

/** Finds the amounts of a text, each with what it is the amount of. */
final class AmountReader {
  private static final int CLAUSE = 40;

  /** A bare figure after 罚款 below this could be a list number or mean 万元. */
  private static final Money SURE_WITHOUT_UNIT = Money.yuan(10);

  private final Phrases phrases;
  private final AmountKinds kinds;

  AmountReader(Phrases phrases) {
    this.phrases = phrases;
    this.kinds = new AmountKinds(phrases);
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
    AmountLinks before = AmountLinks.before(phrases, text, at);
    Kind kind = kinds.kind(passage, at, token, before, previous);
    boolean bare = token.unit() == AmountUnit.UNSTATED && before.unit() == AmountUnit.UNSTATED;
    Optional<Money> money =
        token.money(before.unit() == AmountUnit.UNSTATED ? AmountUnit.YUAN : before.unit());
    boolean adjacent =
        before.named() || (kind == Kind.FINE && kinds.followedByFine(text, token.end()));
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
}
