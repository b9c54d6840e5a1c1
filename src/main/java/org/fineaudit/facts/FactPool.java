package org.fineaudit.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fineaudit.cases.Field;

/** Texts and lists that many rows have, kept once. Any thread may ask. */
public final class FactPool {
  /** What hardly two cases have in common. */
  private static final Set<Integer> OWN = own();

  private final Map<Object, Object> shared = new ConcurrentHashMap<>();

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
    return own;
  }

  /**
   * A text or list of the object fact with that index, in the form in which packed rows keep it.
   */
  Object pooled(int index, Object value) {
    if (value instanceof String text && OWN.contains(index)) {
      return CompactText.of(text);
    }
    Object known = shared.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  KnownFacts pooled(KnownFacts known) {
    return (KnownFacts) shared.computeIfAbsent(known, k -> k);
  }
}
