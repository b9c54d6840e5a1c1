package org.fineaudit.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.fineaudit.cases.Field;
import org.fineaudit.packing.ByteSequence;
import org.fineaudit.packing.ByteWriter;
import org.fineaudit.packing.PackedValues;
import org.fineaudit.packing.Recurring;
import org.fineaudit.packing.ValuePool;

/**
 * How the texts and lists of rows are packed: what many rows have is kept once, a text of its own
 * as what tells it from others. Any thread may ask.
 */
public final class FactPool {
  /** The fact whose text other texts of a row may hold. */
  static final int PARTY = Facts.of(Field.PARTY_NAME).index();

  /** What hardly two cases have in common. */
  private static final long[] OWN = Arrays.copyOf(own().toLongArray(), 2);

  /** More marks or heads than that are no longer in common. */
  private static final int MOST = 1 << 18;

  private final PackedValues values = new PackedValues();
  private final ValuePool marks = new ValuePool();
  private volatile Recurring heads = new Recurring(MOST);

  private static BitSet own() {
    BitSet own = new BitSet();
    for (Field field :
        List.of(
            Field.CASE_NUMBER,
            Field.DECISION_NUMBER,
            Field.CASE_NAME,
            Field.PARTY_NAME,
            Field.PARTY_ID,
            Field.VIOLATION_PLACE,
            Field.RECEIPT_NUMBER,
            Field.CORRECTION_NOTICE_NUMBER,
            Field.VIOLATION_FACTS,
            Field.PENALTY_CONTENT,
            Field.DISCRETION_REASON,
            Field.DECISION_TEXT)) {
      own.set(Facts.of(field).index());
    }
    own.set(Facts.of(DerivedFact.EARLIER_DECISION).index());
    own.set(Facts.of(DerivedFact.UNIT_DECISION).index());
    return own;
  }

  /** Whether hardly two cases have the text of an index in common. */
  static boolean isOwn(int index) {
    return (OWN[index / Long.SIZE] >>> index & 1) != 0;
  }

  /** A bit for each text or list that hardly two cases have in common. */
  static long own(int word) {
    return OWN[word];
  }

  /** The number of marks, of which there are few kinds; -1 if there are too many all the same. */
  int marks(ByteSequence some) {
    return marks.size() < MOST ? marks.number(some) : marks.known(some);
  }

  /** The marks of a number. */
  byte[] marks(int number) {
    return ((ByteSequence) marks.value(number)).array();
  }

  /** The number of a head that rows share, else -1. */
  int head(ByteSequence some) {
    return heads.number(some);
  }

  /** The head of a number. */
  byte[] head(int number) {
    return ((ByteSequence) heads.value(number)).array();
  }

  /**
   * Forgets the heads that no row has any longer, such as those of rows that were changed since.
   *
   * @param rows all that were packed with this pool; nobody may ask them at the same time
   */
  public void sweep(List<FactRow> rows) {
    Recurring old = heads;
    Recurring swept = new Recurring(MOST);
    int[] moved = new int[old.size()];
    Arrays.fill(moved, -1);
    for (FactRow row : rows) {
      row.relink(
          link -> {
            if (moved[link] < 0) {
              moved[link] = swept.keep(old.value(link));
            }
            return moved[link];
          });
    }
    heads = swept;
    rows.parallelStream().forEach(FactRow::share);
  }

  /** Writes what rows are likely to have in common; null is none. */
  void shared(Object value, ByteWriter out) {
    values.shared(value, out);
  }

  /**
   * Writes a text or list of the fact with that index.
   *
   * @param party the party's name if the row has it, else null
   */
  void write(int index, Object value, String party, ByteWriter out) {
    if (value instanceof String text && isOwn(index)) {
      values.text(text, party == null || index == PARTY ? "" : party, out);
    } else {
      values.shared(value, out);
    }
  }

  /**
   * What starts there in a head or a packed row.
   *
   * @param row the row itself, which may have to be asked for the party's name
   */
  Object read(byte[] bytes, int start, byte[] row) {
    return values.read(bytes, start, () -> party(row));
  }

  /** The party's name, which other texts of the row may be written with; null if unknown. */
  String party(byte[] row) {
    return (String) PackedFacts.object(row, PARTY, this);
  }
}
