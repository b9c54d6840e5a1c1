package org.fineaudit.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.values.CaseIdentity;

/**
 * The ids of findings (问题编号). An id depends on the authority, the decision number (without its
 * bracket style and blanks; the case number where there is none) and the rule, so it is the same in
 * every later run. Several parties of one number are told apart by a suffix in the order of their
 * names.
 */
final class FindingIds {
  private static final Comparator<FactRow> ORDER =
      Comparator.comparing((FactRow row) -> text(row, Field.PARTY_NAME))
          .thenComparing(row -> text(row, Field.PARTY_ID))
          .thenComparing(row -> row.date(Field.DECISION_DATE).map(Object::toString).orElse(""))
          .thenComparing(FactRow::place);

  /** Which party of its decision a case is, where it is not the first or only one. */
  private final Map<FactRow, Integer> further = new ConcurrentHashMap<>();

  FindingIds(List<FactRow> rows) {
    RowGroups.each(
        rows,
        i -> base(rows.get(i)).text(),
        parties -> {
          if (parties.size() > 1) {
            parties.sort(ORDER);
            for (int i = 1; i < parties.size(); i++) {
              further.put(parties.get(i), i + 1);
            }
          }
        });
  }

  private static CaseIdentity base(FactRow row) {
    return CaseIdentity.of(
        text(row, Field.AUTHORITY), text(row, Field.DECISION_NUMBER), text(row, Field.CASE_NUMBER));
  }

  private static String text(FactRow row, Field field) {
    String text = row.text(Facts.of(field));
    return text == null ? "" : text;
  }

  /** The id of a rule's finding about a case. */
  String id(FactRow row, String rule) {
    return identity(row).findingId(rule);
  }

  /** The case, for {@link org.fineaudit.result.CaseIndex}. */
  long key(FactRow row) {
    return identity(row).key();
  }

  private CaseIdentity identity(FactRow row) {
    return base(row).party(further.getOrDefault(row, 1));
  }

  /** The id of a rule's finding about a group of cases. */
  static String groupId(String group, String rule) {
    return CaseIdentity.ofGroup(group).findingId(rule);
  }
}
