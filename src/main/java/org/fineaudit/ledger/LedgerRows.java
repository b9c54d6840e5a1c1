package org.fineaudit.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.messages.Message;
import org.fineaudit.result.Finding;

/**
 * All lines of the new ledger in the order of the earlier one; what is new stands where the order
 * of findings puts it, or below the others if people sorted the ledger.
 */
record LedgerRows(
    List<LedgerRow> rows, List<String> added, List<Message> doubts, List<StrayWords> strays) {

  LedgerRows {
    rows = List.copyOf(rows);
    added = List.copyOf(added);
    doubts = List.copyOf(doubts);
    strays = List.copyOf(strays);
  }

  static LedgerRows of(List<Found> findings) {
    List<LedgerRow> rows =
        findings.stream().map(f -> new LedgerRow(LedgerRow.State.NEW, f, null, "")).toList();
    return new LedgerRows(rows, List.of(), repeatedIds(findings), List.of());
  }

  /** The lines, each with what people typed into one of the earlier ledgers. */
  static LedgerRows of(
      List<Found> findings, List<PreviousLedger> ledgers, Set<String> runs, LedgerLayout layout) {
    List<StrayWords> strays = new ArrayList<>();
    List<Message> doubts = new ArrayList<>();
    Set<String> sums = new HashSet<>();
    Map<String, String> added = new LinkedHashMap<>();
    List<PreviousLedger.Row> kept = new ArrayList<>();
    for (PreviousLedger ledger : ledgers) {
      strays.addAll(ledger.strays());
      doubts.addAll(ledger.doubts());
      sums.addAll(ledger.memory().rowSums());
      ledger.added().forEach(h -> added.putIfAbsent(LedgerLayout.normal(h), h));
      Set<String> known = ledger.memory().runs();
      boolean sameRun = !known.isEmpty() && runs.containsAll(known);
      for (PreviousLedger.Row row : ledger.rows()) {
        kept.add(
            adopted(row, added)
                .withStatus(sameRun ? row.status() : LedgerRow.State.CONTINUED.label()));
      }
    }
    RowMatching matching = new RowMatching(findings, kept, layout);
    strays.addAll(matching.strays());
    RowFolding folding = new RowFolding(kept, matching, layout, sums);
    List<LedgerRow> rows = new RowOrder(findings, folding, matching).rows();
    strays.addAll(folding.strays());
    if (ledgers.size() > 1) {
      rows = byUnit(rows, layout);
    }
    doubts.addAll(repeatedIds(findings));
    doubts.addAll(counts(rows));
    return new LedgerRows(
        rows, List.copyOf(added.values()), doubts, List.copyOf(new LinkedHashSet<>(strays)));
  }

  /** Columns that people of several units added under one name become one. */
  private static PreviousLedger.Row adopted(PreviousLedger.Row row, Map<String, String> added) {
    if (row.cells().keySet().stream()
        .allMatch(h -> added.getOrDefault(LedgerLayout.normal(h), h).equals(h))) {
      return row;
    }
    Map<String, CellValue> cells = new HashMap<>();
    row.cells().forEach((h, c) -> cells.put(added.getOrDefault(LedgerLayout.normal(h), h), c));
    return row.with(cells, row.marks().renamed(added));
  }

  /** Whether any line says how it relates to an earlier ledger. */
  boolean compared() {
    return rows.stream().anyMatch(r -> !r.label().isEmpty());
  }

  long count(LedgerRow.State state) {
    return rows.stream().filter(r -> r.label().equals(state.label())).count();
  }

  private static List<LedgerRow> byUnit(List<LedgerRow> rows, LedgerLayout layout) {
    String header =
        layout.columns().stream()
            .filter(c -> c.datum() == Datum.UNIT)
            .map(LedgerColumn::header)
            .findFirst()
            .orElse("");
    List<InUnit> lines = new ArrayList<>();
    String unit = "";
    for (LedgerRow row : rows) {
      String own = row.unit(header);
      unit = own.isEmpty() ? unit : own;
      lines.add(new InUnit(unit, row));
    }
    return lines.stream().sorted(Comparator.comparing(InUnit::unit)).map(InUnit::row).toList();
  }

  /** A line and the unit it stands with. */
  private record InUnit(String unit, LedgerRow row) {}

  private static List<Message> repeatedIds(List<Found> findings) {
    Set<String> seen = new HashSet<>();
    List<Message> doubts = new ArrayList<>();
    for (Found found : findings) {
      Finding finding = found.finding();
      if (!seen.add(finding.id())) {
        doubts.add(
            Message.of("ledger.doubt-id-twice", finding.id(), Datum.place(finding.source())));
      }
    }
    return doubts;
  }

  private static List<Message> counts(List<LedgerRow> rows) {
    Map<LedgerRow.State, Long> counts = new EnumMap<>(LedgerRow.State.class);
    rows.forEach(row -> counts.merge(row.state(), 1L, Long::sum));
    List<Message> messages = new ArrayList<>();
    say(messages, counts.get(LedgerRow.State.ANOTHER), "ledger.doubt-another");
    say(messages, counts.get(LedgerRow.State.DOUBTFUL), "ledger.doubt-doubtful");
    say(messages, counts.get(LedgerRow.State.GONE), "ledger.doubt-gone");
    say(messages, counts.get(LedgerRow.State.BY_HAND), "ledger.doubt-by-hand");
    return messages;
  }

  private static void say(List<Message> messages, Long count, String key) {
    if (count != null) {
      messages.add(Message.of(key, count));
    }
  }
}
