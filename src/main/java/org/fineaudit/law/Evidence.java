package org.fineaudit.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
 * @param denialReach a word of denial so many characters before grave consequences denies them
 * @param acts when a case tells clearly which act it is about
 * @param unit when a sheet shows the unit of its amounts
 */
public record Evidence(
    int daysToPay,
    int enoughRows,
    int tellingFacts,
    int fullStatement,
    double mayBeAct,
    double surelyAct,
    int tellingPairs,
    int denialReach,
    Acts acts,
    Unit unit) {
  /**
   * When a case tells clearly which of several acts of one place it is about.
   *
   * @param leastPairs at least so many pairs of characters tell the act apart from the others ...
   * @param clauseShare ... they are at least this share of one of its clauses ...
   * @param timesNext ... and so many times those of the next best act
   * @param sameAct two rows of one place speak of one act if they share so much of their wording
   */
  public record Acts(double leastPairs, double clauseShare, double timesNext, double sameAct) {}

  /**
   * When the texts of a sheet settle the unit of an amount column that states none.
   *
   * @param enoughRows at least so many rows whose text names the amount agree
   * @param rowsPerDeviation one row of so many may tell another amount than its text
   */
  public record Unit(int enoughRows, int rowsPerDeviation) {}

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
            reader.count("daysToPay", 365),
            reader.count("enoughRows", 10_000),
            reader.count("tellingFacts", 1_000),
            reader.count("fullStatement", 1_000),
            reader.decimal("mayBeAct", 1),
            reader.decimal("surelyAct", 1),
            reader.count("tellingPairs", 100),
            reader.count("denialReach", 100),
            new Acts(
                reader.decimal("leastPairs", 100),
                reader.decimal("clauseShare", 1),
                reader.decimal("timesNext", 100),
                reader.decimal("sameAct", 1)),
            new Unit(
                reader.count("agreeingRows", 10_000), reader.count("rowsPerDeviation", 10_000)));
    reader.finish();
    return evidence;
  }

  /** Reads the figures and gathers every mistake. */
  private static final class Reader {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,4})?");

    private final YamlNode top;
    private final Map<String, YamlNode.Entry> root;
    private final List<Issue> issues = new ArrayList<>();

    private Reader(YamlNode top) {
      this.top = top;
      this.root = top instanceof YamlNode.Mapping map ? map.entries() : Map.of();
    }

    int count(String key, int most) {
      return (int) number(key, most, COUNT, "law.not-a-count");
    }

    double decimal(String key, int most) {
      return number(key, most, DECIMAL, "law.not-a-share");
    }

    private double number(String key, int most, Pattern form, String mistake) {
      YamlNode.Entry entry = root.get(key);
      YamlNode node = entry == null ? top : entry.value();
      String value = value(node);
      if (entry == null || value.isEmpty()) {
        complain(node, Message.of("law.missing-setting", key));
      } else if (!form.matcher(value).matches() || !within(Double.parseDouble(value), most)) {
        complain(node, Message.of(mistake, key, most));
      } else {
        return Double.parseDouble(value);
      }
      return 1;
    }

    private static boolean within(double value, int most) {
      return value > 0 && value <= most;
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
