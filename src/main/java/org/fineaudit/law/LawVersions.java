package org.fineaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fineaudit.cases.Truth;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/** When each law applied (statute-versions.csv). */
final class LawVersions {
  static final String FILE = "statute-versions.csv";
  private static final List<String> COLUMNS = List.of("law", "valid_from", "valid_to");

  /**
   * One wording of a law.
   *
   * @param newLaw whether there was no law of that name before
   * @param general whether it sets procedure only and never an amount
   */
  record Version(String law, Validity validity, boolean newLaw, boolean general, int line) {
    boolean holds(LocalDate date) {
      return validity.holds(date);
    }

    Optional<LocalDate> from() {
      return validity.from();
    }

    Optional<LocalDate> to() {
      return validity.to();
    }
  }

  private final Map<String, List<Version>> byLaw = new TreeMap<>();

  static LawVersions load(RuleFolder folder, List<Issue> issues) {
    LawVersions versions = new LawVersions();
    CsvTable table;
    try {
      table = CsvTable.read(folder, FILE, COLUMNS);
    } catch (UnusableException e) {
      issues.addAll(e.issues());
      return versions;
    }
    for (CsvTable.Row row : table.rows()) {
      try {
        versions.add(row);
      } catch (UnusableException e) {
        issues.addAll(e.issues());
      }
    }
    return versions;
  }

  private void add(CsvTable.Row row) {
    String law = LawNames.withoutVersion(row.get("law"));
    if (law.isEmpty()) {
      throw row.error(Message.of("law.empty-cell", "law"));
    }
    Version version =
        new Version(
            law,
            Validity.of(row),
            "yes".equals(row.get("new_law")),
            "yes".equals(row.get("general")),
            row.line());
    List<Version> versions = byLaw.computeIfAbsent(law, k -> new ArrayList<>());
    Optional<Version> other =
        versions.stream().filter(v -> v.validity().overlaps(version.validity())).findFirst();
    if (other.isPresent()) {
      throw row.error(Message.of("law.versions-overlap", law, other.get().line()));
    }
    versions.add(version);
  }

  Iterable<String> laws() {
    return byLaw.keySet();
  }

  /** The last day of the wording that began on that day, empty if it is in force. */
  Optional<LocalDate> lastDay(String law, LocalDate from) {
    return byLaw.getOrDefault(law, List.of()).stream()
        .filter(v -> v.holds(from))
        .findFirst()
        .flatMap(Version::to);
  }

  boolean general(String law) {
    return byLaw.getOrDefault(law, List.of()).stream().anyMatch(Version::general);
  }

  /**
   * Whether some wording of the law applied on that day; unknown before the first wording that the
   * table lists, unless the law was new then.
   */
  Truth inForce(String law, LocalDate date) {
    List<Version> versions = byLaw.getOrDefault(law, List.of());
    if (versions.isEmpty() || versions.stream().allMatch(v -> v.from().isEmpty())) {
      return Truth.UNKNOWN;
    }
    if (versions.stream().anyMatch(v -> v.holds(date))) {
      return Truth.TRUE;
    }
    boolean beforeAll = versions.stream().allMatch(v -> v.from().map(date::isBefore).orElse(false));
    boolean newLaw = versions.stream().anyMatch(Version::newLaw);
    return beforeAll && !newLaw ? Truth.UNKNOWN : Truth.FALSE;
  }
}
