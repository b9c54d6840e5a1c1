package org.fineaudit.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fineaudit.messages.Message;

/**
 * All lines of the new ledger: what was found, each beside what people typed before, then what is
 * no longer found, then what people added.
 */
record LedgerRows(List<LedgerRow> rows, List<String> added, List<Message> doubts) {

  LedgerRows {
    rows = List.copyOf(rows);
    added = List.copyOf(added);
    doubts = List.copyOf(doubts);
  }

  static LedgerRows of(List<Found> findings) {
    List<LedgerRow> rows =
        findings.stream().map(f -> new LedgerRow(LedgerRow.State.NEW, f, null)).toList();
    return new LedgerRows(rows, List.of(), repeatedIds(findings));
  }

  static LedgerRows of(List<Found> findings, PreviousLedger previous) {
    Map<String, Deque<PreviousLedger.Row>> byId = new LinkedHashMap<>();
    List<LedgerRow> byHand = new ArrayList<>();
    for (PreviousLedger.Row row : previous.rows()) {
      if (row.id().isEmpty()) {
        byHand.add(new LedgerRow(LedgerRow.State.BY_HAND, null, row));
      } else {
        byId.computeIfAbsent(row.id(), id -> new ArrayDeque<>()).add(row);
      }
    }
    Map<String, Integer> left = new LinkedHashMap<>();
    findings.forEach(f -> left.merge(f.finding().id(), 1, Integer::sum));
    List<LedgerRow> rows = new ArrayList<>();
    for (Found found : findings) {
      String id = found.finding().id();
      Deque<PreviousLedger.Row> kept = byId.getOrDefault(id, new ArrayDeque<>());
      PreviousLedger.Row own = kept.poll();
      LedgerRow.State state = own == null ? LedgerRow.State.NEW : LedgerRow.State.CONTINUED;
      rows.add(new LedgerRow(state, found, own));
      if (left.merge(id, -1, Integer::sum) == 0) {
        kept.forEach(row -> rows.add(new LedgerRow(LedgerRow.State.ANOTHER, null, row)));
        byId.remove(id);
      }
    }
    byId.values()
        .forEach(
            gone -> gone.forEach(row -> rows.add(new LedgerRow(LedgerRow.State.GONE, null, row))));
    rows.addAll(byHand);
    List<Message> doubts = new ArrayList<>(previous.doubts());
    doubts.addAll(repeatedIds(findings));
    doubts.addAll(counts(rows));
    return new LedgerRows(rows, previous.added(), doubts);
  }

  long count(LedgerRow.State state) {
    return rows.stream().filter(r -> r.state() == state).count();
  }

  private static List<Message> repeatedIds(List<Found> findings) {
    Set<String> seen = new HashSet<>();
    List<Message> doubts = new ArrayList<>();
    for (Found found : findings) {
      if (!seen.add(found.finding().id())) {
        doubts.add(
            Message.of(
                "ledger.doubt-id-twice",
                found.finding().id(),
                Datum.place(found.finding().source())));
      }
    }
    return doubts;
  }

  private static List<Message> counts(List<LedgerRow> rows) {
    Map<LedgerRow.State, Long> counts = new EnumMap<>(LedgerRow.State.class);
    rows.forEach(row -> counts.merge(row.state(), 1L, Long::sum));
    List<Message> messages = new ArrayList<>();
    if (counts.containsKey(LedgerRow.State.ANOTHER)) {
      messages.add(Message.of("ledger.doubt-another", counts.get(LedgerRow.State.ANOTHER)));
    }
    if (counts.containsKey(LedgerRow.State.GONE)) {
      messages.add(Message.of("ledger.doubt-gone", counts.get(LedgerRow.State.GONE)));
    }
    if (counts.containsKey(LedgerRow.State.BY_HAND)) {
      messages.add(Message.of("ledger.doubt-by-hand", counts.get(LedgerRow.State.BY_HAND)));
    }
    return messages;
  }
}
