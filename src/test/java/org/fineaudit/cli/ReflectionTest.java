package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReflectionTest {
  @TempDir private Path folder;

  @Test
  void aLedgerMakesNoClassForEachConstructorOfItsWorkbook() throws Exception {
    Path log = folder.resolve("loaded.txt");
    Child child = new Child(folder).java("-Xlog:class+load:file=" + log);
    Path sample = Path.of("samples/pingdingshan-2022-2026.csv").toAbsolutePath();
    assertThat(child.run("audit", sample.toString(), "--ledger", "l.xlsx", "--quiet").code())
        .isZero();
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(lines.filter(line -> line.contains("reflect.Generated")).count()).isLessThan(10);
    }
  }
}
