package org.fineaudit.audit;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.List;
import org.fineaudit.facts.FactRow;

/** Rows by place, so that the order of the inputs on the command line changes nothing. */
final class PlaceOrder {
  private PlaceOrder() {}

  /** The indexes of the rows in that order. */
  static int[] of(List<FactRow> rows) {
    int[] order = new int[rows.size()];
    Arrays.setAll(order, i -> i);
    IntArrays.mergeSort(order, (a, b) -> rows.get(a).place().compareTo(rows.get(b).place()));
    return order;
  }
}
