package org.fineaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.fineaudit.messages.UnusableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String name :
        List.of("b.XLSX", "a.csv", "c.xls", "d.txt", "~$b.xlsx", ".e.csv", "f.docx", "README")) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.createDirectory(folder.resolve("g.csv"));
  }

  @Test
  void aFolderStandsForTheExportsInItByName() throws IOException {
    assertThat(Inputs.expand(List.of(folder)))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("a.csv", "b.XLSX", "c.xls", "d.txt");
  }

  @Test
  void filesKeepTheirOrderAndAreReadOnce() throws IOException {
    Path file = folder.resolve("f.docx");

    assertThat(Inputs.expand(List.of(file, folder.resolve("./a.csv"), folder)))
        .extracting(path -> path.getFileName().toString())
        .containsExactly("f.docx", "a.csv", "b.XLSX", "c.xls", "d.txt");
  }

  @Test
  void aFolderWithoutExportsIsUnusable() {
    assertThatThrownBy(() -> Inputs.expand(List.of(folder.resolve("g.csv"))))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("g.csv");
  }

  @Test
  void aFileThatIsNotThereIsAnInputError() {
    assertThatThrownBy(() -> Inputs.expand(List.of(folder.resolve("no.csv"))))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aDashIsStandardInput() throws IOException {
    InputStream in = new ByteArrayInputStream("文号,处罚内容\n甲1号,罚款\n".getBytes(StandardCharsets.UTF_8));

    List<Path> files = Inputs.expand(List.of(Path.of("-")), in);

    Collected read = Collected.from(files.get(0));
    assertThat(read.only().place().file()).isEqualTo("stdin.csv");
  }
}
