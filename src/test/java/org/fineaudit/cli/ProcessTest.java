package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fineaudit.attack.Attacks;
import org.fineaudit.attack.LedgerAttacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the program as a process of its own can show. */
class ProcessTest {

  @TempDir private Path folder;

  @BeforeEach
  void anExport() throws IOException {
    Files.writeString(folder.resolve("a.csv"), Attacks.soundExport());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anErrorBeforeACommandStartsIsADefectInWordsUnlessTheTraceIsAskedFor(boolean debug)
      throws Exception {
    Child child = new Child(folder).java("-Dfineaudit.arguments=%");
    Child.Outcome outcome = child.run("audit", "a.csv", debug ? "--debug" : "-q");
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(70);
    assertThat(outcome.said()).contains("程序出错", "--debug");
    assertThat(outcome.said().contains("\tat ")).as(outcome.said()).isEqualTo(debug);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsSaidShowsNumbersOfPeopleOnlyToThoseWhoAskForThem(boolean shown) throws Exception {
    String missing = "410402199001011234.csv";
    Child.Outcome outcome =
        new Child(folder).run("audit", missing, "--debug", shown ? "--show-ids" : "-q");
    assertThat(outcome.code()).as(outcome.said()).isEqualTo(4);
    assertThat(outcome.said()).contains(".csv", "\tat ");
    assertThat(outcome.said().contains(missing)).as(outcome.said()).isEqualTo(shown);
    assertThat(outcome.said().contains("199001011234")).as(outcome.said()).isEqualTo(shown);
  }

  /** XML parsers print their mistakes by themselves where nobody keeps them from it. */
  @Test
  void noLibraryAddsALineOfItsOwn() throws Exception {
    new Child(folder).run("audit", "a.csv", "--ledger", "l.xlsx", "--out", "r.json", "-q");
    byte[] sound = Files.readAllBytes(folder.resolve("l.xlsx"));
    for (String part :
        List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml")) {
      byte[] odd = LedgerAttacks.changed(sound, part, text -> text.replaceFirst("/>", ">"));
      Files.write(folder.resolve("odd.xlsx"), odd);
      for (List<String> command :
          List.of(
              List.of("diff", "odd.xlsx", "odd.xlsx"),
              List.of("ledger", "r.json", "--template", "odd.xlsx", "--out", "new.xlsx"))) {
        Child.Outcome outcome = new Child(folder).run(command.toArray(String[]::new));
        assertThat(outcome.code()).as(part + outcome.said()).isEqualTo(3);
        assertThat(outcome.said().lines()).as(part).singleElement().asString().contains("odd.xlsx");
      }
    }
  }
}
