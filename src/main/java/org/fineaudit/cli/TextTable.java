package org.fineaudit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table in plain text whose columns line up with Chinese text too. */
final class TextTable {
  private static final int GAP = 2;
  private static final int NARROWEST = 8;

  /** Where nothing is cut, a longer cell does not widen its column for all the others. */
  private static final int ALIGNED = 60;

  private final List<List<String>> rows = new ArrayList<>();
  private final Set<Integer> uncut = new HashSet<>();
  private final Set<Integer> wrapped = new HashSet<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** A line of its own over all columns. */
  void heading(String text) {
    rows.add(List.of(text));
  }

  /** Never shortens a column: what stands there is to be copied. */
  TextTable uncut(int column) {
    uncut.add(column);
    return this;
  }

  /** Goes on below where it does not fit, instead of being cut short. */
  TextTable wrapped(int column) {
    wrapped.add(column);
    return this;
  }

  /** Prints the table; on a terminal the widest columns give way until a line fits. */
  void print(Console console) {
    print(console.out(), console.terminal() ? Console.WIDTH : Integer.MAX_VALUE);
  }

  /** Prints the rows without the header. */
  void printRows(Console console) {
    rows.remove(0);
    if (!rows.isEmpty()) {
      print(console);
    }
  }

  void print(PrintWriter out, int most) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns && row.size() == columns; i++) {
        widths[i] = Math.max(widths[i], Lines.width(row.get(i)));
      }
    }
    if (most == Integer.MAX_VALUE) {
      Arrays.setAll(widths, i -> Math.min(widths[i], ALIGNED));
    } else {
      shrink(widths, most);
    }
    for (List<String> row : rows) {
      if (row.size() < columns) {
        Lines.fitted(row.get(0), most).forEach(out::println);
      } else {
        lines(row, widths, most == Integer.MAX_VALUE).forEach(out::println);
      }
    }
  }

  private List<String> lines(List<String> row, int[] widths, boolean uncutAll) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      boolean fits = uncutAll || Lines.width(row.get(i)) <= widths[i];
      cells.add(
          fits
              ? List.of(row.get(i))
              : wrapped.contains(i)
                  ? Lines.broken(row.get(i), widths[i], 0, 0)
                  : List.of(Lines.cut(row.get(i), widths[i])));
    }
    List<String> lines = new ArrayList<>();
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    for (int at = 0; at < height; at++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = at < cells.get(i).size() ? cells.get(i).get(at) : "";
        int rest = i + 1 < widths.length ? Math.max(0, widths[i] - Lines.width(part)) + GAP : 0;
        line.append(part).append(" ".repeat(rest));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private void shrink(int[] widths, int most) {
    int room = most - GAP * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean wider = widest < 0 || widths[i] > widths[widest];
        widest = wider && !uncut.contains(i) ? i : widest;
      }
      if (widest < 0 || widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }
}
