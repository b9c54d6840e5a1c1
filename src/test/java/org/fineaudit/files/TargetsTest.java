package org.fineaudit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.fineaudit.messages.UnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be read and what may be written. */
class TargetsTest {
  @TempDir private Path folder;

  private void refused(Path target, Path input) {
    assertThatThrownBy(() -> Targets.refuseInputs(target, List.of(input)))
        .isInstanceOf(OutputFailedException.class);
  }

  @Test
  void anInputIsNotOverwrittenByWhateverNameItGoes() throws Exception {
    Path input = Files.writeString(folder.resolve("导出.csv"), "x");
    refused(input, input);
    refused(folder.resolve("./导出.csv"), input);
    refused(Files.createSymbolicLink(folder.resolve("link"), input), input);
    refused(Files.createLink(folder.resolve("hard"), input), input);
    refused(input, Files.createSymbolicLink(folder.resolve("to"), input));
    refused(input, folder);
    Path other = Files.writeString(folder.resolve("other"), "x");
    assertThatCode(() -> Targets.refuseInputs(other, List.of(input))).doesNotThrowAnyException();
    assertThatCode(() -> Targets.refuseInputs(folder.resolve("new"), List.of(folder)))
        .doesNotThrowAnyException();
  }

  @Test
  void aWorkbookIsNotReplacedByAResult() throws Exception {
    byte[] zip = "PK\u0003\u0004...".getBytes(StandardCharsets.ISO_8859_1);
    Path ledger = Files.write(folder.resolve("台账.xlsx"), zip);
    assertThatThrownBy(() -> Targets.refuseWorkbook(ledger))
        .isInstanceOf(OutputFailedException.class);
    Path result = Files.writeString(folder.resolve("r.json"), "{}");
    assertThatCode(() -> Targets.refuseWorkbook(result)).doesNotThrowAnyException();
  }

  @Test
  void aChangeWhileReadingIsNoticed() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "one");
    assertThat(InputFile.read(file, () -> Files.readString(file))).isEqualTo("one");
    changed(file, () -> Files.writeString(file, "more"));
    changed(file, () -> Files.setLastModifiedTime(file, FileTime.fromMillis(1)));
    changed(file, () -> replace(file));
    changed(
        file,
        () -> {
          Files.writeString(file, "cut");
          throw new UnusableException(List.of());
        });
    changed(
        file,
        () -> {
          Files.delete(file);
          return file;
        });
  }

  /** The same size and time, but another file. */
  private static Path replace(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Path other = Files.writeString(file.resolveSibling("b"), Files.readString(file));
    Files.setLastModifiedTime(other, time);
    return Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static void changed(Path file, InputFile.Reading<Path> reading) {
    assertThatThrownBy(() -> InputFile.read(file, reading))
        .isInstanceOf(UnusableException.class)
        .satisfies(e -> assertThat(((UnusableException) e).issues()).hasSize(1));
  }

  @Test
  void aPipeIsNeitherReadNorWritten() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertThatThrownBy(() -> InputFile.read(pipe, () -> Files.readString(pipe)))
        .isInstanceOf(UnusableException.class);
    assertThatThrownBy(() -> OutputFile.write(pipe, out -> out.write(1)))
        .isInstanceOf(OutputFailedException.class)
        .hasMessageContaining("pipe");
  }
}
