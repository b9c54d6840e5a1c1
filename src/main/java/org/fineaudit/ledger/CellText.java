package org.fineaudit.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes any text safe and readable in a cell. */
final class CellText {
  /** What a cell of a workbook can hold. */
  static final int MAX = 32_767;

  private static final char PICTURES = '\u2400';
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  /**
   * The text with control characters shown as pictures (␀, ␛), direction marks and halves of
   * characters by their numbers (‹U+202E›), line ends as line feeds, and a visible mark where it
   * had to be cut.
   */
  static String clean(String text) {
    String readable = isPlain(text) ? text : readable(text);
    return readable.length() > MAX ? cut(readable) : readable;
  }

  /** Whether a spreadsheet could take the text for a formula when someone edits the cell. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }

  /** As the file wants it: {@code _x000D_} would be read as an escape. */
  static String encode(String text) {
    return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
  }

  /** What the file means by escapes such as {@code _x000D_}. */
  static String decode(String text) {
    if (text.indexOf("_x") < 0) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\t';
      if (control || isOdd(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOdd(char c) {
    boolean direction =
        (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069')
            || c == '\u200E'
            || c == '\u200F'
            || c == '\u061C';
    return (c >= '\u007F' && c <= '\u009F') || direction || c >= '\uFFFE';
  }

  private static String readable(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder out = new StringBuilder(lines.length());
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < lines.length()
              && Character.isLowSurrogate(lines.charAt(i + 1));
      if (pair) {
        out.append(c).append(lines.charAt(++i));
      } else if (c < ' ' && c != '\n' && c != '\t') {
        out.append((char) (PICTURES + c));
      } else if (c == '\u007F') {
        out.append('\u2421');
      } else {
        boolean hidden = isOdd(c) || Character.isSurrogate(c);
        out.append(hidden ? "‹U+%04X›".formatted((int) c) : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static String cut(String text) {
    String mark = "……（原文共" + text.length() + "字，超出单元格上限，已截断）";
    int end = MAX - mark.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + mark;
  }
}
