package org.fineaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.fineaudit.audit.RuleContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules check}: every mistake of a rule folder, with its place. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {
  @Mixin private RuleFolderArgument folder;

  private final Console console;

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleContext context = RuleContext.load(folder.open());
    context.deriver().notices().forEach(notice -> console.out().println(notice.in(console.lang())));
    context.book().notices().forEach(notice -> console.out().println(notice.in(console.lang())));
    console.say("cli.rules-good", context.book().rules().size(), context.book().files().size());
    return ExitCode.OK.code();
  }
}
