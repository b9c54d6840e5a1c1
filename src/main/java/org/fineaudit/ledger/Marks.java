package org.fineaudit.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people fastened to the cells of a row, each by header.
 *
 * @param comments remarks
 * @param colors as RRGGBB
 * @param links targets; those inside the workbook begin with #
 * @param pictures that begin in the cell
 */
record Marks(
    Map<String, String> comments,
    Map<String, String> colors,
    Map<String, String> links,
    Map<String, List<Picture>> pictures) {
  static final Marks NONE = new Marks(Map.of(), Map.of(), Map.of(), Map.of());

  Marks {
    comments = Map.copyOf(comments);
    colors = Map.copyOf(colors);
    links = Map.copyOf(links);
    pictures = Map.copyOf(pictures);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether some cell has a remark, link or pictures here and others there. */
  boolean contradicts(Marks other) {
    return contradict(comments, other.comments)
        || contradict(links, other.links)
        || contradict(pictures, other.pictures);
  }

  private static <V> boolean contradict(Map<String, V> one, Map<String, V> other) {
    return other.entrySet().stream()
        .anyMatch(e -> !one.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
  }

  /** Whether the other has a remark, link or picture that this has not. */
  boolean lacks(Marks other) {
    return !comments.keySet().containsAll(other.comments.keySet())
        || !links.keySet().containsAll(other.links.keySet())
        || !pictures.keySet().containsAll(other.pictures.keySet());
  }

  /** With what the other has where this has nothing. */
  Marks and(Marks other) {
    return new Marks(
        both(comments, other.comments),
        both(colors, other.colors),
        both(links, other.links),
        both(pictures, other.pictures));
  }

  private static <V> Map<String, V> both(Map<String, V> one, Map<String, V> other) {
    Map<String, V> all = new LinkedHashMap<>(other);
    all.putAll(one);
    return all;
  }

  /** The same under the names that columns get in the next ledger. */
  Marks renamed(Map<String, String> names) {
    return new Marks(
        renamed(comments, names),
        renamed(colors, names),
        renamed(links, names),
        renamed(pictures, names));
  }

  private static <V> Map<String, V> renamed(Map<String, V> marks, Map<String, String> names) {
    Map<String, V> all = new HashMap<>();
    marks.forEach((h, m) -> all.put(names.getOrDefault(LedgerLayout.normal(h), h), m));
    return all;
  }
}
