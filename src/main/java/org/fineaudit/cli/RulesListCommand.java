package org.fineaudit.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.facts.Fact;
import org.fineaudit.facts.FactSources;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules list}: every rule on a line. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {
  @Mixin private RuleFolderArgument folder;

  private final Console console;

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    TextTable table =
        new TextTable(
            console.text("cli.rule-id"),
            console.text("cli.rule-problem"),
            console.text("cli.rule-strength"),
            console.text("cli.rule-name"),
            console.text("cli.rule-needs"));
    for (Rule rule : RuleBook.load(folder.open()).rules()) {
      table.add(List.of(rule.id(), rule.problem().id(), strength(rule), rule.name(), needs(rule)));
    }
    table.print(console);
    return ExitCode.OK.code();
  }

  /** The columns that the facts of the conditions come from first. */
  private static String needs(Rule rule) {
    Set<Fact> facts = new LinkedHashSet<>(rule.when().facts());
    facts.addAll(rule.flag().facts());
    return facts.stream()
        .map(FactSources::of)
        .flatMap(fields -> fields.stream().limit(1))
        .distinct()
        .filter(field -> field != Field.CASE_STATUS)
        .map(Field::label)
        .collect(Collectors.joining("、"));
  }

  private String strength(Rule rule) {
    if (rule.off().isPresent()) {
      return console.text("cli.rule-off");
    }
    boolean both = rule.hardWhen().isPresent();
    return both ? console.text("cli.rule-both") : rule.strength().label();
  }
}
