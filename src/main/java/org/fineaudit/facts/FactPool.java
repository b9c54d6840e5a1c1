package org.fineaudit.facts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fineaudit.cases.Field;

/** Texts and lists that many rows have, kept once and known by a number. Any thread may ask. */
public final class FactPool {
  /** What hardly two cases have in common. */
  private static final Set<Integer> OWN = own();

  private final Map<Object, Integer> ids = new ConcurrentHashMap<>();
  private volatile Object[] shared = new Object[1024];
  private int count;

  private static Set<Integer> own() {
    Set<Integer> own = new HashSet<>();
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
      own.add(Facts.of(field).index());
    }
    own.add(Facts.of(DerivedFact.EARLIER_DECISION).index());
    own.add(Facts.of(DerivedFact.UNIT_DECISION).index());
    return own;
  }

  /** Whether rows have texts of the fact with that index in common. */
  boolean shares(int index) {
    return !OWN.contains(index);
  }

  /** The number of what rows share; equal values have one number. */
  int id(Object value) {
    Integer known = ids.get(value);
    return known == null ? ids.computeIfAbsent(value, this::add) : known;
  }

  private synchronized int add(Object value) {
    Object[] all = count == shared.length ? Arrays.copyOf(shared, 2 * count) : shared;
    all[count] = value;
    shared = all;
    return count++;
  }

  /** What a number stands for. */
  Object get(int id) {
    return shared[id];
  }
}
