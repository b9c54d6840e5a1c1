package org.fineaudit.law;

/** Arabic numbers as the law writes them, 1234 as 一千二百三十四. */
final class Ordinals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] UNITS = {"", "十", "百", "千"};

  private Ordinals() {}

  static String chinese(String arabic) {
    if (!arabic.matches("[0-9]{1,4}")) {
      return arabic;
    }
    StringBuilder out = new StringBuilder();
    boolean zero = false;
    for (int i = 0; i < arabic.length(); i++) {
      int digit = arabic.charAt(i) - '0';
      int unit = arabic.length() - 1 - i;
      if (digit == 0) {
        zero = out.length() > 0;
        continue;
      }
      if (zero) {
        out.append('零');
        zero = false;
      }
      boolean plainTen = unit == 1 && digit == 1 && out.length() == 0;
      out.append(plainTen ? "" : DIGITS.charAt(digit)).append(UNITS[unit]);
    }
    return out.length() == 0 ? "零" : out.toString();
  }
}
