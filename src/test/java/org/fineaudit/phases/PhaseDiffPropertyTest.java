package org.fineaudit.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fineaudit.result.FindingBuilder.aFinding;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.messages.Lang;
import org.fineaudit.phases.Problem.Standing;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.AuditResult.Tool;
import org.fineaudit.result.Finding;
import org.fineaudit.result.ResultBuilder;

/** Whatever the sides hold, every problem is told once and nothing depends on the order. */
class PhaseDiffPropertyTest {
  private static final int IDS = 12;
  private static final List<ProblemType> PROBLEMS =
      List.of(
          ProblemType.MAXIMUM_TIER, ProblemType.UNEQUAL_PENALTY, ProblemType.NO_CORRECTION_ORDER);

  private static String id(int n) {
    return String.format(Locale.ROOT, "FA-%012x", n);
  }

  private static List<Finding> findings(Random random) {
    List<Finding> findings = new ArrayList<>();
    for (int n = 0; n < IDS; n++) {
      if (random.nextInt(3) > 0) {
        ProblemType problem = PROBLEMS.get(random.nextInt(PROBLEMS.size()));
        findings.add(
            aFinding()
                .id(id(n))
                .number("湛城管罚决〔2023〕" + n + "号", "")
                .of(problem, random.nextBoolean() ? Strength.HARD : Strength.SOFT)
                .by("单位" + n % 3)
                .fined(random.nextInt(5) == 0 ? null : String.valueOf(1000 * random.nextInt(3)))
                .build());
      }
    }
    return findings;
  }

  private static AuditResult result(List<Finding> findings) {
    return ResultBuilder.aResult().with(findings).build();
  }

  private static Phase side(Random random, Path file) throws IOException {
    AuditResult result = result(findings(random));
    if (random.nextBoolean()) {
      return PhaseFile.of("side", result);
    }
    Ledger ledger = Ledger.of(file, result);
    if (!result.findings().isEmpty()) {
      ledger.edit(sheet -> work(sheet, random, result));
    }
    return ledger.phase();
  }

  private static void work(Sheet sheet, Random random, AuditResult result) {
    for (Finding finding : result.findings()) {
      int row = Ledger.row(sheet, "问题编号", finding.id());
      if (random.nextInt(3) == 0) {
        Ledger.cell(sheet, row, "是否销号").setCellValue("是");
      }
      if (random.nextInt(4) == 0) {
        Ledger.cell(sheet, row, "自查结论").setCellValue("不属实");
      }
    }
    if (random.nextBoolean()) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      Ledger.cell(sheet, row.getRowNum(), "问题表现").setCellValue("手工添加");
    }
  }

  @Property(tries = 60)
  void everyProblemHasOneStateAndTheSumsAgree(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path file = Files.createTempFile("phase", ".xlsx");
    try {
      Phase old = side(random, file);
      Phase now = side(random, file);
      PhaseDiff diff = PhaseDiff.of(old, now);
      assertThat(diff.changes())
          .hasSize(old.problems().size() + now.problems().size() - diff.both());
      assertThat(ids(diff.changes().stream().map(Change::id).toList()))
          .isEqualTo(
              ids(
                  java.util.stream.Stream.concat(old.problems().stream(), now.problems().stream())
                      .map(Problem::id)
                      .toList()));
      assertThat(diff.changes()).allSatisfy(PhaseDiffPropertyTest::isSensible);
      Balance all = Balance.of(diff.changes());
      assertThat(all.problems()).isEqualTo(diff.changes().size());
      assertThat(Balance.byUnit(diff.changes()).values().stream().mapToInt(Balance::problems).sum())
          .isEqualTo(all.problems());
    } finally {
      Files.delete(file);
    }
  }

  private static Set<String> ids(List<String> ids) {
    return new HashSet<>(ids);
  }

  private static void isSensible(Change change) {
    assertThat(change.causes()).isNotEmpty();
    Standing was = change.old().map(Problem::standing).orElse(null);
    Standing is = change.now().map(Problem::standing).orElse(null);
    switch (change.state()) {
      case NEW -> assertThat(was).isNull();
      case REBOUND -> {
        assertThat(was.closed() || !was.found()).isTrue();
        assertThat(is.found()).isTrue();
      }
      case CONTINUED, CHANGED -> assertThat(was.closed() || (is != null && is.closed())).isFalse();
      case CLOSED -> assertThat(is == null || is.closed() || !is.found()).isTrue();
    }
  }

  @Property(tries = 30)
  void aResultComparedWithItselfGoesOnUnchanged(@ForAll long seed) {
    Phase phase = PhaseFile.of("r.json", result(findings(new Random(seed))));
    assertThat(PhaseDiff.of(phase, phase).changes())
        .allMatch(c -> c.state() == State.CONTINUED && c.has(Cause.Kind.UNCHANGED));
  }

  @Property(tries = 30)
  void theOrderOfFindingsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    AuditResult old = result(findings(random));
    AuditResult now = result(findings(random));
    String once = json(old, now);
    assertThat(json(shuffled(old, random), shuffled(now, random))).isEqualTo(once);
  }

  private static AuditResult shuffled(AuditResult result, Random random) {
    List<Finding> findings = new ArrayList<>(result.findings());
    Collections.shuffle(findings, random);
    return new AuditResult(
        result.tool(),
        result.phase(),
        result.unit(),
        result.date(),
        result.from(),
        result.to(),
        result.inputs(),
        result.rules(),
        result.summary(),
        result.coverage(),
        findings,
        result.undetermined(),
        result.setAside());
  }

  private static String json(AuditResult old, AuditResult now) {
    StringWriter out = new StringWriter();
    PhaseDiff diff = PhaseDiff.of(PhaseFile.of("1.json", old), PhaseFile.of("2.json", now));
    try {
      DiffJson.write(diff, new Tool("fine-audit", "test"), Lang.ZH, false, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
