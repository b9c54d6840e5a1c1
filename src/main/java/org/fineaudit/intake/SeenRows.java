package org.fineaudit.intake;

import java.util.HashMap;
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

  private final Map<Fingerprint, Place> rows = new HashMap<>();

  /** The place of an earlier row with the same cells; else this one is remembered. */
  Optional<Place> firstLike(PenaltyCase read, Fingerprint print) {
    Place first = rows.putIfAbsent(print, read.place());
    boolean here = first != null && first.file().equals(read.place().file());
    return Optional.ofNullable(first).filter(p -> here || read.raw().size() >= ENOUGH_CELLS);
  }
}
