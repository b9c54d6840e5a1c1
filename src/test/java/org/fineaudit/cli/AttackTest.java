package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fineaudit.attack.Attack;
import org.fineaudit.attack.Attacks;
import org.fineaudit.attack.LedgerAttacks;
import org.fineaudit.attack.ResultAttacks;
import org.fineaudit.attack.RuleAttacks;
import org.fineaudit.result.ResultFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes in: an exit code of the contract, words instead of a trace, outputs whole or
 * absent, rows that balance, no character that stands for an unreadable one. Every build runs those
 * that once failed and a few of each kind; {@code -Dfineaudit.attack=all} runs all of them.
 */
class AttackTest {
  private static final boolean ALL = "all".equals(System.getProperty("fineaudit.attack"));
  private static final int EVERY = 40;

  /** Each of these once ended in a defect, took all memory or hid something. */
  private static final Set<String> ONCE_FAILED =
      Set.of(
          "value-173.csv",
          "book-sheet-name-none.xlsx",
          "zip-bomb-40-book.xlsx",
          "zip-method-93-sheet-no-directory.xlsx",
          "ledger-flip-2.xlsx",
          "ledger-flip-10.xlsx",
          "book-cell-twice.xlsx",
          "book-strings-too-few.xlsx",
          "attack-text-long.yaml",
          "attack-large-quoted.yaml",
          "attack-items-many.yaml",
          "attack-rules-many.yaml",
          "attack-condition-59.yaml",
          "attack-condition-63.yaml",
          "result-index-blank-lines.json",
          "result-value-121.json",
          "repeated-merged-columns.xlsx",
          "ledger-row-twice.xlsx",
          "ledger-password.xlsx");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyAttack() throws IOException {
    List<Attack> exports = Attacks.exports();
    Path own = Files.createTempDirectory(folder, "sound");
    return Stream.of(
            exports,
            Attacks.documents(),
            RuleAttacks.all(),
            RuleAttacks.columns(),
            ResultAttacks.of(sound(own, "--out", "r.json")),
            LedgerAttacks.of(sound(own, "--ledger", "l.xlsx")))
        .flatMap(AttackTest::chosen)
        .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> attacked(attack)));
  }

  private static Stream<Attack> chosen(List<Attack> attacks) {
    return IntStream.range(0, attacks.size())
        .filter(i -> ALL || i % EVERY == 1 || ONCE_FAILED.contains(attacks.get(i).name()))
        .mapToObj(attacks::get);
  }

  private byte[] sound(Path own, String option, String name) throws IOException {
    Path export = Files.writeString(own.resolve("sound.csv"), Attacks.soundExport());
    Path file = own.resolve(name);
    List<String> command = List.of("audit", "" + export, option, "" + file, "--unit", "甲市");
    assertThat(AttackRun.run(new ByteArrayOutputStream(), command)).isZero();
    return Files.readAllBytes(file);
  }

  private void attacked(Attack attack) throws IOException {
    AttackRun run = new AttackRun(Files.createTempDirectory(folder, "run"));
    for (List<String> command : run.commands(attack)) {
      run.check(command);
    }
  }

  @Test
  void whatIsSoundAmongThemIsRead() throws IOException {
    Set<String> sound =
        Set.of(
            "text-bom-utf8.csv",
            "text-as-GB18030.csv",
            "text-bom-utf8-gb.csv",
            "page-sound.xls",
            "page-xml-sound.xls",
            "book-sound.xlsx",
            "book-cell-long.xlsx",
            "book-row-twice.xlsx",
            "old-sound.xls");
    int found = 0;
    for (Attack attack : Attacks.exports()) {
      if (sound.contains(attack.name())) {
        found++;
        Path input = Files.write(folder.resolve(attack.name()), attack.bytes());
        Path result = folder.resolve(attack.name() + ".json");
        AttackRun.run(
            new ByteArrayOutputStream(), List.of("audit", "" + input, "--out", "" + result));
        assertThat(ResultFile.read(result).summary().rowsAudited()).as(attack.name()).isEqualTo(3);
      }
    }
    assertThat(found).isEqualTo(sound.size());
  }

  @Test
  void whatSaysTheSameOverAndOverIsNotReadOverAndOver() throws IOException {
    Map<String, Integer> codes =
        Map.of(
            "repeated-text-20000.xlsx", 3,
            "repeated-merged.xlsx", 3,
            "text-zeros-after-rows.csv", 3,
            "text-rows-unreadable.csv", 3,
            "repeated-sheet.xlsx", 0);
    for (Attack attack : Attacks.exports()) {
      if (codes.containsKey(attack.name())) {
        AttackRun run = new AttackRun(Files.createTempDirectory(folder, "run"));
        List<String> command = run.commands(attack).get(0);
        assertThat(run.check(command)).as(attack.name()).isEqualTo(codes.get(attack.name()));
        if (attack.name().equals("repeated-sheet.xlsx")) {
          ByteArrayOutputStream console = new ByteArrayOutputStream();
          AttackRun.run(console, command);
          assertThat(console.toString(StandardCharsets.UTF_8)).contains("读入 3 行");
        }
      }
    }
  }

  @Test
  void aLedgerThatSaysTheSameOverAndOverOrHasARowTwiceIsRefused() throws IOException {
    // As an earlier ledger, and as a template.
    Map<String, List<Integer>> refused =
        Map.of(
            "ledger-merge-many.xlsx", List.of(0),
            "ledger-sheets-many.xlsx", List.of(1),
            "ledger-row-twice-apart.xlsx", List.of(0, 1));
    Path own = Files.createTempDirectory(folder, "sound");
    for (Attack attack : LedgerAttacks.of(sound(own, "--ledger", "l.xlsx"))) {
      for (int command : refused.getOrDefault(attack.name(), List.of())) {
        AttackRun run = new AttackRun(Files.createTempDirectory(folder, "run"));
        assertThat(run.check(run.commands(attack).get(command))).as(attack.name()).isEqualTo(3);
      }
    }
  }

  @Test
  void whatLacksOrContradictsItselfIsToldAndNeverSilentlyEmpty() throws IOException {
    for (Attack attack : Attacks.exports()) {
      boolean lacking =
          Set.of(
                  "book-strings-too-few.xlsx",
                  "book-no-strings-relation.xlsx",
                  "book-without-xl-sharedStrings-xml.xlsx",
                  "book-without-xl-worksheets-sheet1-xml.xlsx",
                  "book-second-sheet-missing.xlsx",
                  "book-text-beyond.xlsx")
              .contains(attack.name());
      if (lacking) {
        AttackRun run = new AttackRun(Files.createTempDirectory(folder, "run"));
        assertThat(run.check(run.commands(attack).get(0))).as(attack.name()).isEqualTo(3);
      }
      if (attack.name().equals("book-cell-twice.xlsx")) {
        Path input = Files.write(folder.resolve(attack.name()), attack.bytes());
        Path result = folder.resolve("r.json");
        AttackRun.run(
            new ByteArrayOutputStream(), List.of("audit", "" + input, "--out", "" + result));
        assertThat(ResultFile.read(result).setAside())
            .extracting(row -> row.reason().code() + row.place().row())
            .containsExactly("cell-twice3");
      }
    }
  }
}
