package org.fineaudit.text;

/**
 * Brings a text into the form it is searched in: half-width signs, no blanks but between figures,
 * line breaks only where a line was not merely wrapped. Nothing moves without a trace: every sign
 * keeps the place it came from.
 */
final class Folding {
  /** Lines shorter than this end where a sentence ends; longer ones may have been wrapped. */
  private static final int WRAPPED_LINE = 20;

  /** So many signs in a row each twice are no wording (高高兴兴) any more. */
  private static final int DOUBLED_SIGNS = 4;

  private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟萬";

  private final String original;
  private final StringBuilder out;
  private final int[] origin;
  private boolean blank;
  private boolean line;
  private int lineStart;

  Folding(String original) {
    this.original = original;
    this.out = new StringBuilder(original.length());
    this.origin = new int[original.length()];
    int i = 0;
    int doubledUpTo = 0;
    while (i < original.length()) {
      if (i >= doubledUpTo) {
        doubledUpTo = doubledUpTo(i);
      }
      i += take(i) + (i < doubledUpTo ? 1 : 0);
    }
  }

  /** The end of a stretch that a PDF gave every sign twice (罚罚款款), or 0 if none begins here. */
  private int doubledUpTo(int from) {
    int han = 0;
    int at = from;
    while (at + 1 < original.length() && original.charAt(at) == original.charAt(at + 1)) {
      han += Passage.isHan(original.charAt(at)) ? 1 : 0;
      at += 2;
      if (at - from == 2 * DOUBLED_SIGNS && han < DOUBLED_SIGNS - 1) {
        return 0;
      }
    }
    return at - from < 2 * DOUBLED_SIGNS ? 0 : at;
  }

  String text() {
    return out.toString();
  }

  /** For each sign of the folded text where it stood in the original. */
  int[] origin() {
    return origin;
  }

  /** Takes in the sign at a place and says how many signs it was written with. */
  private int take(int at) {
    char c = original.charAt(at);
    if (!(blank || line) && Passage.isHan(c)) {
      append(fold(c), at);
      return 1;
    }
    boolean written = c == '\\' && at + 1 < original.length() && original.charAt(at + 1) == 'n';
    if (written || c == '\n' || c == '\r') {
      line = true;
      return written ? 2 : 1;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
      blank = true;
      return 1;
    }
    char sign = fold(c);
    separate(sign, at);
    blank = false;
    line = false;
    boolean fullStop = sign == '.' && !out.isEmpty() && Passage.isHan(out.charAt(out.length() - 1));
    append(fullStop ? '。' : sign, at);
    return 1;
  }

  private void separate(char next, int at) {
    if (out.isEmpty() || !(blank || line)) {
      return;
    }
    boolean figures = Passage.isFigure(out.charAt(out.length() - 1)) && Passage.isFigure(next);
    if (line && !wrapped(next)) {
      append('\n', at);
      lineStart = out.length();
    } else if (figures && (line || !groupOfThree(at))) {
      append(' ', at);
    }
  }

  private void append(char sign, int at) {
    origin[out.length()] = at;
    out.append(sign);
  }

  /** 5 000: a blank may stand between thousands. */
  private boolean groupOfThree(int at) {
    int run = 0;
    while (run < out.length() && Passage.isFigure(out.charAt(out.length() - 1 - run)) && run < 4) {
      run++;
    }
    int digits = 0;
    while (at + digits < original.length()
        && Passage.isFigure(fold(original.charAt(at + digits)))
        && digits < 4) {
      digits++;
    }
    return run <= 3 && digits == 3;
  }

  private boolean wrapped(char next) {
    char last = out.charAt(out.length() - 1);
    boolean insideWord =
        "币款元圆角".indexOf(next) >= 0 || ("整正".indexOf(next) >= 0 && "元角分".indexOf(last) >= 0);
    boolean insideAmount = CAPITALS.indexOf(last) >= 0 && CAPITALS.indexOf(next) >= 0;
    if (insideAmount || (insideWord && (Passage.isHan(last) || Passage.isFigure(last)))) {
      return true;
    }
    return out.length() - lineStart >= WRAPPED_LINE
        && Passage.isHan(out.charAt(out.length() - 1))
        && Passage.isHan(next)
        && "一二三四五六七八九十".indexOf(next) < 0;
  }

  private static boolean isInvisible(char c) {
    return c == '\uFEFF' || (c >= '\u200B' && c <= '\u200F') || c == '\u00AD';
  }

  private static char fold(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      char half = (char) (c - 0xFEE0);
      return half == '#' || half == '&' || half == '|' ? ';' : half;
    }
    return switch (c) {
      case '￥' -> '¥';
      case '｡' -> '。';
      case '圆', '圓' -> '元';
      case '「', '『', '〝' -> '“';
      case '」', '』', '〞' -> '”';
      case '#', '&', '|' -> ';';
      case '﹝', '[' -> '〔';
      case '﹞', ']' -> '〕';
      case '罰' -> '罚';
      case '處' -> '处';
      case '責' -> '责';
      case '對' -> '对';
      case '幣' -> '币';
      case '沒' -> '没';
      case '萬' -> '万';
      default -> c;
    };
  }
}
