package org.fineaudit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A list of words that texts are searched for. Each look-up tries only the words that begin (or
 * end) with the sign at hand, so a search is linear in the text.
 */
final class Words {
  private final List<Form> forms;
  private final SignTable<Form> byFirst;
  private final SignTable<String> byLast;

  /** Its number in the index of the phrase table, -1 if it is not there. */
  private int number = -1;

  Words(List<Form> forms) {
    this.forms = List.copyOf(forms);
    Map<Character, List<Form>> first = new TreeMap<>();
    Map<Character, List<String>> last = new TreeMap<>();
    for (Form form : forms) {
      for (char sign : form.firstSigns()) {
        first.computeIfAbsent(sign, k -> new ArrayList<>()).add(form);
      }
      form.plain()
          .ifPresent(
              word ->
                  last.computeIfAbsent(word.charAt(word.length() - 1), k -> new ArrayList<>())
                      .add(word));
    }
    last.values().forEach(words -> words.sort(Comparator.comparingInt(w -> -w.length())));
    byFirst = new SignTable<>(first, Form[]::new);
    byLast = new SignTable<>(last, String[]::new);
  }

  List<Form> forms() {
    return forms;
  }

  boolean isIndexed() {
    return number >= 0;
  }

  /** Takes the number that the index knows the list by. */
  void index(int listNumber) {
    number = listNumber;
  }

  /** The words of all the lists. */
  static Words union(List<Words> lists) {
    return new Words(lists.stream().flatMap(list -> list.forms.stream()).toList());
  }

  /** The end of the longest word that begins here, or -1. */
  int matchEnd(String text, int at) {
    int best = -1;
    Form[] candidates = at >= 0 && at < text.length() ? byFirst.get(text.charAt(at)) : null;
    if (candidates != null) {
      for (Form form : candidates) {
        best = Math.max(best, form.matchEnd(text, at));
      }
    }
    return best;
  }

  /** The start of the longest word (not form) that ends right before this place, or -1. */
  int matchStart(String text, int end) {
    String[] candidates = end > 0 && end <= text.length() ? byLast.get(text.charAt(end - 1)) : null;
    if (candidates != null) {
      for (String word : candidates) {
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

  /** As {@link #first(String, int, int)}, from the index if the list is in it. */
  Span first(Passage passage, int from, int to) {
    PhraseHits hits = passage.hits();
    if (hits == null || number < 0) {
      return first(passage.text(), from, to);
    }
    for (int i = hits.from(number, from); i < hits.count(number); i++) {
      if (hits.start(number, i) >= to) {
        return null;
      }
      if (hits.end(number, i) <= to) {
        return new Span(hits.start(number, i), hits.end(number, i));
      }
    }
    return null;
  }

  /** As {@link #last(String, int, int)}, from the index if the list is in it. */
  Span last(Passage passage, int from, int to) {
    PhraseHits hits = passage.hits();
    if (hits == null || number < 0) {
      return last(passage.text(), from, to);
    }
    for (int i = hits.from(number, to) - 1; i >= 0 && hits.start(number, i) >= from; i--) {
      if (hits.end(number, i) <= to) {
        return new Span(hits.start(number, i), hits.end(number, i));
      }
    }
    return null;
  }

  boolean within(Passage passage, int from, int to) {
    return first(passage, from, to) != null;
  }

  /** Where the first word begins at a place or after it, or -1. */
  int next(Passage passage, int from) {
    Span next = first(passage, from, Integer.MAX_VALUE);
    return next == null ? -1 : next.start();
  }

  /** As {@link #all(String)}, from the index if the list is in it. */
  List<Span> all(Passage passage) {
    PhraseHits hits = passage.hits();
    if (hits == null || number < 0) {
      return all(passage.text());
    }
    if (hits.count(number) == 0) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    int after = 0;
    for (int i = 0; i < hits.count(number); i++) {
      if (hits.start(number, i) >= after) {
        found.add(new Span(hits.start(number, i), hits.end(number, i)));
        after = hits.end(number, i);
      }
    }
    return found;
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
