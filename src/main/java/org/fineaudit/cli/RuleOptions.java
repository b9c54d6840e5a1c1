package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import picocli.CommandLine.Option;

/** Which rules to use. */
final class RuleOptions {
  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  /** The folder given, else the built-in one. */
  RuleFolder folder() throws IOException {
    return rules == null ? RuleFolders.builtIn() : RuleFolders.read(rules);
  }
}
