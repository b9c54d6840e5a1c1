package org.fineaudit.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fineaudit.audit.Progress.Step;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Place;
import org.fineaudit.cases.SetAside;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactRow;
import org.fineaudit.intake.FileReport;
import org.fineaudit.intake.Intake;
import org.fineaudit.intake.SeenRows;
import org.fineaudit.intake.SheetReport;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.InputSummary;
import org.fineaudit.result.AuditResult.RuleText;
import org.fineaudit.result.AuditResult.Tool;
import org.fineaudit.result.AuditResult.Undetermined;
import org.fineaudit.result.FindingList;
import org.fineaudit.result.Masking;
import org.fineaudit.rules.Rule;

/** One run: reads the inputs, derives the facts, judges every case with every rule. */
public final class Auditor {
  private final RuleContext context;
  private final Intake intake;
  private final Tool tool;
  private NotUsed notUsed = new NotUsed(List.of(), Optional.empty(), Optional.empty());

  public Auditor(RuleContext context, Intake intake, Tool tool) {
    this.context = context;
    this.intake = intake;
    this.tool = tool;
  }

  /** What the last run left of its inputs. */
  public NotUsed notUsed() {
    return notUsed;
  }

  /**
   * Audits the inputs.
   *
   * @throws IOException if an input can't be read
   * @throws org.fineaudit.messages.UnusableException if an input can't be used
   */
  public AuditResult run(List<Path> inputs, AuditOptions options) throws IOException {
    return run(inputs, options, Progress.NONE);
  }

  /** The same, telling how far it has come. */
  public AuditResult run(List<Path> inputs, AuditOptions options, Progress progress)
      throws IOException {
    Steps steps = new Steps(progress);
    steps.begin(Step.READING);
    CaseCollector cases = new CaseCollector(context.deriver(), options, needed(), compared());
    List<InputSummary> summaries = read(inputs, cases, progress);
    steps.begin(Step.COMPARING);
    List<FactRow> rows = cases.rows();
    CaseLog log = new CaseLog(cases);
    Comparables comparables = CaseLinks.write(cases, context);
    steps.begin(Step.JUDGING);
    FindingIds ids = new FindingIds(rows);
    Judging judging =
        Judging.of(
            context.book().active(),
            rows,
            comparables,
            new FindingFactory(ids),
            log,
            new Groups(rows, comparables, context.names(), context.cohorts()),
            steps);
    steps.begin(Step.GATHERING);
    List<Tally> tallies = judging.tallies();
    FindingList findings = judging.findings();
    List<Undetermined> undetermined =
        tallies.stream().flatMap(t -> t.undetermined().stream()).toList();
    List<SetAside> setAside =
        cases.setAside().stream()
            .sorted(Comparator.comparing(SetAside::place).thenComparing(SetAside::reason))
            .toList();
    AuditResult result =
        new AuditResult(
            tool,
            options.phase(),
            options.unit(),
            options.date(),
            options.from(),
            options.to().orElse(null),
            summaries,
            new AuditResult.RuleSet(
                context.book().sha256(),
                context.book().files(),
                context.book().rules().stream().map(Auditor::describe).toList(),
                context.book().hashes(),
                sources()),
            Summaries.of(context.book().active(), rows, judging.flagged(), summaries, findings),
            tallies.stream().map(Tally::coverage).toList(),
            List.of(),
            undetermined,
            setAside,
            log.index(tallies, ids));
    Masking masking = options.showIds() ? Masking.OFF : Masking.ON;
    findings.replaceAll(masking::apply);
    AuditResult masked = masking.apply(result).withFindings(findings);
    steps.end();
    return masked;
  }

  private List<InputSummary> read(List<Path> inputs, CaseCollector cases, Progress progress)
      throws IOException {
    List<InputSummary> summaries = new ArrayList<>();
    Set<String> unknownHeaders = new LinkedHashSet<>();
    SeenRows seen = new SeenRows();
    CountedCases counted = CountedCases.of(inputs, progress).into(cases);
    for (Path input : byName(inputs)) {
      FileReport file = intake.read(input, counted, seen);
      file.sheets().forEach(sheet -> summaries.add(summary(file, sheet, cases)));
      file.sheets().forEach(sheet -> unknownHeaders.addAll(sheet.unknownHeaders()));
      cases.endOfFile();
      counted.endOfFile(input);
    }
    notUsed =
        new NotUsed(
            List.copyOf(unknownHeaders), cases.earliestOutOfScope(), cases.latestOutOfScope());
    summaries.sort(
        Comparator.comparing(InputSummary::file)
            .thenComparing(InputSummary::sheet)
            .thenComparing(InputSummary::sha256));
    return summaries;
  }

  /** By name, so that it is always the same of two copies of a row that counts. */
  private static List<Path> byName(List<Path> inputs) {
    return inputs.stream()
        .sorted(
            Comparator.comparing((Path path) -> String.valueOf(path.getFileName()))
                .thenComparing(Path::toString))
        .toList();
  }

  private Set<Fact> needed() {
    Set<Fact> needed = new LinkedHashSet<>();
    context.book().active().forEach(rule -> needed.addAll(rule.facts()));
    return needed;
  }

  /**
   * Fields whose change can change a verdict; switched-off rules count, so that it stays the same.
   */
  private List<Field> compared() {
    Set<String> read = new TreeSet<>();
    context.book().rules().forEach(rule -> rule.facts().forEach(fact -> read.add(fact.name())));
    return Arrays.stream(Field.values())
        .filter(field -> !CaseFingerprint.COLLECTION.contains(field) || read.contains(field.key()))
        .toList();
  }

  private static InputSummary summary(FileReport file, SheetReport sheet, CaseCollector cases) {
    int out = cases.outOfScope(new Place(file.file(), sheet.sheet(), 0));
    return new InputSummary(
        file.file(),
        file.sha256(),
        sheet.format(),
        sheet.encoding(),
        sheet.sheet(),
        sheet.headerRow(),
        sheet.rowsRead(),
        sheet.cases() - out,
        out,
        sheet.rowsSetAside());
  }

  private SortedMap<String, String> sources() {
    SortedMap<String, String> sources = new TreeMap<>();
    context.book().rules().forEach(rule -> sources.put(rule.id(), rule.file()));
    return sources;
  }

  private static RuleText describe(Rule rule) {
    String flags = rule.off().map(why -> "已停用：" + why + "。" + rule.flags()).orElse(rule.flags());
    return new RuleText(
        rule.id(),
        rule.name(),
        rule.problem().id(),
        rule.concerns(),
        flags,
        rule.basis(),
        Stream.concat(rule.exceptions().stream(), rule.limits().stream()).toList(),
        rule.thresholds(),
        rule.remedy());
  }
}
