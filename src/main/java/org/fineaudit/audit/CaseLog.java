package org.fineaudit.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.CaseIndex;
import org.fineaudit.rules.Rule;

/** What every rule said of every case. */
final class CaseLog {
  private final List<FactRow> rows;
  private final CaseCollector cases;
  private final Map<String, int[]> codes = new LinkedHashMap<>();

  CaseLog(CaseCollector cases) {
    this.cases = cases;
    this.rows = cases.rows();
  }

  /** Where the codes of {@link Tally#add} go for a rule, by index of the row. */
  int[] codes(Rule rule) {
    return codes.computeIfAbsent(rule.id(), id -> new int[rows.size()]);
  }

  CaseIndex index(List<Tally> tallies, FindingIds ids) {
    List<List<String>> words = new ArrayList<>();
    int before = 0;
    for (Tally tally : tallies) {
      words.add(tally.words(before));
      before += tally.undetermined().size();
    }
    List<int[]> byRule = List.copyOf(codes.values());
    CaseIndex.Builder index = new CaseIndex.Builder(List.copyOf(codes.keySet()), cases.compared());
    for (int i = 0; i < rows.size(); i++) {
      StringBuilder verdicts = new StringBuilder();
      for (int r = 0; r < byRule.size(); r++) {
        verdicts.append(r == 0 ? "" : " ").append(words.get(r).get(byRule.get(r)[i]));
      }
      FactRow row = rows.get(i);
      index.add(
          ids.key(row),
          verdicts.toString(),
          cases.fingerprint(i),
          row.number(Facts.of(Field.FINE)).orElse(null));
    }
    cases.outOfScope().forEach(key -> index.add(key, CaseIndex.OUT_OF_SCOPE, 0, null));
    return index.build();
  }
}
