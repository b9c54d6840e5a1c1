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
  private final List<VerdictCodes> codes = new ArrayList<>();
  private final Map<String, JudgedGroups> groups = new LinkedHashMap<>();

  CaseLog(CaseCollector cases) {
    this.cases = cases;
    this.rows = cases.rows();
  }

  /** Where the codes of {@link Tally#add} go for some rules; one thread for each. */
  synchronized VerdictCodes codes(List<Rule> some) {
    VerdictCodes ofSome = new VerdictCodes(some.stream().map(Rule::id).toList(), rows.size());
    codes.add(ofSome);
    return ofSome;
  }

  /** Makes room for what rules on groups say. */
  void groups(List<String> rules) {
    rules.forEach(rule -> groups.put(rule, new JudgedGroups()));
  }

  /** Enters what a rule says of a group; one thread at a time for each rule. */
  void group(Rule rule, Groups.Group group, int code) {
    long key = CaseIdentity.keyOf(FindingIds.groupId(group.key(), rule.id()));
    groups
        .get(rule.id())
        .add(
            key,
            code,
            fingerprint(rule, group.facts()),
            group.facts().scalar(Facts.of(DerivedFact.GROUP_AMOUNT)));
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
    Patterns patterns = new Patterns(rules, words);
    for (int i = 0; i < rows.size(); i++) {
      FactRow row = rows.get(i);
      index.add(ids.key(row), patterns.of(i), cases.fingerprint(i), fine(row));
    }
    cases.outOfScope().forEach(key -> index.add(key, CaseIndex.OUT_OF_SCOPE, 0, null));
    groups.forEach(
        (rule, judged) -> judged.into(index, code -> verdicts(rule, code, rules, words)));
    return index.build();
  }

  private static String verdicts(
      String rule, int code, List<String> rules, List<List<String>> words) {
    String[] verdicts = new String[rules.size()];
    Arrays.fill(verdicts, NONE);
    int r = rules.indexOf(rule);
    verdicts[r] = words.get(r).get(code);
    return String.join(" ", verdicts);
  }

  /** The verdicts of all rules on a case in one text; cases that share them share the text. */
  private final class Patterns {
    private final List<String> rules;
    private final List<List<String>> words;
    private final Map<IntList, String> texts = new HashMap<>();
    private final IntArrayList patterns = new IntArrayList();

    Patterns(List<String> rules, List<List<String>> words) {
      this.rules = rules;
      this.words = words;
    }

    String of(int row) {
      patterns.clear();
      codes.forEach(some -> patterns.add(some.pattern(row)));
      String known = texts.get(patterns);
      if (known == null) {
        known = text(row);
        texts.put(new IntArrayList(patterns), known);
      }
      return known;
    }

    private String text(int row) {
      String[] verdicts = new String[rules.size()];
      Arrays.fill(verdicts, NONE);
      for (VerdictCodes some : codes) {
        some.each(
            row,
            (rule, code) -> {
              int r = rules.indexOf(rule);
              verdicts[r] = words.get(r).get(code);
            });
      }
      return String.join(" ", verdicts);
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
