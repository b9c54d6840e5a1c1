package org.fineaudit.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.fineaudit.cases.Money;
import org.fineaudit.values.Amounts.Token;

/** The grammar of one amount: figure, unit, 角 and 分, 整, and its repetition in brackets. */
final class AmountReading {
  private static final int MAX_BRACKET = 40;
  private static final String[] ECHO_WORDS = {
    "人民币", "大写", "小写", "合计", "共计", "即", "计", "为", "¥", ":", "(", ")", "?", ",", "。"
  };

  private AmountReading() {}

  /** Figure and unit, without a repetition. */
  static Optional<Token> plain(CharSequence text, int start) {
    int end = runEnd(text, start);
    if (end == start || end - start > ChineseNumerals.MAX_LENGTH) {
      return Optional.empty();
    }
    String run = text.subSequence(start, end).toString();
    boolean capitals =
        run.chars().anyMatch(c -> Amounts.isCapital((char) c) && c != '零' && c != '〇');
    if (is(text, end, "角") || is(text, end, "分")) {
      return smallChange(text, start, end, capitals);
    }
    Optional<BigDecimal> number = ChineseNumerals.parse(run);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int at = end;
    AmountUnit unit = AmountUnit.UNSTATED;
    if (is(text, at, "(万元)") || is(text, at, "(万元")) {
      at += is(text, at, "(万元)") ? 4 : 3;
      unit = AmountUnit.WAN;
    } else if (is(text, at, "(元)")) {
      at += 3;
      unit = AmountUnit.YUAN;
    } else {
      int bracket = repeatedBeforeUnit(text, at);
      if (isYuan(text, bracket)) {
        return withFractions(
            text,
            bracket + 1,
            number.get(),
            capitals,
            bracket > at ? text.subSequence(at + 1, bracket - 1) : "");
      }
    }
    return Optional.of(new Token(at, number.get(), unit, capitals, false));
  }

  /** The end of 1000) in 壹仟(1000)元, if the unit follows; else the place itself. */
  private static int repeatedBeforeUnit(CharSequence text, int at) {
    if (!is(text, at, "(")) {
      return at;
    }
    for (int i = at + 1; i < text.length() && i - at < MAX_BRACKET; i++) {
      if (text.charAt(i) == ')') {
        return isYuan(text, i + 1) ? i + 1 : at;
      }
      if (!ChineseNumerals.isPart(text.charAt(i)) && text.charAt(i) != '¥') {
        return at;
      }
    }
    return at;
  }

  private static Optional<Token> withFractions(
      CharSequence text, int afterYuan, BigDecimal yuan, boolean capitals, CharSequence repeated) {
    BigDecimal sum = yuan;
    int at = afterYuan;
    for (int scale = 1; scale <= 2; scale++) {
      int end = runEnd(text, at);
      if (end > at && end - at <= 4 && is(text, end, scale == 1 ? "角" : "分")) {
        Optional<BigDecimal> part = ChineseNumerals.parse(text.subSequence(at, end).toString());
        if (part.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(part.get().movePointLeft(scale));
        at = end + 1;
      }
    }
    if (is(text, at, "整") || is(text, at, "正")) {
      at++;
    }
    boolean contradicted =
        !repeated.isEmpty()
            && ChineseNumerals.parse(repeated.toString().replace("¥", ""))
                .map(n -> n.compareTo(yuan) != 0)
                .orElse(true);
    return Optional.of(new Token(at, sum, AmountUnit.YUAN, capitals, contradicted));
  }

  /** 伍角, 贰万零壹角: no 元 stands before the small change. */
  private static Optional<Token> smallChange(
      CharSequence text, int start, int end, boolean capitals) {
    int digit = end - 1;
    String before = text.subSequence(start, digit).toString();
    Optional<BigDecimal> yuan =
        before.isEmpty() ? Optional.of(BigDecimal.ZERO) : ChineseNumerals.parse(before);
    Optional<BigDecimal> part = ChineseNumerals.parse(text.subSequence(digit, end).toString());
    boolean arabicTail = !before.isEmpty() && Character.isDigit(text.charAt(digit));
    if (yuan.isEmpty() || part.isEmpty() || arabicTail) {
      return Optional.empty();
    }
    BigDecimal sum = yuan.get().add(part.get().movePointLeft(is(text, end, "角") ? 1 : 2));
    int at = end + 1;
    int more = runEnd(text, at);
    if (is(text, end, "角") && more > at && more - at <= 2 && is(text, more, "分")) {
      Optional<BigDecimal> fen = ChineseNumerals.parse(text.subSequence(at, more).toString());
      sum = sum.add(fen.orElse(BigDecimal.ZERO).movePointLeft(2));
      at = more + 1;
    }
    if (is(text, at, "整") || is(text, at, "正")) {
      at++;
    }
    return Optional.of(new Token(at, sum, AmountUnit.YUAN, capitals, false));
  }

  /** Takes in (肆佰元整), (¥400.00), ,大写肆佰元整 and (小写)400元 when they repeat the amount. */
  static Token withRepetition(CharSequence text, Token token) {
    int at = token.end();
    boolean bracket = is(text, at, "(");
    int number = skipEchoWords(text, at);
    if (number == at || (!bracket && !marked(text, at, number))) {
      return token;
    }
    Optional<Token> repeated = plain(text, number);
    if (repeated.isEmpty()) {
      return token;
    }
    int end = repeated.get().end();
    if (bracket && is(text, end, ")")) {
      end++;
    }
    Optional<Money> first = token.money(repeated.get().unit());
    Optional<Money> second = repeated.get().money(AmountUnit.YUAN);
    boolean same = first.isPresent() && first.equals(second);
    if (!same && !bracket) {
      return token;
    }
    AmountUnit unit = token.unit() == AmountUnit.UNSTATED ? AmountUnit.YUAN : token.unit();
    return new Token(end, token.number(), unit, token.capitals(), token.contradicted() || !same);
  }

  private static int skipEchoWords(CharSequence text, int start) {
    int at = start;
    boolean moved = true;
    while (moved && at - start < MAX_BRACKET) {
      moved = false;
      for (String word : ECHO_WORDS) {
        if (is(text, at, word)) {
          at += word.length();
          moved = true;
        }
      }
    }
    return at;
  }

  /** Without brackets only 大写, 小写 or a sign announce a repetition. */
  private static boolean marked(CharSequence text, int from, int to) {
    String between = text.subSequence(from, to).toString();
    return between.contains("大写") || between.contains("小写") || between.contains("¥");
  }

  private static int runEnd(CharSequence text, int start) {
    int at = start;
    if (at >= text.length() || !begins(text.charAt(at))) {
      return start;
    }
    while (at < text.length()
        && at - start <= ChineseNumerals.MAX_LENGTH
        && ChineseNumerals.isPart(text.charAt(at))) {
      at++;
    }
    while (at > start && ".,点".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static boolean begins(char c) {
    return (ChineseNumerals.digit(c) >= 0 && "ΟОOοо".indexOf(c) < 0) || "十拾廿".indexOf(c) >= 0;
  }

  private static boolean isYuan(CharSequence text, int at) {
    return at < text.length() && "元圆圓".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean is(CharSequence text, int at, String word) {
    if (at < 0 || at + word.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(at + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
