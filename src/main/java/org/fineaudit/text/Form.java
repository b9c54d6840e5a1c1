package org.fineaudit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way of writing: a(b|c|)d is abd, acd or ad; … stands for up to 12 signs of the same clause. A
 * form is short and has few groups, so matching it at a place takes a bounded number of steps.
 */
final class Form {
  private static final int GAP = 12;
  private static final int MAX_GROUPS = 16;

  /** In order; an empty list is a gap. */
  private final List<List<String>> groups;

  private final String[][] options;

  private Form(List<List<String>> groups) {
    this.groups = groups;
    this.options = groups.stream().map(g -> g.toArray(String[]::new)).toArray(String[][]::new);
  }

  /**
   * Reads a form; empty if brackets don't pair, nest, hold a gap, or nothing but optional parts is
   * there.
   */
  static Optional<Form> of(String written) {
    List<List<String>> groups = new ArrayList<>();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      int end;
      if (c == '(' && !written.equals("(")) {
        end = written.indexOf(')', at);
        if (end < 0 || written.substring(at + 1, end).indexOf('(') >= 0) {
          return Optional.empty();
        }
        String inner = written.substring(at + 1, end);
        if (inner.indexOf('…') >= 0) {
          return Optional.empty();
        }
        groups.add(List.of(inner.split("\\|", -1)));
        end++;
      } else if (c == '…') {
        groups.add(List.of());
        end = at + 1;
      } else {
        end = at + 1;
        while (end < written.length() && "(…".indexOf(written.charAt(end)) < 0) {
          end++;
        }
        String literal = written.substring(at, end);
        if (written.length() > 1 && (literal.indexOf('|') >= 0 || literal.indexOf(')') >= 0)) {
          return Optional.empty();
        }
        groups.add(List.of(literal));
      }
      at = end;
    }
    Form form = new Form(groups);
    boolean usable = groups.size() <= MAX_GROUPS && !form.firstSigns().isEmpty();
    return usable && !groups.get(0).isEmpty() && !form.mayBeEmpty()
        ? Optional.of(form)
        : Optional.empty();
  }

  private boolean mayBeEmpty() {
    return groups.stream().allMatch(g -> g.isEmpty() || g.contains(""));
  }

  /** The signs a match can begin with. */
  Set<Character> firstSigns() {
    Set<Character> signs = new TreeSet<>();
    for (List<String> group : groups) {
      for (String option : group) {
        if (!option.isEmpty()) {
          signs.add(option.charAt(0));
        }
      }
      if (!group.contains("")) {
        break;
      }
    }
    return signs;
  }

  /**
   * The pairs of signs a match can begin with, the first in the upper half; a lower half of 0
   * stands for any sign or none.
   */
  Set<Integer> firstPairs() {
    Set<Integer> pairs = new TreeSet<>();
    addPairs(0, '\0', pairs);
    if (pairs.remove(0)) {
      firstSigns().forEach(sign -> pairs.add(sign << 16));
    }
    return pairs;
  }

  private void addPairs(int from, char first, Set<Integer> pairs) {
    if (from == options.length || options[from].length == 0) {
      pairs.add(first << 16);
      return;
    }
    for (String option : options[from]) {
      if (option.isEmpty()) {
        addPairs(from + 1, first, pairs);
      } else if (first != 0) {
        pairs.add((first << 16) | option.charAt(0));
      } else if (option.length() > 1) {
        pairs.add((option.charAt(0) << 16) | option.charAt(1));
      } else {
        addPairs(from + 1, option.charAt(0), pairs);
      }
    }
  }

  /** Whether it is a word of one sign. */
  boolean isSign() {
    return plain().map(word -> word.length() == 1).orElse(false);
  }

  /** The word itself if the form is one word. */
  Optional<String> plain() {
    return groups.size() == 1 && groups.get(0).size() == 1
        ? Optional.of(groups.get(0).get(0))
        : Optional.empty();
  }

  /** The end of the longest match that begins here, or -1. */
  int matchEnd(String text, int at) {
    return match(text, at, 0);
  }

  private int match(String text, int at, int from) {
    if (from == options.length) {
      return at;
    }
    String[] group = options[from];
    if (group.length == 0) {
      return gap(text, at, from);
    }
    int best = -1;
    for (String option : group) {
      if (text.startsWith(option, at)) {
        int end = match(text, at + option.length(), from + 1);
        best = end > best ? end : best;
      }
    }
    return best;
  }

  private int gap(String text, int at, int from) {
    for (int i = at; i <= at + GAP && i <= text.length(); i++) {
      int end = match(text, i, from + 1);
      if (end >= 0) {
        return end;
      }
      if (i < text.length() && Passage.isClauseEnd(text.charAt(i))) {
        break;
      }
    }
    return -1;
  }
}
