package org.fineaudit.phases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fineaudit.ledger.Datum;
import org.fineaudit.ledger.LedgerLayout;
import org.fineaudit.ledger.LedgerRecord;
import org.fineaudit.ledger.PreviousLedger;
import org.fineaudit.messages.Message;
import org.fineaudit.phases.Problem.Item;
import org.fineaudit.phases.Problem.Standing;

/** Reads the problems of a ledger, which people have worked in. */
final class LedgerPhase {
  private static final String CASE_NUMBER = "案件编号：";
  private static final Map<Item, Datum> COLUMNS =
      Map.of(
          Item.FINE, Datum.FINE,
          Item.DECISION_DATE, Datum.DECISION_DATE,
          Item.PARTY_NAME, Datum.PARTY_NAME,
          Item.ENTERPRISE, Datum.ENTERPRISE,
          Item.LEGAL_BASIS, Datum.LEGAL_BASIS,
          Item.STRENGTH, Datum.STRENGTH,
          Item.MESSAGE, Datum.MESSAGE);

  private final LedgerRecord record;
  private final LedgerLayout layout;
  private final String closedOn;
  private final Map<Datum, String> headers = new EnumMap<>(Datum.class);

  private LedgerPhase(LedgerRecord record, LedgerLayout layout, String closedOn) {
    this.record = record;
    for (Datum datum : Datum.values()) {
      headers.put(datum, LedgerRecord.header(layout, datum));
    }
    this.layout = layout;
    this.closedOn = closedOn;
  }

  /**
   * A ledger as a side.
   *
   * @param closedOn the header of the column with the day of closing
   */
  static Phase of(String file, LedgerRecord record, LedgerLayout layout, String closedOn) {
    LedgerPhase reader = new LedgerPhase(record, layout, closedOn);
    Map<String, List<PreviousLedger.Row>> byId = new LinkedHashMap<>();
    int byHand = 0;
    for (PreviousLedger.Row row : record.ledger().rows()) {
      String key = row.id().isEmpty() ? "\u0001" + byHand++ : row.id();
      byId.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    List<Problem> problems =
        byId.values().stream().map(reader::problem).sorted(Problem.ORDER).toList();
    List<Message> doubts = new ArrayList<>();
    long split = byId.values().stream().filter(rows -> rows.size() > 1).count();
    if (split > 0) {
      doubts.add(Message.of("phases.doubt-lines", file, split));
    }
    return new Phase(
        file,
        record.ledger().fields().getOrDefault("填报单位", ""),
        record.date(),
        problems,
        Optional.empty(),
        record.rules(),
        record.comparesWithEarlier(),
        doubts);
  }

  private Problem problem(List<PreviousLedger.Row> rows) {
    PreviousLedger.Row row = rows.get(0);
    String number = text(row, Datum.DECISION_NUMBER);
    boolean isCaseNumber = number.startsWith(CASE_NUMBER);
    LocalDate decided = Texts.day(text(row, Datum.DECISION_DATE));
    BigDecimal fine = Texts.amount(text(row, Datum.FINE));
    return new Problem(
        row.id(),
        text(row, Datum.UNIT),
        isCaseNumber ? "" : number,
        isCaseNumber ? number.substring(CASE_NUMBER.length()) : text(row, Datum.CASE_NUMBER),
        text(row, Datum.CASE_NAME),
        text(row, Datum.PARTY_NAME),
        text(row, Datum.PROBLEM),
        "",
        decided,
        fine,
        text(row, Datum.MESSAGE),
        items(row, decided, fine),
        Map.of(),
        standing(rows),
        rows);
  }

  private Map<Item, String> items(PreviousLedger.Row row, LocalDate decided, BigDecimal fine) {
    Map<Item, String> items = new EnumMap<>(Item.class);
    COLUMNS.forEach(
        (item, datum) -> {
          String header = headers.get(datum);
          if (record.ledger().columns().contains(header)) {
            String text = Texts.plain(row.text(header));
            items.put(item, text.equals(LedgerRecord.unknown()) ? "" : text);
          }
        });
    if (decided != null) {
      items.computeIfPresent(Item.DECISION_DATE, (item, text) -> decided.toString());
    }
    if (fine != null) {
      items.computeIfPresent(Item.FINE, (item, text) -> fine.toPlainString());
    }
    return items;
  }

  private Standing standing(List<PreviousLedger.Row> rows) {
    boolean closed = rows.stream().allMatch(r -> layout.closed().holds(cell(r, layout.closed())));
    boolean unfounded =
        rows.stream().allMatch(r -> layout.unfounded().holds(cell(r, layout.unfounded())));
    LocalDate last = null;
    for (PreviousLedger.Row row : rows) {
      LocalDate day = Texts.day(row.text(closedOn));
      last = last == null || (day != null && day.isAfter(last)) ? day : last;
    }
    boolean found = rows.stream().anyMatch(record::found);
    return new Standing(found, closed, closed ? last : null, unfounded, rows.get(0).id().isEmpty());
  }

  private static String cell(PreviousLedger.Row row, LedgerLayout.Words words) {
    return row.text(words.column());
  }

  private String text(PreviousLedger.Row row, Datum datum) {
    String text = row.text(headers.get(datum));
    return text.equals(LedgerRecord.unknown()) ? "" : text;
  }
}
