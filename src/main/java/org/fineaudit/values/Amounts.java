package org.fineaudit.values;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fineaudit.cases.Money;

/** Amounts of renminbi as officials write them. */
public final class Amounts {
  /** Copied for each use, since one can't be shared by threads; its pattern is read once. */
  private static final DecimalFormat GROUPED =
      new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal MOST_YUAN = new BigDecimal("1e13");
  private static final int MAX_CELL = 120;
  private static final Set<String> EMPTY =
      Set.of("", "null", "/", "无", "—", "——", "-", "--", "***", "xxx", "\\", "暂无", "nan");
  private static final List<String> LABELS =
      List.of(
          "罚没", "罚款", "处罚", "没收", "违法所得", "非法财物", "金额", "数额", "人民币", "大写", "小写", "共计", "合计", "元:",
          "rmb", "cny", "¥", "?", ":", "(", ")", "处", "计", "款", "为");
  private static final String CAPITALS = "零〇壹贰叁肆伍陆柒捌玖拾佰仟";

  private Amounts() {}

  /**
   * The amount of one cell. Its own unit wins over the header's; without either it is empty, unless
   * it is written in capitals or with a currency sign. Empty too: the marks for "nothing", negative
   * or absurd amounts (over 10 trillion yuan), and a figure whose repetition in words differs.
   */
  public static Optional<Money> parse(String cell, AmountUnit unitOfHeader) {
    if (cell.length() > MAX_CELL) {
      return Optional.empty();
    }
    String text =
        Normalizer.normalize(cell, Normalizer.Form.NFKC)
            .codePoints()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .toLowerCase(Locale.ROOT);
    if (EMPTY.contains(text)) {
      return Optional.empty();
    }
    int start = afterLabels(text);
    boolean signed = text.substring(0, start).contains("¥");
    return Token.at(text, start)
        .filter(token -> onlyMarks(text, token.end()))
        .flatMap(token -> token.money(signed ? AmountUnit.YUAN : unitOfHeader));
  }

  /** An amount as people read it: 1,234.5. */
  public static String grouped(BigDecimal amount) {
    return ((DecimalFormat) GROUPED.clone()).format(amount);
  }

  private static int afterLabels(String text) {
    int at = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (String label : LABELS) {
        if (text.startsWith(label, at)) {
          at += label.length();
          moved = true;
        }
      }
    }
    return at;
  }

  private static boolean onlyMarks(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if ("。.;,)".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * An amount found in running text.
   *
   * @param end where the text goes on after it and after its repetition in figures or words
   * @param number the figure in the unit
   * @param unit the unit that stands with it
   * @param capitals whether it is written in the capitals that only amounts are written in
   * @param contradicted whether its repetition differs from it
   */
  public record Token(
      int end, BigDecimal number, AmountUnit unit, boolean capitals, boolean contradicted) {

    /**
     * The amount that begins at that place of a text in half-width signs, or empty. The whole
     * number is taken: what begins inside a number is not looked for.
     */
    public static Optional<Token> at(CharSequence text, int start) {
      Optional<Token> plain = AmountReading.plain(text, start);
      return plain.map(token -> AmountReading.withRepetition(text, token));
    }

    /**
     * The money it means.
     *
     * @param otherwise the unit of the context, for a figure that states none
     */
    public Optional<Money> money(AmountUnit otherwise) {
      AmountUnit used = unit != AmountUnit.UNSTATED ? unit : otherwise;
      if (used == AmountUnit.UNSTATED && capitals) {
        used = AmountUnit.YUAN;
      }
      if (used == AmountUnit.UNSTATED || contradicted) {
        return Optional.empty();
      }
      BigDecimal yuan = used == AmountUnit.WAN ? number.multiply(WAN) : number;
      return yuan.signum() < 0 || yuan.compareTo(MOST_YUAN) > 0
          ? Optional.empty()
          : Optional.of(Money.yuan(yuan));
    }
  }

  static boolean isCapital(char c) {
    return CAPITALS.indexOf(c) >= 0;
  }
}
