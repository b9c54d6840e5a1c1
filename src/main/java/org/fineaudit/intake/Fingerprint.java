package org.fineaudit.intake;

import java.util.Map;
import org.fineaudit.cases.Field;

/** 128 bits that stand for all cells of a row, so that copies are found without keeping texts. */
record Fingerprint(long high, long low) {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

  /** Two hashes that have nothing in common: FNV-1a, and one that rotates and multiplies. */
  static Fingerprint of(Map<Field, String> cells) {
    long high = FNV_START;
    long low = GOLDEN_RATIO;
    for (Map.Entry<Field, String> cell : cells.entrySet()) {
      String text = cell.getValue();
      int mark = 31 * cell.getKey().key().hashCode() + text.length();
      high = (high ^ mark) * FNV_PRIME;
      low = (Long.rotateLeft(low, 23) + mark) * GOLDEN_RATIO;
      for (int i = 0; i < text.length(); i++) {
        high = (high ^ text.charAt(i)) * FNV_PRIME;
        low = (Long.rotateLeft(low, 23) + text.charAt(i)) * GOLDEN_RATIO;
      }
    }
    return new Fingerprint(high, low);
  }
}
