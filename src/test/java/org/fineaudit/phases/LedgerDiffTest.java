package org.fineaudit.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fineaudit.result.FindingBuilder.aFinding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Workbook;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.cases.Strength;
import org.fineaudit.messages.Lang;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.phases.Cause.Kind;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.Finding;
import org.fineaudit.result.ResultBuilder;
import org.fineaudit.tables.RuleFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers as sides: what people wrote decides with what the tool finds. */
class LedgerDiffTest {
  private static final String A = "FA-0000000000aa";
  private static final String B = "FA-0000000000bb";

  @TempDir private Path folder;

  private static Finding finding(String id) {
    return aFinding().id(id).number("湛城管罚决〔2023〕" + id.substring(13) + "号", "").build();
  }

  private static AuditResult result(LocalDate date, Finding... findings) {
    AuditResult built = ResultBuilder.aResult().with(findings).build();
    return new AuditResult(
        built.tool(),
        built.phase(),
        built.unit(),
        date,
        built.from(),
        built.to(),
        built.inputs(),
        built.rules(),
        built.summary(),
        built.coverage(),
        built.findings(),
        built.undetermined(),
        built.setAside());
  }

  private static AuditResult march(Finding... findings) {
    return result(LocalDate.of(2026, 3, 1), findings);
  }

  private static AuditResult june(Finding... findings) {
    return result(LocalDate.of(2026, 6, 1), findings);
  }

  private static Phase phase(AuditResult result) {
    return PhaseFile.of("result.json", result);
  }

  private Ledger ledger(String name, AuditResult result) throws IOException {
    return Ledger.of(folder.resolve(name), result);
  }

  private static Change only(PhaseDiff diff) {
    assertThat(diff.changes()).hasSize(1);
    return diff.changes().get(0);
  }

  private static Change of(PhaseDiff diff, String id) {
    return diff.changes().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void closedAndFoundAgainCameBack() throws IOException {
    Ledger old = ledger("1.xlsx", march(finding(A))).close(A, "2026-04-02");
    Change change = only(PhaseDiff.of(old.phase(), phase(june(finding(A)))));
    assertThat(change.state()).isEqualTo(State.REBOUND);
    assertThat(change.open()).isTrue();
    assertThat(change.why(Lang.ZH)).contains("已销号仍命中", "2026-04-02");
  }

  @Test
  void closedAndCarriedOverToALedgerThatFindsItAgainCameBackToo() throws IOException {
    Ledger old = ledger("1.xlsx", march(finding(A), finding(B))).close(A, "2026-04-02");
    Ledger now = Ledger.after(old, folder.resolve("2.xlsx"), june(finding(A), finding(B)));
    PhaseDiff diff = PhaseDiff.of(old.phase(), now.phase());
    assertThat(of(diff, A).state()).isEqualTo(State.REBOUND);
    assertThat(of(diff, B).state()).isEqualTo(State.CONTINUED);
  }

  @Test
  void closedAndNotFoundIsClosedAndSoIsWhatTheNewLedgerCalledGone() throws IOException {
    Ledger old = ledger("1.xlsx", march(finding(A), finding(B))).close(A, "2026-04-02");
    Ledger now = Ledger.after(old, folder.resolve("2.xlsx"), june());
    for (Phase side : new Phase[] {now.phase(), phase(june())}) {
      PhaseDiff diff = PhaseDiff.of(old.phase(), side);
      assertThat(of(diff, A).state()).isEqualTo(State.CLOSED);
      assertThat(of(diff, A).open()).isFalse();
      assertThat(of(diff, B).state()).isEqualTo(State.CLOSED);
      assertThat(of(diff, B).open()).as("nobody saw to it").isTrue();
    }
    assertThat(of(PhaseDiff.of(old.phase(), now.phase()), B).has(Kind.GONE_IN_LEDGER)).isTrue();
  }

  @Test
  void whatAnEarlierLedgerCalledGoneAndIsFoundAgainCameBack() throws IOException {
    Ledger first = ledger("1.xlsx", march(finding(A), finding(B)));
    Ledger second = Ledger.after(first, folder.resolve("2.xlsx"), march(finding(B)));
    Change change = of(PhaseDiff.of(second.phase(), phase(june(finding(A), finding(B)))), A);
    assertThat(change.state()).isEqualTo(State.REBOUND);
    assertThat(change.has(Kind.FOUND_AGAIN)).isTrue();
  }

  @Test
  void closingInTheSameLedgerClosesAndClosingBeforeTheRunThatFindsItIsSaid() throws IOException {
    AuditResult result = june(finding(A), finding(B));
    Ledger worked = ledger("2.xlsx", result).close(A, "2026-07-01").close(B, "2026-05-01");
    PhaseDiff diff = PhaseDiff.of(phase(march(finding(A), finding(B))), worked.phase());
    assertThat(of(diff, A).state()).isEqualTo(State.CLOSED);
    assertThat(of(diff, A).open()).isFalse();
    assertThat(of(diff, B).state()).isEqualTo(State.CLOSED);
    assertThat(of(diff, B).has(Kind.CLOSED_STILL_FOUND)).isTrue();
    assertThat(of(diff, B).open()).isTrue();
  }

  @Test
  void linesThatPeopleAddedAreTheSameWhileTheirWordsAre() throws IOException {
    String problem = ProblemType.MAXIMUM_TIER.label();
    Ledger old =
        ledger("1.xlsx", march(finding(A)))
            .add("甲罚〔2023〕7号", problem, "顶格，没有理由")
            .add("甲罚〔2023〕7号", problem, "未听证")
            .add("", problem, "信访反映，文号待查")
            .add("", problem, "信访反映，文号待查");
    Ledger now = Ledger.after(old, folder.resolve("2.xlsx"), march(finding(A)));
    PhaseDiff diff = PhaseDiff.of(old.phase(), now.phase());
    assertThat(diff.changes()).hasSize(5).allMatch(c -> c.state() == State.CONTINUED);
    assertThat(diff.warnings()).isEmpty();
    Ledger changed = now.add("", problem, "又一件，文号待查");
    assertThat(PhaseDiff.of(old.phase(), changed.phase()).changes())
        .filteredOn(c -> c.state() == State.NEW)
        .singleElement()
        .satisfies(c -> assertThat(c.problem().message()).isEqualTo("又一件，文号待查"));
  }

  @Test
  void aLedgerComparedWithItselfHasNothingNew() throws IOException {
    Ledger ledger = ledger("1.xlsx", march(finding(A), finding(B))).close(A, "2026-04-02");
    PhaseDiff diff = PhaseDiff.of(ledger.phase(), ledger.phase());
    assertThat(of(diff, A).state()).isEqualTo(State.CLOSED);
    assertThat(of(diff, B).state()).isEqualTo(State.CONTINUED);
    assertThat(of(diff, B).has(Kind.UNCHANGED)).isTrue();
  }

  @Test
  void aRenamedSheetBehindOneThatPeopleAddedIsReadWithItsStatus() throws IOException {
    Ledger first = ledger("1.xlsx", march(finding(A), finding(B)));
    Ledger second = Ledger.after(first, folder.resolve("2.xlsx"), june(finding(B)));
    second.edit(
        sheet -> {
          Workbook workbook = sheet.getWorkbook();
          workbook.setSheetName(workbook.getSheetIndex(sheet), "第二季度");
          workbook.createSheet("会议记录").createRow(0).createCell(0).setCellValue("研究整改");
          workbook.setSheetOrder("会议记录", 0);
        });
    PhaseDiff diff = PhaseDiff.of(first.phase(), second.phase());
    assertThat(of(diff, A).has(Kind.GONE_IN_LEDGER)).isTrue();
    assertThat(of(diff, B).state()).isEqualTo(State.CONTINUED);
  }

  @Test
  void aLedgerAndTheResultItCameFromAgree() throws IOException {
    Finding unknown = aFinding().id(B).fined(null).on(null).against("某", "", null).build();
    AuditResult result = march(finding(A), unknown);
    PhaseDiff diff = PhaseDiff.of(ledger("1.xlsx", result).phase(), phase(result));
    assertThat(diff.changes()).extracting(Change::state).containsOnly(State.CONTINUED);
    assertThat(diff.warnings()).isEmpty();
  }

  @Test
  void reopeningInTheNewLedgerIsComingBack() throws IOException {
    Ledger old = ledger("1.xlsx", march(finding(A))).close(A, "2026-04-02");
    Ledger now = ledger("2.xlsx", march(finding(A)));
    Change change = only(PhaseDiff.of(old.phase(), now.phase()));
    assertThat(change.state()).isEqualTo(State.REBOUND);
    assertThat(change.has(Kind.REOPENED)).isTrue();
  }

  @Test
  void aChangedAmountIsAChange() throws IOException {
    Ledger old = ledger("1.xlsx", march(finding(A)));
    Finding dearer = aFinding().id(A).number("湛城管罚决〔2023〕aa号", "").fined("2500.50").build();
    Change change = only(PhaseDiff.of(old.phase(), phase(june(dearer))));
    assertThat(change.state()).isEqualTo(State.CHANGED);
    assertThat(change.causes().get(0).values())
        .containsExactly(new Cause.Value("fine", "罚款金额", "2000", "2500.5"));
  }

  @Test
  void whatPeopleAddedStaysOpenUntilTheyCloseIt() throws IOException {
    Ledger old =
        ledger("1.xlsx", march(finding(A)))
            .add("湛城管罚决〔2023〕99号", ProblemType.PROCEDURE.label(), "没有告知听证权利");
    PhaseDiff diff = PhaseDiff.of(old.phase(), phase(june(finding(A))));
    Change added = of(diff, "");
    assertThat(added.state()).isEqualTo(State.CONTINUED);
    assertThat(added.has(Kind.BY_HAND)).isTrue();
    assertThat(diff.changes()).hasSize(2);
  }

  @Test
  void aLineWhoseIdWasTypedOverIsMatchedByNumberAndProblem() throws IOException {
    Ledger old = ledger("1.xlsx", march(finding(A))).type(A, "问题编号", "见附页");
    PhaseDiff diff = PhaseDiff.of(old.phase(), phase(june(finding(A))));
    assertThat(only(diff).state()).isEqualTo(State.CONTINUED);
    assertThat(only(diff).id()).isEqualTo(A);
    assertThat(diff.warnings()).hasSize(1);
    Ledger other = ledger("2.xlsx", march(finding(B)));
    assertThat(PhaseDiff.of(other.phase(), phase(june(finding(A)))).changes()).hasSize(2);
  }

  @Test
  void twoRulesThatSayTheSameOfOneCaseStayTwoProblems() throws IOException {
    Finding one = aFinding().id(A).of(ProblemType.MAXIMUM_TIER, Strength.SOFT).build();
    Finding two = aFinding().id(B).of(ProblemType.MAXIMUM_TIER, Strength.HARD).build();
    PhaseDiff diff = PhaseDiff.of(ledger("1.xlsx", march(one)).phase(), phase(june(two)));
    assertThat(diff.changes()).extracting(Change::state).containsExactly(State.NEW, State.CLOSED);
  }

  @Test
  void notConfirmedByPeopleIsCountedApart() throws IOException {
    Ledger old = ledger("1.xlsx", march(finding(A))).type(A, "自查结论", "不属实");
    PhaseDiff diff = PhaseDiff.of(old.phase(), phase(june(finding(A))));
    assertThat(only(diff).unfounded()).isTrue();
    assertThat(only(diff).state()).isEqualTo(State.CONTINUED);
    assertThat(Balance.of(diff.changes()).unfounded()).isEqualTo(1);
    assertThat(AttachmentPage.belongs(only(diff))).isFalse();
  }

  @Test
  void otherUnitsAndTheWrongOrderAreSaid() {
    AuditResult other =
        ResultBuilder.aResult().of("叶县城市管理局").with(aFinding().by("叶县城市管理局").build()).build();
    PhaseDiff diff = PhaseDiff.of(phase(june(finding(A))), phase(other));
    assertThat(diff.warnings())
        .extracting(w -> w.in(Lang.ZH))
        .anyMatch(w -> w.contains("单位不同"))
        .anyMatch(w -> w.contains("先后次序"));
  }

  @Test
  void anOlderResultThatDoesNotListItsCasesCanNotTellWhy() {
    Change change = only(PhaseDiff.of(phase(march(finding(A))), phase(june())));
    assertThat(change.state()).isEqualTo(State.CLOSED);
    assertThat(change.open()).isTrue();
    assertThat(change.has(Kind.CANNOT_TELL)).isTrue();
  }

  @Test
  void whatIsNeitherIsRefusedWithAdvice() throws IOException {
    for (String text : new String[] {"", "文号,罚款\n1,2\n", "[1]", "{}", "PK\u0003\u0004no zip"}) {
      Path file = folder.resolve("x.json");
      Files.writeString(file, text);
      assertThatThrownBy(() -> PhaseFile.read(file, Ledger.LAYOUT, Ledger.attachment()))
          .as(text)
          .isInstanceOf(UnusableException.class)
          .hasMessageStartingWith("x.json: ");
    }
    assertThatThrownBy(() -> PhaseFile.read(folder, Ledger.LAYOUT, Ledger.attachment()))
        .isInstanceOf(UnusableException.class);
  }

  @Test
  void aCaseThatIsCleanUnderTheRulesOfTheLedgerIsClosed() throws IOException {
    Path file = folder.resolve("phase-1.xlsx");
    AuditResult first = Phases.audit(1, "自查自纠", RuleFolders.builtIn(), "2025-12-31");
    Phase ledger = Ledger.of(file, first).phase();
    assertThat(ledger.rules()).contains(first.rules().sha256());
    Change clean = numbered(PhaseDiff.of(ledger, Phases.second()));
    assertThat(clean.has(Kind.CLEAN)).isTrue();
    assertThat(clean.has(Kind.DATA_CHANGED)).isTrue();
    assertThat(clean.open()).isFalse();
    AuditResult other = Phases.audit(2, "监督检查", Phases.changedRules(), "2026-06-30");
    Change doubtful = numbered(PhaseDiff.of(ledger, PhaseFile.of("2.json", other)));
    assertThat(doubtful.has(Kind.RULES_UNKNOWN)).isTrue();
    assertThat(doubtful.open()).isTrue();
  }

  private static Change numbered(PhaseDiff diff) {
    return diff.changes().stream()
        .filter(c -> c.problem().number().equals("叶城管罚决字〔2023〕第3号"))
        .findFirst()
        .orElseThrow();
  }
}
