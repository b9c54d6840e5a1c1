package org.fineaudit.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text on a terminal: how wide it is and where its lines may be broken. */
final class Lines {
  private Lines() {}

  /** Columns on a terminal: wide and full-width characters take two. */
  static int width(String text) {
    return text.codePoints().map(Lines::width).sum();
  }

  static int width(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
      default -> UCharacter.getType(codePoint) == UCharacter.NON_SPACING_MARK ? 0 : 1;
    };
  }

  /** The text within a width, ending in … where it was cut. */
  static String cut(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int codePoint : text.codePoints().toArray()) {
      used += width(codePoint);
      if (used > most) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append('…').toString();
  }

  /**
   * The text in lines of at most that width, broken where Chinese and Latin text may be: no line
   * begins with a comma or a closing bracket, no word and no number is torn, unless it is longer
   * than a line.
   *
   * @param first the blanks before the first line
   * @param others the blanks before the others
   */
  static List<String> broken(String text, int most, int first, int others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ".repeat(first));
    int indent = first;
    BreakIterator places = BreakIterator.getLineInstance(Locale.CHINESE);
    places.setText(text);
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
      String piece = text.substring(from, to);
      if (width(line + piece.stripTrailing()) > most && line.length() > indent) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(others));
        indent = others;
      }
      for (int codePoint : piece.codePoints().toArray()) {
        if (width(line.toString()) + width(codePoint) > most && codePoint != ' ') {
          lines.add(line.toString().stripTrailing());
          line = new StringBuilder(" ".repeat(others));
          indent = others;
        }
        line.appendCodePoint(codePoint);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
