package org.fineaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.cases.DiscretionTier;
import org.fineaudit.cases.Money;
import org.fineaudit.messages.Issue;
import org.fineaudit.messages.Message;
import org.fineaudit.messages.UnusableException;
import org.fineaudit.tables.CsvTable;

/**
 * Published discretion standards (裁量基准, discretion.csv), one tier a row. A row holds for the
 * authorities whose name has its region in it and for no others. Bounds of amounts are inclusive,
 * so an amount on the border of two tiers fits both.
 */
public final class DiscretionTable {
  static final String FILE = "discretion.csv";
  private static final List<String> COLUMNS =
      List.of(
          "region",
          "law",
          "article",
          "paragraph",
          "item",
          "subject",
          "tier",
          "amount_basis",
          "amount_min",
          "amount_max",
          "source",
          "valid_from",
          "valid_to",
          "sample");

  /**
   * A tier of a standard.
   *
   * @param sample whether the figures still have to be compared with the published standard
   * @param line the line of discretion.csv
   */
  record Row(
      Standard standard,
      DiscretionTier tier,
      BigDecimal min,
      BigDecimal max,
      Validity validity,
      String source,
      boolean sample,
      int line) {}

  /** What the tiers of one standard share. */
  record Standard(
      String region,
      String law,
      String article,
      String paragraph,
      String item,
      String subject,
      AmountBasis basis) {
    boolean fines(Provision provision) {
      return LawNames.same(law, provision.law())
          && article.equals(provision.article())
          && (paragraph.isEmpty() || paragraph.equals(provision.paragraph()))
          && (item.isEmpty() || item.equals(provision.item()))
          && subject.equals(provision.subject());
    }

    String label() {
      return region + "：" + ArticleLabel.of(law, article, paragraph, item) + "，" + subject;
    }
  }

  /**
   * The range of a tier in yuan.
   *
   * @param sample whether the figures still have to be compared with the published standard
   */
  public record TierRange(Money min, Money max, String source, boolean sample) {}

  private final List<Row> rows;

  private DiscretionTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static DiscretionTable of(TableReader reader, Statutes statutes) {
    List<Row> rows = new ArrayList<>();
    for (CsvTable.Row row : reader.rows(FILE, COLUMNS)) {
      row(reader, row).ifPresent(rows::add);
    }
    DiscretionTable table = new DiscretionTable(rows);
    table.standards().forEach((standard, tiers) -> check(standard, tiers, statutes, reader));
    return table;
  }

  private static Optional<Row> row(TableReader reader, CsvTable.Row row) {
    Optional<AmountBasis> basis = AmountBasis.byWord(row.get("amount_basis"));
    Optional<DiscretionTier> tier = DiscretionTier.byLabel(row.get("tier"));
    Optional<BigDecimal> min = amount(reader, row, "amount_min");
    Optional<BigDecimal> max = amount(reader, row, "amount_max");
    if (basis.isEmpty()) {
      reader.complain(row, Message.of("law.bad-basis", row.get("amount_basis")));
    }
    if (tier.isEmpty()) {
      reader.complain(row, Message.of("law.bad-tier", row.get("tier")));
    }
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      reader.complain(row, Message.of("law.min-above-max", min.get(), max.get()));
    }
    Standard standard =
        new Standard(
            reader.filled(row, "region"),
            reader.filled(row, "law"),
            reader.filled(row, "article"),
            row.get("paragraph"),
            row.get("item"),
            reader.filled(row, "subject"),
            basis.orElse(AmountBasis.FIXED));
    boolean sample = "yes".equals(reader.oneOf(row, "sample", List.of("yes", "no")));
    try {
      Validity validity = Validity.of(row);
      return basis.isEmpty() || tier.isEmpty() || min.isEmpty() || max.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Row(
                  standard,
                  tier.get(),
                  min.get(),
                  max.get(),
                  validity,
                  row.get("source"),
                  sample,
                  row.line()));
    } catch (UnusableException e) {
      reader.addAll(e.issues());
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> amount(TableReader reader, CsvTable.Row row, String column) {
    String cell = row.get(column);
    if (!cell.matches("\\d{1,12}(\\.\\d{1,6})?")) {
      reader.complain(row, Message.of("law.bad-number", column, cell));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(cell));
  }

  private Map<Standard, List<Row>> standards() {
    Map<Standard, List<Row>> standards = new LinkedHashMap<>();
    rows.forEach(r -> standards.computeIfAbsent(r.standard(), k -> new ArrayList<>()).add(r));
    standards.values().forEach(tiers -> tiers.sort(Comparator.comparing(Row::min)));
    return standards;
  }

  /** Refuses tiers that overlap beyond a shared border, or leave the range of the law. */
  private static void check(
      Standard standard, List<Row> tiers, Statutes statutes, TableReader reader) {
    for (int i = 0; i < tiers.size(); i++) {
      Row row = tiers.get(i);
      for (Row next : tiers.subList(i + 1, tiers.size())) {
        if (row.validity().overlaps(next.validity()) && next.min().compareTo(row.max()) < 0) {
          reader.complain(
              FILE,
              next.line(),
              Message.of("law.tiers-overlap", next.tier().label(), row.tier().label(), row.line()));
        }
      }
      statutes.provisions().stream()
          .filter(standard::fines)
          .filter(p -> p.basis() == standard.basis() && p.max().isPresent())
          .filter(
              p ->
                  row.max().compareTo(p.max().get()) > 0
                      || row.min().compareTo(p.min().orElse(BigDecimal.ZERO)) < 0)
          .findFirst()
          .ifPresent(
              p ->
                  reader.complain(
                      FILE,
                      row.line(),
                      Message.of(
                          "law.tier-outside-law",
                          row.tier().label(),
                          p.label(),
                          p.min().orElse(BigDecimal.ZERO),
                          p.max().get())));
    }
  }

  /** What a reader of the table should know, each with its line. */
  public List<Issue> notices(Statutes statutes) {
    return new DiscretionNotices(standards(), statutes).all();
  }

  /**
   * The range of a tier for one case; empty if no standard of the authority's region has it, or
   * several do and differ.
   *
   * @param provisions the rows of the law that may apply
   * @param base the number that shares and prices are taken of
   */
  public Optional<TierRange> find(
      List<Provision> provisions,
      DiscretionTier tier,
      String authority,
      LocalDate decided,
      Optional<BigDecimal> base) {
    List<Row> found =
        rows.stream()
            .filter(row -> row.tier() == tier && row.validity().holds(decided))
            .filter(row -> authority.contains(row.standard().region()))
            .filter(row -> provisions.stream().anyMatch(row.standard()::fines))
            .toList();
    List<List<BigDecimal>> figures =
        found.stream().map(row -> List.of(row.min(), row.max())).distinct().toList();
    if (figures.size() != 1) {
      return Optional.empty();
    }
    Row row = found.get(0);
    Optional<BigDecimal> factor =
        row.standard().basis() == AmountBasis.FIXED ? Optional.of(BigDecimal.ONE) : base;
    return factor
        .filter(f -> f.signum() > 0)
        .map(
            f ->
                new TierRange(
                    Money.yuan(row.min().multiply(f)),
                    Money.yuan(row.max().multiply(f)),
                    row.standard().region() + "，" + row.source(),
                    row.sample()));
  }
}
