package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickCompilationTest {
  private static final Pattern OF_THE_SECOND =
      Pattern.compile("\\[jit,compilation\\] +\\d+ .{5,8}4 ");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "export.csv, 60, true",
    "export.csv, 70, false",
    "export.xlsx, 9, true",
    "export.XLSX, 12, false"
  })
  void onlySmallInputsDoWithoutTheSecondCompiler(String name, long megabytes, boolean small)
      throws IOException {
    Path file = Files.createDirectories(folder.resolve("in")).resolve(name);
    Sparse.file(file, megabytes);
    assertThat(QuickCompilation.isSmall("audit", file.toString())).isEqualTo(small);
    assertThat(QuickCompilation.isSmall("audit", file.getParent().toString())).isEqualTo(small);
  }

  @Test
  void whatMayBeOfAnySizeIsNotTakenForSmall() {
    assertThat(QuickCompilation.isSmall("audit", "-")).isFalse();
    assertThat(QuickCompilation.isSmall("audit", "导出*.csv")).isFalse();
    assertThat(QuickCompilation.isSmall("audit", "nowhere.csv", "--date", "2026-11-25")).isTrue();
  }

  @Test
  void aSmallAuditIsHardlyCompiledTwiceAndLeavesNothingBehind() throws Exception {
    Path log = folder.resolve("compiled.txt");
    Child child =
        new Child(folder)
            .java("-XX:TieredStopAtLevel=4", "-Xlog:jit+compilation=debug:file=" + log);
    Path sample = Path.of("samples/pingdingshan-2022-2026.csv").toAbsolutePath();
    assertThat(child.run("audit", sample.toString(), "--quiet").code()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(lines.filter(line -> OF_THE_SECOND.matcher(line).find()).count()).isLessThan(300);
    }
    assertThat(child.temporary()).isEmpty();
  }
}
