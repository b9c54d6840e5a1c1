package org.fineaudit.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Patterns of rule files. RE2/J takes linear time whatever the pattern, but unfolds counted
 * repetitions: {@code (((a{1000}){1000}){1000}} would take all memory before it ever matched.
 */
final class RulePattern {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 30;
  private static final long MOST_STEPS = 1_000;

  private RulePattern() {}

  /**
   * Compiles a pattern.
   *
   * @throws PatternSyntaxException if it is none, or too long, too deep or unfolds to too much
   */
  static Pattern compile(String pattern) {
    if (pattern.length() > LONGEST || steps(pattern) > MOST_STEPS) {
      throw new PatternSyntaxException(
          "too long, too deeply nested, or too many repetitions", shortened(pattern));
    }
    return Pattern.compile(pattern);
  }

  private static String shortened(String pattern) {
    return pattern.length() > 60 ? pattern.substring(0, 60) + "…" : pattern;
  }

  /** How many steps the pattern unfolds to, at least; classes count as one. */
  private static long steps(String pattern) {
    Deque<Long> outer = new ArrayDeque<>();
    long sum = 0;
    long last = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        outer.push(sum);
        sum = 0;
        last = 0;
      } else if (c == ')' && !outer.isEmpty()) {
        last = Math.max(1, sum);
        sum = outer.pop() + last;
      } else if (c == '{') {
        int end = Math.max(i, pattern.indexOf('}', i));
        long unfolded = Math.min(MOST_STEPS + 1, last * largest(pattern.substring(i + 1, end)));
        sum += Math.max(0, unfolded - last);
        last = unfolded;
        i = end;
      } else {
        i += c == '\\' ? 1 : 0;
        last = 1;
        sum++;
      }
      if (outer.size() > DEEPEST || sum > MOST_STEPS) {
        return MOST_STEPS + 1;
      }
    }
    return sum;
  }

  /** The largest number in a repetition such as 2,5. */
  private static long largest(String counts) {
    long largest = 1;
    for (String count : counts.split(",", 3)) {
      if (!count.isEmpty() && count.chars().allMatch(c -> c >= '0' && c <= '9')) {
        largest = Math.max(largest, count.length() > 6 ? MOST_STEPS + 1 : Long.parseLong(count));
      }
    }
    return largest;
  }
}
