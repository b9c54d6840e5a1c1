package org.fineaudit.intake;

/** Signs that a text was not decoded: U+FFFD, and halves of surrogate pairs. */
final class Undecodable {
  private Undecodable() {}

  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_SURROGATE && isSign(text, i)) {
        return true;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return false;
  }

  /** The text with a box for each sign. */
  static String boxed(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isSign(text, i)) {
        shown.setCharAt(i, '□');
      }
    }
    return shown.toString();
  }

  private static boolean isSign(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    boolean second = at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    return c == '\uFFFD' || (Character.isLowSurrogate(c) && !second);
  }
}
