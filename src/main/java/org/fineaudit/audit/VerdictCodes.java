package org.fineaudit.audit;

/**
 * What a rule said of each case, as codes of {@link Tally#add}: a byte each while that is enough.
 */
final class VerdictCodes {
  private byte[] narrow;
  private int[] wide;

  VerdictCodes(int cases) {
    narrow = new byte[cases];
  }

  void set(int index, int code) {
    if (wide == null && code > Byte.MAX_VALUE) {
      wide = new int[narrow.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = narrow[i];
      }
      narrow = null;
    }
    if (wide == null) {
      narrow[index] = (byte) code;
    } else {
      wide[index] = code;
    }
  }

  int get(int index) {
    return wide == null ? narrow[index] : wide[index];
  }
}
