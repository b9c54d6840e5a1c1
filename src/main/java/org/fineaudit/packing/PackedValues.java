package org.fineaudit.packing;

import java.nio.charset.Charset;
import java.util.function.Supplier;

/**
 * Values in few bytes: one that is shared is a number; a text of its own is the number of its shape
 * and what tells it from others of that shape, or else its signs in GB18030. What is read equals
 * what was written. Any thread may write and read.
 */
public final class PackedValues {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** The last two bits of the first number. */
  private static final int SHARED = 0;

  private static final int OWN = 1;
  private static final int SHAPED = 2;
  private static final int NOTHING = 3;
  private static final int TAG_BITS = 2;
  private static final int TAG = 3;

  /** More shapes than that are no longer in common. */
  private static final int MOST_SHAPES = 1 << 16;

  private final ValuePool shared = new ValuePool();
  private final Recurring shapes = new Recurring(MOST_SHAPES);

  /** The value among the shared that equals this one; null stays null. */
  @SuppressWarnings("unchecked")
  public <T> T same(T value) {
    return value == null ? null : (T) shared.value(shared.number(value));
  }

  /** Writes a value that others are likely to have too; may be null. */
  public void shared(Object value, ByteWriter out) {
    out.number(value == null ? NOTHING : (long) shared.number(value) << TAG_BITS | SHARED);
  }

  /**
   * Writes a text that hardly another has; may be null.
   *
   * @param name what it may hold, and who reads it knows; empty for nothing
   */
  public void text(String text, String name, ByteWriter out) {
    if (text == null || !(shaped(text, name, out) || own(text, out))) {
      shared(text, out);
    }
  }

  private boolean shaped(String text, String name, ByteWriter out) {
    TextShape parts = TextShape.of(text, name);
    int number = parts == null ? -1 : shapes.number(parts.shape());
    if (number < 0) {
      return false;
    }
    ByteWriter payload = new ByteWriter(Long.BYTES * (parts.numbers().size() + 1));
    payload.number(number);
    for (int i = 0; i < parts.numbers().size(); i++) {
      payload.number(parts.numbers().getLong(i));
    }
    write(payload.toArray(), SHAPED, out);
    return true;
  }

  private static boolean own(String text, ByteWriter out) {
    byte[] bytes = text.getBytes(GB18030);
    boolean exact = new String(bytes, GB18030).equals(text);
    if (exact) {
      write(bytes, OWN, out);
    }
    return exact;
  }

  private static void write(byte[] payload, int tag, ByteWriter out) {
    out.number((long) payload.length << TAG_BITS | tag);
    out.bytes(payload);
  }

  /**
   * The value that starts there; null if that was written.
   *
   * @param name the one that it was written with; asked only if need be
   */
  public Object read(byte[] bytes, int start, Supplier<String> name) {
    long code = PackedNumber.at(bytes, start);
    int value = (int) (code >>> TAG_BITS);
    int at = PackedNumber.after(bytes, start);
    return switch ((int) (code & TAG)) {
      case SHARED -> shared.value(value);
      case OWN -> new String(bytes, at, value, GB18030);
      case SHAPED -> {
        String shape = (String) shapes.value((int) PackedNumber.at(bytes, at));
        int numbers = PackedNumber.after(bytes, at);
        yield TextShape.text(shape, bytes, numbers, TextShape.isNamed(shape) ? name.get() : "");
      }
      default -> null;
    };
  }

  /** Where the value that starts there ends, exclusive. */
  public static int after(byte[] bytes, int start) {
    long code = PackedNumber.at(bytes, start);
    int tag = (int) (code & TAG);
    int payload = tag == OWN || tag == SHAPED ? (int) (code >>> TAG_BITS) : 0;
    return PackedNumber.after(bytes, start) + payload;
  }
}
