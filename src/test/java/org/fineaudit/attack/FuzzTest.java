package org.fineaudit.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fineaudit.attack.Fuzzing.Target;
import org.fineaudit.audit.AuditOptions;
import org.fineaudit.audit.Auditor;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.cases.PenaltyCase;
import org.fineaudit.cases.SetAside;
import org.fineaudit.intake.CaseSink;
import org.fineaudit.intake.FileReport;
import org.fineaudit.intake.Intake;
import org.fineaudit.intake.SheetReport;
import org.fineaudit.law.ContinuingActs;
import org.fineaudit.law.Evidence;
import org.fineaudit.law.LawTables;
import org.fineaudit.law.LimitationPeriods;
import org.fineaudit.law.Statutes;
import org.fineaudit.law.WorkingDays;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.LedgerWorkbook;
import org.fineaudit.ledger.PreviousLedger;
import org.fineaudit.ledger.TemplateLedger;
import org.fineaudit.phases.Attachment;
import org.fineaudit.phases.PhaseFile;
import org.fineaudit.report.ReportLayout;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Masking;
import org.fineaudit.result.ResultFile;
import org.fineaudit.rules.RuleBook;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each reader on files that were changed at random, with every row accounted for. */
class FuzzTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Statutes PROVISIONS = provisions();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyReader() throws IOException {
    return Fuzzing.tests(folder, targets());
  }

  private static Statutes provisions() {
    try {
      return Statutes.load(RuleFolders.builtIn());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Target> targets() throws IOException {
    RuleFolder rules = RuleFolders.builtIn();
    RuleFolder few = few(rules);
    LedgerLayout layout = LedgerLayout.load(rules);
    AuditResult result = audit(rules);
    byte[] json = written(out -> ResultFile.write(result, out));
    byte[] ledger =
        written(out -> LedgerWorkbook.write(List.of(result), layout, List.of(), Masking.ON, out));
    byte[] rule = rules.file("repeated-fine.yaml").orElseThrow();
    String page = "<html><body><table>" + PageAttacks.rows("tr", "td") + "</table></html>";
    return List.of(
        new Target("export.csv", utf8(Attacks.soundExport()), this::export),
        new Target("export.xlsx", new BookParts().bytes(), this::export),
        new Target("inline.xlsx", new BookParts().inline().bytes(), this::export),
        new Target("old.xls", OldBookAttacks.bytes(w -> {}), this::export),
        new Target("page.xls", utf8(page), this::export),
        new Target("xml.xls", utf8(PageAttacks.workbook()), this::export),
        new Target("document.txt", utf8(DocumentAttacks.SOUND), this::document),
        new Target("document.docx", DocumentAttacks.soundWord(), this::document),
        new Target("result.json", json, ResultFile::read),
        new Target("ledger.xlsx", ledger, file -> PreviousLedger.read(file, layout)),
        new Target(
            "rules.yaml",
            rule,
            file -> RuleBook.load(with(few, "repeated-fine.yaml", Files.readAllBytes(file)))),
        new Target(
            "phrases.yaml",
            rules.file("phrases.yaml").orElseThrow(),
            file -> RuleContext.load(with(few, "phrases.yaml", Files.readAllBytes(file)))),
        table(rules, "statutes.csv", Statutes::load),
        table(rules, "statute-versions.csv", Statutes::load),
        table(rules, "discretion.csv", FuzzTest::tables),
        table(rules, "exemptions.csv", FuzzTest::tables),
        table(rules, "limitation.csv", LimitationPeriods::load),
        table(rules, "holidays.csv", WorkingDays::load),
        table(rules, "continuing-acts.csv", ContinuingActs::load),
        table(rules, "ledger.yaml", LedgerLayout::load),
        table(rules, "report.yaml", ReportLayout::load),
        table(rules, "attachment1.yaml", Attachment::load),
        table(few, "cohorts.yaml", RuleContext::load),
        table(rules, "evidence.yaml", Evidence::load),
        table(few, "violation-names.csv", RuleContext::load),
        table(rules, "successors.csv", FuzzTest::tables),
        table(rules, "renumbered.csv", FuzzTest::tables),
        table(rules, "law-articles.csv", FuzzTest::tables),
        table(rules, "no-fine.csv", FuzzTest::tables),
        table(rules, "reserved-matters.csv", FuzzTest::tables),
        table(rules, "person-penalties.csv", FuzzTest::tables),
        new Target(
            "devices.csv",
            devices(rules),
            file -> tables(with(rules, "devices.csv", Files.readAllBytes(file)))),
        new Target(
            "headers.yaml",
            rules.file("columns.yaml").orElseThrow(),
            file ->
                Intake.load(
                    with(rules, "columns.yaml", Files.readAllBytes(file)), Optional.empty())),
        new Target("gb18030.csv", Attacks.soundExport().getBytes(GB18030), this::export),
        new Target(
            "utf-16.csv", Attacks.soundExport().getBytes(StandardCharsets.UTF_16), this::export),
        new Target(
            "template.xlsx",
            ledger,
            file ->
                TemplateLedger.write(
                    file,
                    List.of(result),
                    layout,
                    List.of(),
                    Masking.ON,
                    OutputStream.nullOutputStream())),
        new Target(
            "phase.xlsx", ledger, file -> PhaseFile.read(file, layout, Attachment.load(rules))),
        new Target(
            "ledger.xls", OldBookAttacks.bytes(w -> {}), file -> PreviousLedger.read(file, layout)),
        new Target(
            "columns.yaml",
            utf8("fine: [罚款金额, 金额]\nviolation: [案由]\n"),
            file -> Intake.load(rules, Optional.of(file))));
  }

  private static Target table(RuleFolder rules, String name, Consumer<RuleFolder> loading) {
    return new Target(
        name,
        rules.file(name).orElseThrow(),
        file -> loading.accept(with(rules, name, Files.readAllBytes(file))));
  }

  /** The tables that are checked against the provisions, which are read once. */
  private static void tables(RuleFolder rules) {
    LawTables.load(rules, PROVISIONS);
  }

  /** The built-in table is empty until a bureau fills it in. */
  private static byte[] devices(RuleFolder rules) {
    String header = new String(rules.file("devices.csv").orElseThrow(), StandardCharsets.UTF_8);
    int cells = header.lines().findFirst().orElseThrow().split(",").length;
    return utf8(header.stripTrailing() + "\nDZ-001,建设路与中兴路交叉口,2022-03-01" + ",".repeat(cells - 3));
  }

  private static RuleFolder few(RuleFolder all) {
    Map<String, byte[]> few = new java.util.TreeMap<>();
    for (String name : all.names()) {
      byte[] bytes = all.file(name).orElseThrow();
      boolean rules = new String(bytes, StandardCharsets.UTF_8).contains("problem: ");
      if (!rules || name.equals("repeated-fine.yaml")) {
        few.put(name, bytes);
      }
    }
    return RuleFolder.of(few);
  }

  private static RuleFolder with(RuleFolder folder, String name, byte[] bytes) {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    folder.names().forEach(n -> files.put(n, folder.file(n).orElseThrow()));
    files.put(name, bytes);
    return RuleFolder.of(files);
  }

  private AuditResult audit(RuleFolder rules) throws IOException {
    Path sound = Files.writeString(folder.resolve("sound.csv"), Attacks.soundExport());
    AuditOptions options =
        new AuditOptions("自查自纠", "甲", LocalDate.EPOCH, LocalDate.EPOCH, Optional.empty(), false);
    return new Auditor(
            RuleContext.load(rules),
            Intake.load(rules, Optional.empty()),
            new AuditResult.Tool("fine-audit", "dev"))
        .run(List.of(sound), options);
  }

  @FunctionalInterface
  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void export(Path file) throws IOException {
    Rows rows = new Rows();
    FileReport report = intake().read(file, rows);
    assertThat(rows.cases).isPositive();
    assertThat(report.sheets()).allMatch(s -> s.rowsRead() == s.cases() + s.rowsSetAside());
    assertThat(report.sheets().stream().mapToInt(SheetReport::rowsRead).sum())
        .isEqualTo(rows.cases + rows.setAside);
  }

  private void document(Path file) throws IOException {
    Path own = Files.createDirectories(folder.resolve("documents"));
    Files.copy(
        file, own.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Path sound = folder.resolve("sound.csv");
    Intake intake = intake().withDocuments(own);
    intake.read(sound, new Rows());
    assertThat(intake.documents()).isPresent();
    Files.delete(own.resolve(file.getFileName()));
  }

  private static Intake intake() throws IOException {
    return Intake.load(RuleFolders.builtIn(), Optional.empty());
  }

  /** Counts, and looks for characters that the reader made up. */
  private static final class Rows implements CaseSink {
    private int cases;
    private int setAside;

    @Override
    public void accept(PenaltyCase read) {
      cases++;
      assertThat(read.raw().values()).noneMatch(text -> text.indexOf('\uFFFD') >= 0);
    }

    @Override
    public void setAside(SetAside row) {
      setAside++;
      assertThat(row.place().row()).isPositive();
      assertThat(row.reason().advice()).isNotBlank();
      assertThat(row.detail()).doesNotContain("\uFFFD");
    }
  }
}
