package org.fineaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: says what can be done. */
@Command(name = "fine-audit")
final class FineAudit implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final Console console;

  FineAudit(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.say("cli.welcome");
    return ExitCode.OK.code();
  }

  CommandLine commandLine() {
    return spec.commandLine();
  }
}
