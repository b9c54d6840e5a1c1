package org.fineaudit.law;

/** A provision as lawyers write it: 第四十七条第一款第（二）项. */
public final class ArticleLabel {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};

  private ArticleLabel() {}

  /** The name in book-title marks and the place; empty parts are left out. */
  public static String of(String law, String article, String paragraph, String item) {
    StringBuilder out = new StringBuilder("《").append(law).append('》');
    if (!article.isEmpty()) {
      out.append('第').append(numeral(article)).append('条');
    }
    if (!paragraph.isEmpty()) {
      out.append('第').append(numeral(paragraph)).append('款');
    }
    if (!item.isEmpty()) {
      out.append("第（").append(numeral(item)).append("）项");
    }
    return out.toString();
  }

  /** The Chinese numeral of a number below ten thousand; what is none is left as it is. */
  static String numeral(String digits) {
    boolean none = digits.isEmpty() || digits.length() > PLACES.length;
    if (none || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return digits;
    }
    int n = Integer.parseInt(digits);
    if (n == 0) {
      return digits;
    }
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      int digit = n / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = !out.isEmpty();
        continue;
      }
      if (gap) {
        out.append('零');
        gap = false;
      }
      boolean bareTen = place == 1 && digit == 1 && out.isEmpty();
      out.append(bareTen ? "" : DIGITS.substring(digit, digit + 1)).append(PLACES[place]);
    }
    return out.toString();
  }
}
