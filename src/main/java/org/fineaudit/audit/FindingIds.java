package org.fineaudit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.values.DocketNumbers;

/**
 * The ids of findings (问题编号). An id depends on the authority, the decision number (without its
 * bracket style and blanks; the case number where there is none) and the rule, so it is the same in
 * every later run. Several parties of one number are told apart by a suffix in the order of their
 * names.
 */
final class FindingIds {
  private static final int BYTES = 6;

  private final Map<FactRow, String> identities = new HashMap<>();

  FindingIds(List<FactRow> rows) {
    Comparator<FactRow> order =
        Comparator.comparing((FactRow row) -> text(row, Field.PARTY_NAME))
            .thenComparing(row -> text(row, Field.PARTY_ID))
            .thenComparing(row -> row.date(Field.DECISION_DATE).map(Object::toString).orElse(""))
            .thenComparing(FactRow::place);
    Map<String, Integer> seen = new HashMap<>();
    for (FactRow row : rows.stream().sorted(order).toList()) {
      String base = base(row);
      int nth = seen.merge(base, 1, Integer::sum);
      identities.put(row, nth == 1 ? base : base + "\u0001" + nth);
    }
  }

  private static String base(FactRow row) {
    String number = text(row, Field.DECISION_NUMBER);
    String own = number.isEmpty() ? text(row, Field.CASE_NUMBER) : number;
    return DocketNumbers.normalize(text(row, Field.AUTHORITY))
        + "\u0001"
        + DocketNumbers.normalize(own);
  }

  private static String text(FactRow row, Field field) {
    String text = row.text(Facts.of(field));
    return text == null ? "" : text;
  }

  /** The id of a rule's finding about a case, such as {@code FA-4f1c09ab22d0}. */
  String id(FactRow row, String rule) {
    return hash(identities.get(row) + "\u0001" + rule);
  }

  /** The id of a rule's finding about a group of cases. */
  static String groupId(String group, String rule) {
    return hash("group\u0001" + DocketNumbers.normalize(group) + "\u0001" + rule);
  }

  private static String hash(String identity) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return "FA-" + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
