package org.fineaudit.intake;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.Place;

/**
 * The rows of all files of one run, so that an export that is given twice under two names, or two
 * exports that overlap, count each case once.
 */
public final class SeenRows {
  /** With fewer cells, rows of two bureaus may be alike by chance. */
  private static final int ENOUGH_CELLS = 4;

  private static final int NONE = -1;

  /** By the first half of a fingerprint, which hardly two rows have in common. */
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();

  private final LongArrayList halves = new LongArrayList();
  private final List<Place> places = new ArrayList<>();
  private final Map<Fingerprint, Place> others = new HashMap<>();

  public SeenRows() {
    numbers.defaultReturnValue(NONE);
  }

  /** The place of an earlier row with the same cells; else this one is remembered. */
  Optional<Place> firstLike(PenaltyCase read, Fingerprint print) {
    Place first = putIfAbsent(print, read.place());
    boolean here = first != null && first.file().equals(read.place().file());
    return Optional.ofNullable(first).filter(p -> here || read.raw().size() >= ENOUGH_CELLS);
  }

  private Place putIfAbsent(Fingerprint print, Place place) {
    int number = numbers.putIfAbsent(print.high(), places.size());
    if (number == NONE) {
      halves.add(print.low());
      places.add(place);
      return null;
    }
    return halves.getLong(number) == print.low()
        ? places.get(number)
        : others.putIfAbsent(print, place);
  }
}
