package org.fineaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/** Reads {@code statutes.csv} and {@code statute-versions.csv}; collects every mistake of both. */
final class StatuteFile {
  static final String FILE = "statutes.csv";
  static final String VERSIONS = "statute-versions.csv";

  private static final List<String> COLUMNS =
      List.of(
          "law",
          "aliases",
          "version",
          "article",
          "paragraph",
          "item",
          "violation",
          "subject",
          "basis",
          "base",
          "min",
          "max",
          "precondition");

  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, LocalDate> lastDays = new HashMap<>();
  private final List<String> versionLaws = new ArrayList<>();

  /** The laws that the table of versions names, those without fines included. */
  List<String> versionLaws() {
    return versionLaws;
  }

  List<Provision> read(RuleFolder folder) {
    for (CsvTable.Row row : CsvTable.read(folder, VERSIONS, List.of("law", "valid_to")).rows()) {
      collect(() -> version(row));
    }
    List<Provision> provisions = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(folder, FILE, COLUMNS).rows()) {
      collect(() -> provisions.add(provision(row)));
    }
    if (!issues.isEmpty()) {
      throw new UnusableException(issues);
    }
    return provisions;
  }

  private void collect(Runnable reading) {
    try {
      reading.run();
    } catch (UnusableException e) {
      issues.addAll(e.issues());
    }
  }

  private void version(CsvTable.Row row) {
    versionLaws.add(row.get("law"));
    row.date("valid_from");
    row.date("valid_to").ifPresent(to -> lastDays.put(row.get("law"), to));
  }

  private Provision provision(CsvTable.Row row) {
    String law = required(row, "law");
    Optional<BigDecimal> min = number(row, "min");
    Optional<BigDecimal> max = number(row, "max");
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      throw row.error(Message.of("law.min-over-max", row.get("min"), row.get("max")));
    }
    LocalDate from =
        row.date("version").orElseThrow(() -> row.error(Message.of("law.missing-cell", "version")));
    return new Provision(
        law,
        Arrays.stream(row.get("aliases").split(";")).filter(a -> !a.isBlank()).toList(),
        from,
        Optional.ofNullable(lastDays.get(law)),
        required(row, "article"),
        row.get("paragraph"),
        row.get("item"),
        row.get("violation"),
        required(row, "subject"),
        basis(row),
        row.get("base"),
        min,
        max,
        number(row, "cap"),
        row.get("rounding").equals("up"),
        row.get("precondition"),
        row.get("practice"),
        row.get("correction"),
        row.get("dual_penalty").equals("yes"),
        row.get("verified").equals("yes"),
        row.get("source"),
        row.line());
  }

  private static String required(CsvTable.Row row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      throw row.error(Message.of("law.missing-cell", column));
    }
    return cell;
  }

  private static AmountBasis basis(CsvTable.Row row) {
    return Arrays.stream(AmountBasis.values())
        .filter(b -> b.id().equals(row.get("basis")))
        .findFirst()
        .orElseThrow(() -> row.error(Message.of("law.bad-basis", row.get("basis"))));
  }

  private static Optional<BigDecimal> number(CsvTable.Row row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (!cell.matches("[0-9]{1,12}(?:\\.[0-9]{1,8})?")) {
      throw row.error(Message.of("law.bad-number", column, cell));
    }
    return Optional.of(new BigDecimal(cell));
  }
}
