package org.fineaudit.samples;

import java.util.List;
import java.util.Random;

/** Chance with a fixed seed: a case draws from its own name, so that no other case can shift it. */
final class Draw {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  Draw(String name) {
    random = new Random(name.hashCode() * SPREAD);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
