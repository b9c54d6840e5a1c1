package org.fineaudit.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fineaudit.law.WorkingDays;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.RuleFolder;

/**
 * The rules of a folder. Every YAML file in it is a rule file, except those with a meaning of their
 * own. A folder is used whole or not at all.
 */
public final class RuleBook {
  /** YAML files that hold no rules. */
  private static final Set<String> OTHER_FILES =
      Set.of(
          "columns.yaml",
          "phrases.yaml",
          "ledger.yaml",
          "cohorts.yaml",
          "evidence.yaml",
          "attachment1.yaml",
          "report.yaml");

  /** Files that only say what things look like. */
  private static final Set<String> LAYOUTS =
      Set.of("ledger.yaml", "attachment1.yaml", "report.yaml");

  private final List<Rule> rules;
  private final String sha256;
  private final List<String> files;
  private final SortedMap<String, String> hashes;

  private RuleBook(
      List<Rule> rules, String sha256, List<String> files, SortedMap<String, String> hashes) {
    this.rules = List.copyOf(rules);
    this.sha256 = sha256;
    this.files = List.copyOf(files);
    this.hashes = Collections.unmodifiableSortedMap(hashes);
  }

  /**
   * Loads the rules.
   *
   * @throws UnusableException with every mistake of every file
   */
  public static RuleBook load(RuleFolder folder) {
    List<Issue> issues = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    WorkingDays workingDays = workingDays(folder, issues);
    for (String name : folder.names()) {
      if (isRuleFile(name)) {
        try {
          byte[] bytes = folder.file(name).orElseThrow();
          rules.addAll(new RuleFileReader(name, bytes, workingDays, issues).read());
        } catch (UnusableException e) {
          issues.addAll(e.issues());
        }
      }
    }
    Map<String, Rule> byId = new HashMap<>();
    for (Rule rule : rules) {
      Rule first = byId.putIfAbsent(rule.id(), rule);
      if (first != null) {
        Message message =
            Message.of("rules.duplicate-id", rule.id(), first.file() + ":" + first.line());
        issues.add(Issue.of(rule.file(), rule.line(), 1, message));
      }
    }
    if (rules.isEmpty() && issues.isEmpty()) {
      issues.add(Issue.of(folder.name(), Message.of("rules.none")));
    }
    if (!issues.isEmpty()) {
      issues.sort(
          Comparator.comparing(Issue::file)
              .thenComparingInt(Issue::line)
              .thenComparingInt(Issue::column));
      throw new UnusableException(issues);
    }
    rules.sort(Comparator.comparing(Rule::problem).thenComparing(Rule::id));
    return new RuleBook(rules, digest(folder), folder.names(), hashes(folder));
  }

  /** Without the table every count of working days is unknown. */
  private static WorkingDays workingDays(RuleFolder folder, List<Issue> issues) {
    try {
      return folder.file(WorkingDays.FILE).isPresent()
          ? WorkingDays.load(folder)
          : WorkingDays.NONE;
    } catch (UnusableException e) {
      issues.addAll(e.issues());
      return WorkingDays.NONE;
    }
  }

  private static boolean isRuleFile(String name) {
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && !OTHER_FILES.contains(name);
  }

  /** The SHA-256 of a rule folder: of the names and bytes of all its files, in hexadecimal. */
  public static String digest(RuleFolder folder) {
    MessageDigest sha = sha256Digest();
    for (String name : folder.names()) {
      byte[] bytes = folder.file(name).orElseThrow();
      sha.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static SortedMap<String, String> hashes(RuleFolder folder) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String name : folder.names()) {
      if (!LAYOUTS.contains(name)) {
        byte[] hash = sha256Digest().digest(folder.file(name).orElseThrow());
        hashes.put(name, HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every rule, in the order of the notice's problems, then by id. */
  public List<Rule> rules() {
    return rules;
  }

  /** What no test of a rule shows, with its place: verdicts that a rule gives, and exceptions. */
  public List<Issue> untested() {
    return rules.stream().flatMap(Untested::of).toList();
  }

  /** Conditions that do nothing or contradict each other, with their places. */
  public List<Issue> idle() {
    return rules.stream().flatMap(IdleConditions::of).toList();
  }

  /** The rules that are not switched off. */
  public List<Rule> active() {
    return rules.stream().filter(r -> r.off().isEmpty()).toList();
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** Over the names and bytes of all files of the folder. */
  public String sha256() {
    return sha256;
  }

  /** All files of the folder. */
  public List<String> files() {
    return files;
  }

  /** The SHA-256 of each file that bears on findings, by name. */
  public SortedMap<String, String> hashes() {
    return hashes;
  }
}
