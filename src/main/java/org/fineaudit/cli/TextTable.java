package org.fineaudit.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in plain text whose columns line up with Chinese text too. */
final class TextTable {
  private static final int TERMINAL = 80;
  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Prints the table; on a terminal the widest columns give way until a line fits. */
  void print(Console console) {
    print(console.out(), console.terminal() ? TERMINAL : Integer.MAX_VALUE);
  }

  /** Prints the rows without the header. */
  void printRows(Console console) {
    rows.remove(0);
    if (!rows.isEmpty()) {
      print(console);
    }
  }

  void print(PrintWriter out, int most) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    shrink(widths, most);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = cut(row.get(i), widths[i]);
        line.append(cell);
        if (i + 1 < columns) {
          line.append(" ".repeat(widths[i] - width(cell) + GAP));
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static void shrink(int[] widths, int most) {
    int room = most - GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
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

  /** The text in lines of at most that width. */
  static List<String> wrap(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      int width = width(codePoint);
      if (used + width > most) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.appendCodePoint(codePoint);
      used += width;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Columns on a terminal: wide and full-width characters take two. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int codePoint) {
    int property = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return property == UCharacter.EastAsianWidth.WIDE
            || property == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
