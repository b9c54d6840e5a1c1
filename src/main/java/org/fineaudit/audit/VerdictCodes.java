package org.fineaudit.audit;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * What some rules said of each case, as codes of {@link Tally#add}. Most cases fare like many
 * others: what the rules said of one is a number of a list.
 */
final class VerdictCodes {
  private final List<String> rules;
  private final int[] patterns;
  private final Map<IntList, Integer> numbers = new HashMap<>();
  private final List<IntList> known = new ArrayList<>();
  private final IntArrayList codes = new IntArrayList();

  VerdictCodes(List<String> rules, int cases) {
    this.rules = rules;
    this.patterns = new int[cases];
  }

  /** The code of the next rule. */
  void add(int code) {
    codes.add(code);
  }

  /** Closes a case: the codes since the last one are what the rules said of it, in their order. */
  void close(int index) {
    Integer number = numbers.get(codes);
    if (number == null) {
      IntList pattern = new IntArrayList(codes);
      number = known.size();
      known.add(pattern);
      numbers.put(pattern, number);
    }
    patterns[index] = number;
    codes.clear();
  }

  /** A number that cases have in common if these rules said the same of them. */
  int pattern(int index) {
    return patterns[index];
  }

  /** Hands over what each rule said of a case. */
  void each(int index, ObjIntConsumer<String> code) {
    IntList pattern = known.get(patterns[index]);
    for (int r = 0; r < rules.size(); r++) {
      code.accept(rules.get(r), pattern.getInt(r));
    }
  }
}
