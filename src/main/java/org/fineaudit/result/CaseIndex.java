package org.fineaudit.result;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Every case of the export in twenty bytes, so that a later comparison can tell a case that is
 * absent from one that is there and clean.
 */
public final class CaseIndex {
  /** An index of an older result, which has none. */
  public static final CaseIndex NONE = new CaseIndex(List.of(), List.of(), List.of(), new byte[0]);

  /** The verdicts of a case that was read but not audited. */
  public static final String OUT_OF_SCOPE = "O";

  private static final int BYTES = 20;
  private static final int KEY = 8;
  private static final int FEN = 5;
  private static final long UNKNOWN = (1L << (8 * FEN)) - 1;
  private static final int CASES_A_LINE = 48;
  private static final long MOST_BYTES = 1L << 30;

  private final List<String> rules;
  private final List<String> fields;
  private final List<String> verdicts;
  private final byte[] entries;

  private CaseIndex(
      List<String> rules, List<String> fields, List<String> verdicts, byte[] entries) {
    this.rules = List.copyOf(rules);
    this.fields = List.copyOf(fields);
    this.verdicts = List.copyOf(verdicts);
    this.entries = entries;
  }

  /**
   * What is known of a case.
   *
   * @param verdicts by rule: {@code C} clear, {@code F} flagged, {@code N} not applicable, {@code
   *     U3} undetermined for reason 3 of the result's list, {@code -} not for this rule, which
   *     judges groups of cases, or not for this group; empty if out of scope
   * @param fingerprint of what the export says of the case; equal cells have equal fingerprints
   * @param fine in yuan, null if unknown
   */
  public record Entry(Map<String, String> verdicts, int fingerprint, BigDecimal fine) {
    public boolean outOfScope() {
      return verdicts.isEmpty();
    }
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The fields that fingerprints cover: those of two results compare if these are equal. */
  public List<String> fields() {
    return fields;
  }

  /** The case of a key, or empty if the export does not hold it. */
  public Optional<Entry> find(long key) {
    ByteBuffer buffer = ByteBuffer.wrap(entries);
    int low = 0;
    int high = entries.length / BYTES - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(buffer.getLong(middle * BYTES), key);
      if (order == 0) {
        return Optional.of(entry(buffer, middle * BYTES));
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return Optional.empty();
  }

  private Entry entry(ByteBuffer buffer, int at) {
    String pattern = verdicts.get((int) number(buffer, at + KEY, 3));
    Map<String, String> byRule = new LinkedHashMap<>();
    if (!pattern.equals(OUT_OF_SCOPE)) {
      String[] each = pattern.split(" ", -1);
      IntStream.range(0, rules.size()).forEach(i -> byRule.put(rules.get(i), each[i]));
    }
    long fen = number(buffer, at + BYTES - FEN, FEN);
    return new Entry(
        byRule,
        buffer.getInt(at + KEY + 3),
        fen == UNKNOWN ? null : ResultWriter.plain(BigDecimal.valueOf(fen, 2)));
  }

  private static long number(ByteBuffer buffer, int at, int bytes) {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = (number << 8) | (buffer.get(at + i) & 0xFF);
    }
    return number;
  }

  List<String> rules() {
    return rules;
  }

  List<String> verdicts() {
    return verdicts;
  }

  /** The entries as lines of Base64. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int step = CASES_A_LINE * BYTES;
    for (int at = 0; at < entries.length; at += step) {
      byte[] part = Arrays.copyOfRange(entries, at, Math.min(entries.length, at + step));
      lines.add(Base64.getEncoder().encodeToString(part));
    }
    return lines;
  }

  /** Reads what {@link #lines} wrote; empty if it is damaged. */
  static Optional<CaseIndex> of(
      List<String> rules, List<String> fields, List<String> verdicts, List<String> lines) {
    long all = lines.stream().mapToLong(line -> line.length() / 4L * 3).sum();
    if (all > MOST_BYTES) {
      return Optional.empty();
    }
    ByteBuffer entries = ByteBuffer.allocate((int) all);
    try {
      for (String line : lines) {
        byte[] part = Base64.getDecoder().decode(line);
        if (part.length % BYTES != 0 || part.length > entries.remaining()) {
          return Optional.empty();
        }
        entries.put(part);
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    byte[] read = Arrays.copyOf(entries.array(), entries.position());
    return isSound(rules, verdicts, read)
        ? Optional.of(new CaseIndex(rules, fields, verdicts, read))
        : Optional.empty();
  }

  private static boolean isSound(List<String> rules, List<String> verdicts, byte[] entries) {
    ByteBuffer buffer = ByteBuffer.wrap(entries);
    for (int at = 0; at < entries.length; at += BYTES) {
      boolean inOrder =
          at == 0 || Long.compareUnsigned(buffer.getLong(at - BYTES), buffer.getLong(at)) < 0;
      if (!inOrder || number(buffer, at + KEY, 3) >= verdicts.size()) {
        return false;
      }
    }
    return verdicts.stream()
        .allMatch(v -> v.equals(OUT_OF_SCOPE) || v.split(" ", -1).length == rules.size());
  }

  /** Gathers the cases of a run. */
  public static final class Builder {
    private final List<String> rules;
    private final List<String> fields;
    private final Map<String, Integer> patterns = new HashMap<>();
    private byte[] entries = new byte[1024 * BYTES];
    private int count;

    /**
     * An index.
     *
     * @param fields names of the fields that fingerprints cover
     */
    public Builder(List<String> rules, List<String> fields) {
      this.rules = List.copyOf(rules);
      this.fields = List.copyOf(fields);
    }

    /**
     * Adds a case; of several with one key, an audited one stays.
     *
     * @param verdicts one for each rule with blanks between, or {@link #OUT_OF_SCOPE}
     * @param fine in yuan, null if unknown
     */
    public Builder add(long key, String verdicts, int fingerprint, BigDecimal fine) {
      if (entries.length < (count + 1) * BYTES) {
        entries = Arrays.copyOf(entries, Math.addExact(entries.length, entries.length / 2) + BYTES);
      }
      int pattern = patterns.computeIfAbsent(verdicts, v -> patterns.size());
      ByteBuffer buffer = ByteBuffer.wrap(entries, count * BYTES, BYTES);
      buffer.putLong(key);
      put(buffer, pattern, 3);
      buffer.putInt(fingerprint);
      put(buffer, fen(fine), FEN);
      count++;
      return this;
    }

    private static long fen(BigDecimal yuan) {
      if (yuan == null || yuan.signum() < 0) {
        return UNKNOWN;
      }
      BigDecimal fen = yuan.movePointRight(2).setScale(0, java.math.RoundingMode.HALF_UP);
      return fen.compareTo(BigDecimal.valueOf(UNKNOWN)) >= 0 ? UNKNOWN : fen.longValueExact();
    }

    private static void put(ByteBuffer buffer, long number, int bytes) {
      for (int i = bytes - 1; i >= 0; i--) {
        buffer.put((byte) (number >>> (8 * i)));
      }
    }

    /** The index, the same whatever the order of adding. */
    public CaseIndex build() {
      List<String> sorted = patterns.keySet().stream().sorted().toList();
      Map<String, Integer> places = new HashMap<>();
      sorted.forEach(p -> places.put(p, places.size()));
      int[] moved = new int[sorted.size()];
      patterns.forEach((pattern, serial) -> moved[serial] = places.get(pattern));
      Integer outside = places.get(OUT_OF_SCOPE);
      ByteBuffer from = ByteBuffer.wrap(entries);
      for (int at = 0; at < count * BYTES; at += BYTES) {
        int place = moved[(int) number(from, at + KEY, 3)];
        put(from.position(at + KEY), place, 3);
      }
      byte[] kept = new byte[count * BYTES];
      ByteBuffer to = ByteBuffer.wrap(kept);
      for (int i : order(from, outside)) {
        boolean again =
            to.position() > 0 && to.getLong(to.position() - BYTES) == from.getLong(i * BYTES);
        if (!again) {
          to.put(entries, i * BYTES, BYTES);
        }
      }
      byte[] once = to.hasRemaining() ? Arrays.copyOf(kept, to.position()) : kept;
      return new CaseIndex(rules, fields, sorted, once);
    }

    private int[] order(ByteBuffer from, Integer outside) {
      int[] order = IntStream.range(0, count).toArray();
      IntArrays.mergeSort(
          order,
          (a, b) -> {
            int byKey = Long.compareUnsigned(from.getLong(a * BYTES), from.getLong(b * BYTES));
            return byKey != 0 ? byKey : ofOneKey(from, outside, a, b);
          });
      return order;
    }

    private int ofOneKey(ByteBuffer from, Integer outside, int a, int b) {
      boolean first = outside != null && number(from, a * BYTES + KEY, 3) == outside;
      boolean second = outside != null && number(from, b * BYTES + KEY, 3) == outside;
      return first != second ? Boolean.compare(first, second) : Integer.compare(hash(a), hash(b));
    }

    private int hash(int i) {
      return Arrays.hashCode(Arrays.copyOfRange(entries, i * BYTES, (i + 1) * BYTES));
    }
  }
}
