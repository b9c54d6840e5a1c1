package org.fineaudit.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.fineaudit.packing.PackedNumber;
import org.fineaudit.packing.PackedValues;

/**
 * Where what stands in a packed row. It begins with two links, to its marks and to its head: each
 * the number of one in the pool, or below zero the length of the row's own, which follow. Then
 * comes the tail.
 *
 * <p>Marks are two bits for each number fact (unknown, 0, 1, another number) and one for each text
 * or list (unknown or known). A head is the sheet, what else there is to remember, and those texts
 * and lists that rows share. A tail begins with the place where the row's own texts start and the
 * line; then come the bases of its numbers, the numbers, and its own texts. All are in the order of
 * the facts.
 */
final class PackedLayout {
  /** So many words hold a bit for each number fact, or for each text and list. */
  static final int WORDS = 2;

  /** How many number facts, and how many texts and lists, there can be. */
  static final int MOST = WORDS * Long.SIZE;

  /** Where the bits of marks stand: known or 1; 0 or 1; known text or list. */
  static final int VALUED = 0;

  static final int BITS = 2 * Long.BYTES;
  static final int OBJECTS = 4 * Long.BYTES;

  /** How long they are: each takes two words. */
  static final int MARKS = 6 * Long.BYTES;

  /** Where the links to marks and head stand. */
  static final int TO_MARKS = 0;

  static final int TO_HEAD = Integer.BYTES;

  /** Where the rest starts: the row's own marks, if it has any. */
  static final int LINKS = 2 * Integer.BYTES;

  /** What stands in a head before its texts and lists; like them, each is one number. */
  private static final int BEFORE_COMMON = 2;

  /** Where the own texts start, from the start of the tail. */
  static final int START = Short.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] marks;
  private final int marksAt;
  private final byte[] head;
  private final int headAt;
  private final byte[] row;
  private final int tailAt;

  private PackedLayout(byte[] row, FactPool pool) {
    int toMarks = link(row, TO_MARKS);
    int toHead = link(row, TO_HEAD);
    this.row = row;
    marks = toMarks < 0 ? row : pool.marks(toMarks);
    marksAt = toMarks < 0 ? LINKS : 0;
    int ownHead = LINKS + length(toMarks);
    head = toHead < 0 ? row : pool.head(toHead);
    headAt = toHead < 0 ? ownHead : 0;
    tailAt = ownHead + length(toHead);
  }

  static PackedLayout of(byte[] row, FactPool pool) {
    return new PackedLayout(row, pool);
  }

  /** A number in the pool, or less than zero. */
  static int link(byte[] row, int which) {
    return (int) INTS.get(row, which);
  }

  static void link(byte[] row, int which, int link) {
    INTS.set(row, which, link);
  }

  /** How long the row's own part is, if it has one. */
  private static int length(int link) {
    return Math.max(0, -link);
  }

  static void start(byte[] row, int tailAt, int start) {
    SHORTS.set(row, tailAt, (short) start);
  }

  /** In a row with marks of its own. */
  static void mark(byte[] row, int bits, int index, boolean set) {
    int at = LINKS + bits + index / Long.SIZE * Long.BYTES;
    long word = (long) LONGS.get(row, at);
    LONGS.set(row, at, set ? word | 1L << index : word & ~(1L << index));
  }

  /** The array that holds the marks, and where in it. */
  byte[] marks() {
    return marks;
  }

  int marksAt() {
    return marksAt;
  }

  /** The array that holds the head. */
  byte[] head() {
    return head;
  }

  int headLength() {
    return head == row ? tailAt - headAt : head.length;
  }

  /** Where the tail starts in the row. */
  int tail() {
    return tailAt;
  }

  int start() {
    return (short) SHORTS.get(row, tailAt);
  }

  long word(int bits, int word) {
    return (long) LONGS.get(marks, marksAt + bits + word * Long.BYTES);
  }

  boolean has(int bits, int index) {
    return (word(bits, index / Long.SIZE) >>> index & 1) != 0;
  }

  /** Where the sheet stands in the head. */
  int sheet() {
    return headAt;
  }

  int notes() {
    return PackedNumber.after(head, sheet());
  }

  /** Where the texts and lists of the head start. */
  int common() {
    return PackedNumber.after(head, sheet(), BEFORE_COMMON);
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

  /** The numbers of a word that are 1. */
  long ones(int word) {
    return word(VALUED, word) & word(BITS, word);
  }

  /** Those that are 0. */
  long zeros(int word) {
    return ~word(VALUED, word) & word(BITS, word);
  }

  /** The numbers of a word that are neither unknown nor 0 nor 1. */
  long others(int word) {
    return word(VALUED, word) & ~word(BITS, word);
  }

  /** Where a text or list stands: in the row if it is its own, else in the head. */
  int objectStart(int index) {
    boolean ofRow = FactPool.isOwn(index);
    int rank = rank(index, objects(0, ofRow), objects(1, ofRow));
    if (!ofRow) {
      return PackedNumber.after(head, sheet(), BEFORE_COMMON + rank);
    }
    int at = own();
    for (int i = 0; i < rank; i++) {
      at = PackedValues.after(row, at);
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
