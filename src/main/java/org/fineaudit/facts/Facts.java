package org.fineaudit.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.FieldType;

/** The catalogue of facts: every field of an export, then every derived fact, in a fixed order. */
public final class Facts {
  private static final List<Fact> ALL = new ArrayList<>();
  private static final Map<String, Fact> BY_NAME = new LinkedHashMap<>();
  private static final Map<Field, Fact> BY_FIELD = new EnumMap<>(Field.class);
  private static final Map<DerivedFact, Fact> BY_DERIVED = new EnumMap<>(DerivedFact.class);
  private static final Map<Fact, Fact> CAUSES = new HashMap<>();
  private static int scalars;
  private static int objects;

  static {
    for (Field field : Field.values()) {
      boolean amount = field.type() == FieldType.AMOUNT;
      String origin = "导出的“" + field.label() + "”列" + beside(field);
      BY_FIELD.put(field, add(field.key(), typeOf(field.type()), field.label(), origin, amount));
    }
    for (DerivedFact fact : DerivedFact.values()) {
      BY_DERIVED.put(
          fact, add(fact.key(), fact.type(), fact.label(), fact.origin(), fact.amount()));
    }
    if (!BY_DERIVED.entrySet().stream()
        .allMatch(e -> e.getKey().ofGroups() || packs(e.getValue()))) {
      throw new IllegalStateException("more facts of cases than packed rows have bits for");
    }
    for (DerivedFact fact : DerivedFact.values()) {
      if (fact.cause() != null) {
        CAUSES.put(of(fact), of(fact.cause()));
      }
    }
  }

  private Facts() {}

  private static String beside(Field field) {
    return field == Field.DECISION_TEXT ? "，或者对应上的决定文书" : "";
  }

  private static Fact add(String name, FactType type, String label, String origin, boolean amount) {
    int index = type.scalar() ? scalars++ : objects++;
    Fact fact = new Fact(ALL.size(), index, name, type, label, origin, amount);
    ALL.add(fact);
    BY_NAME.put(name, fact);
    return fact;
  }

  private static FactType typeOf(FieldType type) {
    return switch (type) {
      case DATE -> FactType.DATE;
      case AMOUNT, NUMBER -> FactType.NUMBER;
      case TEXT, LONG_TEXT, PARTY_KIND, PROCEDURE, TIER -> FactType.TEXT;
    };
  }

  /** Every fact, in order. */
  public static List<Fact> all() {
    return List.copyOf(ALL);
  }

  /** The fact of that name, or empty if there is none. */
  public static Optional<Fact> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  public static Fact of(Field field) {
    return BY_FIELD.get(field);
  }

  public static Fact of(DerivedFact fact) {
    return BY_DERIVED.get(fact);
  }

  /** The facts that others of the list are not merely a consequence of. */
  public static List<Fact> causes(Collection<Fact> missing) {
    return missing.stream()
        .filter(fact -> !missing.contains(CAUSES.get(fact)))
        .sorted(Comparator.comparingInt(Fact::slot))
        .toList();
  }

  /** Whether packed rows have a bit for it; rows of groups are never packed. */
  static boolean packs(Fact fact) {
    return fact.index() < PackedLayout.MOST;
  }

  static int scalars() {
    return scalars;
  }

  static int objects() {
    return objects;
  }
}
