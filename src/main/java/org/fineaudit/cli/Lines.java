package org.fineaudit.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on a terminal: how wide it is and where its lines may be broken. */
final class Lines {
  private static final String PATH =
      "[^\\s，。；：、（）“”《》\"]*[/\\\\][^\\s，。；：、（）“”《》\"]*"
          + "|[\\p{L}\\p{N}〔〕_-]*\\.[A-Za-z]{3,5}(?![\\p{L}\\p{N}])";

  /** Stays whole even where it is wider than a line: it is to be copied. */
  private static final Pattern FILE = Pattern.compile(PATH);

  /** Is torn only where it is wider than a line: options, dates and ids of rules too. */
  private static final Pattern NAME = Pattern.compile(PATH + "|[0-9]+ \\p{IsHan}|[\\p{Alnum}._-]+");

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
   * A line within a width: what does not fit goes on below, two columns further in. A command that
   * stands on a line of its own stays whole, to be copied.
   */
  static List<String> fitted(String line, int most) {
    String words = line.stripLeading();
    int indent = line.length() - words.length();
    if (width(line) <= most || (indent > 0 && words.startsWith(Version.NAME + " "))) {
      return List.of(line);
    }
    return broken(words, most, indent, indent + 2);
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
    for (String piece : pieces(text)) {
      if (width(line + piece.stripTrailing()) > most && line.length() > indent) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(others));
        indent = others;
      }
      boolean whole = FILE.matcher(piece).find();
      for (int codePoint : piece.codePoints().toArray()) {
        boolean full = width(line.toString()) + width(codePoint) > most;
        if (full && codePoint != ' ' && !whole) {
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

  /** What must not be torn: words, and names of files, options and rules. */
  private static List<String> pieces(String text) {
    BitSet within = new BitSet(text.length());
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      within.set(names.start() + 1, names.end());
    }
    List<String> pieces = new ArrayList<>();
    BreakIterator places = BreakIterator.getLineInstance(Locale.CHINESE);
    places.setText(text);
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
      if (!within.get(to)) {
        pieces.add(text.substring(from, to));
        from = to;
      }
    }
    return pieces;
  }
}
