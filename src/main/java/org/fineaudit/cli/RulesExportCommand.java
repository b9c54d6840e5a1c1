package org.fineaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fineaudit.files.Leftovers;
import org.fineaudit.files.OutputFailedException;
import org.fineaudit.files.OutputFiles;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.RuleFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules export}: hands out the built-in rules for a bureau to change. */
@Command(name = "export")
final class RulesExportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", index = "0")
  private Path target;

  private final Console console;

  RulesExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, OutputFailedException {
    RuleFolder folder = RuleFolders.builtIn();
    List<String> standing =
        folder.names().stream().filter(name -> Files.exists(target.resolve(name))).toList();
    if (!standing.isEmpty()) {
      console.tell("cli.export-exists", target, standing.get(0));
      return ExitCode.IO.code();
    }
    boolean fresh = !Files.exists(target);
    boolean whole = false;
    try (OutputFiles outputs = new OutputFiles()) {
      Files.createDirectories(target);
      for (String name : folder.names()) {
        byte[] bytes = folder.file(name).orElseThrow();
        outputs.prepare(target.resolve(name), out -> out.write(bytes));
      }
      outputs.publish();
      whole = true;
    } finally {
      if (fresh && !whole) {
        Leftovers.delete(target);
      }
    }
    console.say("cli.exported", folder.names().size(), target);
    return ExitCode.OK.code();
  }
}
