package org.fineaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fineaudit.cases.Strength;
import org.fineaudit.facts.FactRow;
import org.fineaudit.intake.Intake;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.rules.Verdict;
import org.fineaudit.rules.Verdict.Kind;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that an export lacks is 无法判定: it makes no finding, and it makes none go silent. */
class MissingColumnTest {
  /** A correction column in use that is empty is a lead, whatever other texts might have told. */
  private static final Set<String> LEADS =
      Set.of("fine-without-correction-order", "fined-without-precondition");

  private static final String NUMBER = "行政处罚决定书文号";
  private static final String FINE = "罚款金额(元)";
  private static final String PENALTY = "处罚内容";

  /** Without a status a decision is taken to stand; nearly all do. */
  private static final String STATUS = "案件状态";

  /** With fewer columns other cases are comparable, so these may change either way. */
  private static final Pattern COMPARED = Pattern.compile("^(cohort|event|earlier)");

  private static RuleContext context;
  private static List<Rule> rules;
  private static List<String> columns;
  private static final List<Map<String, String>> CASES = new ArrayList<>();

  @TempDir Path folder;

  @BeforeAll
  static void plantedCasesOfTheSamples() throws IOException {
    context = RuleContext.load(RuleFolders.builtIn());
    rules =
        context.book().active().stream()
            .filter(r -> r.scope() == RuleScope.CASE)
            .filter(r -> r.facts().stream().noneMatch(f -> COMPARED.matcher(f.name()).find()))
            .toList();
    Set<String> seen = new HashSet<>();
    for (String[] sample :
        new String[][] {
          {"pingdingshan-2022-2026.csv", "planted.csv"},
          {"other-problems.csv", "planted-other-problems.csv"}
        }) {
      Set<String> planted = new HashSet<>();
      read(sample[1]).forEach(r -> planted.add(r.get("decisionNumber")));
      for (CSVRecord row : read(sample[0])) {
        if (planted.contains(row.get(NUMBER)) && seen.add(row.get(NUMBER))) {
          columns = row.getParser().getHeaderNames();
          CASES.add(row.toMap());
        }
      }
    }
  }

  private static List<CSVRecord> read(String name) throws IOException {
    String text = Files.readString(Path.of("samples", name), StandardCharsets.UTF_8);
    try (CSVParser parser =
        CSVParser.parse(
            text.startsWith("\uFEFF") ? text.substring(1) : text,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  /** The verdicts of an export with these columns, case by case and rule by rule. */
  private List<List<Verdict>> verdicts(List<String> kept) throws IOException {
    StringBuilder csv = new StringBuilder(CSVFormat.DEFAULT.format(kept.toArray()) + "\n");
    for (Map<String, String> one : CASES) {
      csv.append(CSVFormat.DEFAULT.format(kept.stream().map(one::get).toArray())).append('\n');
    }
    Path file = Files.writeString(folder.resolve("export.csv"), csv, StandardCharsets.UTF_8);
    List<FactRow> rows =
        new FactsExport(context, Intake.load(context.folder(), Optional.empty()))
            .cases(List.of(file), LocalDate.of(2026, 11, 23))
            .rows();
    assertThat(rows).hasSameSizeAs(CASES);
    return rows.stream().map(row -> rules.stream().map(rule -> rule.judge(row)).toList()).toList();
  }

  @Test
  void aMissingColumnMakesNoFindingAndSilencesNone() throws IOException {
    List<List<Verdict>> whole = verdicts(columns);
    List<String> wrong = new ArrayList<>();
    for (String column : columns) {
      if (List.of(NUMBER, FINE, STATUS).contains(column)) {
        continue;
      }
      List<List<Verdict>> less = verdicts(columns.stream().filter(c -> !c.equals(column)).toList());
      for (int i = 0; i < CASES.size(); i++) {
        for (int r = 0; r < rules.size(); r++) {
          Verdict before = whole.get(i).get(r);
          Verdict after = less.get(i).get(r);
          if (invented(rules.get(r), before, after) || silenced(before, after)) {
            wrong.add(
                "%s without %s: %s %s was %s %s, now %s %s"
                    .formatted(
                        CASES.get(i).get(NUMBER),
                        column,
                        rules.get(r).id(),
                        rules.get(r).strength(),
                        before.kind(),
                        before.strength(),
                        after.kind(),
                        after.strength()));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean invented(Rule rule, Verdict before, Verdict after) {
    boolean lead = LEADS.contains(rule.id()) && !isHard(after);
    return after.kind() == Kind.FLAGGED
        && (before.kind() != Kind.FLAGGED ? !lead : isHard(after) && !isHard(before));
  }

  private static boolean silenced(Verdict before, Verdict after) {
    return before.kind() == Kind.FLAGGED
        && (after.kind() == Kind.CLEAR || after.kind() == Kind.NOT_APPLICABLE);
  }

  private static boolean isHard(Verdict verdict) {
    return verdict.strength().equals(Optional.of(Strength.HARD));
  }

  @Test
  void anExportWithoutAnyOptionalColumnHasNoHardFindingAndSaysWhatIsMissing() throws IOException {
    List<List<Verdict>> whole = verdicts(columns);
    for (List<String> bare : List.of(List.of(NUMBER, FINE), List.of(NUMBER, FINE, PENALTY))) {
      List<List<Verdict>> less = verdicts(bare);
      for (int i = 0; i < CASES.size(); i++) {
        for (int r = 0; r < rules.size(); r++) {
          Verdict after = less.get(i).get(r);
          assertThat(isHard(after)).as(CASES.get(i).get(NUMBER) + rules.get(r).id()).isFalse();
          assertThat(silenced(whole.get(i).get(r), after))
              .as(CASES.get(i).get(NUMBER) + " " + rules.get(r).id() + " " + after)
              .isFalse();
        }
      }
    }
  }
}
