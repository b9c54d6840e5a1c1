package org.fineaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rule folder a message speaks of. */
class RuleFolderTest {
  @TempDir private Path folder;

  private static String said(int code, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = Console.of(out, out, Main.langOf(args));
    assertThat(CommandLineFactory.create(console).execute(args)).isEqualTo(code);
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFolderWithoutRulesIsNamedAsItWasTyped() throws IOException {
    String empty = Files.createDirectory(folder.resolve("空的 规则")).toString();
    Files.writeString(Path.of(empty).resolve("columns.yaml"), "synonyms: {}\n");
    for (String[] args :
        new String[][] {
          {"rules", "check", empty},
          {"rules", "list", "--rules", empty},
          {"audit", "samples/planted.csv", "--rules", empty}
        }) {
      assertThat(said(3, args)).startsWith(empty + ": 规则文件夹里没有规则文件");
    }
  }

  @Test
  void aFolderThatIsMissingIsToldFromAFile() throws IOException {
    String missing = folder.resolve("没有/规则").toString();
    assertThat(said(3, "rules", "check", missing)).startsWith(missing + ": 没有这个文件夹");
    String file = Files.writeString(folder.resolve("a.yaml"), "x").toString();
    assertThat(said(3, "rules", "check", file)).startsWith(file + ": 不是文件夹");
  }

  @Test
  void withoutAFolderTheBuiltInRulesAreSaidToBeMeant() {
    assertThat(said(0, "rules", "check")).contains("内置规则没有错误", "fine-audit rules check 我的规则");
    assertThat(said(0, "rules", "check", "rules", "--lang", "en"))
        .contains("the rule folder has no mistakes");
  }
}
