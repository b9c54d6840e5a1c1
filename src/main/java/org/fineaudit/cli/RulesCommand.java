package org.fineaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rules}: looking at, checking and handing out rule folders. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.out());
    return ExitCode.OK.code();
  }
}
