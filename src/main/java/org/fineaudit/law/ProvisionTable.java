package org.fineaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;
import org.fineaudit.tables.RuleFolder;

/** Reads statutes.csv and gathers every mistake in it. */
final class ProvisionTable {
  static final String FILE = "statutes.csv";
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
          "precondition",
          "correction",
          "dual_penalty");
  private static final Pattern PLACE = Pattern.compile("\\d{1,4}");

  private final LawVersions versions;
  private final List<Issue> issues;

  private ProvisionTable(LawVersions versions, List<Issue> issues) {
    this.versions = versions;
    this.issues = issues;
  }

  /** The rows that can be used; what is wrong with the others is added to the issues. */
  static List<Provision> load(RuleFolder folder, LawVersions versions, List<Issue> issues) {
    CsvTable table;
    try {
      table = CsvTable.read(folder, FILE, COLUMNS);
    } catch (UnusableException e) {
      issues.addAll(e.issues());
      return List.of();
    }
    ProvisionTable reader = new ProvisionTable(versions, issues);
    return table.rows().stream().flatMap(row -> reader.provision(row).stream()).toList();
  }

  private Optional<Provision> provision(CsvTable.Row row) {
    int before = issues.size();
    String law = filled(row, "law");
    Optional<LocalDate> from = version(row);
    String article = filled(row, "article");
    Stream.of("article", "paragraph", "item", "other_paragraph", "base_factors")
        .filter(c -> !row.get(c).isEmpty() && !PLACE.matcher(row.get(c)).matches())
        .forEach(c -> complain(row, Message.of("law.bad-place", c, row.get(c))));
    String subject = filled(row, "subject");
    Optional<SubjectKind> kind = subjectKind(row);
    Optional<AmountBasis> basis = AmountBasis.byWord(row.get("basis"));
    if (basis.isEmpty()) {
      complain(row, Message.of("law.bad-basis", row.get("basis")));
    }
    Optional<BigDecimal> min = number(row, "min");
    Optional<BigDecimal> max = number(row, "max");
    Optional<BigDecimal> cap = number(row, "cap");
    checkFigures(row, basis, min, max);
    word(row, "dual_penalty", List.of("yes", "no"));
    word(row, "rounding", List.of("", "up"));
    if (issues.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Provision(
            law,
            names(row),
            from.orElseThrow(),
            versions.lastDay(law, from.orElseThrow()),
            article,
            row.get("paragraph"),
            row.get("other_paragraph"),
            row.get("item"),
            row.get("violation"),
            subject,
            kind.orElseThrow(),
            basis.orElseThrow(),
            row.get("base"),
            row.get("base_factors").isEmpty() ? 1 : Integer.parseInt(row.get("base_factors")),
            min,
            max,
            cap,
            "up".equals(row.get("rounding")),
            row.get("precondition"),
            row.get("correction"),
            "yes".equals(row.get("dual_penalty")),
            row.get("practice"),
            row.get("source"),
            "yes".equals(row.get("verified")),
            row.line()));
  }

  private static List<String> names(CsvTable.Row row) {
    return Stream.of(row.get("aliases"), row.get("short_names"))
        .flatMap(cell -> Stream.of(cell.split("[;；]", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private Optional<LocalDate> version(CsvTable.Row row) {
    try {
      Optional<LocalDate> from = row.date("version");
      if (from.isEmpty()) {
        complain(row, Message.of("law.empty-cell", "version"));
      }
      return from;
    } catch (UnusableException e) {
      issues.addAll(e.issues());
      return Optional.empty();
    }
  }

  /** A subject named by its trade is a unit, unless the column subject_kind says otherwise. */
  private Optional<SubjectKind> subjectKind(CsvTable.Row row) {
    String word = row.get("subject_kind");
    if (word.isEmpty()) {
      return SubjectKind.byWord(row.get("subject")).or(() -> Optional.of(SubjectKind.UNIT));
    }
    Optional<SubjectKind> kind = SubjectKind.byWord(word);
    if (kind.isEmpty()) {
      complain(
          row, Message.of("law.bad-word", "subject_kind", word, "any, unit, individual, person"));
    }
    return kind;
  }

  private void checkFigures(
      CsvTable.Row row,
      Optional<AmountBasis> basis,
      Optional<BigDecimal> min,
      Optional<BigDecimal> max) {
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      complain(row, Message.of("law.min-above-max", min.get(), max.get()));
    }
    if (min.isPresent() && row.get("max").isEmpty()) {
      complain(row, Message.of("law.min-without-max", min.get()));
    }
    if (basis.equals(Optional.of(AmountBasis.PERCENT))
        && max.isPresent()
        && max.get().compareTo(BigDecimal.ONE) > 0) {
      complain(row, Message.of("law.percent-above-one", max.get()));
    }
  }

  private Optional<BigDecimal> number(CsvTable.Row row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (!cell.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      complain(row, Message.of("law.bad-number", column, cell));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(cell));
  }

  private String filled(CsvTable.Row row, String column) {
    if (row.get(column).isEmpty()) {
      complain(row, Message.of("law.empty-cell", column));
    }
    return row.get(column);
  }

  private void word(CsvTable.Row row, String column, List<String> allowed) {
    if (!allowed.contains(row.get(column))) {
      complain(
          row, Message.of("law.bad-word", column, row.get(column), String.join(", ", allowed)));
    }
  }

  private void complain(CsvTable.Row row, Message message) {
    issues.addAll(row.error(message).issues());
  }
}
