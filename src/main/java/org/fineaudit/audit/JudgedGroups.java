package org.fineaudit.audit;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.function.IntFunction;
import org.fineaudit.facts.Numbers;
import org.fineaudit.result.CaseIndex;

/** What one rule said of each group; there can be as many groups as cases. */
final class JudgedGroups {
  private final LongArrayList keys = new LongArrayList();
  private final IntArrayList codes = new IntArrayList();
  private final IntArrayList fingerprints = new IntArrayList();
  private final DoubleArrayList amounts = new DoubleArrayList();

  /**
   * Adds a group.
   *
   * @param code that of {@link Tally#add}
   * @param amount in yuan, NaN if unknown
   */
  void add(long key, int code, int fingerprint, double amount) {
    keys.add(key);
    codes.add(code);
    fingerprints.add(fingerprint);
    amounts.add(amount);
  }

  /** Enters the groups, in the order in which they came. */
  void into(CaseIndex.Builder index, IntFunction<String> verdicts) {
    for (int i = 0; i < keys.size(); i++) {
      double amount = amounts.getDouble(i);
      index.add(
          keys.getLong(i),
          verdicts.apply(codes.getInt(i)),
          fingerprints.getInt(i),
          Double.isNaN(amount) ? null : Numbers.exact(amount));
    }
  }
}
