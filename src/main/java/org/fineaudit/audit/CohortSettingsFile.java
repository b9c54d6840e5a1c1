package org.fineaudit.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fineaudit.cohorts.CohortSettings;
import org.fineaudit.cohorts.CohortSettings.Step;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;

/**
 * The settings of {@code cohorts.yaml}.
 *
 * @param cohorts how comparable cases are chosen and measured
 * @param nameSimilarity from which share of common character pairs on two 案由 are written alike
 * @param fillers words that tell nothing about an act
 * @param historyMonths how far back a party's earlier violations count
 * @param personDays how far apart the fines of a unit and of its persons may be decided
 * @param monthsOfHistory how many months before a month it is compared with
 * @param monthEndDays how many last days of a month are its end
 * @param quarterEndDays how many last days of a quarter are its end
 * @param yearEndDays how many last days of a year are its end
 */
record CohortSettingsFile(
    CohortSettings cohorts,
    double nameSimilarity,
    List<String> fillers,
    int historyMonths,
    int personDays,
    int monthsOfHistory,
    int monthEndDays,
    int quarterEndDays,
    int yearEndDays) {
  static final String FILE = "cohorts.yaml";

  CohortSettingsFile {
    fillers = List.copyOf(fillers);
  }

  static CohortSettingsFile load(RuleFolder folder) {
    byte[] bytes =
        folder
            .file(FILE)
            .orElseThrow(
                () -> new UnusableException(Issue.of(FILE, Message.of("tables.missing-file"))));
    Reader reader = new Reader(YamlFile.parse(FILE, bytes));
    CohortSettings cohorts =
        new CohortSettings(
            reader.steps(),
            reader.count("minimumOthers"),
            reader.count("nearest"),
            reader.share("usualSpread"),
            reader.count("usualSpreadWeight"),
            reader.share("commonShare"),
            reader.count("commonCases"));
    CohortSettingsFile settings =
        new CohortSettingsFile(
            cohorts,
            reader.share("nameSimilarity"),
            reader.words("fillers"),
            reader.count("historyMonths"),
            reader.count("personDays"),
            reader.count("monthsOfHistory"),
            reader.count("monthEndDays"),
            reader.count("quarterEndDays"),
            reader.count("yearEndDays"));
    reader.finish();
    return settings;
  }

  /** Reads the file and gathers every mistake in it. */
  private static final class Reader {
    private static final List<String> WITHIN = List.of("authority", "all", "similar-names");

    private final Map<String, YamlNode.Entry> root;
    private final YamlNode top;
    private final List<Issue> issues = new ArrayList<>();

    private Reader(YamlNode top) {
      this.top = top;
      this.root = entries(top);
    }

    private static Map<String, YamlNode.Entry> entries(YamlNode node) {
      return node instanceof YamlNode.Mapping map ? map.entries() : Map.of();
    }

    private void complain(YamlNode node, Message message) {
      issues.add(Issue.of(FILE, node.line(), node.column(), message));
    }

    /** The scalar below a key, empty and complained about if there is none. */
    private String scalar(Map<String, YamlNode.Entry> of, YamlNode parent, String key) {
      if (of.get(key) != null && of.get(key).value() instanceof YamlNode.Scalar scalar) {
        return scalar.value();
      }
      complain(parent, Message.of("audit.missing-setting", key));
      return "";
    }

    private String value(String key) {
      if (root.get(key) == null) {
        complain(top, Message.of("audit.missing-setting", key));
        return "";
      }
      YamlNode node = root.get(key).value();
      return scalar(entries(node), node, "value");
    }

    int count(String key) {
      return count(value(key), key, root.containsKey(key) ? root.get(key).value() : top);
    }

    private int count(String value, String key, YamlNode at) {
      if (value.matches("[1-9][0-9]{0,3}")) {
        return Integer.parseInt(value);
      }
      if (!value.isEmpty()) {
        complain(at, Message.of("audit.not-a-count", key));
      }
      return 1;
    }

    double share(String key) {
      String value = value(key);
      if (value.matches("0\\.[0-9]{1,4}|1|1\\.0") && Double.parseDouble(value) > 0) {
        return Double.parseDouble(value);
      }
      if (!value.isEmpty()) {
        complain(root.get(key).value(), Message.of("audit.not-a-share", key));
      }
      return 1;
    }

    List<String> words(String key) {
      List<String> words = new ArrayList<>();
      if (root.get(key) != null && root.get(key).value() instanceof YamlNode.Sequence list) {
        for (YamlNode item : list.items()) {
          if (item instanceof YamlNode.Scalar word && !word.value().isBlank()) {
            words.add(word.value());
          } else {
            complain(item, Message.of("audit.missing-setting", key));
          }
        }
      } else {
        complain(top, Message.of("audit.missing-setting", key));
      }
      return words;
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      if (root.get("steps") != null
          && root.get("steps").value() instanceof YamlNode.Sequence list) {
        list.items().forEach(item -> steps.add(step(item)));
      }
      if (steps.isEmpty() || steps.size() > Byte.MAX_VALUE) {
        complain(top, Message.of("audit.missing-setting", "steps"));
        return List.of(new Step("", true, 1, false));
      }
      return steps;
    }

    private Step step(YamlNode item) {
      Map<String, YamlNode.Entry> entries = entries(item);
      String within = scalar(entries, item, "within");
      if (!within.isEmpty() && !WITHIN.contains(within)) {
        String allowed = String.join(", ", WITHIN);
        complain(item, Message.of("audit.bad-within", within, allowed));
      }
      String months = scalar(entries, item, "months");
      return new Step(
          scalar(entries, item, "name"),
          within.equals("authority"),
          count(months, "months", item),
          within.equals("similar-names"));
    }

    void finish() {
      if (!issues.isEmpty()) {
        throw new UnusableException(issues);
      }
    }
  }
}
