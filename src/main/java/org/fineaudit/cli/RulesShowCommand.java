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

  RulesShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (id.equals(FACTS)) {
      TextTable table = new TextTable("name", "类型", "名称", "来源");
      for (Fact fact : Facts.all()) {
        table.add(List.of(fact.name(), fact.type().label(), fact.label(), fact.origin()));
      }
      table.print(console.out());
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
    console.out().println(rule.name() + "  " + rule.id());
    console.out().println();
    line("问题类型", rule.problem().label());
    line("线索强度", rule.strength().label());
    rule.hardWhen().ifPresent(c -> line("硬线索条件", c.source()));
    rule.off().ifPresent(why -> line("已停用", why));
    line("适用对象", rule.concerns());
    line("查什么", rule.flags());
    lines("法律依据", rule.basis());
    lines("例外", rule.exceptions());
    lines("参数", rule.thresholds());
    line("适用条件", rule.when().source());
    line("命中条件", rule.flag().source());
    line("处理建议", rule.remedy());
    line("规则文件", rule.file() + ":" + rule.line());
  }

  private void line(String label, String text) {
    console.out().println(label + "：" + text);
  }

  private void lines(String label, List<String> texts) {
    if (!texts.isEmpty()) {
      console.out().println(label + "：");
      texts.forEach(text -> console.out().println("  - " + text));
    }
  }
}
