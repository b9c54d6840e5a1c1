package org.fineaudit.result;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fineaudit.cases.SetAside;

/**
 * One audit, as the result file holds it.
 *
 * @param phase 自查自纠, 监督检查, 整改提升, 常态化监督 or any other text
 * @param unit the reporting unit (填报单位), empty if not given
 * @param date the reporting date
 * @param from first decision date in scope
 * @param to last decision date in scope, null for no end
 * @param findings in the order of {@link Finding#ORDER}
 * @param undetermined what could not be judged, by rule and by what was missing
 * @param cases every case in short, for later comparisons
 */
public record AuditResult(
    Tool tool,
    String phase,
    String unit,
    LocalDate date,
    LocalDate from,
    LocalDate to,
    List<InputSummary> inputs,
    RuleSet rules,
    Summary summary,
    List<Coverage> coverage,
    List<Finding> findings,
    List<Undetermined> undetermined,
    List<SetAside> setAside,
    CaseIndex cases) {

  public static final String SCHEMA = "fine-audit-result/1";

  public AuditResult {
    inputs = List.copyOf(inputs);
    coverage = List.copyOf(coverage);
    findings = findings instanceof FindingList packed ? packed : List.copyOf(findings);
    undetermined = List.copyOf(undetermined);
    setAside = List.copyOf(setAside);
  }

  /** A result that says nothing of cases without findings, as older ones do. */
  public AuditResult(
      Tool tool,
      String phase,
      String unit,
      LocalDate date,
      LocalDate from,
      LocalDate to,
      List<InputSummary> inputs,
      RuleSet rules,
      Summary summary,
      List<Coverage> coverage,
      List<Finding> findings,
      List<Undetermined> undetermined,
      List<SetAside> setAside) {
    this(
        tool,
        phase,
        unit,
        date,
        from,
        to,
        inputs,
        rules,
        summary,
        coverage,
        findings,
        undetermined,
        setAside,
        CaseIndex.NONE);
  }

  /** The same without its findings, for those who have taken from them what they need. */
  public AuditResult withoutFindings() {
    return withFindings(List.of());
  }

  /** The same with these findings. */
  public AuditResult withFindings(List<Finding> others) {
    return new AuditResult(
        tool,
        phase,
        unit,
        date,
        from,
        to,
        inputs,
        rules,
        summary,
        coverage,
        others,
        undetermined,
        setAside,
        cases);
  }

  /** The program that made the result. */
  public record Tool(String name, String version) {}

  /**
   * One sheet of one input.
   *
   * @param file base name
   * @param format such as CSV or XLSX
   * @param encoding such as UTF-8 or GB18030, empty for workbooks
   * @param headerRow the row of the header, from 1
   */
  public record InputSummary(
      String file,
      String sha256,
      String format,
      String encoding,
      String sheet,
      int headerRow,
      int rowsRead,
      int rowsAudited,
      int rowsOutOfScope,
      int rowsSetAside) {}

  /**
   * The rules that judged.
   *
   * @param sha256 over all files of the rule folder
   * @param rules a description of each rule, for the sheet 规则依据
   * @param hashes the SHA-256 of each file that bears on findings, by name; empty in older results
   * @param sources the file that each rule stands in, by rule id; empty in older results
   */
  public record RuleSet(
      String sha256,
      List<String> files,
      List<RuleText> rules,
      SortedMap<String, String> hashes,
      SortedMap<String, String> sources) {
    public RuleSet {
      files = List.copyOf(files);
      rules = List.copyOf(rules);
      hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
      sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    public RuleSet(String sha256, List<String> files, List<RuleText> rules) {
      this(sha256, files, rules, new TreeMap<>(), new TreeMap<>());
    }
  }

  /**
   * A rule in words.
   *
   * @param thresholds each as 名称=数值（理由）
   */
  public record RuleText(
      String id,
      String name,
      String problem,
      String concerns,
      String flags,
      List<String> basis,
      List<String> exceptions,
      List<String> thresholds,
      String remedy) {
    public RuleText {
      basis = List.copyOf(basis);
      exceptions = List.copyOf(exceptions);
      thresholds = List.copyOf(thresholds);
    }
  }

  /**
   * The counts. rowsRead = rowsAudited + rowsOutOfScope + rowsSetAside.
   *
   * @param byProblem findings by problem id, zero included for every problem that a rule names
   * @param byUnit findings by authority, zero included
   */
  public record Summary(
      int rowsRead,
      int rowsAudited,
      int rowsOutOfScope,
      int rowsSetAside,
      int casesFlagged,
      int findings,
      Map<String, Integer> byProblem,
      Map<String, Integer> byUnit,
      List<UnitSummary> units) {
    public Summary {
      units = List.copyOf(units);
    }
  }

  /**
   * The counts of one authority.
   *
   * @param fines sum of the fines of its audited cases in yuan, as plain decimal
   */
  public record UnitSummary(
      String unit, int cases, int casesFlagged, int findings, java.math.BigDecimal fines) {}

  /**
   * How a rule fared. judged = flagged + clear; judged + undetermined + notApplicable = cases.
   *
   * @param missing how often each fact was what kept the rule from judging
   */
  public record Coverage(
      String rule,
      String problem,
      int judged,
      int flagged,
      int clear,
      int undetermined,
      int notApplicable,
      Map<String, Integer> missing) {}

  /**
   * Cases that a rule could not judge for the same reason.
   *
   * @param missing names of the facts, sorted
   * @param labels the same in Chinese
   * @param cases how many
   * @param examples the first decision numbers, in order
   */
  public record Undetermined(
      String rule,
      String ruleName,
      String problem,
      List<String> missing,
      List<String> labels,
      int cases,
      List<String> examples) {
    /** In place of labels: groups with too few cases, listed with their figures only. */
    public static final String SMALL_SAMPLE = "样本不足，只列数据，不作判断";

    public Undetermined {
      missing = List.copyOf(missing);
      labels = List.copyOf(labels);
      examples = List.copyOf(examples);
    }

    /** Whether nothing is missing but cases; {@code cases} then counts groups. */
    public boolean smallSample() {
      return labels.equals(List.of(SMALL_SAMPLE));
    }
  }
}
