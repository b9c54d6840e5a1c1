package org.fineaudit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of words that texts are searched for. Each look-up tries only the words that begin (or
 * end) with the sign at hand, so a search is linear in the text.
 */
final class Words {
  private final List<Form> forms;

  /** One bit a sign that a word can begin or end with, to pass over all others at once. */
  private final long[] firsts = new long[1 << 10];

  private final long[] lasts = new long[1 << 10];
  private final Map<Character, List<Form>> byFirst = new HashMap<>();
  private final Map<Character, List<String>> byLast = new HashMap<>();

  Words(List<Form> forms) {
    this.forms = List.copyOf(forms);
    for (Form form : forms) {
      for (char first : form.firstSigns()) {
        firsts[first >> 6] |= 1L << first;
        byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(form);
      }
      form.plain().ifPresent(this::addEnding);
    }
    byLast.values().forEach(words -> words.sort(Comparator.comparingInt(w -> -w.length())));
  }

  private void addEnding(String word) {
    char last = word.charAt(word.length() - 1);
    lasts[last >> 6] |= 1L << last;
    byLast.computeIfAbsent(last, k -> new ArrayList<>()).add(word);
  }

  private static boolean has(long[] signs, char c) {
    return (signs[c >> 6] & (1L << c)) != 0;
  }

  /** The words of all the lists. */
  static Words union(List<Words> lists) {
    return new Words(lists.stream().flatMap(list -> list.forms.stream()).toList());
  }

  /** The end of the longest word that begins here, or -1. */
  int matchEnd(String text, int at) {
    int best = -1;
    if (at >= 0 && at < text.length() && has(firsts, text.charAt(at))) {
      for (Form form : byFirst.getOrDefault(text.charAt(at), List.of())) {
        best = Math.max(best, form.matchEnd(text, at));
      }
    }
    return best;
  }

  /** The start of the longest word (not form) that ends right before this place, or -1. */
  int matchStart(String text, int end) {
    if (end > 0 && end <= text.length() && has(lasts, text.charAt(end - 1))) {
      for (String word : byLast.getOrDefault(text.charAt(end - 1), List.of())) {
        if (word.length() <= end && text.startsWith(word, end - word.length())) {
          return end - word.length();
        }
      }
    }
    return -1;
  }

  boolean endsAt(String text, int end) {
    return matchStart(text, end) >= 0;
  }

  boolean beginsAt(String text, int at) {
    return matchEnd(text, at) >= 0;
  }

  /** Where the first word lies that stands wholly within [from, to), or null. */
  Span first(String text, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, text.length()); i++) {
      int end = matchEnd(text, i);
      if (end >= 0 && end <= to) {
        return new Span(i, end);
      }
    }
    return null;
  }

  /** Where the last word lies that stands wholly within [from, to), or null. */
  Span last(String text, int from, int to) {
    for (int i = Math.min(to, text.length()) - 1; i >= Math.max(0, from); i--) {
      int end = matchEnd(text, i);
      if (end >= 0 && end <= to) {
        return new Span(i, end);
      }
    }
    return null;
  }

  boolean within(String text, int from, int to) {
    return first(text, from, to) != null;
  }

  /** Every word of the text, the longest at each place, none inside an earlier one. */
  List<Span> all(String text) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = matchEnd(text, i);
      if (end >= 0) {
        found.add(new Span(i, end));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** Whether a word covers the whole stretch. */
  boolean covers(String text, int start, int end) {
    for (int i = Math.max(0, start - 12); i <= start; i++) {
      if (matchEnd(text, i) >= end) {
        return true;
      }
    }
    return false;
  }

  /** A stretch of text. */
  record Span(int start, int end) {}
}
