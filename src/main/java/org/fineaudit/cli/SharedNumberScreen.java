package org.fineaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fineaudit.cases.Field;
import org.fineaudit.cases.Place;
import org.fineaudit.facts.FactRow;
import org.fineaudit.rules.Rule;
import org.fineaudit.rules.RuleScope;
import org.fineaudit.rules.Verdict;

/** The cases that share one number: where each stands and what the rules say of it, in a line. */
final class SharedNumberScreen {
  private static final int MOST_LISTED = 20;
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_RULES = 60;

  private final Console console;
  private final Names names;
  private final List<Rule> rules;

  SharedNumberScreen(Console console, List<Rule> rules) {
    this.console = console;
    this.names = new Names(console);
    this.rules = rules.stream().filter(rule -> rule.scope() == RuleScope.CASE).toList();
  }

  /** Lists the first of them; of the rest, how to see each. */
  void list(List<FactRow> all, SharedNumber shared) {
    int count = shared.rows().size();
    console.say("cli.explain-several", count, shared.place());
    TextTable table = new TextTable("", "", "", "");
    int listed = Math.min(MOST_LISTED, count);
    for (int place = 1; place <= listed; place++) {
      table.add(line(place, all.get(shared.rows().get(place - 1))));
    }
    table.printRows(console);
    if (listed < count) {
      console.say("cli.explain-unlisted", count - listed, shared.number(), listed + 1, count);
    }
    console.out().println();
  }

  private List<String> line(int place, FactRow row) {
    String party = Objects.requireNonNullElse(row.text(Field.PARTY_NAME), "");
    return List.of("  #" + place, where(row.place()), shortened(party, LONGEST_NAME), found(row));
  }

  private String where(Place place) {
    List<String> parts = new ArrayList<>();
    parts.add(shortened(place.file(), LONGEST_NAME));
    if (!place.sheet().isEmpty()) {
      parts.add(shortened(place.sheet(), LONGEST_NAME));
    }
    parts.add(console.text("cli.explain-row", place.row()));
    return String.join(" ", parts);
  }

  private String found(FactRow row) {
    List<Rule> flagged =
        rules.stream().filter(rule -> rule.judge(row).kind() == Verdict.Kind.FLAGGED).toList();
    long open =
        rules.stream().filter(rule -> rule.judge(row).kind() == Verdict.Kind.UNDETERMINED).count();
    String which = flagged.stream().map(names::of).collect(Collectors.joining("；"));
    return console.text("cli.explain-found", flagged.size(), open, shortened(which, LONGEST_RULES));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}
