package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;

/**
 * The figures by which facts are found ({@code evidence.yaml}): when a text tells enough that its
 * silence says something, when a column is in use, when a name fits an act.
 *
 * @param daysToPay within how many days of service a fine is due where no other deadline is given
 * @param enoughRows with fewer rows, an empty column may be chance and counts as in use
 * @param tellingFacts a statement of facts shorter than this says nothing of circumstances
 * @param fullStatement a statement at least so long would have told of the place and of grave
 *     consequences
 * @param mayBeAct a case that has so much of a clause of the cited act may speak of it
 * @param surelyAct the name of a violation tells of another act if it has so much of its clauses
 * @param tellingPairs clauses with fewer pairs of characters tell nothing
 */
public record Evidence(
    int daysToPay,
    int enoughRows,
    int tellingFacts,
    int fullStatement,
    double mayBeAct,
    double surelyAct,
    int tellingPairs) {
  static final String FILE = "evidence.yaml";

  /**
   * Reads the file.
   *
   * @throws UnusableException with every mistake of it
   */
  public static Evidence load(RuleFolder folder) {
    byte[] bytes =
        folder
            .file(FILE)
            .orElseThrow(
                () -> new UnusableException(Issue.of(FILE, Message.of("tables.missing-file"))));
    Reader reader = new Reader(YamlFile.parse(FILE, bytes));
    Evidence evidence =
        new Evidence(
            (int) reader.number("daysToPay", 365),
            (int) reader.number("enoughRows", 10_000),
            (int) reader.number("tellingFacts", 1_000),
            (int) reader.number("fullStatement", 1_000),
            reader.number("mayBeAct", 1),
            reader.number("surelyAct", 1),
            (int) reader.number("tellingPairs", 100));
    reader.finish();
    return evidence;
  }

  /** Reads the figures and gathers every mistake. */
  private static final class Reader {
    private final YamlNode top;
    private final Map<String, YamlNode.Entry> root;
    private final List<Issue> issues = new ArrayList<>();

    private Reader(YamlNode top) {
      this.top = top;
      this.root = top instanceof YamlNode.Mapping map ? map.entries() : Map.of();
    }

    /** A whole number, or a share where the most is 1. */
    double number(String key, int most) {
      YamlNode.Entry entry = root.get(key);
      YamlNode node = entry == null ? top : entry.value();
      String value = value(node);
      boolean share = most == 1;
      boolean readable =
          value.matches(share ? "0\\.[0-9]{1,4}|1" : "[1-9][0-9]{0,4}")
              && Double.parseDouble(value) > 0
              && Double.parseDouble(value) <= most;
      if (entry == null || value.isEmpty()) {
        complain(node, Message.of("law.missing-setting", key));
      } else if (!readable) {
        complain(node, Message.of(share ? "law.not-a-share" : "law.not-a-count", key, most));
      } else {
        return Double.parseDouble(value);
      }
      return 1;
    }

    private static String value(YamlNode node) {
      return node instanceof YamlNode.Mapping map
              && map.entries().get("value") != null
              && map.entries().get("value").value() instanceof YamlNode.Scalar scalar
          ? scalar.value()
          : "";
    }

    private void complain(YamlNode node, Message message) {
      issues.add(Issue.of(FILE, node.line(), node.column(), message));
    }

    void finish() {
      if (!issues.isEmpty()) {
        throw new UnusableException(issues);
      }
    }
  }
}
