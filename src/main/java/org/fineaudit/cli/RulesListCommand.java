package org.fineaudit.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.ProblemType;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactSources;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code rules list}: every rule on a line; for people under the problem that it finds, with {@code
 * --verbose} and the columns that it looks at; for programs with everything.
 */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Mixin private RuleFolderArgument folder;

  private final Console console;
  private final Names names;

  RulesListCommand(Console console) {
    this.console = console;
    this.names = new Names(console);
  }

  @Override
  public Integer call() throws IOException {
    List<Rule> rules = RuleBook.load(folder.open()).rules();
    if (console.terminal()) {
      underProblems(rules);
    } else {
      everyColumn(rules);
    }
    return ExitCode.OK.code();
  }

  private void underProblems(List<Rule> rules) {
    TextTable table = new TextTable("", "", "");
    ProblemType problem = null;
    for (Rule rule : rules) {
      if (rule.problem() != problem) {
        problem = rule.problem();
        table.heading(names.of(problem));
      }
      table.add(List.of("  " + rule.id(), strength(rule), rule.name()));
      if (common.verbose()) {
        table.add(List.of("", "", needs(rule)));
      }
    }
    table.uncut(0).wrapped(2).printRows(console);
    console.out().println();
    console.say("cli.rules-more", rules.size());
  }

  private void everyColumn(List<Rule> rules) {
    TextTable table =
        new TextTable(
            console.text("cli.rule-id"),
            console.text("cli.rule-problem"),
            console.text("cli.rule-strength"),
            console.text("cli.rule-name"),
            console.text("cli.rule-needs"));
    for (Rule rule : rules) {
      table.add(List.of(rule.id(), rule.problem().id(), strength(rule), rule.name(), needs(rule)));
    }
    table.uncut(0).print(console);
  }

  /** The columns that the facts of the conditions come from first. */
  private String needs(Rule rule) {
    Set<Fact> facts = new LinkedHashSet<>(rule.when().facts());
    facts.addAll(rule.flag().facts());
    return names.fields(
        facts.stream()
            .map(FactSources::of)
            .flatMap(fields -> fields.stream().limit(1))
            .distinct()
            .filter(field -> field != Field.CASE_STATUS)
            .toList());
  }

  private String strength(Rule rule) {
    if (rule.off().isPresent()) {
      return console.text("cli.rule-off");
    }
    boolean both = rule.hardWhen().isPresent();
    return both ? console.text("cli.rule-both") : names.of(rule.strength());
  }
}
