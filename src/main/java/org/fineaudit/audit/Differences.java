package org.fineaudit.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;

/** What tells a comparable case from the case, besides day and amount. */
final class Differences {
  private static final List<Field> FIELDS =
      List.of(
          Field.AUTHORITY,
          Field.PARTY_KIND,
          Field.DISCRETION_TIER,
          Field.FINE_BASE,
          Field.PROCEDURE,
          Field.VIOLATION);

  private static final List<DerivedFact> GROUNDS =
      List.of(DerivedFact.LENIENCY_GROUNDS, DerivedFact.AGGRAVATION_GROUNDS);

  private Differences() {}

  /** Each difference as 名称：类案的（本案…）. */
  static List<String> of(FactRow row, FactRow other) {
    List<String> differences = new ArrayList<>();
    FIELDS.forEach(field -> add(Facts.of(field), row, other, differences));
    GROUNDS.forEach(fact -> add(Facts.of(fact), row, other, differences));
    String own = ComparableKey.correction(row);
    String theirs = ComparableKey.correction(other);
    if (!own.equals(theirs)) {
      differences.add(said("改正情况", theirs, own));
    }
    return differences;
  }

  private static void add(Fact fact, FactRow row, FactRow other, List<String> differences) {
    String own = row.isKnown(fact) ? FactFormat.forPeople(row, fact) : "";
    String theirs = other.isKnown(fact) ? FactFormat.forPeople(other, fact) : "";
    if (!Objects.equals(own, theirs)) {
      differences.add(said(fact.label(), theirs, own));
    }
  }

  private static String said(String label, String theirs, String own) {
    return label + "：" + known(theirs) + "（本案" + known(own) + "）";
  }

  private static String known(String value) {
    return value.isEmpty() ? "没有记载" : value;
  }
}
