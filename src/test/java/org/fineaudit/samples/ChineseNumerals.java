package org.fineaudit.samples;

/** Numbers as decisions write them: articles in 一二三, amounts in 壹贰叁. */
final class ChineseNumerals {
  private static final String PLAIN = "零一二三四五六七八九";
  private static final String CAPITAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLAIN_PLACES = {"", "十", "百", "千"};
  private static final String[] CAPITAL_PLACES = {"", "拾", "佰", "仟"};

  private ChineseNumerals() {}

  /** The number of an article, such as 一百一十五. */
  static String plain(int number) {
    String words = group(number, PLAIN, PLAIN_PLACES);
    return words.startsWith("一十") ? words.substring(1) : words;
  }

  /** Whole yuan below a hundred million, such as 壹万贰仟元整. */
  static String capital(long yuan) {
    int high = (int) (yuan / 10_000);
    int low = (int) (yuan % 10_000);
    StringBuilder words = new StringBuilder();
    if (high > 0) {
      words.append(group(high, CAPITAL, CAPITAL_PLACES)).append('万');
    }
    if (high > 0 && low > 0 && low < 1000) {
      words.append('零');
    }
    if (low > 0) {
      words.append(group(low, CAPITAL, CAPITAL_PLACES));
    }
    return words.append("元整").toString();
  }

  private static String group(int number, String digits, String[] places) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      int digit = number / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = gap || words.length() > 0;
        continue;
      }
      if (gap) {
        words.append('零');
        gap = false;
      }
      words.append(digits.charAt(digit)).append(places[place]);
    }
    return words.toString();
  }
}
