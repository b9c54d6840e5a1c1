package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are official forms and stay Chinese; what the screen says about them is English. */
class WorkbookLanguageTest {
  /** Names: of decisions, sheets, columns, and a cell as it was found. */
  private static final String NAMES =
      "\\p{IsHan}+〔\\d+〕第\\d+号|\\[台账]|sheet \\p{IsHan}+|under 存疑清单|\\(问题编号\\)|number: \\p{IsHan}+;";

  @TempDir private Path folder;

  private String run(String lang, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--lang";
    all[args.length + 1] = lang;
    Console console = Console.of(out, out, Main.langOf(all));
    assertThat(CommandLineFactory.create(console).execute(all)).isZero();
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String phases(String lang) {
    Path at = folder.resolve(lang);
    assertThat(at.toFile().mkdir()).isTrue();
    String one = "samples/phases/phase-1.csv";
    String two = "samples/phases/phase-2.csv";
    String a = at.resolve("a.xlsx").toString();
    String b = at.resolve("b.json").toString();
    String day = "2026-11-25";
    String said = run(lang, "audit", one, "--ledger", a, "--date", day);
    said +=
        run(
            lang,
            "audit",
            two,
            "--ledger",
            at + "/b.xlsx",
            "--previous",
            a,
            "--out",
            b,
            "--date",
            day);
    said += run(lang, "audit", one, "--out", at + "/a.json", "--date", day);
    said += run(lang, "diff", at + "/a.json", b, "--out", at + "/d.xlsx");
    return said + run(lang, "report", b, "--out", at + "/r.docx");
  }

  @Test
  void workbooksAndReportsAreTheSameInBothLanguagesAndTheScreenIsNot() {
    String english = phases("en");
    phases("zh");
    for (String file : new String[] {"a.xlsx", "b.xlsx", "b.json", "d.xlsx", "r.docx"}) {
      assertThat(folder.resolve("en").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("zh").resolve(file));
    }
    assertThat(english.replace(folder.toString(), "").replaceAll(NAMES, ""))
        .contains("doubt", "could not be judged on the old side")
        .doesNotContainPattern("\\p{IsHan}|[，。：；、“”（）]");
  }
}
