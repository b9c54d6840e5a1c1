package org.fineaudit.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.phases.Phase;
import org.fineaudit.report.Block.Addressee;
import org.fineaudit.report.Block.Closing;
import org.fineaudit.report.Block.Heading;
import org.fineaudit.report.Block.Paragraph;
import org.fineaudit.report.Block.Subheading;
import org.fineaudit.report.Block.Table;
import org.fineaudit.report.Block.Title;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.InputSummary;
import org.fineaudit.result.AuditResult.Undetermined;
import org.fineaudit.result.AuditResult.UnitSummary;
import org.fineaudit.result.Finding;
import org.fineaudit.values.Amounts;

/**
 * The words of a self-check report: what was read, found, left open, put right, and what is next.
 */
final class ReportText {
  static final String BLANK = "____________";
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final int DIGITS = 12;

  private final AuditResult result;
  private final Optional<Phase> ledger;
  private final Rectification.Columns columns;
  private final ReportLayout layout;
  private final List<Block> blocks = new ArrayList<>();
  private int headings;

  private ReportText(
      AuditResult result,
      Optional<Phase> ledger,
      Rectification.Columns columns,
      ReportLayout layout) {
    this.result = result;
    this.ledger = ledger;
    this.columns = columns;
    this.layout = layout;
  }

  /**
   * The report.
   *
   * @param ledger what people did with the findings, empty if there is no ledger
   */
  static List<Block> of(
      AuditResult result,
      Optional<Phase> ledger,
      Rectification.Columns columns,
      ReportLayout layout) {
    return new ReportText(result, ledger, columns, layout).write();
  }

  /** The title, as file properties hold it too. */
  static String title(AuditResult result, ReportLayout layout) {
    return layout.title().replace("{unit}", result.unit()).replace("{phase}", result.phase());
  }

  private List<Block> write() {
    blocks.add(new Title(title(result, layout)));
    String addressee = layout.addressee();
    blocks.add(new Addressee((addressee.isEmpty() ? BLANK : addressee) + "："));
    say("按照行政执法突出问题专项整治的要求，我单位对" + scope() + "作出的罚款决定开展了" + result.phase() + "。现将有关情况报告如下。");
    data();
    findings();
    typical();
    undetermined();
    rectification();
    next();
    heading("需要说明的问题");
    say(BLANK);
    blocks.add(new Block.Enclosure("附件：行政处罚案件罚款自查工作台账"));
    blocks.add(new Closing(result.unit().isEmpty() ? BLANK : result.unit()));
    blocks.add(new Closing(day(result.date())));
    return List.copyOf(blocks);
  }

  private void heading(String text) {
    blocks.add(new Heading(NUMERALS.charAt(headings++) + "、" + text));
  }

  private void say(String text) {
    blocks.add(new Paragraph(text));
  }

  private String scope() {
    String to = result.to() == null ? "以来" : "至" + day(result.to());
    return day(result.from()) + to;
  }

  private void data() {
    heading("审核范围和数据");
    AuditResult.Summary all = result.summary();
    say(
        "共读取"
            + all.rowsRead()
            + "行，审核罚款案件"
            + all.rowsAudited()
            + "件；不在审核时段的"
            + all.rowsOutOfScope()
            + "件；因数据不能识别而搁置、没有审核的"
            + all.rowsSetAside()
            + "行。审核使用"
            + result.tool().name()
            + " "
            + result.tool().version()
            + "，规则指纹"
            + result
                .rules()
                .sha256()
                .substring(0, Math.min(DIGITS, result.rules().sha256().length()))
            + "。");
    List<List<String>> rows = new ArrayList<>();
    for (InputSummary input : result.inputs()) {
      rows.add(
          List.of(
              input.sheet().isEmpty() ? input.file() : input.file() + "（" + input.sheet() + "）",
              String.valueOf(input.rowsRead()),
              String.valueOf(input.rowsAudited()),
              String.valueOf(input.rowsOutOfScope()),
              String.valueOf(input.rowsSetAside())));
    }
    table(List.of("数据文件", "读取", "审核", "时段以外", "搁置"), rows, List.of(48, 13, 13, 13, 13));
  }

  private void findings() {
    heading("发现的问题线索");
    if (result.findings().isEmpty()) {
      String gaps = result.undetermined().isEmpty() ? "" : "无法判定的事项见后";
      say("按现有数据没有发现通知所列问题的线索（零报告）。" + (gaps.isEmpty() ? "" : gaps + "，须人工核查。"));
      return;
    }
    long hard = count(Strength.HARD);
    say(
        "共发现问题线索"
            + result.findings().size()
            + "条，涉及案件"
            + result.summary().casesFlagged()
            + "件。其中硬线索"
            + hard
            + "条（专门的数据列与法律规定不符），软线索"
            + (result.findings().size() - hard)
            + "条（由文字或者统计提示）。涉企"
            + result.findings().stream().filter(f -> Boolean.TRUE.equals(f.enterprise())).count()
            + "条。线索不是结论，须逐件调阅案卷核实。");
    blocks.add(new Subheading("（一）按问题类型"));
    byProblem();
    blocks.add(new Subheading("（二）按单位"));
    byUnit();
  }

  private long count(Strength strength) {
    return result.findings().stream().filter(f -> f.strength() == strength).count();
  }

  private void byProblem() {
    Map<ProblemType, List<Finding>> byProblem =
        result.findings().stream()
            .collect(Collectors.groupingBy(Finding::problem, TreeMap::new, Collectors.toList()));
    List<List<String>> rows = new ArrayList<>();
    byProblem.forEach(
        (problem, found) ->
            rows.add(
                List.of(
                    problem.label(),
                    String.valueOf(strong(found, Strength.HARD)),
                    String.valueOf(strong(found, Strength.SOFT)),
                    String.valueOf(cases(found)),
                    yuan(fines(found)))));
    rows.add(
        List.of(
            "合计（同一案件只计一次）",
            String.valueOf(count(Strength.HARD)),
            String.valueOf(count(Strength.SOFT)),
            String.valueOf(cases(result.findings())),
            yuan(fines(result.findings()))));
    table(List.of("问题类型", "硬线索", "软线索", "涉及案件", "涉及罚款（元）"), rows, List.of(46, 11, 11, 13, 19));
  }

  private void byUnit() {
    List<List<String>> rows = new ArrayList<>();
    for (UnitSummary unit : result.summary().units()) {
      rows.add(
          List.of(
              unit.unit().isEmpty() ? "（没有写明机关）" : unit.unit(),
              String.valueOf(unit.cases()),
              String.valueOf(unit.casesFlagged()),
              String.valueOf(unit.findings()),
              yuan(unit.fines())));
    }
    table(List.of("单位", "审核案件", "有线索的案件", "线索", "罚款合计（元）"), rows, List.of(40, 13, 15, 11, 21));
  }

  private static long strong(List<Finding> found, Strength strength) {
    return found.stream().filter(f -> f.strength() == strength).count();
  }

  private static String key(Finding finding) {
    return finding.source().file() + "|" + finding.source().sheet() + "|" + finding.source().row();
  }

  private static int cases(List<Finding> found) {
    Set<String> cases = new HashSet<>();
    found.stream().filter(f -> f.scope().equals("case")).forEach(f -> cases.add(key(f)));
    return cases.size();
  }

  private static BigDecimal fines(List<Finding> found) {
    Map<String, BigDecimal> fines = new LinkedHashMap<>();
    found.stream()
        .filter(f -> f.scope().equals("case") && f.fine() != null)
        .forEach(f -> fines.put(key(f), f.fine()));
    return fines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Hard findings first, of each problem type one before another has two. */
  private void typical() {
    List<Finding> ranked = ranked();
    if (ranked.isEmpty() || layout.typicalCases() == 0) {
      return;
    }
    heading("典型案件");
    int number = 0;
    for (Finding finding : ranked.subList(0, Math.min(ranked.size(), layout.typicalCases()))) {
      String decided = finding.decisionDate() == null ? "" : "，" + day(finding.decisionDate());
      String fine = finding.fine() == null ? "" : "，罚款" + yuan(finding.fine()) + "元";
      String subject =
          finding.decisionNumber().isEmpty() ? finding.caseName() : finding.decisionNumber();
      blocks.add(
          new Subheading(
              ++number + "．" + finding.problem().label() + "（" + finding.strength().label() + "）"));
      say(
          (subject.isEmpty() ? finding.caseNumber() : subject)
              + "（"
              + finding.authority()
              + decided
              + fine
              + "）。"
              + sentence(finding.message())
              + "依据："
              + String.join("；", finding.basis())
              + "。");
      say("核查结论：" + BLANK + "　整改措施：" + BLANK);
    }
  }

  private List<Finding> ranked() {
    Map<ProblemType, Integer> seen = new TreeMap<>();
    Map<String, Integer> turn = new HashMap<>();
    List<Finding> order =
        result.findings().stream()
            .filter(f -> f.scope().equals("case"))
            .sorted(
                Comparator.comparing(Finding::strength)
                    .thenComparing(
                        Finding::fine, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                    .thenComparing(Finding.ORDER))
            .toList();
    order.forEach(f -> turn.put(f.id(), seen.merge(f.problem(), 1, Integer::sum)));
    return order.stream()
        .sorted(
            Comparator.comparing((Finding f) -> f.strength())
                .thenComparing(f -> turn.get(f.id()))
                .thenComparing(Finding::problem))
        .toList();
  }

  private void undetermined() {
    heading("无法判定的事项");
    List<Undetermined> gaps = result.undetermined().stream().filter(u -> !u.smallSample()).toList();
    if (gaps.isEmpty()) {
      say("全部规则对全部案件都能判定。");
    } else {
      say("下列规则因缺少数据，对部分案件不能判定。缺少数据的，既不算有问题，也不算没有问题，须补充数据后重新审核，或者查阅案卷人工核对。");
      List<List<String>> rows = new ArrayList<>();
      gaps.stream()
          .sorted(Comparator.comparing(u -> -u.cases()))
          .limit(layout.undeterminedLines())
          .forEach(
              u ->
                  rows.add(
                      List.of(
                          u.ruleName().isEmpty() ? u.rule() : u.ruleName(),
                          String.join("、", u.labels().isEmpty() ? u.missing() : u.labels()),
                          String.valueOf(u.cases()))));
      table(List.of("审核事项", "缺少的数据", "件数"), rows, List.of(44, 44, 12));
      if (gaps.size() > rows.size()) {
        say("其余" + (gaps.size() - rows.size()) + "项见台账“无法判定”。");
      }
    }
    if (!result.setAside().isEmpty()) {
      Map<String, Long> reasons =
          result.setAside().stream()
              .collect(
                  Collectors.groupingBy(
                      row -> row.reason().label(), TreeMap::new, Collectors.counting()));
      String said =
          reasons.entrySet().stream()
              .map(e -> e.getKey() + e.getValue() + "行")
              .collect(Collectors.joining("、"));
      say("另有" + result.setAside().size() + "行数据搁置、没有审核：" + said + "。是案件的，须在原表中改正后重新审核。");
    }
  }

  private void rectification() {
    heading("整改情况");
    if (ledger.isEmpty()) {
      say("（核实和整改情况由台账汇总后填写）" + BLANK);
      return;
    }
    blocks.addAll(Rectification.of(ledger.get(), columns, result.date()));
  }

  private void next() {
    heading("下一步安排");
    Optional<ReportLayout.Next> next = layout.after(result.phase());
    if (next.isEmpty()) {
      say(BLANK);
      return;
    }
    int number = 0;
    for (String task : next.get().tasks()) {
      say(++number + "．" + task + "。");
    }
    String phase = next.get().next();
    String deadline = next.get().deadline();
    say(
        (phase.isEmpty() ? "完成时限：" : "转入" + phase + "的时间：")
            + (deadline.isEmpty() ? BLANK : deadline)
            + "。");
  }

  private void table(List<String> header, List<List<String>> rows, List<Integer> widths) {
    List<Integer> figures = new ArrayList<>();
    for (int c = 1; c < header.size(); c++) {
      int column = c;
      if (rows.stream().allMatch(row -> row.get(column).matches("[0-9,.]+"))) {
        figures.add(c);
      }
    }
    blocks.add(new Table(header, rows, widths, figures));
  }

  private static String sentence(String text) {
    return text.endsWith("。") ? text : text + "。";
  }

  static String day(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  static String yuan(BigDecimal amount) {
    return Amounts.grouped(amount);
  }
}
