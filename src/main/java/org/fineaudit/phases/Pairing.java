package org.fineaudit.phases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.values.DocketNumbers;

/**
 * Which problem of the old phase is which of the new: by id, then, where people added a line or
 * typed over an id, by all that says which problem it is, then by unit, number and problem, if that
 * leaves one on each side.
 */
final class Pairing {
  private static final Pattern OF_THE_TOOL = Pattern.compile("FA-[0-9a-f]{12}");

  private final List<Pair> pairs = new ArrayList<>();
  private int byNumber;

  /** One problem, as one side or both tell it. */
  record Pair(Optional<Problem> old, Optional<Problem> now) {}

  Pairing(Phase old, Phase now) {
    Map<String, Problem> left = new HashMap<>();
    now.problems().stream().filter(p -> !p.id().isEmpty()).forEach(p -> left.put(p.id(), p));
    List<Problem> alone = new ArrayList<>();
    for (Problem problem : old.problems()) {
      Problem same = problem.id().isEmpty() ? null : left.remove(problem.id());
      if (same == null) {
        alone.add(problem);
      } else {
        pairs.add(new Pair(Optional.of(problem), Optional.of(same)));
      }
    }
    List<Problem> fresh = new ArrayList<>(now.problems());
    fresh.removeIf(p -> !p.id().isEmpty() && !left.containsKey(p.id()));
    if (old.isLedger() && now.isLedger()) {
      byWords(alone, fresh);
    }
    byNumber(alone, fresh, old.isLedger() || now.isLedger());
  }

  /** Lines that say the same are as good as one another. */
  private void byWords(List<Problem> alone, List<Problem> fresh) {
    Map<List<String>, Deque<Problem>> waiting = new HashMap<>();
    for (Problem problem : fresh) {
      if (isDamaged(problem)) {
        waiting.computeIfAbsent(words(problem), w -> new ArrayDeque<>()).add(problem);
      }
    }
    Set<Problem> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Problem problem : alone) {
      Deque<Problem> same = isDamaged(problem) ? waiting.get(words(problem)) : null;
      if (same != null && !same.isEmpty()) {
        Problem other = same.remove();
        matched.add(problem);
        matched.add(other);
        pairs.add(new Pair(Optional.of(problem), Optional.of(other)));
      }
    }
    alone.removeIf(matched::contains);
    fresh.removeIf(matched::contains);
  }

  /** What of a line people do not change while they set the problem right; else all it has. */
  private static List<String> words(Problem problem) {
    List<String> words =
        Stream.of(
                problem.id(),
                problem.unit(),
                problem.number(),
                problem.caseName(),
                problem.partyName(),
                problem.problem(),
                problem.message())
            .map(Texts::plain)
            .toList();
    return words.stream().allMatch(String::isEmpty)
        ? problem.rows().stream()
            .flatMap(row -> row.cells().keySet().stream().sorted().map(row::text))
            .toList()
        : words;
  }

  private void byNumber(List<Problem> alone, List<Problem> fresh, boolean tryNumbers) {
    Map<String, List<Problem>> olds = tryNumbers ? group(alone) : Map.of();
    Map<String, List<Problem>> news = tryNumbers ? group(fresh) : Map.of();
    IdentityHashMap<Problem, Problem> matched = new IdentityHashMap<>();
    olds.forEach(
        (key, group) -> {
          List<Problem> others = news.getOrDefault(key, List.of());
          boolean one = group.size() == 1 && others.size() == 1;
          if (one && (isDamaged(group.get(0)) || isDamaged(others.get(0)))) {
            matched.put(group.get(0), others.get(0));
            matched.put(others.get(0), group.get(0));
          }
        });
    for (Problem problem : alone) {
      Problem other = matched.get(problem);
      pairs.add(new Pair(Optional.of(problem), Optional.ofNullable(other)));
      byNumber += other == null ? 0 : 1;
    }
    fresh.stream()
        .filter(p -> !matched.containsKey(p))
        .forEach(p -> pairs.add(new Pair(Optional.empty(), Optional.of(p))));
  }

  /** Whether the tool can't have given the id. */
  private static boolean isDamaged(Problem problem) {
    return !OF_THE_TOOL.matcher(problem.id()).matches();
  }

  private static Map<String, List<Problem>> group(List<Problem> problems) {
    Map<String, List<Problem>> groups = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (!problem.number().isEmpty()) {
        String key =
            DocketNumbers.normalize(problem.unit())
                + "\u0001"
                + DocketNumbers.normalize(problem.number())
                + "\u0001"
                + Texts.plain(problem.problem());
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
      }
    }
    return groups;
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** How many were matched by number. */
  int byNumber() {
    return byNumber;
  }
}
