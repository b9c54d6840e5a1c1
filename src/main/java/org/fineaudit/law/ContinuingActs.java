package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.Message;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/**
 * Which violations go on as long as their result stands (继续状态), after {@code continuing-acts.csv}.
 * The limitation period of such an act does not begin before it ends (Administrative Penalty Law,
 * article 36).
 */
public final class ContinuingActs {
  static final String FILE = "continuing-acts.csv";

  private final List<Entry> entries;

  private ContinuingActs(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Words of violations that all go on, or all do not. */
  private record Entry(List<String> words, Truth continuing) {}

  /** Loads the table. */
  public static ContinuingActs load(RuleFolder folder) {
    List<Entry> entries = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(folder, FILE, List.of("words", "continuing")).rows()) {
      String flag = row.get("continuing");
      if (!flag.equals("yes") && !flag.equals("no")) {
        throw row.error(Message.of("law.bad-flag", flag));
      }
      List<String> words = List.of(row.get("words").split(";"));
      entries.add(new Entry(words, Truth.of(flag.equals("yes"))));
    }
    return new ContinuingActs(entries);
  }

  /** True or false if the words say so, unknown if they say nothing or both. */
  public Truth isContinuing(String violation) {
    boolean yes = false;
    boolean no = false;
    for (Entry entry : entries) {
      if (entry.words().stream().anyMatch(violation::contains)) {
        yes |= entry.continuing().isTrue();
        no |= entry.continuing().isFalse();
      }
    }
    return yes == no ? Truth.UNKNOWN : Truth.of(yes);
  }
}
