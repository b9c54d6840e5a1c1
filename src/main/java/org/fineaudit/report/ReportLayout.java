package org.fineaudit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;
import org.fineaudit.tables.YamlFile;
import org.fineaudit.tables.YamlNode;

/**
 * What a self-check report looks like: {@code report.yaml} of the rule folder.
 *
 * @param title with {unit} and {phase}
 * @param addressee 主送机关, empty to be filled in
 * @param typicalCases how many cases are told at most
 * @param undeterminedLines how many reasons are listed at most
 * @param deadlineColumn the header of the ledger's column with the deadline of each problem
 * @param phases what follows each phase
 */
public record ReportLayout(
    String title,
    String addressee,
    Fonts fonts,
    int typicalCases,
    int undeterminedLines,
    String deadlineColumn,
    List<Next> phases) {
  /** The file in a rule folder. */
  public static final String FILE = "report.yaml";

  public ReportLayout {
    phases = List.copyOf(phases);
  }

  /** Names of fonts; a computer that lacks one takes another. */
  public record Fonts(String title, String heading, String subheading, String body) {}

  /**
   * What follows a phase.
   *
   * @param next the phase after it, empty if none
   * @param deadline in words, empty to be filled in
   */
  public record Next(String phase, String next, String deadline, List<String> tasks) {
    public Next {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * Reads the layout.
   *
   * @throws UnusableException with every mistake in it
   */
  public static ReportLayout load(RuleFolder folder) {
    byte[] bytes =
        folder
            .file(FILE)
            .orElseThrow(
                () -> new UnusableException(Issue.of(FILE, Message.of("tables.missing-file"))));
    Reader reader = new Reader();
    ReportLayout layout = reader.layout(YamlFile.parse(FILE, bytes));
    if (!reader.issues.isEmpty()) {
      throw new UnusableException(reader.issues);
    }
    return layout;
  }

  /** What follows a phase, if the layout knows it. */
  Optional<Next> after(String phase) {
    return phases.stream().filter(next -> next.phase().equals(phase)).findFirst();
  }

  private static final class Reader {
    private static final int MOST = 200;
    private final List<Issue> issues = new ArrayList<>();

    ReportLayout layout(YamlNode root) {
      YamlNode fonts = child(root, "fonts");
      List<Next> phases = new ArrayList<>();
      for (YamlNode phase : list(root, "phases")) {
        phases.add(
            new Next(
                text(phase, "phase"),
                text(phase, "next"),
                text(phase, "deadline"),
                list(phase, "tasks").stream().map(this::scalar).toList()));
      }
      return new ReportLayout(
          text(root, "title"),
          text(root, "addressee"),
          new Fonts(
              text(fonts, "title"),
              text(fonts, "heading"),
              text(fonts, "subheading"),
              text(fonts, "body")),
          count(root, "typicalCases"),
          count(root, "undeterminedLines"),
          text(root, "deadlineColumn"),
          phases);
    }

    private void complain(YamlNode at, String key) {
      issues.add(Issue.of(FILE, at.line(), at.column(), Message.of("report.missing", key)));
    }

    private YamlNode child(YamlNode of, String key) {
      Map<String, YamlNode.Entry> entries =
          of instanceof YamlNode.Mapping map ? map.entries() : Map.of();
      if (entries.get(key) == null) {
        complain(of, key);
        return of;
      }
      return entries.get(key).value();
    }

    private String text(YamlNode of, String key) {
      YamlNode child = child(of, key);
      return child == of ? "" : scalar(child);
    }

    private String scalar(YamlNode node) {
      if (node instanceof YamlNode.Scalar scalar) {
        return scalar.value();
      }
      issues.add(Issue.of(FILE, node.line(), node.column(), Message.of("report.not-text")));
      return "";
    }

    private List<YamlNode> list(YamlNode of, String key) {
      YamlNode child = child(of, key);
      if (child instanceof YamlNode.Sequence list) {
        return list.items();
      }
      if (child != of) {
        complain(child, key);
      }
      return List.of();
    }

    private int count(YamlNode of, String key) {
      String value = text(of, key);
      if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= MOST) {
        return Integer.parseInt(value);
      }
      if (!value.isEmpty()) {
        issues.add(
            Issue.of(FILE, of.line(), of.column(), Message.of("report.not-a-count", key, MOST)));
      }
      return 0;
    }
  }
}
