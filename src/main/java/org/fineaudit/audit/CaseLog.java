package org.fineaudit.audit;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.zip.CRC32;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.DerivedFact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.facts.Facts;
import org.fineaudit.result.CaseIndex;
import org.fineaudit.rules.Rule;
import org.fineaudit.values.CaseIdentity;

/** What every rule said of every case and of every group of cases. */
final class CaseLog {
  /** The verdict of a rule on cases about a group, and of one on groups about a case. */
  private static final String NONE = "-";

  private final List<FactRow> rows;
  private final CaseCollector cases;
  private final Map<String, VerdictCodes> codes = new LinkedHashMap<>();
  private final List<Judged> groups = new ArrayList<>();

  /** A group that a rule judged; the code is that of {@link Tally#add}. */
  private record Judged(String rule, long key, int code, int fingerprint, BigDecimal amount) {}

  CaseLog(CaseCollector cases) {
    this.cases = cases;
    this.rows = cases.rows();
  }

  /** Where the codes of {@link Tally#add} go for a rule, by index of the row. */
  VerdictCodes codes(Rule rule) {
    return codes.computeIfAbsent(rule.id(), id -> new VerdictCodes(rows.size()));
  }

  void group(Rule rule, Groups.Group group, int code) {
    long key = CaseIdentity.keyOf(FindingIds.groupId(group.key(), rule.id()));
    BigDecimal amount = group.facts().number(Facts.of(DerivedFact.GROUP_AMOUNT)).orElse(null);
    groups.add(new Judged(rule.id(), key, code, fingerprint(rule, group.facts()), amount));
  }

  CaseIndex index(List<Tally> tallies, FindingIds ids) {
    List<String> rules = tallies.stream().map(tally -> tally.coverage().rule()).toList();
    List<List<String>> words = new ArrayList<>();
    int before = 0;
    for (Tally tally : tallies) {
      words.add(tally.words(before));
      before += tally.undetermined().size();
    }
    CaseIndex.Builder index = new CaseIndex.Builder(rules, cases.compared());
    Patterns patterns = new Patterns(rules.stream().map(codes::get).toList(), words);
    for (int i = 0; i < rows.size(); i++) {
      FactRow row = rows.get(i);
      index.add(ids.key(row), patterns.of(i), cases.fingerprint(i), fine(row));
    }
    cases.outOfScope().forEach(key -> index.add(key, CaseIndex.OUT_OF_SCOPE, 0, null));
    for (Judged judged : groups) {
      index.add(
          judged.key(), verdicts(judged, rules, words), judged.fingerprint(), judged.amount());
    }
    return index.build();
  }

  private static String verdicts(Judged judged, List<String> rules, List<List<String>> words) {
    String[] verdicts = new String[rules.size()];
    Arrays.fill(verdicts, NONE);
    int r = rules.indexOf(judged.rule());
    verdicts[r] = words.get(r).get(judged.code());
    return String.join(" ", verdicts);
  }

  /** The verdicts of all rules on a case in one text; cases that share them share the text. */
  private static final class Patterns {
    private final List<VerdictCodes> byRule;
    private final List<List<String>> words;
    private final Map<IntList, String> texts = new HashMap<>();
    private final IntArrayList codes = new IntArrayList();

    Patterns(List<VerdictCodes> byRule, List<List<String>> words) {
      this.byRule = new ArrayList<>(byRule);
      this.words = words;
    }

    String of(int row) {
      codes.clear();
      for (VerdictCodes rule : byRule) {
        codes.add(rule == null ? 0 : rule.get(row));
      }
      String known = texts.get(codes);
      if (known == null) {
        known = text();
        texts.put(new IntArrayList(codes), known);
      }
      return known;
    }

    private String text() {
      StringJoiner text = new StringJoiner(" ");
      for (int r = 0; r < codes.size(); r++) {
        text.add(byRule.get(r) == null ? NONE : words.get(r).get(codes.getInt(r)));
      }
      return text.toString();
    }
  }

  private static BigDecimal fine(FactRow row) {
    return row.number(Facts.of(Field.FINE)).orElse(null);
  }

  private static int fingerprint(Rule rule, FactRow facts) {
    CRC32 crc = new CRC32();
    String evidence = rule.evidence(facts).toString();
    crc.update(evidence.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }
}
