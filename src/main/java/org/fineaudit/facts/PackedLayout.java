package org.fineaudit.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.fineaudit.packing.PackedNumber;
import org.fineaudit.packing.PackedValues;

/**
 * Where what stands in a packed row. It begins with four bytes: the number of a head in the pool,
 * or below zero the length of its own head, which follows. Then comes the tail.
 *
 * <p>A head begins with two bits for each number fact (unknown, 0, 1, another number) and one for
 * each text or list (unknown or known); then come the sheet, what else there is to remember, and
 * those texts and lists that rows share. A tail begins with the place where its own texts start and
 * the line; then come the bases of its numbers, the numbers, and the row's own texts. All are in
 * the order of the facts.
 */
final class PackedLayout {
  /** How many number facts, and how many texts and lists, there can be. */
  static final int MOST = 2 * Long.SIZE;

  /** Where the bits of a head stand: known or 1; 0 or 1; known text or list. */
  static final int VALUED = 0;

  static final int BITS = 2 * Long.BYTES;
  static final int OBJECTS = 4 * Long.BYTES;

  /** How long they are: each takes two words. */
  static final int MARKS = 6 * Long.BYTES;

  /** The four bytes before head and tail. */
  static final int LINK = Integer.BYTES;

  /** Where the own texts start, from the start of the tail. */
  static final int START = Short.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] head;
  private final int headAt;
  private final byte[] row;
  private final int tailAt;

  private PackedLayout(byte[] head, int headAt, byte[] row, int tailAt) {
    this.head = head;
    this.headAt = headAt;
    this.row = row;
    this.tailAt = tailAt;
  }

  static PackedLayout of(byte[] row, FactPool pool) {
    int link = link(row);
    return link < 0
        ? new PackedLayout(row, LINK, row, LINK - link)
        : new PackedLayout(pool.head(link), 0, row, LINK);
  }

  /** The number of the head in the pool, or less than zero. */
  static int link(byte[] row) {
    return (int) INTS.get(row, 0);
  }

  static void link(byte[] row, int link) {
    INTS.set(row, 0, link);
  }

  static void start(byte[] row, int tailAt, int start) {
    SHORTS.set(row, tailAt, (short) start);
  }

  static void mark(byte[] bytes, int headAt, int bits, int index, boolean set) {
    int at = headAt + bits + index / Long.SIZE * Long.BYTES;
    long word = (long) LONGS.get(bytes, at);
    LONGS.set(bytes, at, set ? word | 1L << index : word & ~(1L << index));
  }

  /** The array that holds the head. */
  byte[] head() {
    return head;
  }

  /** Where the tail starts in the row. */
  int tail() {
    return tailAt;
  }

  int start() {
    return (short) SHORTS.get(row, tailAt);
  }

  long word(int bits, int word) {
    return (long) LONGS.get(head, headAt + bits + word * Long.BYTES);
  }

  boolean has(int bits, int index) {
    return (word(bits, index / Long.SIZE) >>> index & 1) != 0;
  }

  /** Where the sheet stands in the head. */
  int sheet() {
    return headAt + MARKS;
  }

  int notes() {
    return PackedValues.after(head, sheet());
  }

  /** Where the texts and lists of the head start. */
  int common() {
    return PackedValues.after(head, notes());
  }

  /** Where the line stands in the row. */
  int line() {
    return tailAt + START;
  }

  private int bases() {
    return PackedNumber.after(row, line());
  }

  PackedScalar.Bases readBases() {
    int day = bases();
    int amount = PackedNumber.after(row, day);
    return new PackedScalar.Bases(
        PackedNumber.toSigned(PackedNumber.at(row, day)),
        PackedNumber.toSigned(PackedNumber.at(row, amount)));
  }

  /** Where the numbers start in the row. */
  int numbers() {
    return PackedNumber.after(row, PackedNumber.after(row, bases()));
  }

  /** Where the row's own texts start in it. */
  int own() {
    return tailAt + start();
  }

  int scalarStart(int index) {
    int rank = rank(index, others(0), others(1));
    int at = numbers();
    for (int i = 0; i < rank; i++) {
      at = PackedScalar.after(row, at);
    }
    return at;
  }

  /** The numbers of a word that are neither unknown nor 0 nor 1. */
  private long others(int word) {
    return word(VALUED, word) & ~word(BITS, word);
  }

  /** Where a text or list stands: in the row if it is its own, else in the head. */
  int objectStart(int index) {
    boolean ofRow = FactPool.isOwn(index);
    byte[] bytes = ofRow ? row : head;
    int rank = rank(index, objects(0, ofRow), objects(1, ofRow));
    int at = ofRow ? own() : common();
    for (int i = 0; i < rank; i++) {
      at = PackedValues.after(bytes, at);
    }
    return at;
  }

  /** The known texts and lists of a word, those of the row or those of the head. */
  long objects(int word, boolean ofRow) {
    long own = FactPool.own(word);
    return word(OBJECTS, word) & (ofRow ? own : ~own);
  }

  /** How many bits stand before that of an index. */
  private static int rank(int index, long first, long second) {
    long below = (1L << index) - 1;
    return index < Long.SIZE
        ? Long.bitCount(first & below)
        : Long.bitCount(first) + Long.bitCount(second & below);
  }
}
