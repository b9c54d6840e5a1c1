package org.fineaudit.audit;

import java.util.ArrayList;
import java.util.List;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;

/**
 * The settings of {@code cohorts.yaml}.
 *
 * @param windowMonths how far the decision dates of comparable cases may lie apart
 * @param minimumOthers comparable cases that statistics need, this case not counted
 * @param nearest how many comparable cases a finding lists
 * @param historyMonths how far back a party's earlier violations count
 * @param personDays how far apart the fines of a unit and of its persons may be decided
 */
record CohortSettingsFile(
    int windowMonths, int minimumOthers, int nearest, int historyMonths, int personDays) {
  static final String FILE = "cohorts.yaml";

  static CohortSettingsFile load(RuleFolder folder) {
    byte[] bytes =
        folder
            .file(FILE)
            .orElseThrow(
                () -> new UnusableException(Issue.of(FILE, Message.of("tables.missing-file"))));
    YamlNode root = YamlFile.parse(FILE, bytes);
    List<Issue> issues = new ArrayList<>();
    CohortSettingsFile settings =
        new CohortSettingsFile(
            number(root, "windowMonths", issues),
            number(root, "minimumOthers", issues),
            number(root, "nearest", issues),
            number(root, "historyMonths", issues),
            number(root, "personDays", issues));
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return settings;
  }

  private static int number(YamlNode root, String key, List<Issue> issues) {
    if (root instanceof YamlNode.Mapping map
        && map.entries().get(key) != null
        && map.entries().get(key).value() instanceof YamlNode.Mapping one
        && one.entries().get("value") != null
        && one.entries().get("value").value() instanceof YamlNode.Scalar scalar) {
      if (scalar.value().matches("[1-9][0-9]{0,3}")) {
        return Integer.parseInt(scalar.value());
      }
      issues.add(
          Issue.of(FILE, scalar.line(), scalar.column(), Message.of("audit.not-a-count", key)));
      return 0;
    }
    issues.add(Issue.of(FILE, root.line(), 1, Message.of("audit.missing-setting", key)));
    return 0;
  }
}
