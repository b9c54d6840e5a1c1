package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fineaudit.attack.Hostile;
import org.fineaudit.result.AuditResult;
import org.fineaudit.result.ResultFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes in: an exit code of the contract, words instead of a trace, outputs whole or
 * absent, rows that balance, no character that stands for an unreadable one.
 */
class HostileInputsTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int MOST_CONSOLE = 1 << 16;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyFile() {
    return Hostile.files().entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> audited(file)));
  }

  private void audited(Map.Entry<String, byte[]> file) throws IOException {
    Path own = Files.createTempDirectory(folder, "run");
    Path input = Files.write(own.resolve(file.getKey()), file.getValue());
    Path out = Files.createDirectory(own.resolve("out"));
    Path result = out.resolve("r.json");
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    int code =
        Assertions.assertTimeoutPreemptively(
            LONGEST, () -> run(console, "audit", input.toString(), "--out", result.toString()));
    String said = console.toString(StandardCharsets.UTF_8);
    assertThat(code).as(said).isIn(0, 3);
    assertThat(said).doesNotContain("\tat ", "Exception", "org.apache");
    assertThat(said.length()).isLessThan(MOST_CONSOLE);
    if (code != 0) {
      assertThat(said).contains(file.getKey());
      try (Stream<Path> left = Files.list(out)) {
        assertThat(left).as("no litter").isEmpty();
      }
      return;
    }
    assertThat(Files.readString(result)).doesNotContain("\uFFFD");
    AuditResult read = ResultFile.read(result);
    AuditResult.Summary rows = read.summary();
    assertThat(rows.rowsRead())
        .isEqualTo(rows.rowsAudited() + rows.rowsOutOfScope() + rows.rowsSetAside());
    assertThat(rows.rowsAudited() + rows.rowsOutOfScope()).as("else exit 3").isPositive();
    assertThat(read.setAside()).allMatch(row -> row.place().row() > 0);
  }

  private static int run(ByteArrayOutputStream console, String... args) {
    Console both = Console.of(console, console, Main.langOf(args));
    int code = CommandLineFactory.create(both).execute(args);
    both.flush();
    return code;
  }

  @Test
  void whatIsSoundAmongThemIsRead() throws IOException {
    Map<String, byte[]> files = Hostile.files();
    for (String name : List.of("utf16.csv", "page.xls", "xml.xls", "book.xlsx", "long-cell.xlsx")) {
      Path input = Files.write(folder.resolve(name), files.get(name));
      ByteArrayOutputStream console = new ByteArrayOutputStream();
      Path result = folder.resolve(name + ".json");
      run(console, "audit", input.toString(), "--out", result.toString());
      assertThat(ResultFile.read(result).summary().rowsAudited()).as(name).isEqualTo(2);
    }
  }
}
