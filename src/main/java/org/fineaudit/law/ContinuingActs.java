package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/**
 * Acts whose unlawful state goes on (继续状态, continuing-acts.csv), so that the limitation period runs
 * from its end and not from the day it began.
 */
public final class ContinuingActs {
  static final String FILE = "continuing-acts.csv";

  /** Words that must follow each other in the text. */
  private record Words(List<String> parts) {
    boolean in(String text) {
      int from = 0;
      for (String part : parts) {
        int at = text.indexOf(part, from);
        if (at < 0) {
          return false;
        }
        from = at + part.length();
      }
      return true;
    }
  }

  private final List<Words> continuing = new ArrayList<>();
  private final List<Words> oneOff = new ArrayList<>();

  private ContinuingActs() {}

  /**
   * Reads the table. In the column {@code words} alternatives are set apart by {@code ;}, words
   * that must follow each other by {@code +}.
   *
   * @throws UnusableException with every mistake of it
   */
  public static ContinuingActs load(RuleFolder folder) {
    ContinuingActs acts = new ContinuingActs();
    List<Issue> issues = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(folder, FILE, List.of("words", "kind")).rows()) {
      String kind = row.get("kind");
      List<Words> words =
          Stream.of(row.get("words").split("[;；]", -1))
              .filter(w -> !w.isBlank())
              .map(ContinuingActs::words)
              .toList();
      if (words.isEmpty()) {
        issues.addAll(row.error(Message.of("law.empty-cell", "words")).issues());
      } else if ("continuing".equals(kind)) {
        acts.continuing.addAll(words);
      } else if ("one-off".equals(kind)) {
        acts.oneOff.addAll(words);
      } else {
        issues.addAll(
            row.error(Message.of("law.bad-word", "kind", kind, "continuing, one-off")).issues());
      }
    }
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return acts;
  }

  private static Words words(String cell) {
    return new Words(
        Stream.of(cell.split("[+＋]", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList());
  }

  /**
   * Whether the act goes on until it is undone. Unknown if the table knows nothing of it, or knows
   * words of both kinds.
   */
  public Truth isContinuing(String violation) {
    boolean lasting = continuing.stream().anyMatch(w -> w.in(violation));
    boolean momentary = oneOff.stream().anyMatch(w -> w.in(violation));
    return lasting == momentary ? Truth.UNKNOWN : Truth.of(lasting);
  }
}
