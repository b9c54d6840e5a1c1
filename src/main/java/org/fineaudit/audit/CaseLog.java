package org.fineaudit.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactFormat;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.CaseIndex;
import org.fineaudit.rules.Rule;

/** What every rule said of every case. */
final class CaseLog {
  private final List<FactRow> rows;
  private final List<String> names;
  private final int[] fingerprints;
  private final Map<String, int[]> codes = new LinkedHashMap<>();

  /**
   * Begins a log while the rows hold nothing yet that depends on other cases, so that fingerprints
   * tell whether a case itself has changed.
   *
   * @param needed the facts that the rules read
   */
  CaseLog(List<FactRow> rows, Set<Fact> needed) {
    this.rows = rows;
    List<Fact> facts = needed.stream().sorted(Comparator.comparingInt(Fact::slot)).toList();
    this.names = facts.stream().map(Fact::name).toList();
    this.fingerprints = rows.stream().mapToInt(row -> fingerprint(row, facts)).toArray();
  }

  private static int fingerprint(FactRow row, List<Fact> facts) {
    CRC32 crc = new CRC32();
    for (Fact fact : facts) {
      crc.update(FactFormat.forFiles(row, fact).getBytes(StandardCharsets.UTF_8));
      crc.update(row.isKnown(fact) ? 1 : 0);
    }
    return (int) crc.getValue();
  }

  /** Where the codes of {@link Tally#add} go for a rule, by index of the row. */
  int[] codes(Rule rule) {
    return codes.computeIfAbsent(rule.id(), id -> new int[rows.size()]);
  }

  CaseIndex index(List<Tally> tallies, FindingIds ids, List<Long> outOfScope) {
    List<List<String>> words = new ArrayList<>();
    int before = 0;
    for (Tally tally : tallies) {
      words.add(tally.words(before));
      before += tally.undetermined().size();
    }
    List<int[]> byRule = List.copyOf(codes.values());
    CaseIndex.Builder index = new CaseIndex.Builder(List.copyOf(codes.keySet()), names);
    for (int i = 0; i < rows.size(); i++) {
      StringBuilder verdicts = new StringBuilder();
      for (int r = 0; r < byRule.size(); r++) {
        verdicts.append(r == 0 ? "" : " ").append(words.get(r).get(byRule.get(r)[i]));
      }
      FactRow row = rows.get(i);
      index.add(
          ids.key(row),
          verdicts.toString(),
          fingerprints[i],
          row.number(Facts.of(Field.FINE)).orElse(null));
    }
    outOfScope.forEach(key -> index.add(key, CaseIndex.OUT_OF_SCOPE, 0, null));
    return index.build();
  }
}
