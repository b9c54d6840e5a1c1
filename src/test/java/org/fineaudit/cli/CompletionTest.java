package org.fineaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the package hands to shells. */
class CompletionTest {
  @Test
  void choicesAreOfferedAsTheyAreWritten() {
    assertThat(ManPages.bash())
        .contains("(\"table\" \"json\" \"markdown\")", "(\"none\" \"hard\" \"any\")")
        .doesNotContain("\"TABLE\"", "\"HARD\"", "\"ZH\"");
  }

  @Test
  void zshOffersEveryCommandAndOptionWithItsChoicesAndFiles() {
    String script = ZshCompletion.script();
    assertThat(script)
        .startsWith("#compdef fine-audit\n")
        .contains("'audit:审查一份或几份导出表", "'check:检查规则文件夹", "check) _fine-audit_rules_check ;;")
        .contains("'--fail-on=[有这种强度的线索时退出码为 1]:", ":(none hard any)'")
        .contains("'--ledger=[写台账（附件2）]:LEDGER.xlsx:_files'", "'--rules=[规则文件夹]:DIR:_files -/'")
        .contains("'*:INPUT:_files'", "'(-q --quiet)'{-q,--quiet}'[只显示错误]'");
  }

  /** As a shell reads it, where there is one. */
  @Test
  void zshCanReadTheScript(@TempDir Path folder) throws Exception {
    Path script = Files.writeString(folder.resolve("_fine-audit"), ZshCompletion.script());
    assumeThat(Path.of("/bin/zsh")).exists();
    Process shell =
        new ProcessBuilder("/bin/zsh", "-n", script.toString()).redirectErrorStream(true).start();
    assertThat(shell.getInputStream().readAllBytes()).asString(UTF_8).isEmpty();
    assertThat(shell.waitFor()).isZero();
  }
}
