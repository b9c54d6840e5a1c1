package org.fineaudit.ledger;

/**
 * Estimates how high a row must be: streamed rows and merged cells are sized by nobody else. A
 * Chinese character is two half-width characters wide; a wide column keeps one of them in reserve
 * for signs that may not begin a line, and lines are as high as those of the fonts that stand in
 * for 宋体 and 仿宋 where these are missing.
 */
final class RowHeight {
  private static final float LINE = 16f;
  private static final float LEAST = 20f;
  private static final int WIDE = 16;

  /** No spreadsheet shows a row that is higher. */
  private static final float MOST = 409f;

  /** From here on characters take the full width, quotes and dashes of Chinese text included. */
  private static final char FULL_WIDTH = '\u2010';

  private RowHeight() {}

  /** In points. */
  static float points(int lines) {
    return Math.min(MOST, Math.max(LEAST, lines * LINE + 4));
  }

  /** Whether a row of that many lines can't be shown whole. */
  static boolean isCut(int lines) {
    return lines * LINE + 4 > MOST;
  }

  /** How many lines the text takes in a column of that width. */
  static int lines(String text, int width) {
    int room = Math.max(2, width < WIDE ? width : width - 1);
    int lines = 1;
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
        used = 0;
        continue;
      }
      int needs = c >= FULL_WIDTH || c == '·' ? 2 : 1;
      if (used + needs > room) {
        lines++;
        used = 0;
      }
      used += needs;
    }
    return lines;
  }
}
