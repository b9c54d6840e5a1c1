package org.fineaudit.values;

import java.text.Normalizer;

/**
 * Decision numbers (行政处罚决定书文号) for comparison: NFKC, one bracket form, no blanks. What people see
 * stays as it was written.
 */
public final class DocketNumbers {
  private static final String OPENING = "〔[【({﹝〖〈<「";
  private static final String CLOSING = "〕]】)}﹞〗〉>」";

  private DocketNumbers() {}

  /** The number as it is compared; empty for an empty one. */
  public static String normalize(String number) {
    String wide = Normalizer.normalize(number, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(wide.length());
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        out.append('(');
      } else if (CLOSING.indexOf(c) >= 0) {
        out.append(')');
      } else if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && c != '\u200B'
          && c != '\uFEFF') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
