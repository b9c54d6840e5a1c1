package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sums over what the tool wrote, by which a later run knows whether people changed it. They do not
 * depend on the order of rows and columns, nor on how a program saves numbers and dates.
 */
final class Checks {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int DIGITS = 8;
  private static final int PER_CELL = 32_000;

  private Checks() {}

  /** The part of one text in a sum. */
  static long of(String text) {
    return mixed(and(FNV_START, text));
  }

  private static long and(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mixed(long sum) {
    long hash = sum ^ (sum >>> 32);
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 29);
  }

  static long of(CellValue value) {
    String text = Cells.canonical(value);
    return text.isEmpty() ? 0 : of(text);
  }

  /** The same for a text that is {@linkplain CellText#clean clean}. */
  static long cleaned(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : of(stripped);
  }

  static String hex(long sum) {
    return HexFormat.of().toHexDigits(sum);
  }

  /** The sum of a text that the tool wrote outside of the columns. */
  static String text(String text) {
    return hex(of(text.strip())).substring(0, DIGITS);
  }

  /** The sum over the tool's cells of one row, by header. */
  static String row(Map<String, CellValue> cells, LedgerLayout layout) {
    return row(
        layout.columns().stream()
            .map(c -> cells.getOrDefault(c.header(), CellValue.empty()))
            .toList(),
        layout);
  }

  /** The same, by the layout's columns from the left; what stands to their right does not count. */
  static String row(List<CellValue> cells, LedgerLayout layout) {
    long sum = 0;
    for (int c = 0; c < layout.columns().size(); c++) {
      LedgerColumn column = layout.columns().get(c);
      if (!column.people() && column.datum() != Datum.NUMBER) {
        String text = Cells.canonical(cells.get(c));
        sum += text.isEmpty() ? 0 : mixed(and(and(and(FNV_START, column.header()), "="), text));
      }
    }
    return hex(sum).substring(0, DIGITS);
  }

  /** The sums of rows as texts that cells can hold. */
  static List<String> pack(Set<String> rows) {
    List<String> cells = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String row : rows.stream().sorted().toList()) {
      if (text.length() + DIGITS > PER_CELL) {
        cells.add(text.toString());
        text.setLength(0);
      }
      text.append(row);
    }
    if (!text.isEmpty()) {
      cells.add(text.toString());
    }
    return cells;
  }

  static Set<String> unpack(List<String> cells) {
    Set<String> rows = new HashSet<>();
    for (String cell : cells) {
      for (int i = 0; i + DIGITS <= cell.length(); i += DIGITS) {
        rows.add(cell.substring(i, i + DIGITS));
      }
    }
    return rows;
  }
}
