package org.fineaudit.audit;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fineaudit.facts.FactRow;

/**
 * Rows that have a text in common, without keeping the texts of millions of rows: rows are sorted
 * by a hash of theirs, and only among those with equal hashes are texts compared.
 */
final class RowGroups {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** Enough that threads end at about the same time. */
  private static final int PARTS = 64;

  private final List<FactRow> rows;
  private final IntFunction<String> key;
  private final long[] hashes;
  private final int[] order;

  private RowGroups(List<FactRow> rows, IntFunction<String> key) {
    this.rows = rows;
    this.key = key;
    hashes = new long[rows.size()];
    order =
        IntStream.range(0, rows.size())
            .parallel()
            .filter(
                i -> {
                  String text = key.apply(i);
                  hashes[i] = text == null ? 0 : hash(text);
                  return text != null;
                })
            .toArray();
    IntArrays.parallelQuickSort(
        order,
        (a, b) -> {
          int byHash = Long.compare(hashes[a], hashes[b]);
          return byHash != 0 ? byHash : Integer.compare(a, b);
        });
  }

  /**
   * Hands over the groups in no particular order, each in the order of its rows; what is set in
   * rows is packed after each group.
   *
   * @param key the text of the row of an index, null if it belongs to no group; any thread may ask
   * @param group any thread may call it, and several at a time
   */
  static void each(List<FactRow> rows, IntFunction<String> key, Consumer<List<FactRow>> group) {
    new RowGroups(rows, key).each(group);
  }

  private void each(Consumer<List<FactRow>> group) {
    IntStream.range(0, PARTS).parallel().forEach(part -> each(start(part), start(part + 1), group));
  }

  /** Where a part begins. A group that begins in the part before belongs to that one. */
  private int start(int part) {
    int at = (int) ((long) order.length * part / PARTS);
    return at == 0 || at == order.length ? at : end(at - 1);
  }

  /** Where the rows end, exclusive, that have the hash of the one there. */
  private int end(int at) {
    int end = at + 1;
    while (end < order.length && hashes[order[end]] == hashes[order[at]]) {
      end++;
    }
    return end;
  }

  private void each(int start, int stop, Consumer<List<FactRow>> group) {
    for (int from = start; from < stop; from = end(from)) {
      alike(from, end(from), group);
    }
  }

  private void alike(int from, int to, Consumer<List<FactRow>> group) {
    Map<String, List<FactRow>> byText = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      String text = to - from == 1 ? "" : key.apply(order[i]);
      byText.computeIfAbsent(text, k -> new ArrayList<>(to - from)).add(rows.get(order[i]));
    }
    for (List<FactRow> alike : byText.values()) {
      group.accept(alike);
      alike.forEach(FactRow::compact);
    }
  }

  private static long hash(String text) {
    long hash = FNV_START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash ^ hash >>> 32;
  }
}
