package org.fineaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.Facts;
import org.fineaudit.messages.Suggestion;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleBook;
import org.fineaudit.rules.RuleScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rules show}: a rule as a page of a handbook, or the catalogue of facts. */
@Command(name = "show")
final class RulesShowCommand implements Callable<Integer> {
  private static final String FACTS = "facts";

  @Mixin private RuleOptions rules;

  @Parameters(paramLabel = "ID", index = "0")
  private String id;

  private final Console console;
  private final Names names;

  RulesShowCommand(Console console) {
    this.console = console;
    this.names = new Names(console);
  }

  @Override
  public Integer call() throws IOException {
    if (id.equals(FACTS)) {
      TextTable table =
          new TextTable(
              console.text("cli.fact"),
              console.text("cli.type"),
              console.text("cli.rule-name"),
              console.text("cli.origin"));
      for (Fact fact : Facts.all()) {
        table.add(List.of(fact.name(), names.of(fact.type()), fact.label(), names.origin(fact)));
      }
      table.uncut(0).wrapped(2).wrapped(3).print(console);
      return ExitCode.OK.code();
    }
    RuleBook book = RuleBook.load(rules.folder());
    Optional<Rule> rule = book.rule(id);
    if (rule.isEmpty()) {
      console.tell("cli.no-such-rule", id);
      Suggestion.nearest(id, book.rules().stream().map(Rule::id).toList())
          .ifPresent(near -> console.tell("cli.did-you-mean", near));
      return ExitCode.USAGE.code();
    }
    page(rule.get());
    return ExitCode.OK.code();
  }

  private void page(Rule rule) {
    console.print(rule.name() + "  " + rule.id());
    console.out().println();
    line("problem", names.of(rule.problem()));
    if (rule.scope() != RuleScope.CASE) {
      line("of", rule.scope().label());
    }
    line("strength", names.of(rule.strength()));
    rule.hardWhen().ifPresent(c -> line("hard-when", c.source()));
    rule.off().ifPresent(why -> line("off", why));
    line("concerns", rule.concerns());
    line("flags", rule.flags());
    lines("basis", rule.basis());
    lines("exceptions", rule.exceptions());
    lines("limits", rule.limits());
    lines("parameters", rule.thresholds());
    line("when", rule.when().source());
    line("flag", rule.flag().source());
    line("message", rule.describedMessage());
    line("remedy", rule.remedy());
    lines(
        "tests",
        rule.tests().stream()
            .map(t -> names.of(t.expected()) + console.text("cli.colon") + t.name())
            .toList());
    line("file", rule.file() + ":" + rule.line());
  }

  private void line(String label, String text) {
    console.paragraph(0, console.text("cli.show-line", console.text("cli.show-" + label), text));
  }

  private void lines(String label, List<String> texts) {
    if (!texts.isEmpty()) {
      String heading = console.text("cli.show-line", console.text("cli.show-" + label), "");
      console.out().println(heading.stripTrailing());
      texts.forEach(text -> console.paragraph(2, "- " + text));
    }
  }
}
