package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A rule folder as argument or as {@code --rules}; the built-in one if neither is given. */
final class RuleFolderArgument {
  @Parameters(paramLabel = "DIR", arity = "0..1", index = "0")
  private Path argument;

  @Option(names = "--rules", paramLabel = "DIR")
  private Path option;

  /** Whether the built-in rules are meant. */
  boolean none() {
    return argument == null && option == null;
  }

  RuleFolder open() throws IOException {
    Path folder = argument == null ? option : argument;
    return folder == null ? RuleFolders.builtIn() : RuleFolders.read(folder);
  }
}
