package org.fineaudit.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fineaudit.audit.RuleContext;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.UnusableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code rules check}: every mistake of a rule folder, and what its tests leave out, with its
 * place.
 */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {
  private static final int MOST_NOTICES = 100;

  @Mixin private RuleFolderArgument folder;

  private final Console console;

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleContext context = RuleContext.load(folder.open());
    List<Issue> issues = new ArrayList<>(context.book().untested());
    issues.addAll(context.book().idle());
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    List<Issue> notices = context.deriver().notices();
    notices.stream()
        .limit(MOST_NOTICES)
        .forEach(notice -> console.print(notice.in(console.lang())));
    if (notices.size() > MOST_NOTICES) {
      console.say("cli.more-issues", notices.size() - MOST_NOTICES);
    }
    String good = folder.none() ? "cli.built-in-rules-good" : "cli.rules-good";
    console.say(good, context.book().rules().size(), context.book().files().size());
    return ExitCode.OK.code();
  }
}
