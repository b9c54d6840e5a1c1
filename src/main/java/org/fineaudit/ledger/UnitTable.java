package org.fineaudit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fineaudit.result.AuditResult;

/**
 * What was audited and found by authority, with a subtotal for each of several units that report.
 */
final class UnitTable {
  private static final String[] HEADER = {
    "序号", "单位", "审核案件数", "问题数", "硬线索", "软线索", "问题案件数", "审核案件罚款总额(元)"
  };

  private final SheetPen pen;
  private final SummaryPage page;

  UnitTable(SheetPen pen, SummaryPage page) {
    this.pen = pen;
    this.page = page;
  }

  /** What the audit counted for one authority, over all results. */
  private record Unit(int cases, BigDecimal fines) {
    Unit plus(Unit more) {
      return new Unit(cases + more.cases(), fines.add(more.fines()));
    }

    Unit plus(AuditResult.UnitSummary more) {
      return new Unit(cases + more.cases(), fines.add(more.fines()));
    }
  }

  /** Whose result names which authority. */
  private record Key(String reporting, String authority) {}

  void write(List<AuditResult> results, List<Found> findings) {
    Map<String, Map<String, Unit>> units = new TreeMap<>();
    Map<Key, List<Found>> byUnit = byUnit(results, findings);
    for (Key key : byUnit.keySet()) {
      units
          .computeIfAbsent(key.reporting(), u -> new TreeMap<>())
          .putIfAbsent(key.authority(), none());
    }
    for (AuditResult result : results) {
      Map<String, Unit> own = units.computeIfAbsent(reporting(result), u -> new TreeMap<>());
      for (AuditResult.UnitSummary unit : result.summary().units()) {
        own.merge(unit.unit(), none().plus(unit), (x, y) -> x.plus(unit));
      }
    }
    String caption = "二、按单位";
    page.caption(caption, tableRows(units));
    pen.header(HEADER);
    int number = 0;
    Unit total = none();
    for (Map.Entry<String, Map<String, Unit>> reporting : units.entrySet()) {
      Unit subtotal = none();
      List<Found> all = new ArrayList<>();
      for (Map.Entry<String, Unit> unit : reporting.getValue().entrySet()) {
        Key key = new Key(reporting.getKey(), unit.getKey());
        List<Found> own = byUnit.getOrDefault(key, List.of());
        all.addAll(own);
        page.continues(caption, 2, HEADER);
        unit(
            Look.of(Look.Kind.BODY),
            ++number,
            name(unit, own),
            unit.getValue(),
            Tally.of(own, f -> true));
        subtotal = subtotal.plus(unit.getValue());
      }
      if (units.size() > 1) {
        String name = reporting.getKey().isEmpty() ? "（填报单位未写明）" : reporting.getKey();
        unit(Look.of(Look.Kind.STRONG), 0, name + " 小计", subtotal, Tally.of(all, f -> true));
      }
      total = total.plus(subtotal);
    }
    unit(Look.of(Look.Kind.STRONG), 0, "合计", total, Tally.of(findings, f -> true));
  }

  /** Each unit, a subtotal for each of several that report, and the total. */
  private static int tableRows(Map<String, Map<String, Unit>> units) {
    int subtotals = units.size() > 1 ? units.size() : 0;
    return units.values().stream().mapToInt(Map::size).sum() + subtotals + 1;
  }

  private static String name(Map.Entry<String, Unit> unit, List<Found> own) {
    boolean zero = own.isEmpty() && unit.getValue().cases() > 0;
    String name = unit.getKey().isEmpty() ? "（处罚机关不明）" : unit.getKey();
    return zero ? name + ZeroReport.MARK : name;
  }

  /** Who reports a result, if it names no unit the only authority in it. */
  private static String reporting(AuditResult result) {
    boolean one = result.unit().isBlank() && result.summary().units().size() == 1;
    return one ? result.summary().units().get(0).unit() : result.unit();
  }

  private static Map<Key, List<Found>> byUnit(List<AuditResult> results, List<Found> findings) {
    List<String> reporting = results.stream().map(UnitTable::reporting).toList();
    return findings.stream()
        .collect(Collectors.groupingBy(f -> new Key(reporting.get(f.result()), f.authority())));
  }

  private static Unit none() {
    return new Unit(0, BigDecimal.ZERO);
  }

  private void unit(Look look, int number, String name, Unit unit, Tally tally) {
    pen.row(
        look,
        number == 0 ? CellValue.empty() : new CellValue.Count(number),
        CellValue.text(name),
        new CellValue.Count(unit.cases()),
        new CellValue.Count(tally.findings()),
        new CellValue.Count(tally.hard()),
        new CellValue.Count(tally.soft()),
        new CellValue.Count(tally.cases()),
        new CellValue.Amount(unit.fines()));
  }
}
