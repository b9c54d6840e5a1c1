package org.fineaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.fineaudit.result.AuditResult.Tool;
import org.fineaudit.rules.RuleBook;
import org.fineaudit.tables.RuleFolders;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version, what it was built from, and the rules that travel in it. */
final class Version implements IVersionProvider {
  static final String NAME = "fine-audit";

  private static final String BUILD = "build.properties";

  private final Console console;

  Version(Console console) {
    this.console = console;
  }

  /** The program as result files name it. */
  static Tool tool() {
    return new Tool(NAME, build().getProperty("version"));
  }

  private static Properties build() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(BUILD)) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build;
  }

  /**
   * The version; the commit, where the program was built from a repository; the SHA-256 of the
   * built-in rules, as results name it.
   */
  @Override
  public String[] getVersion() throws IOException {
    Properties build = build();
    List<String> lines = new ArrayList<>(List.of(NAME + " " + build.getProperty("version")));
    String commit = build.getProperty("commit");
    if (commit.matches("[0-9a-f]+")) {
      boolean changed = build.getProperty("dirty").equals("true");
      lines.add(console.text(changed ? "cli.version-changed" : "cli.version-commit", commit));
    }
    lines.add(console.text("cli.version-rules", RuleBook.digest(RuleFolders.builtIn())));
    return lines.toArray(String[]::new);
  }
}
