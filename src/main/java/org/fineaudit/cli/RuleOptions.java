package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import picocli.CommandLine.Option;

/** Which rules to use. */
final class RuleOptions {
  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  /** The folder given, if one is, and the settings that may name it. */
  List<Path> given() {
    Path settings = Path.of(FolderSettings.FILE);
    return rules == null ? List.of(settings) : List.of(settings, rules);
  }

  /** The folder given, else the built-in one. */
  RuleFolder folder() throws IOException {
    return rules == null ? RuleFolders.builtIn() : RuleFolders.read(rules);
  }
}
